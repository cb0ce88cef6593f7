#!/usr/bin/env python3
"""Writes core/text/entity_names.inc: the named characters of HTML, from the table of the WHATWG that
Python carries (html.entities.html5). Run it again when the standard adds names, which it has said it never will.

Two strings, small once compressed: the names in the order of their characters, and the step from one
character to the next. `names`: each ends in a space, in a semicolon where browsers read it without one too.
`steps`: a number in letters, base 26, lowest digit first, the last one small; a digit after it is the
place of a second character in `seconds`."""

import html.entities
import pathlib

OUT = pathlib.Path(__file__).resolve().parent.parent / "core/text/entity_names.inc"
WIDTH = 92


def letters(number):
    out = ""
    while number >= 26:
        out += chr(ord("A") + number % 26)
        number //= 26
    return out + chr(ord("a") + number)


def literal(text):
    lines, at = [], 0
    while at < len(text):
        lines.append('    "' + text[at:at + WIDTH] + '"')
        at += WIDTH
    return "\n".join(lines)


def main():
    table = html.entities.html5
    whole = {name[:-1]: text for name, text in table.items() if name.endswith(";")}
    order = sorted(whole, key=lambda name: (whole[name], name))
    seconds = sorted({text[1] for text in whole.values() if len(text) > 1})
    assert len(seconds) <= 10
    names = steps = ""
    before = 0
    for name in order:
        text = whole[name]
        names += name + (";" if name in table else " ")
        steps += letters(ord(text[0]) - before)
        if len(text) > 1:
            steps += str(seconds.index(text[1]))
        before = ord(text[0])
    OUT.write_text(
        "// Written by tools/entity_names.py, which tells the format.\n"
        f"constexpr std::size_t kEntityNames = {len(order)};\n"
        "constexpr std::string_view kNames =\n" + literal(names) + ";\n"
        "constexpr std::string_view kSteps =\n" + literal(steps) + ";\n"
        "constexpr std::array<char32_t, 10> kSeconds = {"
        + ", ".join(f"0x{ord(c):X}" for c in seconds) + "};\n", encoding="ascii")


main()
