#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Grows a corpus of news to any size, by mixing the sentences of real articles.

  bench/corpus.py COUNT [--articles NEWS.jsonl[.zst]] [--seed 1] > GROWN.jsonl

Writes COUNT articles as JSON Lines, one at a time: memory is the source's alone (about twice its text). The same
source and seed give the same bytes, and a smaller corpus is the beginning of a larger one.

An article has the outline of a real one (its paragraphs, and how many sentences each has); runs of up to three
sentences come from that one or from two others with the same topic. Its title is the beginning of one title and the
end of another.

Kept as in the source: frequencies of words; lengths of words, sentences, paragraphs and articles; the mixture of
topics, sources, authors and dates (each up to two years off; what is undated stays so); growth of the vocabulary,
as rare words give way to made-up names, words and numbers as often as Heaps' law, fitted on the source, asks. 3 %
of the articles have the text of one of the last few thousand, under an id, a source and a day of their own.

Not kept: what a text says as a whole; that a long phrase is rare (each real sentence comes again as often as the
corpus is larger than its source, and so do the sentences that publishers repeat anyway); that the words of one
article repeat each other: a mixed one has some more different words than a real one of its length."""
import argparse
import datetime
import random
import signal
import sys

import donors
import made_up
import news

COPIES = 0.03
REMEMBERED = 4096     # texts that a copy may be of
SHARES = (0.55, 0.8)  # of the article that gives the outline; of it and the second one
KEPT = 0.4            # the share of rare words that stay where no new word is due
DAYS_OFF = 2 * 365
AUTHORS_MADE_UP = 0.1
FIELDS = (b"id", b"title", b"url", b"source", b"published", b"authors", b"topic", b"body")
LINE = b"{" + b", ".join(b'"%s": "%%s"' % field for field in FIELDS) + b"}\n"
BRIDGES = {b"a", b"after", b"against", b"and", b"as", b"at", b"by", b"for", b"from", b"in", b"is", b"of", b"on",
           b"over", b"the", b"to", b"with"}


class RareWords:
    """Says which rare words stay, and which are new: as many different ones in all as Heaps' law asks."""

    def __init__(self, source, rng):
        self.source, self.rng = source, rng
        self.seen = bytearray(source.rare)
        self.size = source.vocabulary - source.rare
        self.wanted = 0.0
        self.made = 0
        self.of_article = {}

    def begin_article(self, number):
        self.wanted = self.source.vocabulary * ((number + 1) / len(self.source.articles)) ** self.source.growth
        self.of_article.clear()

    def in_place_of(self, text, number):
        """Within one article always the same."""
        if number not in self.of_article:
            self.of_article[number] = self.choice(text, number)
        return self.of_article[number]

    def choice(self, text, number):
        if self.size < self.wanted:
            self.made += 1
            self.size += 1
            return made_up.like(text, self.made - 1)
        if not self.made or text[:1].isdigit() or self.rng.random() < KEPT:
            self.size += not self.seen[number]
            self.seen[number] = 1
            return text
        return made_up.like(text, self.one_made_before())

    def one_made_before(self):
        """The first one twice as often as the second, and so on: Zipf's law."""
        return int(self.made ** self.rng.random()) - 1


class Mixer:
    def __init__(self, source, seed):
        self.source, self.seed = source, seed
        self.rng = random.Random(seed)
        self.rare_words = RareWords(source, self.rng)
        self.remembered = []

    def below(self, count):
        return int(self.rng.random() * count)

    def one_of(self, found):
        return found[self.below(len(found))]

    def article(self, number):
        """Members in the order of FIELDS."""
        self.rare_words.begin_article(number)
        outline = self.one_of(self.source.articles)
        same_topic = self.source.by_topic[outline.topic]
        others = self.one_of(same_topic), self.one_of(same_topic)
        id = b"%016x" % ((number * 0x9E3779B97F4A7C15 + self.seed * 0xD1B54A32D192ED03) % 2 ** 64)  # odd: all different
        url = outline.folder + b"/" + id
        if self.remembered and self.rng.random() < COPIES:
            title, day, published, authors, topic, body = self.one_of(self.remembered)
            day = day and day + self.below(4)
            return id, title, url, outline.source, iso(day) or published, authors, topic, body
        title = self.title(outline, others[0])
        day = outline.day and outline.day + self.below(2 * DAYS_OFF + 1) - DAYS_OFF
        authors, body = self.authors(self.one_of((outline, others[0]))), self.body(outline, others)
        text = title, day, outline.published, authors, outline.topic, body
        if len(self.remembered) < REMEMBERED:
            self.remembered.append(text)
        else:
            self.remembered[number % REMEMBERED] = text
        return id, title, url, outline.source, iso(day) or outline.published, authors, outline.topic, body

    def title(self, outline, other):
        """Spliced at a small word, of both the same one where that can be."""
        first, second = outline.title, other.title
        cuts = [i for i in range(1, len(first)) if first[i].lower() in BRIDGES] or [(len(first) + 1) // 2]
        cut = self.one_of(cuts)
        bridges = [i for i in range(1, len(second)) if second[i].lower() in BRIDGES]
        same = [i for i in bridges if cut < len(first) and second[i].lower() == first[cut].lower()]
        return b" ".join(first[:cut] + second[self.one_of(same or bridges or [len(second) // 2]):])

    def authors(self, donor):
        words = donor.authors.split(b" ")
        if len(words) > 1 and self.rare_words.made and self.rng.random() < AUTHORS_MADE_UP:
            words[-1] = made_up.like(b"A", self.rare_words.one_made_before())
        return b" ".join(words)

    def body(self, outline, others):
        text, place = [], 0
        for run in outline.runs:
            length, drawn = abs(run), self.rng.random()
            if drawn < SHARES[0]:
                begin, end = outline.first + place, outline.first + place + length
            else:
                donor = others[drawn > SHARES[1]]
                length = min(length, donor.count)
                begin = donor.first + min(place * donor.count // outline.count, donor.count - length)
                end = begin + length
            place += abs(run)
            text += b" ".join(map(self.sentence, range(begin, end))), b"\\n\\n" if run < 0 else b" "
        return b"".join(text[:-1])

    def sentence(self, number):
        text = self.source.sentences[number]
        slots = self.source.slots.get(number)
        if not slots:
            return text
        parts, end_before = [], 0
        for begin, end, word in slots:
            parts += text[end_before:begin], self.rare_words.in_place_of(text[begin:end], word)
            end_before = end
        return b"".join(parts) + text[end_before:]


def iso(day):
    return day and datetime.date.fromordinal(day).isoformat().encode()


def lines(path, count, seed=1):
    mixer = Mixer(donors.Donors(path), seed)
    for number in range(count):
        yield LINE % mixer.article(number)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="COUNT")
    parser.add_argument("--articles")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # corpus.py ... | head
    for line in lines(news.path_of(options.articles), options.count, options.seed):
        sys.stdout.buffer.write(line)


if __name__ == "__main__":
    main()
