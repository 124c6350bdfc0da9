#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon an added article is found, what searches notice of it, and whether a slow export outlives commits.

  bench/freshness.py [--build build/release] [--articles NEWS.jsonl[.zst]] [--index DIR] [--rounds 10]

Indexes the articles, or takes the index made of them (what is added to it is deleted at the end), and starts
searchd. Each round adds one article of its own while another client asks for two to four words of titles without a
pause. Reported: how long `indexer add` takes; how long after its end the article is found (a search every 2 ms);
the client's times from the beginning of each addition to half a second after the article was found, beside those
while nothing is written; memory and disk. Then everything is exported, read in as many pieces as there are rounds,
with a commit before each piece."""
import argparse
import contextlib
import http.client
import json
import os
import subprocess
import tempfile
import threading
import time

import news
import questions
import readout

AFTERWARDS_S = 0.5
UNDISTURBED_S = 5
POLL_S = 0.002
PATIENCE_S = 120
PIECE = 1 << 16


class Feed:
    """Adds articles to an index, one at a time, and takes them away again."""

    def __init__(self, build, index, template):
        self.indexer = readout.program(build, "indexer")
        self.index, self.template, self.added = index, template, []

    def run(self, *arguments, text=""):
        subprocess.run([self.indexer, *arguments], input=text, text=True, check=True, stdout=subprocess.DEVNULL)

    def add(self):
        """The word that only the new article has, and the seconds that it took."""
        number = len(self.added) + 1
        word = "freshword" + "".join(chr(ord("a") + int(digit)) for digit in "%d%05d" % (os.getpid(), number))
        article = {**self.template, "id": "freshness-%d-%d" % (os.getpid(), number),
                   "body": "%s %s." % (self.template["body"], word)}
        begun = time.perf_counter()
        self.run("add", "--index", self.index, "-", text=json.dumps(article) + "\n")
        self.added.append(article["id"])
        return word, time.perf_counter() - begun

    def take_away(self):
        if self.added:
            self.run("delete", "--index", self.index, "--", *self.added)


class Client(threading.Thread):
    """Asks without a pause; `times` has (when it began, milliseconds)."""

    def __init__(self, server, asked):
        super().__init__(daemon=True)
        self.server, self.asked, self.times, self.ended = server, asked, [], threading.Event()

    def run(self):
        connection = self.server.connect()
        number = 0
        while not self.ended.is_set():
            # From the second time on an offset makes it another question, which no cache answers.
            question, offset = self.asked[number % len(self.asked)], number // len(self.asked)
            begun = time.perf_counter()
            self.server.answer("/api/v1/search", {"q": question, "offset": offset}, connection)
            self.times.append((begun, (time.perf_counter() - begun) * 1000))
            number += 1

    def between(self, first, last):
        """Of searches that ran at some moment of that time."""
        return [ms for begun, ms in self.times if begun <= last and begun + ms / 1000 >= first]


def found_after(server, word):
    begun = time.perf_counter()
    while time.perf_counter() - begun < PATIENCE_S:
        if server.search(q=word, match="all", facets="none", limit=1)["total"]["value"] > 0:
            return (time.perf_counter() - begun) * 1000
        time.sleep(POLL_S)
    raise SystemExit("not found within %d s" % PATIENCE_S)


def line(name, times):
    print("%-34s %5d  median %7.1f ms  p99 %7.1f  most %7.1f" % (
        name, len(times), readout.at(times, 0.5), readout.at(times, 0.99), max(times)))


def freshness(server, feed, asked, rounds):
    client = Client(server, asked)
    client.start()
    time.sleep(UNDISTURBED_S / 5)  # warm
    begun = time.perf_counter()
    time.sleep(UNDISTURBED_S)
    before = client.between(begun, time.perf_counter())
    additions, found, meanwhile = [], [], []
    for _ in range(rounds):
        begun = time.perf_counter()
        word, seconds = feed.add()
        additions.append(seconds * 1000)
        found.append(found_after(server, word))
        time.sleep(AFTERWARDS_S)
        meanwhile += client.between(begun, time.perf_counter())
    client.ended.set()
    client.join()
    line("indexer add, one article", additions)
    line("found after its end", found)
    line("searches while nothing is written", before)
    line("searches meanwhile", meanwhile)


def export(server, feed, commits):
    """What of an export came, read in pieces with a commit before each."""
    total = server.search(limit=0, copies="show", facets="none")["total"]["value"]
    connection = server.connect()
    connection.request("GET", "/api/v1/export?copies=show")
    reply, lines, done = connection.getresponse(), 0, 0
    try:
        while piece := reply.read(PIECE):
            lines += piece.count(b"\n")
            if done < commits and lines >= done * total // commits:
                feed.add()
                done += 1
        ending = "whole" if lines == total else "short, without an error"
    except (http.client.IncompleteRead, ConnectionError) as error:
        ending = "broken off (%s)" % type(error).__name__
    print("export of %d articles read over %d commits: %d lines, %s" % (total, done, lines, ending))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--articles")
    parser.add_argument("--index")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    path = news.path_of(options.articles)
    titles, template = [], None
    for article in news.read(path):
        titles.append({"title": article["title"]})
        template = template or article
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as at_end:
        index = options.index or os.path.join(folder, "index")
        if not options.index:
            readout.index(options.build, index, news.plain(path, folder))
        feed = Feed(options.build, index, template)
        at_end.callback(feed.take_away)
        server = at_end.enter_context(readout.Server(options.build, index))
        server.search(limit=0)
        print("%d articles. %s" % (server.search(limit=0, copies="show")["total"]["value"], readout.machine()))
        memory, size = server.memory(), readout.bytes_of(index)
        freshness(server, feed, questions.of_titles(titles, 2000), options.rounds)
        print("memory %.0f MB before, %.0f after, %.0f at most; index %.1f MB before, %.1f after" % (
            memory[0], server.memory()[0], server.memory()[2], size / readout.MEGA,
            readout.bytes_of(index) / readout.MEGA))
        export(server, feed, options.rounds)


if __name__ == "__main__":
    main()
