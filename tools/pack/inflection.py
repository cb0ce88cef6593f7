"""The forms of English verbs and nouns, in lower case: the inflection of grammar english."""


def third_person(lemma):
    """say -> says, deny -> denies, stress -> stresses; of a noun, its plural."""
    if lemma[-1] == "y" and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ies"
    hisses = lemma[-1] in "sxz" or lemma[-2:] in ("ch", "sh")
    return lemma + ("es" if hisses else "s")


def past(lemma):
    if lemma[-1] == "e":
        return lemma + "d"
    if lemma[-1] == "y" and lemma[-2:-1] not in tuple("aeiou"):
        return lemma[:-1] + "ied"
    return lemma + "ed"


def ing(lemma):
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma[-1] == "e" and len(lemma) > 2 and lemma[-2] != "e":
        return lemma[:-1] + "ing"
    return lemma + "ing"


class Irregular:
    """A line of irregular.tsv; '/' parts forms that are both in use."""

    def __init__(self, lemma, past_tense, participle, ing_form):
        self.lemma = lemma
        self.past = past_tense.split("/")
        self.participle = participle.split("/")
        self.ing = ing_form


def verb_forms(lemma, irregular):
    """(form, kind) of each form, kind one of base, third-person, ing, past: the past tense and the
    participle are one kind."""
    known = irregular.get(lemma)
    forms = [(lemma, "base"), (third_person(lemma), "third-person")]
    if known is None:
        return forms + [(ing(lemma), "ing"), (past(lemma), "past")]
    pasts = dict.fromkeys(known.past + known.participle)
    return forms + [(known.ing, "ing")] + [(form, "past") for form in pasts]
