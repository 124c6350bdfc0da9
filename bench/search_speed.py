#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast searchd answers one client over one kept connection.

  bench/search_speed.py [--build build/release] [--articles NEWS.jsonl[.zst]] [--index DIR] [--queries 600]

Indexes the articles (or takes an index made of them), starts searchd, and asks: the health route, which costs almost
nothing and is the unit for the rest; searches of two to four words from headlines and sentences, each once, with
facets and ten snippets; the same again, which the cache may answer; suggestions for beginnings of headlines' words.
Reported are wall clock with the client's own share in it (about 0.1 ms, Python), the ratio of the median to the health
route's, and searchd's processor time a request, which other load on the machine disturbs least."""
import argparse
import os
import tempfile

import news
import questions
import readout


class Report:
    def __init__(self, server):
        self.server = server
        self.unit = None  # the median of what was measured first

    def line(self, name, calls):
        before = self.server.processor_milliseconds()
        times = [call() for call in calls]
        processor = (self.server.processor_milliseconds() - before) / len(times)
        median = readout.at(times, 0.5)
        self.unit = self.unit or median
        print("%-16s %5d  median %6.2f ms  p90 %6.2f  p99 %6.2f  most %6.2f  ratio %5.1f  processor %6.2f" % (
            name, len(times), median, readout.at(times, 0.9), readout.at(times, 0.99), max(times), median / self.unit,
            processor))


def measure(server, found, queries):
    def search(question):
        return lambda: server.milliseconds("/api/v1/search", q=question)
    def suggest(text):
        return lambda: server.milliseconds("/api/v1/suggest", q=text)
    for warm_up in ("", "the news", "a warming search"):
        search(warm_up)()
    report = Report(server)
    texts = [article["title"] + " " + article["body"][:2000] for article in news.sample(found, 3 * queries)]
    asked = questions.runs(texts, queries, seed=3)
    report.line("health", [lambda: server.milliseconds("/healthz")] * 2000)
    report.line("searches", [search(question) for question in asked])
    for question in asked[-200:]:
        search(question)()
    report.line("the same again", [search(question) for question in asked[-200:]] * 5)
    report.line("suggestions", [suggest(text) for text in questions.beginnings(found, queries)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--articles")
    parser.add_argument("--index")
    parser.add_argument("--queries", type=int, default=600)
    options = parser.parse_args()
    path = news.path_of(options.articles)
    found = news.articles(path)
    with tempfile.TemporaryDirectory() as folder:
        index = options.index or os.path.join(folder, "index")
        if not options.index:
            seconds = readout.index(options.build, index, news.plain(path, folder))
            print("indexed %d articles in %.0f s" % (len(found), seconds))
        print(news.load())
        with readout.Server(options.build, index) as server:
            measure(server, found, options.queries)
        print(news.load())


if __name__ == "__main__":
    main()
