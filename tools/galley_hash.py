"""The hash of core/text/include/galley/text/hash.h, for the programs that write tables of keys."""


class Hash:
    """galley::core::Hash: 64-bit FNV-1a."""
    def __init__(self):
        self.value = 0xCBF29CE484222325

    def text(self, text):
        for byte in text.encode():
            self.value = ((self.value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
        return self

    def number(self, number):
        self.value = ((self.value ^ number) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        self.value ^= self.value >> 32
        return self
