# SPDX-License-Identifier: GPL-3.0-or-later
"""The indexer under test, and what can be seen of an index from outside."""
import json
import re
import resource
import signal
import subprocess
import threading

PATIENCE_S = 60


class Fault(Exception):
    """What the programs did wrong."""


def commit_of(index):
    """The commit that XAPIANDB names; nothing where it can't be read."""
    try:
        found = re.search(r"^# commit (\w+)$", (index / "XAPIANDB").read_text(errors="replace"), re.M)
    except OSError:
        return None
    return found and found.group(1)


def parts_of(index):
    return re.findall(r"^auto parts/(\S+)$", (index / "XAPIANDB").read_text(), re.M)


class Indexer:
    """A run of the indexer on an index."""

    def __init__(self, build, index, *arguments, text="", most_bytes=None):
        def limit():
            if most_bytes is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        self.index = index
        self.process = subprocess.Popen([build / "indexer/indexer", *arguments[:1], "--index", index, *arguments[1:]],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True, preexec_fn=limit)
        self.out, self.err = [], []
        self.readers = [threading.Thread(target=self.gather, args=pair, daemon=True)
                        for pair in ((self.process.stdout, self.out), (self.process.stderr, self.err))]
        for reader in self.readers:
            reader.start()
        if text is not None:
            self.send(text)
            self.close()

    @staticmethod
    def gather(stream, lines):
        for line in stream:
            lines.append(line)

    def send(self, text):
        try:
            self.process.stdin.write(text)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def close(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass

    def runs(self):
        return self.process.poll() is None

    def writes(self):
        """Whether it has the lock."""
        try:
            return (self.index / "LOCK").read_text().strip() == str(self.process.pid)
        except OSError:
            return False

    def acknowledged(self):
        """Up to which line of standard input it has committed, with --json."""
        events = [json.loads(line) for line in list(self.out) if line.endswith("}\n")]
        return max((event.get("line", 0) for event in events if event["event"] == "committed"), default=0)

    def kill(self, number=signal.SIGKILL):
        if self.runs():
            self.process.send_signal(number)

    def wait(self):
        """Its exit status; negative: the signal that ended it."""
        if not self.process.stdin.closed:
            self.close()
        try:
            status = self.process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Fault("the indexer hangs") from None
        for reader in self.readers:
            reader.join()
        return status

    def told(self):
        return "status %s: %s" % (self.process.poll(), "".join(self.out[-3:] + self.err[-3:]).strip())
