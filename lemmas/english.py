# SPDX-License-Identifier: GPL-3.0-or-later
"""The English dictionary: simplemma's pairs, corrected and completed by WordNet, with one lemma for both spellings."""
import re

# What American spelling writes otherwise. A pair of lemmas is one word if one or two rows lead from one to the other
# ("manoeuvre") and WordNet has both as synonyms: so "device" is not "devise".
SPELLINGS = [(re.compile(british), american) for british, american in (
    (r"is(e|ation|able|er)$", r"iz\1"), (r"ys(e|er)$", r"yz\1"), (r"our", "or"), (r"re$", "er"), (r"ogue$", "og"),
    (r"ence$", "ense"), (r"ice$", "ise"), (r"mme$", "m"), (r"ll", "l"), (r"l(ment|ful)", r"ll\1"), (r"l$", "ll"),
    (r"ae", "e"), (r"oe", "e"), (r"ph", "f"), (r"dgement", "dgment"), (r"que$", "ck"), (r"ough$", "ow"),
    (r"inium$", "inum"), (r"^sc", "sk"), (r"grey", "gray"), (r"s", "z"), (r"eable$", "able"), (r"ageing", "aging"),
    (r"oeu", "eu"), (r"mould", "mold"), (r"moust", "must"), (r"exion$", "ection"), (r"pyj", "paj"), (r"y", "i"),
    (r"efact$", "ifact"), (r"que", "cke"), (r"llery$", "lry"), (r"ore$", "or"), (r"^des", "dis"), (r"gh", "g"))]
# These say enough by themselves where the dictionary has both lemmas: WordNet lacks many of them.
SURE = [(re.compile(british), american) for british, american in (
    (r"(..)is(e|ation|able|er|ing)$", r"\1iz\2"), (r"([^aeiou]{1,2}[aeiou][^aeiou]+)our(|able|ful|less|ite)$", r"\1or\2"))]
SHORTEST_SURE = 7

# What a form ends with, if WordNet does not list it as irregular.
REGULAR = re.compile(r"(s|men|ed|d|ing|in|er|est)$")

# Below this share of a word's use a part of speech does not count: "outing" is no form of "out".
LEAST_SHARE = 0.025
# From this share on a word is compared like an adjective: "closer", but not "cutter".
COMPARED_SHARE = 0.3


def endings(base):
    """The regular forms of a verb in -ing and -ed."""
    doubled = base + base[-1] if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", base) else base
    stem = base[:-1] if re.search(r"[^eoy]e$", base) else doubled
    yield (base[:-2] + "y" if base.endswith("ie") else stem) + "ing"
    past = base[:-1] if base.endswith("e") else re.sub(r"([^aeiou])y$", r"\1i", base) if doubled == base else doubled
    yield past + "ed"


def comparison(adjective):
    """Its regular comparative and superlative."""
    stem = re.sub(r"([^aeiou])y$", r"\1i", adjective)
    if stem.endswith("e"):
        stem = stem[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", stem):
        stem += stem[-1]
    return stem + "er", stem + "est"


def is_initialism(form):
    """Without a vowel: abbreviations, which rarely have the forms that a dictionary gives them."""
    return not re.search(r"[aeiouy]", form)


def is_verbs(form, verb, wordnet):
    """Whether what looks like a verb's form is one, and not only a word of its own, as "concerted" is."""
    return form not in wordnet.parts or wordnet.counts[verb, "verb"] > 0


def is_irregular(form, lemma, wordnet):
    """Whether WordNet lists the pair, with or without a prefix: "redrawn" as "drawn"."""
    return any(form[:at] == lemma[:at] and any(lemma[at:] == other for _, other in wordnet.exceptions.get(form[at:], ()))
               for at in range(len(form) - 2))


def is_inflection(form, lemma, wordnet):
    """Whether a pair of simplemma's is one of inflection: "seventh" and "seven", "est" and "estate" are none."""
    if len(form) < 3 or len(lemma) < 2 or is_initialism(lemma) and len(lemma) > 3:
        return False
    if is_irregular(form, lemma, wordnet):
        return True
    if lemma.startswith(form) or not REGULAR.search(form) or form[0] != lemma[0]:
        return False
    if lemma not in wordnet.parts:
        return len(form) > 4
    if lemma in wordnet.instances:
        return form == lemma + "s" and form not in wordnet.parts  # "Clintons"; but "Williams" is a name of its own
    noun_or_verb = wordnet.share(lemma, "noun") + wordnet.share(lemma, "verb")
    if form.endswith(("ing", "ed")) and noun_or_verb < LEAST_SHARE:
        return False  # "outing"
    if form.endswith("s") and "noun" in wordnet.parts.get(form, ()) and noun_or_verb < 0.5:
        return False  # "riches", "odds": words of their own
    return 1 - wordnet.share(lemma, "adv") >= LEAST_SHARE


def plural(noun):
    """The regular plural of a noun, also a verb's third person."""
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")


# Behind these a compound's first word has the plural: "mothers-in-law", "passers-by".
BEHIND_A_NOUN = re.compile(r"-(in|at|of)-")
BEHIND_A_DOER = re.compile(r"[eo]r-(by|in|on|up)$")


def compound_plurals(wordnet):
    """(plural, singular) of nouns with hyphens whose first word has the ending, both written in one."""
    for noun in wordnet.compounds:
        first, rest = noun.split("-", 1)
        if BEHIND_A_NOUN.search(noun) or BEHIND_A_DOER.search(noun):
            yield (plural(first) + rest).replace("-", ""), noun.replace("-", "")
    for form, lemmas in wordnet.exceptions.items():
        for _, lemma in lemmas:
            if "-" in form and form.replace("-", "").isalpha():
                yield form.replace("-", ""), lemma.replace("-", "")


def respelt(lemma, rules):
    """The lemma as each row writes it that applies."""
    return [other for pattern, american in rules if (other := pattern.sub(american, lemma, count=1)) != lemma]


def one_spelling(lemmas, wordnet):
    """lemma -> the lemma that stands for all its spellings."""
    first = {}

    def is_name(lemma):  # "Marshall" is no marshal, though some spell it so
        return lemma in wordnet.instances or 2 * wordnet.names[lemma] > len(wordnet.synsets.get(lemma, ()))

    def stands_for(lemma):
        while lemma in first:
            lemma = first[lemma]
        return lemma

    def join(lemma, other):
        one, two = sorted((stands_for(lemma), stands_for(other)))
        if one != two:
            first[two] = one

    for lemma in sorted(lemmas):
        for other in respelt(lemma, SURE):
            if other in lemmas and len(lemma) >= SHORTEST_SURE:
                join(lemma, other)
        once = respelt(lemma, SPELLINGS)
        twice = [spelling for other in once for spelling in respelt(other, SPELLINGS)]
        for other in once + twice:
            if other in lemmas and wordnet.synonyms(lemma, other) and not is_name(lemma) and not is_name(other):
                join(lemma, other)
    return {lemma: stands_for(lemma) for lemma in lemmas}


def dictionary(pairs, wordnet):
    """All (form, lemma), folded."""
    lemmas_of = {}
    irregular = set()

    def add(form, lemma):
        lemmas_of.setdefault(form, set()).add(lemma)

    for form, lemma in pairs:
        add(form, lemma if form == lemma or is_inflection(form, lemma, wordnet) else form)
    for form, exceptions in wordnet.exceptions.items():
        for part, lemma in exceptions:
            if part == "adv" and lemma.endswith("ly"):  # "deeper" is a form of "deep" alone
                continue
            if part == "adj" and wordnet.counts[form, "verb"]:  # "offer" is no form of "off"
                continue
            if form.isalpha() and lemma.isalpha() and (part != "verb" or wordnet.share(lemma, part) >= LEAST_SHARE):
                add(form, lemma)
                if part == "verb" and not form.endswith("ing"):
                    irregular.add(lemma)
    for form, lemma in compound_plurals(wordnet):
        add(form, lemma)
        add(lemma, lemma)
    for word, parts in wordnet.parts.items():
        add(word, word)
        if wordnet.share(word, "adj") >= COMPARED_SHARE:
            for form in comparison(word):
                if form in lemmas_of and not wordnet.counts[form, "noun"] + wordnet.counts[form, "verb"]:
                    add(form, word)
        if len(word) > 2 and wordnet.share(word, "verb") >= LEAST_SHARE:
            for form in endings(word):
                if form.endswith("ed") and word in irregular:  # "bed" is no form of "be"
                    continue
                if is_verbs(form, word, wordnet):
                    add(form, word)
        if ("noun" in parts or "verb" in parts) and word not in wordnet.instances and len(word) > 2:
            form = plural(word)
            if is_verbs(form, word, wordnet):
                add(form, word)
    chosen = one_spelling({lemma for lemmas in lemmas_of.values() for lemma in lemmas}, wordnet)
    return {(form, chosen.get(lemma, lemma)) for form, lemmas in lemmas_of.items() for lemma in lemmas}
