# SPDX-License-Identifier: GPL-3.0-or-later
"""Folds a word as base/fold.cc does."""
import unicodedata

# Letters with a stroke or ligature that Unicode does not decompose, as in base/fold.cc.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i",
                       "ŧ": "t"})
# The scripts whose letters lose their accents.
ACCENTED = ("LATIN", "GREEK", "CYRILLIC")
# Signs for vowels, doubled letters and stretched lines, which most writers leave out: dropped as
# engine/terms/inflections.cc drops them.
SIGNS = {chr(code) for code in (*range(0x591, 0x5BE), 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, *range(0x610, 0x61B),
                                0x640, *range(0x64B, 0x660), 0x670)}
# Letters that Arabic and Persian are written with one way or another, as in engine/terms/characters.cc.
EITHER_WAY = str.maketrans("أإآٱةىیک", "ااااهييك")


def fold(word):
    if word.isascii():
        return word.lower()
    text = unicodedata.normalize("NFKC", word).casefold()
    text = unicodedata.normalize("NFKC", text).casefold()
    kept = []
    after_accented = False
    for letter in unicodedata.normalize("NFD", text):
        category = unicodedata.category(letter)
        if category == "Mn" and after_accented:
            continue
        if category == "Cf":
            continue
        after_accented = unicodedata.name(letter, "").startswith(ACCENTED)
        kept.append(letter)
    text = unicodedata.normalize("NFC", "".join(kept).translate(PLAIN))
    return "".join(letter for letter in text if letter not in SIGNS).translate(EITHER_WAY)
