"""The tables of a language pack: reads them, and refuses what is wrong with the file and the line.

A table is a text of lines; '#' opens a comment line, columns are parted by a tab. What the columns
of each hold stands at its head, in core/language/english."""

import pathlib
import re

import inflection

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADERS = ROOT / "core/language/include/galley/language"
DETECTION = ROOT / "core/language/detection.tsv"

# Flags of a verb from which others follow, by the form.
TIERS = {"reports-neutral", "reports-contested", "reports-endorsing", "reports-mind",
         "reports-directive", "reports-manner", "reports-data"}
TAKES = {"say", "find", "tell", "want", "judge", "manner"}
NOUN_TOO = "noun-too"

# Setting: whether a pack must have it.
SETTINGS = {
    "code": True, "name": True, "grammar": True, "clitics": False, "decimal-mark": True,
    "digit-grouping": True, "currency-signs": False, "person-endings": False,
    "plural-ending": False, "adverb-ending": False, "sentence-ends": False, "open-quotes": False,
    "close-quotes": False,
}
GRAMMARS = ("english", "none")
MARKS = ("sentence-ends", "open-quotes", "close-quotes")


class Wrong(Exception):
    """What is wrong, with its place."""


def names_of(def_file):
    """The names in a .def file, in order: KIND(kEnumerator, "name")."""
    text = (HEADERS / def_file).read_text(encoding="utf-8")
    return re.findall(r'^[A-Z_]+\(k\w+, "([a-z0-9-]+)"\)', text, re.MULTILINE)


class Table:
    """The lines of a table, each a list of columns."""

    def __init__(self, path, columns):
        self.path = path
        self.rows = []
        text = path.read_bytes().decode("utf-8")
        if text and not text.endswith("\n"):
            raise Wrong(f"{path}: the last line has no end")
        for number, line in enumerate(text.split("\n"), 1):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != columns:
                raise Wrong(f"{path}:{number}: {len(cells)} columns, not {columns}")
            for cell in cells:
                if not cell or cell != cell.strip() or "  " in cell:
                    raise Wrong(f"{path}:{number}: a column is empty or has a space too many")
            self.rows.append((number, cells))

    def fail(self, number, what):
        raise Wrong(f"{self.path}:{number}: {what}")

    def check_sorted(self, key):
        before = None
        for number, cells in self.rows:
            now = key(cells)
            if before is not None and now <= before:
                self.fail(number, "stands twice" if now == before else "is not sorted")
            before = now

    def check_word(self, number, word):
        if word != word.lower() or " " in word:
            self.fail(number, f"'{word}' is no single word in lower case")


def read_irregular(folder):
    path = folder / "irregular.tsv"
    if not path.exists():
        return {}, None
    table = Table(path, 4)
    table.check_sorted(lambda cells: cells[0])
    irregular = {}
    for number, cells in table.rows:
        for cell in cells:
            table.check_word(number, cell)
        lemma = cells[0]
        by_rule = [inflection.past(lemma), inflection.past(lemma), inflection.ing(lemma)]
        if cells[1:] == by_rule:
            table.fail(number, f"'{lemma}' is regular")
        irregular[lemma] = inflection.Irregular(*cells)
    return irregular, table


class Lexicon:
    """Every form with its flags, and the order of flags."""

    def __init__(self, folder, grammar):
        self.order = {}
        for def_file in ("word_flags.def", "sourcing_flags.def", "claim_words.def"):
            for name in names_of(def_file):
                if name in self.order:
                    raise Wrong(f"{def_file}: '{name}' is the name of two flags")
                self.order[name] = len(self.order)
        self.words = {}
        irregular, irregular_table = read_irregular(folder)
        table = Table(folder / "lexicon.tsv", 3)
        for number, cells in table.rows:
            table.check_word(number, cells[0])
        table.check_sorted(lambda cells: (cells[0], cells[1]))
        verbs = set()
        single = []
        for number, (word, kind, flags) in table.rows:
            flags = flags.split(" ")
            for flag in flags:
                if flag not in self.order:
                    table.fail(number, f"there is no flag '{flag}'")
            places = [self.order[flag] for flag in flags]
            if places != sorted(set(places)):
                table.fail(number, "flags are not in the order of the .def files")
            flags = set(flags)
            if kind != "word" and grammar != "english":
                table.fail(number, f"no rule derives the forms of a {kind} in this grammar")
            if kind == "verb":
                verbs.add(word)
                self.add_verb(word, flags, irregular)
            elif kind == "noun":
                self.add(word, flags)
                self.add(inflection.third_person(word), flags)
            elif kind == "word":
                single.append((number, word, flags))
            else:
                table.fail(number, f"'{kind}' is none of verb, noun and word")
        for number, word, flags in single:
            known = flags & self.words.get(word, set())
            if known:
                table.fail(number, f"{min(known)} is what another line says of a form '{word}'")
        for number, word, flags in single:
            self.add(word, flags)
        for number, cells in irregular_table.rows if irregular_table else ():
            if cells[0] not in verbs:
                irregular_table.fail(number, f"'{cells[0]}' is no verb of the lexicon")

    def add(self, word, flags):
        self.words.setdefault(word, set()).update(flags)

    def add_verb(self, lemma, flags, irregular):
        for form, kind in inflection.verb_forms(lemma, irregular):
            of_form = set(flags)
            if kind not in ("base", "third-person"):
                of_form.discard(NOUN_TOO)
            if flags & TIERS:
                of_form.add("reports-participle" if kind == "ing" else "reports")
            if flags & TAKES:
                of_form.add(kind)
            self.add(form, of_form)


def read_settings(folder):
    table = Table(folder / "settings.tsv", 2)
    settings = {}
    for number, (key, value) in table.rows:
        if key not in SETTINGS:
            table.fail(number, f"there is no setting '{key}'")
        if key in settings:
            table.fail(number, f"'{key}' stands twice")
        if key in MARKS and any(len(mark) != 1 for mark in value.split(" ")):
            table.fail(number, "a mark is one character")
        settings[key] = value
    for key, needed in SETTINGS.items():
        if needed and key not in settings:
            raise Wrong(f"{table.path}: '{key}' is missing")
    if settings["grammar"] not in GRAMMARS:
        raise Wrong(f"{table.path}: there is no grammar '{settings['grammar']}'")
    if not re.fullmatch(r"[a-z]{2,8}", settings["code"]):
        raise Wrong(f"{table.path}: the code is no BCP 47 primary tag")
    return settings


def read_word_lists(folder):
    path = folder / "word_lists.tsv"
    known = names_of("word_lists.def")
    lists = {}
    if not path.exists():
        return lists
    table = Table(path, 2)
    for number, (name, words) in table.rows:
        if name not in known:
            table.fail(number, f"there is no word list '{name}'")
        for word in words.split(" "):
            table.check_word(number, word)
            if word in lists.setdefault(name, {}):
                table.fail(number, f"'{word}' stands twice in {name}")
            lists[name][word] = True
    return lists


def read_phrases(folder):
    path = folder / "phrases.tsv"
    if not path.exists():
        return []
    table = Table(path, 3)
    for number, (kind, phrase, _) in table.rows:
        if kind != "tortured":
            table.fail(number, f"there is no kind of phrase '{kind}'")
        if phrase != phrase.lower() or " " not in phrase:
            table.fail(number, "a phrase is two words or more in lower case")
    table.check_sorted(lambda cells: (cells[0], cells[1]))
    return [cells for _, cells in table.rows]


def read_numbers(folder):
    path = folder / "numbers.tsv"
    if not path.exists():
        return []
    table = Table(path, 3)
    table.check_sorted(lambda cells: cells[0])
    for number, (word, kind, value) in table.rows:
        table.check_word(number, word)
        if kind not in ("unit", "scale"):
            table.fail(number, f"'{kind}' is neither unit nor scale")
        if not re.fullmatch(r"0|[1-9][0-9]{0,12}", value):
            table.fail(number, f"'{value}' is no value")
    return [cells for _, cells in table.rows]


def read_detection(folder, code):
    """Profiles and scripts, the pack's own language first. A pack may add lines of its own."""
    words = {}
    scripts = []
    for path in (DETECTION, folder / "detection.tsv"):
        if not path.exists():
            continue
        table = Table(path, 3)
        for number, (kind, name, value) in table.rows:
            if kind == "words":
                if name in words:
                    table.fail(number, f"'{name}' has a profile already")
                if value != value.lower():
                    table.fail(number, "a word is not in lower case")
                words[name] = value
            elif kind == "script":
                if not re.fullmatch(r"[0-9A-F]{4,6} [0-9A-F]{4,6}", value):
                    table.fail(number, "a script has its first and last code point in hexadecimal")
                scripts.append((name, value))
            else:
                table.fail(number, f"'{kind}' is neither words nor script")
    if code not in words:
        raise Wrong(f"{folder}: no line of detection.tsv has the words of '{code}'")
    own = words.pop(code)
    rows = [("words", code, own)] + [("words", name, value) for name, value in words.items()]
    return rows + [("script", name, value) for name, value in scripts]


def read_files(folder):
    """Sections that other rooms read, models and tables: name -> path."""
    path = folder / "files.tsv"
    if not path.exists():
        return {}
    table = Table(path, 2)
    table.check_sorted(lambda cells: cells[0])
    files = {}
    for number, (name, file) in table.rows:
        if not (folder / file).is_file():
            table.fail(number, f"there is no file {file}")
        files[name] = folder / file
    return files
