# SPDX-License-Identifier: GPL-3.0-or-later
"""Real articles cut into sentences, and what is to know of their words: what corpus.py mixes."""
import collections
import datetime
import json
import math
import re

import news

RUN = 3   # sentences that stay together, at most
RARE = 5  # a word is rare that at most so many articles have
DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
WORD = re.compile(r"[^\W_]+")
SENTENCE_END = re.compile(r"([.!?][\"”’)]?)\s+(?=[\"“‘(]?[A-Z0-9])")
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

# first: number of its first sentence; runs: how many sentences each has, negative where the paragraph ends; day: as an
# ordinal, or None where `published` is anything else than a day.
Donor = collections.namedtuple("Donor", "first count runs title folder source day published authors topic")


def quoted(text):
    """As it stands between the quotes of JSON, without control characters and double spaces."""
    return json.encoder.encode_basestring(" ".join(CONTROL.sub(" ", text).split()))[1:-1].encode()


def text_of(article, member):
    value = article.get(member) or ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def day_of(published):
    try:
        return datetime.date.fromisoformat(published).toordinal() if DAY.fullmatch(published) else None
    except ValueError:
        return None


class Donors:
    """`sentences`; `slots`: where rare words stand, by sentence: (begin, end, number of the word); `vocabulary`: words of
    all articles; `rare`: how many of them are rare; `growth`: Heaps' exponent between half of the articles and all."""

    def __init__(self, path):
        self.sentences, self.articles = [], []
        self.by_topic = collections.defaultdict(list)
        for article in news.read(path):
            self.add(article)
        if not self.articles:
            raise SystemExit("no article in %s has a body" % path)
        self.slots = {}
        self.study_words()

    def add(self, article):
        first, runs = len(self.sentences), []
        for paragraph in text_of(article, "body").split("\n\n"):
            found = [quoted(sentence) for sentence in SENTENCE_END.sub(r"\1\n", paragraph).split("\n")
                     if sentence.strip()]
            self.sentences += found
            runs += [min(RUN, len(found) - begin) for begin in range(0, len(found), RUN)]
            if found:
                runs[-1] = -runs[-1]
        if not runs:
            return
        published, topic = text_of(article, "published"), text_of(article, "topic")
        donor = Donor(first, len(self.sentences) - first, tuple(runs), quoted(text_of(article, "title")).split(b" "),
                      quoted(text_of(article, "url").rpartition("/")[0] or "https://news.example"),
                      quoted(text_of(article, "source")), day_of(published), quoted(published),
                      quoted(text_of(article, "authors")), quoted(topic))
        self.articles.append(donor)
        self.by_topic[donor.topic].append(donor)

    def study_words(self):
        articles_with, at_half = collections.Counter(), 1
        for number, donor in enumerate(self.articles):
            if number == len(self.articles) // 2:
                at_half = max(len(articles_with), 1)
            text = b" ".join(self.sentences[donor.first:donor.first + donor.count]).decode().lower()
            articles_with.update(set(WORD.findall(text)))
        self.vocabulary = len(articles_with)
        self.growth = min(1.0, math.log2(max(self.vocabulary / at_half, 1.0)))
        rare = {word: number for number, word in enumerate(w for w, count in articles_with.items() if count <= RARE)}
        self.rare = len(rare)
        for number, sentence in enumerate(self.sentences):
            text = sentence.decode()
            if not rare.keys().isdisjoint(WORD.findall(text.lower())):
                self.slots[number] = list(places(text, rare))


def places(text, rare):
    for match in WORD.finditer(text):
        number = rare.get(match.group().lower())
        if number is not None:
            begin = len(text[:match.start()].encode())
            yield begin, begin + len(match.group().encode()), number
