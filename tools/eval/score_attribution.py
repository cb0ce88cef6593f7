#!/usr/bin/env python3
"""Score the spans of `galley sources` against labelled attributions.

  score_attribution.py --galley build/release/galley FILE.jsonl[.gz] [--errors N]

FILE holds one article a line: {"id", "text", "attr": [{"source", "cue", "content": [[start, end], ...]}]}, offsets in
code points, half-open (the PolNeAR corpus is given that way in the data of this project's evaluation).

For source, cue and content each: precision, recall and F1 over words. A word counts as marked when any span of that
kind, in any attribution, covers it. --errors prints the sentences around N wrong cues, to read.
"""
import argparse
import gzip
import json
import random
import re
import subprocess

KINDS = ("cue", "source", "content")


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def reports(galley, rows):
    feed = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in rows)
    command = [galley, "sources", "--input", "jsonl", "--format", "jsonl"]
    out = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def code_points(text):
    """UTF-16 offset to code-point offset."""
    at = [0]
    for i, c in enumerate(text):
        at.extend([i + 1] if ord(c) < 0x10000 else [i, i + 1])
    return at


def found_spans(row, report):
    at = code_points(row["text"])
    out = {kind: [] for kind in KINDS}
    for source in report["sources"]:
        for statement in source["statements"]:
            for kind in ("source", "cue"):
                if kind in statement:
                    out[kind].append((at[statement[kind]["start"]], at[statement[kind]["end"]]))
            out["content"] += [(at[c["start"]], at[c["end"]]) for c in statement["content"]]
    return out


def marked(spans, words):
    covered = set()
    for start, end in spans:
        covered.update(i for i, (a, b) in enumerate(words) if a < end and start < b)
    return covered


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--galley", default="build/release/galley")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("file")
    options = parser.parse_args()
    rows = read(options.file)
    counts = {kind: [0, 0, 0] for kind in KINDS}
    errors = []
    for row, report in zip(rows, reports(options.galley, rows)):
        words = [m.span() for m in re.finditer(r"\w+(?:['’]\w+)*", row["text"])]
        found = found_spans(row, report)
        for kind in KINDS:
            gold = marked([span for a in row["attr"] for span in a[kind]], words)
            mine = marked(found[kind], words)
            counts[kind][0] += len(gold & mine)
            counts[kind][1] += len(mine - gold)
            counts[kind][2] += len(gold - mine)
            for i in (gold ^ mine):
                a, b = words[i]
                sign = "missed" if i in gold else "wrong "
                errors.append(f"{kind:8}{sign} {row['text'][max(0, a - 90):a]}<<{row['text'][a:b]}>>{row['text'][b:b + 90]}")
    for kind in KINDS:
        right, wrong, missed = counts[kind]
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:8} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}  words {right + missed}")
    random.seed(1)
    for line in random.sample(errors, min(options.errors, len(errors))):
        print(line.replace("\n", " "))


if __name__ == "__main__":
    main()
