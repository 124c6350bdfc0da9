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
SENTENCE_END = re.compile(r'([.!?](?:\\"|[”’)])?) (?=(?:\\"|[“‘(])?[A-Z0-9])')  # in what is quoted
CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

# first: number of its first sentence; runs: how many sentences each has, negative where the paragraph ends; day: as an
# ordinal, or None where `published` is anything else than a day.
Donor = collections.namedtuple("Donor", "first count runs title folder source day published authors topic")


def quoted(text):
    """As it stands between the quotes of JSON, without control characters and double spaces."""
    return json.encoder.encode_basestring(" ".join(CONTROL.sub(" ", text).split()))[1:-1]


def text_of(article, member):
    value = article.get(member) or ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def day_of(published):
    try:
        return datetime.date.fromisoformat(published).toordinal() if DAY.fullmatch(published) else None
    except ValueError:
        return None


class Donors:
    """`sentences`; `slots`: where rare words stand, by sentence: (begin, end, number of the word); `vocabulary`: words
    of all articles; `rare`: how many of them are rare; `growth`: Heaps' exponent between half of them and all."""

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
            lines = SENTENCE_END.sub(r"\1\n", quoted(paragraph)).encode()
            found = lines.split(b"\n") if lines else []
            self.sentences += found
            runs += [min(RUN, len(found) - begin) for begin in range(0, len(found), RUN)]
            if found:
                runs[-1] = -runs[-1]
        if not runs:
            return
        def member(name):
            return quoted(text_of(article, name)).encode()
        donor = Donor(first, len(self.sentences) - first, tuple(runs), member("title").split(b" "),
                      member("url").rpartition(b"/")[0] or b"https://news.example", member("source"),
                      day_of(text_of(article, "published")), member("published"), member("authors"), member("topic"))
        self.articles.append(donor)
        self.by_topic[donor.topic].append(donor)

    def study_words(self):
        articles_with, at_half, maybe_rare = collections.Counter(), 1, []
        for number, donor in enumerate(self.articles):
            if number == len(self.articles) // 2:
                at_half = max(len(articles_with), 1)
            text = b" ".join(self.sentences[donor.first:donor.first + donor.count]).decode().lower()
            words = set(WORD.findall(text))
            articles_with.update(words)
            maybe_rare.append([word for word in words if articles_with[word] <= RARE])
        self.vocabulary = len(articles_with)
        self.growth = min(1.0, math.log2(max(self.vocabulary / at_half, 1.0)))
        rare = {word: number for number, word in enumerate(w for w, count in articles_with.items() if count <= RARE)}
        self.rare = len(rare)
        for donor, words in zip(self.articles, maybe_rare):
            self.find_slots(donor, [word for word in words if word in rare], rare)

    def find_slots(self, donor, words, rare):
        for number in range(donor.first, donor.first + donor.count):
            text = self.sentences[number].decode()
            lower = text.lower()
            if any(word in lower for word in words):
                self.slots[number] = list(places(text, rare))


def places(text, rare):
    for match in WORD.finditer(text):
        number = rare.get(match.group().lower())
        if number is not None:
            begin = len(text[:match.start()].encode())
            yield begin, begin + len(match.group().encode()), number
