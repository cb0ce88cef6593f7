#!/usr/bin/env python3
"""Measure what the clean copy takes from texts, and whether cleaning twice changes anything.

  clean_copy.py --galley build/release/galley [--data DIR] [--bodies FILE.jsonl ...] [--damaged FILE.jsonl ...]
                [--pages FILE.jsonl ...] [--list OUT.txt]

bodies   published bodies, {"id", "text"}: no word of theirs may go. Without any file: clean/zyte, clean/wcxb and
         duplicates/clean of DIR.
damaged  copies of bodies with slips planted, {"id", "text"}; the id is that of the body.
pages    labelled pages, {"id", "text", "lines": [[start, end, "keep" | "flag" | ...], ...]}, offsets in code points:
         how many of the lines to flag go, and how many words of the lines to keep. Without any file: spam-footers/*.

A passage that a fix takes is lost where its words no longer stand in that order in the copy: the second "the" of "the
the" is not. A word that a fix spells anew, such as one with a mark of another code page, is counted apart. --list
writes all that was taken, to be read. Needs python3 alone. Exit status 1 when a word of a body was lost or a copy
changed again, 2 when there is nothing to measure."""
import argparse
import glob
import gzip
import json
import os
import re
import subprocess
import sys
from collections import Counter

WORD = re.compile(r"\w+")
BODIES = ("clean/zyte", "clean/wcxb", "duplicates/clean")


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def clean(galley, texts):
    """A copy for each text."""
    feed = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(texts))
    command = [galley, "clean", "--input", "jsonl", "--format", "jsonl"]
    out = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    # A line separator inside a text is no end of a line.
    return [json.loads(line) for line in out.decode().rstrip("\n").split("\n")] if texts else []


def edits(text, copy):
    """(rule, words taken, words put) of each edit, with its place in code units."""
    units = text.encode("utf-16-le", "surrogatepass")
    for change in copy["changes"]:
        for edit in change["edits"]:
            old = units[edit["start"] * 2 : edit["end"] * 2].decode("utf-16-le", "replace")
            yield change["rule"], old, edit["text"], edit


def spread(words):
    return " " + " ".join(words) + " "


def lost(old, copy_words):
    """Words of a passage that no longer stand in the copy in that order."""
    words = WORD.findall(old)
    return 0 if spread(words) in copy_words else len(words)


def measure_bodies(name, rows, galley, out, originals=None):
    copies = clean(galley, [row["text"] for row in rows])
    again = clean(galley, [copy["text"] for copy in copies])
    gone, respelt, by_rule = 0, 0, Counter()
    for row, copy in zip(rows, copies):
        copy_words = spread(WORD.findall(copy["text"]))
        own = None if originals is None else spread(WORD.findall(originals[row["id"]]))
        for rule, old, new, _ in edits(row["text"], copy):
            if Counter(WORD.findall(old)) <= Counter(WORD.findall(new)):
                continue
            n = lost(old, copy_words)
            if own is not None and spread(WORD.findall(old)) not in own:
                n = 0  # a planted word, no word of the body
            if n and new:
                respelt += n
            else:
                gone += n
            by_rule[rule] += n
            out.write(f"{name} {row['id']} {rule} {'lost' if n else 'stands elsewhere'}: {old!r} -> {new!r}\n")
    changed = [row["id"] for row, a, b in zip(rows, copies, again) if a["text"] != b["text"]]
    changes = sum(len(copy["changes"]) for copy in copies)
    print(f"{name}: {len(rows)} texts, {changes} changes, {gone} words lost, {respelt} spelt anew; "
          f"{len(changed)} copies change again {' '.join(map(str, changed[:5]))}")
    if by_rule:
        print("  by rule: " + ", ".join(f"{rule} {n}" for rule, n in by_rule.most_common() if n))
    return gone + len(changed)


def unit_offsets(text):
    """Code point to code unit."""
    at = [0]
    for c in text:
        at.append(at[-1] + (1 if ord(c) < 0x10000 else 2))
    return at


def measure_pages(name, rows, galley, out):
    copies = clean(galley, [row["text"] for row in rows])
    flags, taken, kept = 0, 0, 0
    for row, copy in zip(rows, copies):
        at = unit_offsets(row["text"])
        gone = [e for _, _, new, e in edits(row["text"], copy) if not new]
        for start, end, label, *_ in row["lines"]:
            inside = any(e["start"] <= at[start] and at[end] <= e["end"] for e in gone)
            flags += label == "flag"
            taken += inside and label == "flag"
            if inside and label == "keep":
                words = row["text"][start:end]
                kept += len(WORD.findall(words))
                out.write(f"{name} {row['id']} a line to keep: {words!r}\n")
    print(f"{name}: {len(rows)} pages, {taken} of {flags} lines to flag deleted unread, "
          f"{kept} words of lines to keep")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--galley", required=True)
    parser.add_argument("--data", default=os.path.join(here, "..", "..", "..", "shared", "data"))
    parser.add_argument("--bodies", nargs="*")
    parser.add_argument("--damaged", nargs="*", default=[])
    parser.add_argument("--pages", nargs="*")
    parser.add_argument("--list", default=os.devnull)
    o = parser.parse_args()
    bodies = o.bodies
    if bodies is None:
        bodies = [p for p in (os.path.join(o.data, name + ".jsonl.gz") for name in BODIES) if os.path.exists(p)]
    pages = o.pages
    if pages is None:
        pages = sorted(glob.glob(os.path.join(o.data, "spam-footers", "*_area.jsonl.gz")) +
                       glob.glob(os.path.join(o.data, "spam-footers", "*_page.jsonl.gz")))
    if not bodies and not pages and not o.damaged:
        print(f"clean_copy: skipped, there are no labelled articles in {o.data}: they are not part of this repository")
        sys.exit(2)
    name_of = lambda path: "/".join(path.split("/")[-2:]).split(".jsonl")[0]
    originals, bad = {}, 0
    with open(o.list, "w", encoding="utf-8") as out:
        for path in bodies:
            rows = read(path)
            originals.update((row["id"], row["text"]) for row in rows)
            bad += measure_bodies(name_of(path), rows, o.galley, out)
        for path in o.damaged:
            rows = [row for row in read(path) if row["id"] in originals]
            bad += measure_bodies(name_of(path), rows, o.galley, out, originals)
        for path in pages:
            measure_pages(name_of(path), read(path), o.galley, out)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
