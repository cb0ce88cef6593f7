#!/usr/bin/env python3
"""Trains the weights of fragment_score() and writes core/sentences/fragment_weights.cc.

  tools/train_fragments.py --galley build/release/galley --data DIR [--report]

DIR holds treebanks/en_ewt.train.conllu.gz (which documents may train),
broken-sentences/fragments.jsonl.gz (sentences of English EWT with a gold verdict), and as sound
text clean/{zyte,wcxb}.jsonl.gz (bodies of published web articles) and raw-scraped/news.jsonl.gz
(scraped news: what editors leave short on purpose). Parts of speech come from the command itself, so
train again when the tagger changes. Deterministic. The committed weights stem from the tags of an earlier
tagger model: with those of the present one, which knows the sentences it was trained on better than others,
fewer of the fragments in unseen documents are found at the same rate.

--report prints how many sentences of broken-sentences/news-clean reach which score, and the recall
on the documents that did not train.
"""
import argparse, collections, gzip, json, math, os, random, re, subprocess

from galley_hash import Hash

FINITE = {"VBD", "VBP", "VBZ", "MD"}
MARKS = {"``", "''", "-LRB-", "-RRB-", ",", ".", ":", "HYPH", "NFP", "SYM", "$"}
OPENERS = set("although because if lest once since that though till unless until when whenever where "
              "wherever whereas whether while whilst after before as who whom whose which so than".split())
SCALE = 32
ROUNDS, DECAY, POSITIVE = 25, 0.2, 6.0  # the decay keeps words from learning the treebank by heart
MIN_COUNT, MIN_WEIGHT = 6, 2


def word_key(prefix, word):
    word = word.lower().replace("\u2019", "'").replace("\u2018", "'")
    if len(word) > 2 and word.endswith(".") and "." in word[:-1]:
        word = word[:-1]
    return Hash().text(prefix).number(Hash().text(word).value).value >> 40


def key(name):
    return Hash().text(name).value >> 40


def tagged(galley, texts, step=4000):
    """For every text its block kind and sentences of (word, tag)."""
    out = []
    for i in range(0, len(texts), step):
        feed = "\n\n".join(re.sub(r"\s+", " ", text).strip() or "." for text in texts[i:i + step])
        printed = subprocess.run([galley, "dump", "-"], input=feed.encode(), stdout=subprocess.PIPE).stdout.decode()
        blocks = []
        for line in printed.split("\n"):
            if line.startswith("block "):
                blocks.append((line.split()[-1], []))
            elif line.startswith("  sentence"):
                blocks[-1][1].append([])
            else:
                token = re.match(r'      \d+  "(.*)"  (\S+)  ', line)
                if token and blocks and blocks[-1][1]:
                    blocks[-1][1][-1].append((token.group(1), token.group(2)))
        assert len(blocks) == len(texts[i:i + step]), "a text became several blocks"
        out += blocks
    return out


def is_plain(sentence):
    """What the rule fragment reads: starts with a word, ends as a sentence does, quotes nothing."""
    last = sentence[-1][0]
    ends = last[0] in ".!?\u2026" or last == ")" and sentence[-2][0][0] in ".!?"
    first = sentence[0][0][0]
    return len(sentence) > 3 and ends and (first.isupper() or first.isdigit()) and not any(x[0][0] in "\"\u201c\u201d" for x in sentence)


def features(sentence):
    """Keys of the features of fragment_score(); None where a main clause is there."""
    if not is_plain(sentence):
        return None
    finite = main = pending = 0
    for i, (word, tag) in enumerate(sentence):
        if tag in ("WDT", "WP", "WP$", "WRB") or (tag == "IN" and word.lower() in OPENERS):
            pending += 1
        elif tag == "PRP" and i and sentence[i - 1][1] in ("NN", "NNS", "NNP"):
            pending += 1
        if tag in FINITE:
            finite += 1
            if pending:
                pending -= 1
            else:
                main += 1
    core = [x for x in sentence if x[1] not in MARKS]
    if main or len(core) < 3:
        return None
    tags, words, n = [x[1] for x in core], [x[0] for x in core], len(core)
    length = next((k for k in (30, 20, 14, 10, 8) if n >= k), n)
    last = sentence[-1]
    names = ["b", f"nf{min(finite, 2)}", f"n{length}", "t0" + tags[0], "t01" + tags[0] + tags[1], "tl" + tags[-1],
             "end" + (last[0] if last[1] in MARKS else "w")]
    names += ["has" + t for t in set(tags)] + ["bi" + a + b for a, b in set(zip(tags, tags[1:]))]
    for name, start, most in (("nnp", "NNP", 4), ("prp", "PRP", 2), ("adj", "JJ", 3), ("ing", "VBG", 2), ("vbn", "VBN", 2)):
        names.append(f"{name}{min(most, sum(t.startswith(start) for t in tags))}")
    names.append("article" if words[0].lower() in ("the", "a", "an") else "noarticle")
    names += ["colon"] if any(x[1] == ":" for x in sentence[:-1]) else []
    names += ["digit"] if any(c.isdigit() for x in sentence for c in x[0]) else []
    names.append(f"cap{sum(x[0][0].isupper() for x in core[1:]) * 499 // (100 * (n - 1))}")
    names.append(f"commas{min(4, sum(x[1] == ',' for x in sentence))}")
    keys = [key(name) for name in names]
    keys += [word_key("w0", words[0]), word_key("w1", words[1]), word_key("wl", words[-1])]
    return keys + [word_key("w", word) for word in words]


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--galley", required=True)
    a.add_argument("--data", required=True)
    a.add_argument("--report", action="store_true")
    o = a.parse_args()
    with gzip.open(os.path.join(o.data, "treebanks/en_ewt.train.conllu.gz"), "rt", encoding="utf-8") as f:
        may_train = {line.split("=")[1].strip() for line in f if line.startswith("# newdoc id")}
    gold = rows(os.path.join(o.data, "broken-sentences/fragments.jsonl.gz"))
    gold_tags = tagged(o.galley, [row["text"] for row in gold])
    lines = []
    for name in ("clean/zyte", "clean/wcxb", "raw-scraped/news"):
        for row in rows(os.path.join(o.data, f"{name}.jsonl.gz")):
            lines += [line for line in row["text"].split("\n") if len(line) > 30 and line.rstrip()[-1:] in ".!?"]
    random.seed(1)
    train = []
    for row, (kind, sentences) in zip(gold, gold_tags):
        if row["doc"] not in may_train or len(sentences) != 1:
            continue
        keys = features(sentences[0])
        if keys:
            train.append((keys, 1 if row["labels"] else 0))
    for kind, sentences in tagged(o.galley, lines):
        if kind != "body":
            continue
        train += [(keys, 0) for keys in map(features, sentences) if keys]
    count = collections.Counter(k for keys, _ in train for k in keys)
    train = [([k for k in keys if count[k] >= MIN_COUNT], y) for keys, y in train]
    weights, squares = collections.defaultdict(float), collections.defaultdict(lambda: 1e-6)
    for _ in range(ROUNDS):
        random.shuffle(train)
        for keys, y in train:
            z = sum(weights[k] for k in keys)
            step = (1 / (1 + math.exp(-max(-30.0, min(30.0, z)))) - y) * (POSITIVE if y else 1.0)
            for k in keys:
                gradient = step + DECAY * weights[k]
                squares[k] += gradient * gradient
                weights[k] -= 0.2 * gradient / math.sqrt(squares[k])
    table = {k: max(-127, min(127, round(w * SCALE))) for k, w in weights.items()}
    table = {k: w for k, w in table.items() if abs(w) >= MIN_WEIGHT}
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
    with open(os.path.join(root, "core/sentences/fragment_weights.cc"), "w", encoding="utf-8") as f:
        f.write('#include "fragment_weights.h"\n\nnamespace galley::core {\n\n')
        f.write(f"// {len(table)} weights written by tools/train_fragments.py: see there for what they were trained on.\n")
        f.write("// clang-format off\n")
        keys = sorted(table)
        begins = [sum(k >> 16 < first for k in keys) for first in range(257)]
        for name, bits, values, width in (("kFragmentBegins", 16, begins, 14), ("kFragmentKeys", 16, [k & 0xFFFF for k in keys], 14),
                                          ("kFragmentWeights", 8, [table[k] + 128 for k in keys], 20)):
            f.write(f"const std::uint{bits}_t {name}[] = {{\n")
            for i in range(0, len(values), width):
                f.write("    " + ", ".join(f"0x{v:0{bits // 4}x}" for v in values[i:i + width]) + ",\n")
            f.write("};\n")
        f.write("// clang-format on\n\n}  // namespace galley::core\n")
    print(f"{len(train)} sentences, {sum(y for _, y in train)} fragments, {len(table)} weights")
    if not o.report:
        return

    def score(tagged_text):
        kind, sentences = tagged_text
        scores = [sum(table.get(k, 0) for k in keys) for keys in map(features, sentences) if keys]
        return max(scores, default=-999) if kind == "body" else -999

    news = sorted((score(x) for x in tagged(o.galley, [r["text"] for r in rows(os.path.join(o.data, "broken-sentences/news-clean.jsonl.gz"))])), reverse=True)
    verdicts = [(score(x), bool(row["labels"]), row["doc"] in may_train) for row, x in zip(gold, gold_tags)]
    for share in (0.3, 0.5, 0.7, 0.8, 0.9, 1.0, 1.5, 2, 3, 4, 5, 6):
        floor = news[int(share * len(news) / 1000)]
        line = [f"{share} per 1,000 news sentences above {floor}:"]
        for seen in (True, False):
            hits = sum(s > floor for s, y, t in verdicts if y and t == seen)
            line.append(f"{hits}/{sum(y and t == seen for s, y, t in verdicts)} {'seen' if seen else 'unseen'}")
        print(*line)


main()
