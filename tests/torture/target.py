# SPDX-License-Identifier: GPL-3.0-or-later
"""The index that is tortured, and what is known of it: which states may be in it, and whether one of them is."""
import collections
import pathlib
import shutil
import subprocess
import time

import articles
import programs
import readers
from programs import Fault

PATIENCE_S = 30
BEGINNING = 120


class Target:
    def __init__(self, build, folder, chance):
        self.build, self.folder, self.chance = build, pathlib.Path(folder), chance
        self.mounted = self.mount()
        self.index = self.folder / "disk/index"
        self.maker = articles.Maker(chance)
        self.state, self.faults, self.server, self.client = {}, [], None, None
        self.searches, self.notes = 0, collections.Counter()
        changes = self.maker.new(BEGINNING)
        self.run("add", "-", text=articles.lines_of(changes))
        self.state = dict(changes)
        self.start()

    def mount(self):
        """A small disk of its own, where that is allowed; else a limit on the size of files stands for a full one."""
        disk = self.folder / "disk"
        disk.mkdir()
        return subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300m", "torture", disk],
                              stderr=subprocess.DEVNULL).returncode == 0

    def end(self):
        self.stop()
        if self.mounted:
            subprocess.run(["umount", self.folder / "disk"], check=True)

    def start(self):
        self.server = readers.Server(self.build, self.index, self.folder / "searchd.log")
        self.client = readers.Client(self.server, self.faults.append)
        self.client.allow([self.state])
        self.client.start()

    def stop(self):
        self.client.stop()
        self.searches += self.client.searches
        if self.server.stop() != 0:
            self.faults.append("searchd ended with status %d" % self.server.process.returncode)

    def indexer(self, *arguments, text="", **options):
        return programs.Indexer(self.build, self.index, *arguments, text=text, **options)

    def run(self, *arguments, text="", expected=0):
        """A run that nothing disturbs."""
        run = self.indexer(*arguments, text=text)
        if run.wait() != expected:
            raise Fault("indexer %s: %s" % (" ".join(arguments), run.told()))
        return run

    def copy(self, name):
        """Of the index, as cp -a makes it."""
        copy = self.folder / "disk" / name
        subprocess.run(["cp", "-a", self.index, copy], check=True)
        return copy

    def remove(self, path):
        shutil.rmtree(path)

    def allow(self, *states, troubled=False):
        self.client.allow([self.state, *states], troubled)

    def change(self, changes=None):
        """An addition that nothing disturbs."""
        changes = changes or self.maker.changes(self.state, 20)
        after = articles.with_changes(self.state, changes)
        self.allow(after)
        self.run("add", "-", text=articles.lines_of(changes))
        self.settle([after])

    def settle(self, states):
        """Whether the index is well and holds one of these states, by its check, by the running searchd and by a search
        of its own; that is the state from now on."""
        checked = self.indexer("check")
        if checked.wait() != 0:
            raise Fault("check: " + checked.told())
        commit = programs.commit_of(self.index)
        until = time.monotonic() + PATIENCE_S
        while b'"revision":"%s' % commit.encode() not in self.server.get("/readyz")[1]:
            if time.monotonic() > until:
                raise Fault("searchd does not see the last commit: %s" % (self.server.get("/readyz"),))
            time.sleep(0.01)
        content = self.server.content()
        wrong = articles.differences(content, states)
        if wrong:
            raise Fault("the content is wrong: " + wrong)
        self.state = next(state for state in states if not articles.differences(content, [state]))
        self.compare_totals()
        self.client.allow([self.state])

    def compare_totals(self):
        for word in self.chance.sample(articles.WORDS, 3):
            expected = articles.total(self.state, word)
            found = self.server.total(word)[0]
            if found != expected:
                raise Fault("%s is found %d times, not %d" % (word, found, expected))
        alone = self.indexer("search", "--json", "--limit", "1", "--copies", "show", word)
        alone.wait()
        if '"total":{"value":%d,' % expected not in "".join(alone.out):
            raise Fault("a new reader finds %s otherwise: %s" % (word, alone.told()[:500]))

    def recover(self):
        """After a fault: a new index of the present state, so that the next cycle shows its own faults alone."""
        self.stop()
        shutil.rmtree(self.index, ignore_errors=True)
        self.run("add", "-", text=articles.lines_of(self.state.items()))
        self.start()
