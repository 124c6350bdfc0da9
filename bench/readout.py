# SPDX-License-Identifier: GPL-3.0-or-later
"""Readout's two programs as the benchmarks call them, and the figures that they all report."""
import http.client
import json
import os
import platform
import re
import signal
import subprocess
import time
import urllib.parse

MEGA = 1e6


def program(build, name):
    return os.path.join(build, name, name)


def index(build, folder, *paths):
    """Indexes files anew; seconds."""
    begun = time.perf_counter()
    subprocess.run([program(build, "indexer"), "add", "--rebuild", "--index", folder, *paths], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def bytes_of(path):
    """On the disk, of a file or a whole folder; a file with two names counts once."""
    if os.path.isfile(path):
        return os.stat(path).st_blocks * 512
    files = (os.lstat(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)
    return sum({stat.st_ino: stat.st_blocks * 512 for stat in files}.values())


def at(times, share):
    ordered = sorted(times)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def median_and_p99(times):
    return at(times, 0.5), at(times, 0.99)


class Server:
    """A searchd of its own, on a port of the system's choice; one kept connection."""

    def __init__(self, build, index):
        self.process = subprocess.Popen([program(build, "searchd"), "--index", index, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = re.search(r"http://([\d.]+:\d+)", self.process.stdout.readline())
        if not address:
            raise SystemExit("searchd did not start")
        self.address = address.group(1)
        self.connection = self.connect()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()

    def connect(self):
        return http.client.HTTPConnection(self.address)

    def answer(self, path, query, connection=None):
        """Milliseconds and the body."""
        connection = connection or self.connection
        target = path + "?" + urllib.parse.urlencode(query) if query else path
        begun = time.perf_counter()
        try:
            connection.request("GET", target)
            reply = connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionResetError):
            connection.close()  # it was idle for too long: the next request opens it again
            begun = time.perf_counter()
            connection.request("GET", target)
            reply = connection.getresponse()
        body = reply.read()
        if reply.status != 200:
            raise RuntimeError("%s %s: status %d: %s" % (path, query, reply.status, body[:200]))
        return (time.perf_counter() - begun) * 1000, body

    def milliseconds(self, path, **query):
        return self.answer(path, query)[0]

    def search(self, **query):
        return json.loads(self.answer("/api/v1/search", query)[1])

    def processor_milliseconds(self):
        with open("/proc/%d/stat" % self.process.pid) as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """MB: now, its own part of that (without what it has mapped of files), the most there ever was."""
        with open("/proc/%d/status" % self.process.pid) as status:
            found = dict(re.findall(r"(VmRSS|RssAnon|VmHWM):\s+(\d+) kB", status.read()))
        return [int(found[name]) * 1024 / MEGA for name in ("VmRSS", "RssAnon", "VmHWM")]


def machine():
    with open("/proc/cpuinfo") as cpuinfo:
        model = re.search(r"model name\s*: (.*)", cpuinfo.read())
    with open("/proc/meminfo") as meminfo:
        memory = int(re.search(r"MemTotal:\s+(\d+)", meminfo.read()).group(1)) * 1024 / 2 ** 30
    return "%s, %d cores, %.0f GB, Linux %s, load %.2f; %s" % (
        model.group(1) if model else platform.machine(), os.cpu_count(), memory, platform.release(), os.getloadavg()[0],
        time.strftime("%Y-%m-%d"))


def table_row(cells):
    """Of a Markdown table."""
    print("| " + " | ".join(cells) + " |", flush=True)


def table_head(cells):
    table_row(cells)
    print("|---" * len(cells) + "|", flush=True)
