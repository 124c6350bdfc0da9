# SPDX-License-Identifier: GPL-3.0-or-later
"""The engines of compare with one face: index(path) gives seconds, bytes() the size on the disk, search()
milliseconds. `missing()` says what an engine lacks to run here, else nothing; `about` what is measured of it."""
import os
import sqlite3
import subprocess
import time
import xml.sax.saxutils

import news
import readout
import sphinxql


class Readout:
    name = "Readout"
    about = "HTTP; cleans and tags; facets actor, issue and days, ten snippets"

    def __init__(self, folder, build):
        self.index_folder, self.build, self.server = os.path.join(folder, "readout"), build, None

    def missing(self):
        wanted = [readout.program(self.build, name) for name in ("indexer", "searchd")]
        lacking = [path for path in wanted if not os.access(path, os.X_OK)]
        return lacking and "there is no " + ", ".join(lacking)

    def version(self):
        return subprocess.run([readout.program(self.build, "indexer"), "--version"], stdout=subprocess.PIPE,
                              text=True, check=True).stdout.strip().removeprefix("indexer ")

    def index(self, path):
        return readout.index(self.build, self.index_folder, path)

    def bytes(self):
        return readout.bytes_of(self.index_folder)

    def start(self):
        self.server = readout.Server(self.build, self.index_folder)

    def search(self, question, match, ten_alone=False):
        less = {"facets": "none", "highlight": "off", "fields": "title,url"} if ten_alone else {}
        return self.server.milliseconds("/api/v1/search", q=question, match=match, **less)

    def stop(self):
        self.server.__exit__()


class Fts5:
    name = "SQLite FTS5"
    about = "in process; Porter's stemmer; bm25, ten snippets, no facets"

    def __init__(self, folder, _):
        self.path = os.path.join(folder, "fts5.db")

    def missing(self):
        try:
            sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE probe USING fts5(text)")
        except sqlite3.OperationalError as error:
            return str(error)
        return ""

    def version(self):
        return sqlite3.sqlite_version

    def index(self, path):
        """Reading JSON doesn't count."""
        self.connection = sqlite3.connect(self.path)
        self.connection.execute("PRAGMA journal_mode = OFF")
        self.connection.execute("CREATE VIRTUAL TABLE news USING fts5(id UNINDEXED, title, body, tokenize = 'porter')")
        seconds = 0.0
        for rows in batches(news.read(path)):
            rows = [(article["id"], article["title"], article["body"]) for article in rows]
            begun = time.perf_counter()
            self.connection.executemany("INSERT INTO news VALUES (?, ?, ?)", rows)
            seconds += time.perf_counter() - begun
        begun = time.perf_counter()
        self.connection.execute("INSERT INTO news(news) VALUES ('optimize')")
        self.connection.commit()
        return seconds + time.perf_counter() - begun

    def bytes(self):
        return readout.bytes_of(self.path)

    def start(self):
        pass

    def search(self, question, match, ten_alone=False):
        text = (" AND " if match == "all" else " OR ").join('"%s"' % word for word in question.split())
        snippet = "" if ten_alone else ", snippet(news, 2, '[', ']', '…', 40)"
        begun = time.perf_counter()
        wanted = "SELECT id, title%s FROM news WHERE news MATCH ? ORDER BY rank LIMIT 10" % snippet
        self.connection.execute(wanted, (text,)).fetchall()
        return (time.perf_counter() - begun) * 1000

    def stop(self):
        self.connection.close()


class Sphinx:
    name = "Sphinx"
    about = "its own protocol; English stemmer; facets source, topic and months, ten snippets"
    indexer, searchd = "/usr/bin/indexer", "/usr/bin/searchd"

    def __init__(self, folder, _):
        self.folder = os.path.join(folder, "sphinx")
        os.mkdir(self.folder)
        self.numbers = {}

    def missing(self):
        try:
            self.version()
        except (OSError, IndexError):
            return "it needs Debian's package sphinxsearch"
        return ""

    def version(self):
        told = subprocess.run([self.searchd, "--help"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              check=False).stdout
        return told.split("Sphinx ")[1].split()[0]

    def index(self, path):
        """Reading JSON doesn't count."""
        articles = os.path.join(self.folder, "articles.xml")
        with open(articles, "w", encoding="utf-8") as out:
            out.write('<?xml version="1.0" encoding="utf-8"?>\n<sphinx:docset>\n')
            for number, article in enumerate(news.read(path), 1):
                out.write(self.xml(number, article))
            out.write("</sphinx:docset>\n")
        self.config = sphinxql.configure(self.folder, articles)
        begun = time.perf_counter()
        subprocess.run([self.indexer, "--config", self.config, "--all", "--quiet"], check=True)
        seconds = time.perf_counter() - begun
        os.remove(articles)
        return seconds

    def xml(self, number, article):
        values = {name: self.numbers.setdefault(article.get(name) or "", len(self.numbers))
                  for name in ("source", "topic")}
        values["month"] = "".join(c for c in article.get("published") or "" if c.isdigit())[:6] or 0
        for name in ("title", "body"):
            values[name] = xml.sax.saxutils.escape("".join(c if c >= " " else " " for c in article[name]))
        members = "".join("<%s>%s</%s>" % (name, value, name) for name, value in values.items())
        return '<sphinx:document id="%d">%s</sphinx:document>\n' % (number, members)

    def bytes(self):
        return readout.bytes_of(os.path.join(self.folder, "data"))

    def start(self):
        self.server = sphinxql.Server(self.searchd, self.config)

    def search(self, question, match, ten_alone=False):
        words = question.split()
        text = (" " if match == "all" else " | ").join(words)
        snippet = "" if ten_alone else ", SNIPPET(body, '%s')" % question
        facets = "" if ten_alone else "".join(
            " FACET %s ORDER BY COUNT(*) DESC LIMIT 20" % name for name in ("source", "topic", "month"))
        begun = time.perf_counter()
        self.server.query("SELECT id, title%s FROM news WHERE MATCH('%s') LIMIT 10%s" % (snippet, text, facets))
        return (time.perf_counter() - begun) * 1000

    def stop(self):
        self.server.stop()


def batches(articles, size=500):
    batch = []
    for article in articles:
        batch.append(article)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


ALL = (Readout, Fts5, Sphinx)
