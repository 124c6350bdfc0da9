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
import http.client
import os
import random
import re
import signal
import subprocess
import tempfile
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


def beginnings(found, count):
    rng = random.Random(5)
    made = []
    for article in news.sample(found, 2 * count):
        words = news.words(article["title"])
        if not words:
            continue
        last = rng.randrange(len(words))
        typed = words[last][:rng.randrange(2, max(3, len(words[last]) + 1))]
        made.append(" ".join(words[max(0, last - rng.randrange(3)):last] + [typed]))
    return list(dict.fromkeys(made))[:count]


class Server:
    """A searchd of its own, on a port of the system's choice."""

    def __init__(self, build, index):
        self.process = subprocess.Popen(
            [os.path.join(build, "searchd", "searchd"), "--index", index, "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = re.search(r"http://([\d.]+:\d+)", self.process.stdout.readline())
        if not address:
            raise SystemExit("searchd did not start")
        self.connection = http.client.HTTPConnection(address.group(1))

    def milliseconds(self, path, **query):
        begun = time.perf_counter()
        self.connection.request("GET", path + "?" + urllib.parse.urlencode(query) if query else path)
        reply = self.connection.getresponse()
        body = reply.read()
        if reply.status != 200:
            raise SystemExit("status %d: %s" % (reply.status, body[:200]))
        return (time.perf_counter() - begun) * 1000

    def processor_milliseconds(self):
        with open("/proc/%d/stat" % self.process.pid) as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class Report:
    def __init__(self, server):
        self.server = server
        self.unit = None  # the median of what was measured first

    def line(self, name, calls):
        before = self.server.processor_milliseconds()
        times = sorted(call() for call in calls)
        processor = (self.server.processor_milliseconds() - before) / len(times)
        def at(share):
            return times[min(int(share * len(times)), len(times) - 1)]
        self.unit = self.unit or at(0.5)
        print("%-16s %5d  median %6.2f ms  p90 %6.2f  p99 %6.2f  most %6.2f  ratio %5.1f  processor %6.2f" % (
            name, len(times), at(0.5), at(0.9), at(0.99), times[-1], at(0.5) / self.unit, processor))


def measure(server, found, queries):
    def search(question):
        return lambda: server.milliseconds("/api/v1/search", q=question)
    def suggest(text):
        return lambda: server.milliseconds("/api/v1/suggest", q=text)
    for warm_up in ("", "the news", "a warming search"):
        search(warm_up)()
    report = Report(server)
    asked = questions(found, queries)
    report.line("health", [lambda: server.milliseconds("/healthz")] * 2000)
    report.line("searches", [search(question) for question in asked])
    for question in asked[-200:]:
        search(question)()
    report.line("the same again", [search(question) for question in asked[-200:]] * 5)
    report.line("suggestions", [suggest(text) for text in beginnings(found, queries)])


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
            begun = time.time()
            subprocess.run([os.path.join(options.build, "indexer", "indexer"), "add", "--index", index, path],
                           check=True, stderr=subprocess.DEVNULL)
            print("indexed %d articles in %.0f s" % (len(found), time.time() - begun))
        print(news.load())
        server = Server(options.build, index)
        try:
            measure(server, found, options.queries)
        finally:
            server.stop()
        print(news.load())


if __name__ == "__main__":
    main()
