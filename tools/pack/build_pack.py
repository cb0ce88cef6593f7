#!/usr/bin/env python3
"""Compiles the tables of a language pack and its trained models into one file.

    build_pack.py FOLDER OUTPUT     writes the pack
    build_pack.py --check FOLDER    only says what is wrong with the tables

The file, all numbers little-endian:

    8 bytes     GALPACK and a zero
    u32         version of the format
    u32         Adler-32 (RFC 1950) of everything behind it
    u32         size of the file
    u32         number of sections, then of each
        24 bytes    its name, filled up with zeros
        u32 u32     where it starts, how many bytes it has
    sections, each at a multiple of 16

core/language/pack_file.h reads it; core/language/language.cc what the sections hold. A table is
text: its lines without comments. The lexicon is packed, see lexicon_section()."""

import pathlib
import struct
import sys
import zlib

import tables

MAGIC = b"GALPACK\0"
VERSION = 1
ENTRY = 32
ALIGNMENT = 16


def text_section(rows):
    return "".join("\t".join(cells) + "\n" for cells in rows).encode()


def lexicon_section(lexicon):
    """u16 words, u16 sets of flags; then names of flags with a space between them and a zero;
    the sets, each its size and the numbers of its flags in that list, a byte each; the number of
    each word's set, first the lower bytes of all, then the upper ones; the words, sorted, each as
    how many bytes it shares with the one before it (below 32) and its further bytes."""
    sets = {}
    for word in lexicon.words:
        flags = tuple(sorted(lexicon.words[word], key=lexicon.order.get))
        sets.setdefault(flags, []).append(word)
    names = sorted({flag for flags in sets for flag in flags}, key=lexicon.order.get)
    number = {name: i for i, name in enumerate(names)}
    # The commonest sets get the lowest numbers: their upper bytes are zeros.
    by_use = sorted(sets, key=lambda flags: (-len(sets[flags]), [number[f] for f in flags]))
    set_of = {word: i for i, flags in enumerate(by_use) for word in sets[flags]}
    words = sorted(lexicon.words, key=str.encode)
    out = bytearray(struct.pack("<HH", len(words), len(by_use)))
    out += " ".join(names).encode() + b"\0"
    for flags in by_use:
        out += bytes([len(flags)]) + bytes(number[flag] for flag in flags)
    out += bytes(set_of[word] & 0xFF for word in words)
    out += bytes(set_of[word] >> 8 for word in words)
    before = b""
    for word in words:
        word = word.encode()
        shared = 0
        while shared < min(len(word), len(before), 31) and word[shared] == before[shared]:
            shared += 1
        out += bytes([shared]) + word[shared:]
        before = word
    return bytes(out)


def sections_of(folder):
    settings = tables.read_settings(folder)
    sections = {
        "settings": text_section(settings.items()),
        "lexicon": lexicon_section(tables.Lexicon(folder, settings["grammar"])),
        "word-lists": text_section((name, " ".join(words)) for name, words
                                   in tables.read_word_lists(folder).items()),
        "phrases": text_section(tables.read_phrases(folder)),
        "numbers": text_section(tables.read_numbers(folder)),
        "detection": text_section(tables.read_detection(folder, settings["code"])),
    }
    for name, path in tables.read_files(folder).items():
        if name in sections or len(name.encode()) > 24:
            raise tables.Wrong(f"{folder}/files.tsv: '{name}' cannot be the name of a section")
        content = path.read_bytes()
        if path.suffix == ".tsv":
            content = b"".join(line for line in content.splitlines(keepends=True)
                               if line.strip() and not line.startswith(b"#"))
        sections[name] = content
    return sections


def pack(sections):
    head = 24 + ENTRY * len(sections)
    table = b""
    body = b""
    for name, content in sections.items():
        body += bytes(-(head + len(body)) % ALIGNMENT)
        table += name.encode().ljust(24, b"\0") + struct.pack("<II", head + len(body), len(content))
        body += content
    rest = struct.pack("<II", head + len(body), len(sections)) + table + body
    return MAGIC + struct.pack("<II", VERSION, zlib.adler32(rest)) + rest


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    try:
        if arguments[0] == "--check":
            sections_of(pathlib.Path(arguments[1]))
        else:
            content = pack(sections_of(pathlib.Path(arguments[0])))
            pathlib.Path(arguments[1]).write_bytes(content)
    except (tables.Wrong, OSError, UnicodeDecodeError) as error:
        sys.exit(f"error: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
