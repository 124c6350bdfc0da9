#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the dictionaries of inflections: make.py WORDNET_DIR [LANG...]

Writes LANG.lemmas beside this file, of the languages named or of all, and en.capitals. Needs simplemma 2.0.0 (PyPI) and, for English, the
folder of WordNet's files (Debian's wordnet-base: /usr/share/wordnet). The same input gives the same bytes. Not part of a
build: the files are kept. What is in them, and whose data: README.md."""
import pathlib
import sys
import unicodedata

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

import capitals
import english
from automaton import automaton
from folding import fold
from wordnet import WordNet

HERE = pathlib.Path(__file__).parent

LANGUAGES = "ar bg cs de el en es fa fr he hi it lv nl pl pt ro ru sk sl sv tr uk".split()

# Auxiliaries, articles and pronouns: nobody looks for all their forms, and many of these are content in another language
# of the index: German "war" is a form of "sein".
FUNCTION_WORDS = {
    "bg": "съм аз ти той се ще този",
    "cs": "být mít on já ty můj ten jenž sám",
    "de": "sein haben werden der ein ich du er sie es wir ihr mein dein kein dieser",
    "el": "είμαι έχω ο ένας εγώ εσύ αυτός",
    "en": "i we he she they you it me this that be whoever",
    "es": "ser estar haber él yo tú el uno ese este su mi",
    "fr": "être avoir le un il elle je tu moi lui son mon ton ce",
    "it": "essere avere il uno io tu questo quello suo mio",
    "nl": "zijn hebben worden zullen de het een ik hij jij wij u",
    "pl": "być mieć on ja ty mój ten sam",
    "pt": "ser estar ter haver o um eu ele este esse seu meu",
    "ro": "fi avea vrea tu eu el sine meu acela un",
    "ru": "быть я ты он мой тот этот весь сей чей что",
    "sk": "byť mať on ja ty môj ten",
    "sl": "biti imeti hoteti on jaz ti ta",
    "sv": "vara ha jag du han hon vi en den",
    "tr": "o bu ben sen",
    "uk": "бути я ти він мій той цей весь який",
}
# Where an apostrophe is a letter of the word; terms leave it out.
APOSTROPHE_INSIDE = {"uk": str.maketrans("", "", "'\u2019\u02bc")}
SHORTEST = 3  # letters of a word that has another lemma than itself


def is_word(text):
    return bool(text) and all(unicodedata.category(letter)[0] in "LM" for letter in text)


def simplemma_pairs(language):
    """All (form, lemma) of words without signs, folded."""
    inside = APOSTROPHE_INSIDE.get(language, {})
    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        form, lemma = fold(form.translate(inside)), fold(lemma.translate(inside))
        if is_word(form) and is_word(lemma):
            yield form, lemma


def without_function_words(language, pairs):
    """Their forms stay in the dictionary, each by itself."""
    function_words = {fold(word) for word in FUNCTION_WORDS.get(language, "").split()}
    return {(form, form if lemma in function_words else lemma) for form, lemma in pairs}


def dictionary(language, wordnet_folder):
    pairs = set(simplemma_pairs(language))
    if language == "en":
        wordnet = WordNet(wordnet_folder)
        pairs = without_function_words(language, english.dictionary(pairs, wordnet))
        (HERE / "en.capitals").write_text("".join(line + "\n" for line in sorted(capitals.lines(pairs, wordnet))), encoding="ascii")
        return pairs
    pairs = {(form, lemma if len(form) >= SHORTEST else form) for form, lemma in pairs}
    # A lemma is a form of itself.
    pairs |= {(lemma, lemma) for _, lemma in pairs}
    return without_function_words(language, pairs)


def main():
    wordnet_folder = pathlib.Path(sys.argv[1])
    for language in sys.argv[2:] or LANGUAGES:
        pairs = dictionary(language, wordnet_folder)
        data = automaton(pairs)
        (HERE / f"{language}.lemmas").write_bytes(data)
        print(f"{language}: {len(pairs)} pairs, {len(data)} bytes", flush=True)


if __name__ == "__main__":
    main()
