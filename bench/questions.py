# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of a search engine, drawn from titles and texts; the same every time."""
import random

import news

LONG = 4  # letters of a word that is asked for, at least


def runs(texts, count, seed):
    """Two to four words that stand together, short ones left out; all different."""
    rng, made = random.Random(seed), {}
    for text in texts:
        found = [word for word in news.words(text) if len(word) >= LONG]
        wanted = rng.choice((2, 3, 4))
        if len(found) >= wanted:
            begin = rng.randrange(len(found) - wanted + 1)
            made[" ".join(found[begin:begin + wanted])] = None
        if len(made) == count:
            break
    return list(made)


def of_titles(articles, count, seed=3):
    titles = [article["title"] for article in articles]
    random.Random(seed).shuffle(titles)
    return runs(titles, count, seed)


def beginnings(articles, count, seed=5):
    """What somebody has typed of a title's words so far."""
    rng, made = random.Random(seed), {}
    for article in news.sample(articles, 2 * count, seed):
        found = news.words(article["title"])
        if not found:
            continue
        last = rng.randrange(len(found))
        typed = found[last][:rng.randrange(2, max(3, len(found[last]) + 1))]
        made[" ".join(found[max(0, last - rng.randrange(3)):last] + [typed])] = None
    return list(made)[:count]


def prefixes(articles, count, seed=7):
    """Three or four letters of a title's word and a star, and another word."""
    rng, made = random.Random(seed), {}
    for article in news.sample(articles, 4 * count, seed):
        found = [word for word in news.words(article["title"]) if len(word) > LONG]
        if len(found) > 1:
            first, second = rng.sample(found, 2)
            made[rng.choice(("%s*", "%s* " + second)) % first[:rng.choice((3, 4))]] = None
    return list(made)[:count]
