#!/usr/bin/env python3
"""Weighs the words of spinning.h and writes core/sentences/spinning_words.cc.

  tools/train_spinning.py --data DIR [--report]

tools/spun_words.txt says what a spinner puts for a plain word. How much more often each of these
words stands in spun text than in sound text follows from how often both stand in sound text: a
spinner that replaces three plain words in ten adds as many of the plain word's uses to those of its
replacements. Sound text is clean/{zyte,wcxb}.jsonl.gz, raw-scraped/news.jsonl.gz and
treebanks/en_ewt.train.conllu.gz of DIR. No spun text is read. Deterministic.

--report prints how many sentences of broken-sentences/news-clean reach which score, and how many of
broken-sentences/spun.
"""
import argparse, collections, gzip, json, math, os, re

from galley_hash import Hash

SPIN = 0.3        # share of plain words that a spinner replaces
SMOOTH = 5        # uses of every word that the sound text did not happen to hold
SCALE = 16        # weights are 16ths of a natural-log unit
MOST = 40
EVIDENCE = 6      # from here on a word speaks for spinning
ALONE = 5         # added for one whose neighbours it is not known to go with
KNOWN_PAIR = 8    # uses that make two words go together
LEAST_PLAIN = 400  # a rarer plain word is no evidence of sound text worth its bytes
WORD = re.compile(r"[A-Za-z]+")

IRREGULAR_VERBS = """say said said;tell told told;speak spoke spoken;think thought thought;know knew known;
understand understood understood;forget forgot forgotten;see saw seen;hear heard heard;feel felt felt;make made made;
build built built;do did done;get got gotten;give gave given;take took taken;bring brought brought;send sent sent;
keep kept kept;hold held held;put put put;set set set;leave left left;go went gone;come came come;run ran run;
begin began begun;become became become;grow grew grown;rise rose risen;cut cut cut;buy bought bought;sell sold sold;
pay paid paid;spend spent spent;win won won;lose lost lost;beat beat beaten;fight fought fought;hurt hurt hurt;
break broke broken;catch caught caught;steal stole stolen;hide hid hidden;show showed shown;find found found;
seek sought sought;choose chose chosen;let let let;lead led led;meet met met;throw threw thrown;hit hit hit;
eat ate eaten;drink drank drunk;sleep slept slept;wake woke woken;sit sat sat;stand stood stood;write wrote written;
read read read;teach taught taught;quit quit quit;behold beheld beheld;overcome overcame overcome;
withstand withstood withstood;fling flung flung;strike struck struck;shut shut shut;forbid forbade forbidden;
split split split;flee fled fled;undertake undertook undertaken;slay slew slain;thrust thrust thrust;
ride rode ridden;drive drove driven;fly flew flown;swim swam swum;sing sang sung;shake shook shaken;
freeze froze frozen;sink sank sunk;dig dug dug;feed fed fed;bind bound bound;weep wept wept;shine shone shone;
lend lent lent;spread spread spread;shrink shrank shrunk;steer steered steered;burst burst burst;
forgive forgave forgiven;forsake forsook forsaken;wed wed wed;grind ground ground"""
IRREGULAR_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children", "wife": "wives", "life": "lives",
                     "half": "halves", "foot": "feet", "tooth": "teeth", "thief": "thieves", "people": "people",
                     "police": "police", "clothes": "clothes", "goods": "goods", "gentleman": "gentlemen",
                     "clergyman": "clergymen", "infantryman": "infantrymen", "crisis": "crises"}
VERBS = {}
for entry in IRREGULAR_VERBS.replace("\n", "").split(";"):
    base, past, participle = entry.split()
    VERBS[base] = (past, participle)


def with_s(word):
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


def doubled(word):
    short = 2 < len(word) <= 4 and word[-1] not in "aeiouwxy" and word[-2] in "aeiou" and word[-3] not in "aeiou"
    return word + word[-1] if short else word


def with_ed(word):
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if word.endswith("y") and word[-2] not in "aeiou" else doubled(word) + "ed"


def with_ing(word):
    return word[:-1] + "ing" if word.endswith("e") and not word.endswith("ee") else doubled(word) + "ing"


def forms(word, part):
    if part == "n":
        return [word, IRREGULAR_PLURALS.get(word, with_s(word))]
    if part == "v":
        return [word, with_s(word), with_ing(word), *VERBS.get(word, (with_ed(word), with_ed(word)))]
    return [word]


def word_key(word):
    return Hash().text(word).value >> 40


def pair_key(one, other):
    return Hash().number(Hash().text(one).value).number(Hash().text(other).value).value >> 40


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def table(name, kind, values, width, digits):
    step = [", ".join(f"0x{v:0{digits}x}" for v in values[i:i + width]) for i in range(0, len(values), width)]
    return f"const {kind} {name}[] = {{\n" + "".join(f"    {line},\n" for line in step) + "};\n"


def split(keys):
    """Keys of 24 bits, sorted: where each first byte begins, and their last 16 bits."""
    begins = [sum(k >> 16 < first for k in keys) for first in range(257)]
    return begins, [k & 0xFFFF for k in keys]


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True)
    a.add_argument("--report", action="store_true")
    o = a.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    texts = [r["text"] for n in ("clean/wcxb", "clean/zyte", "raw-scraped/news") for r in rows(os.path.join(o.data, n + ".jsonl.gz"))]
    with gzip.open(os.path.join(o.data, "treebanks/en_ewt.train.conllu.gz"), "rt", encoding="utf-8") as f:
        texts += [line[9:] for line in f if line.startswith("# text = ")]
    uses = collections.Counter(w.lower() for t in texts for w in WORD.findall(t))

    gain, plain = collections.Counter(), set()
    for line in open(os.path.join(here, "spun_words.txt"), encoding="utf-8"):
        if line.startswith("#"):
            continue
        head, put = line.split(":")
        part, base = head.split()
        put = put.split()
        base_forms = forms(base, part)
        plain.update(base_forms)
        for word in put:
            for new, old in dict(zip(forms(word, part), base_forms)).items():
                gain[new] += uses[old] * SPIN / max(2, len(put))
    weight = {}
    for w in set(gain) | plain:
        keeps = 1 - SPIN if w in plain else 1
        x = math.log((uses[w] * keeps + SMOOTH + gain[w]) / (uses[w] + SMOOTH))
        x = max(-8, min(MOST, round(x * SCALE)))
        if x >= EVIDENCE or (x < 0 and uses[w] >= LEAST_PLAIN):
            weight[w] = x
    evidence = {w for w, x in weight.items() if x >= EVIDENCE}
    together = collections.Counter()
    for t in texts:
        words = [w.lower() for w in WORD.findall(t)]
        together.update(p for p in zip(words, words[1:]) if p[0] in evidence or p[1] in evidence)
    pairs = sorted({pair_key(*p) for p, n in together.items() if n >= KNOWN_PAIR})

    by_key = {word_key(w): x for w, x in weight.items()}
    keys = sorted(by_key)
    begins, rest = split(keys)
    pair_begins, pair_rest = split(pairs)
    with open(os.path.join(here, "../core/sentences/spinning_words.cc"), "w", encoding="utf-8") as f:
        f.write('#include "spinning_words.h"\n\nnamespace galley::core::spinning {\n\n')
        f.write(f"// {len(keys)} words and {len(pairs)} pairs written by tools/train_spinning.py.\n// clang-format off\n")
        f.write(table("kWordBegins", "std::uint16_t", begins, 16, 4) + table("kWords", "std::uint16_t", rest, 16, 4))
        f.write(table("kWeights", "std::uint8_t", [by_key[k] + 128 for k in keys], 20, 2))
        f.write(table("kPairBegins", "std::uint16_t", pair_begins, 16, 4) + table("kPairs", "std::uint16_t", pair_rest, 16, 4))
        f.write("// clang-format on\n\n}  // namespace galley::core::spinning\n")
    print(f"{len(keys)} words, {sum(x >= EVIDENCE for x in by_key.values())} of them evidence; {len(pairs)} pairs")
    if not o.report:
        return

    known = set(pairs)

    def score(text):
        words = WORD.findall(text)
        total, found = 0, set()
        for i, word in enumerate(words):
            if i and not word[0].islower():
                continue
            word = word.lower()
            x = weight.get(word, 0)
            if x >= EVIDENCE and word in found:
                continue
            if x >= EVIDENCE:
                goes = (i and pair_key(words[i - 1].lower(), word) in known or
                        i + 1 < len(words) and pair_key(word, words[i + 1].lower()) in known)
                if goes:
                    continue
                found.add(word)
                x += ALONE
            total += x
        return total if len(found) > 2 else -999

    news = sorted((score(r["text"]) for r in rows(os.path.join(o.data, "broken-sentences/news-clean.jsonl.gz"))), reverse=True)
    spun = [(score(r["text"]), bool(r["labels"])) for r in rows(os.path.join(o.data, "broken-sentences/spun.jsonl.gz"))]
    for share in (0.5, 1.0, 1.5, 2, 2.5, 3, 4, 5, 10):
        floor = news[int(share * len(news) / 1000)]
        hits = [sum(s > floor for s, y in spun if y == want) for want in (True, False)]
        print(f"{share} per 1,000 news sentences above {floor}: {hits[0]} of {sum(y for _, y in spun)} spun, "
              f"{hits[1]} of {sum(not y for _, y in spun)} not")


main()
