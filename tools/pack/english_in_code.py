#!/usr/bin/env python3
"""Counts English words in the core's code outside core/language. They belong in the pack's tables,
so the count, which tests/tree/english_words.txt holds, may only go down.

    english_in_code.py           says how many, and fails where there are more than that
    english_in_code.py --list    every place
    english_in_code.py --write   takes the count of today as the most there may be

Counted is a word of the English pack's lexicon or word lists where code compares with it: as an
argument of word_hash() or KnownWord, in a list such as is_any(..., {"in", "at"}), or as a part of a
pattern. Messages are not: they are what Galley says, not what it reads. A rule that is about certain
words ("its" and "it's") stands in english_words.txt, and so does what only looks like a comparison."""

import pathlib
import re
import sys

import tables

ROOT = tables.ROOT
BUDGET = ROOT / "tests/tree/english_words.txt"
PACK = ROOT / "core/language/english"
# What reads texts. Above it, code speaks to people and programs.
ROOMS = ("text", "document", "markup", "repeats", "boilerplate", "sourcing", "sentences", "comparison",
         "article", "rule", "rules")

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Functions that compare a word with their arguments.
COMPARES = re.compile(r"(?:word_hash|hash_of|KnownWord|w|is_any|is_one_of|starts_with|ends_with|ends_in)$")
# What stands before a name or a message of ours.
OURS = re.compile(r"\.(?:summary|why|id|name|help|label|message|title)\s*=\s*$")
PATTERN = re.compile(r"\\\\b|\(\?|\)\?|\[\^?[a-z]|\\\\s|\||\^|\.\*")
WORD = re.compile(r"[a-z][a-z']+")


def dictionary():
    grammar = tables.read_settings(PACK)["grammar"]
    words = set(tables.Lexicon(PACK, grammar).words)
    for entries in tables.read_word_lists(PACK).values():
        words.update(entries)
    return words


def without_comments(source):
    """The source with its comments blanked out, line by line."""
    def blank(match):
        text = match.group()
        return text if text.startswith('"') else re.sub(r"[^\n]", " ", text)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', blank, source, flags=re.DOTALL)


def literals(source):
    """(line, literal, the code before it back to the last ; or brace of its statement)."""
    for match in LITERAL.finditer(source):
        before = source[max(0, match.start() - 2000):match.start()]
        line_start = source.rfind("\n", 0, match.start()) + 1
        if source[line_start:match.start()].lstrip().startswith("#"):
            continue
        statement = re.split(r";\s*\n|\n\n", before)[-1]
        yield source.count("\n", 0, match.start()) + 1, match.group(1), statement


def openers(code):
    """What opens the brackets that code ends inside, the innermost first: "is_any(", "{"."""
    depth = 0
    for at in range(len(code) - 1, -1, -1):
        if code[at] in ")}]":
            depth += 1
        elif code[at] in "({[":
            if depth == 0:
                before = re.search(r"\w*$", code[:at]).group()
                yield (before + code[at]) if code[at] == "(" else code[at]
            else:
                depth -= 1


def words_of(literal, statement):
    code = LITERAL.sub('""', statement)
    if PATTERN.search(literal):
        return WORD.findall(re.sub(r"\\\\[a-zA-Z]|\(\?[a-z]*[:)]", " ", literal))
    if OURS.search(code) or not re.fullmatch(r"[a-z'. ]+", literal):
        return []
    words = WORD.findall(literal)
    if re.search(r"[=!]=\s*$", code):
        return words
    around = list(openers(code))
    if around and around[0] == "{":
        # A list, or the argument that is one; a sentence in a list is a message.
        around = around[1:] if len(around) > 1 and around[1].endswith("(") else ["{"]
    if not around:
        return []
    if around[0] == "{":
        return words if " " not in literal.strip() else []
    return words if COMPARES.match(around[0][:-1]) else []


def read_budget():
    """The most there may be, and the exempt words: file -> words."""
    most = 0
    exempt = {}
    for line in BUDGET.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if cells[0] == "most":
            most = int(cells[1])
        else:
            exempt[cells[0]] = set(cells[1].split(" "))
    for name in exempt:
        if not (ROOT / name).exists():
            sys.exit(f"error: {BUDGET.relative_to(ROOT)} names {name}, which is not there")
    return most, exempt


def main(arguments):
    known = dictionary()
    most, exempt = read_budget()
    found = []
    for room in ROOMS:
        for path in sorted((ROOT / "core" / room).rglob("*")):
            if path.suffix not in (".cc", ".h", ".def"):
                continue
            name = path.relative_to(ROOT).as_posix()
            source = without_comments(path.read_text(encoding="utf-8"))
            for line, literal, statement in literals(source):
                for word in words_of(literal, statement):
                    if word in known and exempt.get(name, set()).isdisjoint((word, "*")):
                        found.append((name, line, word))
    if "--list" in arguments:
        for name, line, word in found:
            print(f"{name}:{line}: {word}")
    if "--write" in arguments:
        text = BUDGET.read_text(encoding="utf-8")
        BUDGET.write_text(re.sub(r"^most\t\d+$", f"most\t{len(found)}", text, flags=re.MULTILINE),
                          encoding="utf-8")
        most = len(found)
    print(f"{len(found)} English words in code outside core/language; at most {most} are allowed")
    if len(found) > most:
        sys.exit("error: words of a language belong in its pack: core/language/english")
    if len(found) < most:
        print("fewer than before: tools/pack/english_in_code.py --write holds on to that")


if __name__ == "__main__":
    main(sys.argv[1:])
