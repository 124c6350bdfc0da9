# SPDX-License-Identifier: GPL-3.0-or-later
"""Readers of the index: a searchd, a client of it that asks all the time, and one that reads slowly."""
import http.client
import json
import socket
import subprocess
import threading
import time
import urllib.parse

import articles

PATIENCE_S = 60
PAUSE_S = 0.01


class Server:
    """A searchd of its own."""

    def __init__(self, build, index, log):
        self.log = open(log, "a")
        self.process = subprocess.Popen([build / "searchd/searchd", "--index", index, "--listen", "127.0.0.1:0",
                                         "--refresh-ms", "0", "--log-level", "warning"],
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def get(self, path, **query):
        """Status and body. Throws OSError or HTTPException where no whole answer came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            connection.request("GET", path + ("?" + urllib.parse.urlencode(query) if query else ""))
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def content(self):
        """All articles, from id to body."""
        status, body = self.get("/api/v1/export", copies="show")
        if status != 200:
            raise http.client.HTTPException("export: status %d: %s" % (status, body[:300]))
        return content_of(body)

    def total(self, word):
        """Of a search, with its revision."""
        status, body = self.get("/api/v1/search", q=word, copies="show", limit=5)
        if status != 200:
            raise http.client.HTTPException("search: status %d: %s" % (status, body[:300]))
        answer = json.loads(body)
        return answer["total"]["value"], answer["index"]["revision"]

    def lives(self):
        return self.process.poll() is None

    def stop(self):
        if self.lives():
            self.process.terminate()
        status = self.process.wait(PATIENCE_S)
        self.process.stdout.close()
        self.log.close()
        return status


def content_of(lines):
    articles_found = [json.loads(line) for line in lines.splitlines()]
    content = {article["id"]: article["body"] for article in articles_found}
    if len(content) != len(articles_found):
        raise http.client.HTTPException("an export has an article twice")
    return content


class SlowExport:
    """An export of which no more is taken at first than is on its way."""

    def __init__(self, server):
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.settimeout(PATIENCE_S)
        self.socket.connect(("127.0.0.1", server.port))
        self.socket.sendall(b"GET /api/v1/export?copies=show HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        self.answer = http.client.HTTPResponse(self.socket, method="GET")
        self.answer.begin()
        self.begun = self.answer.read(2000)

    def content(self):
        try:
            return content_of(self.begun + self.answer.read())
        finally:
            self.socket.close()


class Client(threading.Thread):
    """Searches all the time. `allow` says which states may be seen; what is none of them becomes a fault."""

    def __init__(self, server, fault):
        super().__init__(daemon=True)
        self.server, self.fault = server, fault
        self.lock, self.ended = threading.Lock(), threading.Event()
        self.totals, self.troubled, self.searches = [], True, 0
        self.revision, self.left, self.seen = None, set(), {}

    def allow(self, states, troubled=False):
        """`troubled`: an index that can't be used may be told, and older revisions may come back."""
        totals = [{word: articles.total(state, word) for word in articles.WORDS} for state in states]
        with self.lock:
            self.totals, self.troubled = totals, troubled
            if troubled:
                self.left, self.seen, self.revision = set(), {}, None

    def run(self):
        number = 0
        while not self.ended.is_set():
            number += 1
            word = articles.WORDS[number % len(articles.WORDS)]
            with self.lock:
                before, server = self.totals, self.server
            try:
                total, revision = server.total(word)
            except (OSError, http.client.HTTPException) as error:
                if not self.troubled and not self.ended.is_set() and server is self.server:
                    self.fault("a search failed: %r" % error)
                time.sleep(0.02)
                continue
            self.searches += 1
            with self.lock:
                if before is self.totals:
                    self.judge(word, total, revision)
            time.sleep(PAUSE_S)  # leaves the processor to what is tried

    def judge(self, word, total, revision):
        if total not in {totals[word] for totals in self.totals}:
            self.fault("a search found %d, not any of %s" % (total, sorted({each[word] for each in self.totals})[:5]))
        if self.troubled:
            return
        if self.seen.setdefault((revision, word), total) != total:
            self.fault("one revision has two totals")
        if revision in self.left:
            self.fault("an older revision came back")
        if self.revision not in (None, revision):
            self.left.add(self.revision)
        self.revision = revision

    def stop(self):
        self.ended.set()
        self.join()
