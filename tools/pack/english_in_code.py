#!/usr/bin/env python3
"""Counts English words in the core's code outside core/language. They belong in the pack's tables,
so the count, which tests/tree/english_words.txt holds, may only go down.

    english_in_code.py           says how many, and fails where there are more than that
    english_in_code.py --list    every place
    english_in_code.py --write   takes the count of today as the most there may be

Counted is a word of the English pack's lexicon or word lists where code compares with it: as an
argument of word_hash() or KnownWord, in a list such as is_any(..., {"in", "at"}), or as a part of a
pattern. Messages are not: they are what Galley says, not what it reads. A rule that is about certain
words ("its" and "it's") names them in english_words.txt, with a reason."""

import pathlib
import re
import sys

import tables

ROOT = tables.ROOT
BUDGET = ROOT / "tests/tree/english_words.txt"
PACK = ROOT / "core/language/english"
# What reads texts. Above it, code speaks to people and programs.
ROOMS = ("text", "document", "repeats", "boilerplate", "sourcing", "sentences", "comparison",
         "article", "rule", "rules")

LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# Whose arguments and values are messages or names.
SPEECH = re.compile(
    r"(?:\b(?:because|fix|report|append|push_back|emplace_back|note|label|to_string|name_of)\s*\("
    r"|\.(?:summary|why|id|name|help|label|message)\s*=|\breturn)[^;{]*$")
COMPARED = re.compile(
    r"(?:\b(?:word_hash|KnownWord|hash_of|w|is_any|is_one_of|starts_with|ends_with|ends_in|find|contains)"
    r"\s*\(|[=!]=)[^;]*$")
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


def words_of(literal, statement):
    code = LITERAL.sub('""', statement)
    if PATTERN.search(literal):
        return WORD.findall(re.sub(r"\\\\[a-zA-Z]|\(\?[a-z]*[:)]", " ", literal))
    if SPEECH.search(code) and not COMPARED.search(code):
        return []
    # Words and lists of words, and nothing that a person would read.
    if re.fullmatch(r"[a-z'. -]+", literal) and not re.search(r"[a-z]-[a-z]+-", literal):
        among_others = "{" in code and " " not in literal.strip()
        return WORD.findall(literal) if COMPARED.search(code) or among_others else []
    return []


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
                    if word in known and word not in exempt.get(name, ()):
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
        sys.exit("error: fewer than allowed: run tools/pack/english_in_code.py --write")


if __name__ == "__main__":
    main(sys.argv[1:])
