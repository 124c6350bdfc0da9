# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that no source has, for a grown corpus: the number of a word gives its spelling, so that none need be kept."""
import itertools

SYLLABLES = [a + b for a, b in itertools.product(
    ("b", "d", "dr", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh"), "aeiou")]
ENDINGS = ("kov", "zen", "rak", "lian", "dov", "menko", "quist", "bauer", "fjell", "zhai", "tekin", "moto", "vik",
           "grad", "nux", "pol", "dahl", "wicz", "ramo", "tagh")
COUNT = len(SYLLABLES) ** 3 * len(ENDINGS)
STEP = 7654321  # has no divisor in common with COUNT: neighbours look different, and each number has its own spelling


def name(number):
    rest = number * STEP % COUNT
    rest, end = divmod(rest, len(ENDINGS))
    rest, third = divmod(rest, len(SYLLABLES))
    first, second = divmod(rest, len(SYLLABLES))
    return SYLLABLES[first] + SYLLABLES[second] + SYLLABLES[third] + ENDINGS[end]


def like(text, number):
    """In the place of `text` (bytes): a name, a word, or a number."""
    if text[:1].isdigit():
        return b"%d" % (1000000 + number)
    spelled = name(number)
    return (spelled.capitalize() if text[:1].isupper() else spelled).encode()
