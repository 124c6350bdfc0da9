#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a running searchd takes, seen by one client over one kept connection.

  bench/search_speed.py BASE_URL [--articles NEWS.jsonl[.zst]] [--queries 600]

Searches of two to four words from headlines and sentences, each asked once, with facets and ten snippets; then the
same again, which a cache may answer. The client's own share (about 0.1 ms, Python) is in the figures."""
import argparse
import http.client
import random
import time
import urllib.parse

import news


def questions(found, count):
    rng = random.Random(3)
    made = []
    for article in news.sample(found, 3 * count):
        words = [w for w in news.words(article["title"] + " " + article["body"][:2000]) if len(w) > 3]
        wanted = rng.choice((2, 3, 4))
        if len(words) > wanted + 1:
            begin = rng.randrange(len(words) - wanted)
            made.append(" ".join(words[begin:begin + wanted]))
    return made[:count]


def milliseconds(connection, target):
    begun = time.perf_counter()
    connection.request("GET", target)
    reply = connection.getresponse()
    body = reply.read()
    if reply.status != 200:
        raise SystemExit("status %d: %s" % (reply.status, body[:200]))
    return (time.perf_counter() - begun) * 1000


def report(name, times):
    times = sorted(times)
    def at(share):
        return times[min(int(share * len(times)), len(times) - 1)]
    print("%-24s %4d  median %.2f ms  p90 %.2f  p99 %.2f  most %.2f" % (
        name, len(times), at(0.5), at(0.9), at(0.99), times[-1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--articles")
    parser.add_argument("--queries", type=int, default=600)
    options = parser.parse_args()
    found = news.articles(news.path_of(options.articles))
    asked = questions(found, options.queries)
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(options.base).netloc)
    for warm_up in ("", "the news", "a warming search"):
        milliseconds(connection, "/api/v1/search?" + urllib.parse.urlencode({"q": warm_up}))
    targets = ["/api/v1/search?" + urllib.parse.urlencode({"q": question}) for question in asked]
    print(news.load())
    report("searches", [milliseconds(connection, target) for target in targets])
    repeats = []
    for target in targets[:200]:
        milliseconds(connection, target)
        repeats.append(milliseconds(connection, target))
    report("the same again", repeats)
    print(news.load())


if __name__ == "__main__":
    main()
