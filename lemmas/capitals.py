# SPDX-License-Identifier: GPL-3.0-or-later
"""English words that are another word with a capital: "Polish", "AIDS", "Gates". By WordNet, which keeps capitals."""
import collections

# Lexicographer files of WordNet: which kind of thing a noun is.
PERSON = "18"
PERTAINYM = "01"  # an adjective from a noun: "Polish" of Poland


def is_plain(written):
    return written.isascii() and written.isalpha() and len(written) > 1


def senses(written, wordnet):
    return [wordnet.sense[synset] for synset in sorted(wordnet.capitals[written])]


def is_always_a_name(written, wordnet):
    """Whether its capital tells even where every word may have one: acronyms, adjectives ("Polish") and countries."""
    return written.isupper() or any(sense.file == PERTAINYM or sense.instance_of & wordnet.countries for sense in senses(written, wordnet))


def own_forms(written, wordnet):
    """Written as WordNet has it or in the plural -> the forms that it has with its capital."""
    word = written.lower()
    if any(sense.file == PERSON and not sense.instance_of for sense in senses(written, wordnet)):
        return {written: {word, word + "s"}, written + "s": {word, word + "s"}}
    return {written: {word, word + "s"} if written.isupper() else {word}}


def lines(pairs, wordnet):
    """Of the words that have other forms by `pairs` when written small: word, "always" or "amid" small letters, and its
    own other forms."""
    lemmas_of, forms_of = collections.defaultdict(set), collections.defaultdict(set)
    for form, lemma in pairs:
        lemmas_of[form].add(lemma)
        forms_of[lemma].add(form)
    for written in sorted(filter(is_plain, wordnet.capitals)):
        when = "always" if is_always_a_name(written, wordnet) else "amid"
        for word, own in own_forms(written, wordnet).items():
            lemmas = lemmas_of[word.lower()] & wordnet.small
            forms = set().union(*(forms_of[lemma] for lemma in lemmas))
            if forms - own and (word == written or word not in wordnet.capitals):
                yield " ".join((word, when, *sorted((own & forms) - {word.lower()})))
