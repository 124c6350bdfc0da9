# SPDX-License-Identifier: GPL-3.0-or-later
"""Sphinx's settings for compare, its server, and as much of its protocol (MySQL's) as a query needs."""
import os
import signal
import socket
import struct
import subprocess
import time

CONFIG = """
source news
{{
  type = xmlpipe2
  xmlpipe_command = cat {articles}
  xmlpipe_field_string = title
  xmlpipe_field_string = body
  xmlpipe_attr_uint = source
  xmlpipe_attr_uint = topic
  xmlpipe_attr_uint = month
}}
index news
{{
  source = news
  path = {folder}/data/news
  morphology = stem_en
}}
indexer
{{
  mem_limit = 1024M
  max_xmlpipe2_field = 16M
}}
searchd
{{
  listen = 127.0.0.1:{port}:mysql41
  log = {folder}/log
  pid_file = {folder}/pid
  workers = threads
  binlog_path =
}}
"""
PROTOCOL_41, MULTI_STATEMENTS, MULTI_RESULTS, SECURE = 0x200, 0x10000, 0x20000, 0x8000
MORE_RESULTS = 8  # in the status at a list's end


def configure(folder, articles):
    os.makedirs(os.path.join(folder, "data"), exist_ok=True)
    path = os.path.join(folder, "sphinx.conf")
    with socket.create_server(("127.0.0.1", 0)) as free, open(path, "w", encoding="utf-8") as out:
        out.write(CONFIG.format(articles=articles, folder=folder, port=free.getsockname()[1]))
    return path


class Server:
    def __init__(self, program, config):
        self.process = subprocess.Popen([program, "--config", config, "--nodetach"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        with open(config, encoding="utf-8") as settings:
            port = int(settings.read().split("127.0.0.1:")[1].split(":")[0])
        self.stream = self.connected(port).makefile("rwb")
        self.packet()
        self.send(1, struct.pack("<IIB23x", PROTOCOL_41 | MULTI_STATEMENTS | MULTI_RESULTS | SECURE, 1 << 24, 33)
                  + b"bench\0\0")
        self.packet()

    def connected(self, port):
        while True:
            try:
                connection = socket.create_connection(("127.0.0.1", port))
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return connection
            except ConnectionRefusedError:
                if self.process.poll() is not None:
                    raise SystemExit("Sphinx's searchd did not start")
                time.sleep(0.05)

    def send(self, number, content):
        self.stream.write(len(content).to_bytes(3, "little") + bytes([number]) + content)
        self.stream.flush()

    def packet(self):
        head = self.stream.read(4)
        content = self.stream.read(int.from_bytes(head[:3], "little"))
        if content[:1] == b"\xff":
            raise SystemExit("Sphinx: " + content[9:].decode(errors="replace"))
        return content

    def query(self, text):
        """How many rows each of its results has."""
        self.send(0, b"\x03" + text.encode())
        rows, more = [], True
        while more:
            self.packet()  # how many columns
            self.until_end()
            count, status = self.until_end()
            rows.append(count)
            more = status & MORE_RESULTS
        return rows

    def until_end(self):
        count = 0
        while True:
            content = self.packet()
            if content[:1] == b"\xfe" and len(content) < 9:
                return count, struct.unpack("<H", content[3:5])[0]
            count += 1

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
