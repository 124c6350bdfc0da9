#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/nginx/readout.conf with Debian's nginx, a certificate of its own, and the real searchd behind it."""
import http.client
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = os.environ.get("READOUT_PROGRAMS", str(SOURCE / "build/release"))
SKIPPED = 77  # ctest's SKIP_RETURN_CODE
PATIENCE_S = 30


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port, process):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    raise AssertionError(f"nothing listens on {port}")


class Told(http.server.BaseHTTPRequestHandler):
    """Answers with the header that it got."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = json.dumps(dict(self.headers.items())).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Searchd:
    def __init__(self, folder):
        index = folder / "index"
        subprocess.run([f"{PROGRAMS}/indexer/indexer", "add", "--index", index,
                        SOURCE / "tests/fixtures/older_indexes/articles.jsonl"], check=True, capture_output=True)
        self.process = subprocess.Popen([f"{PROGRAMS}/searchd/searchd", "--index", index, "--listen", "127.0.0.1:0",
                                         "--public-url", "https://news.example", "--proxies", "127.0.0.1"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def close(self):
        self.process.terminate()
        self.process.wait(PATIENCE_S)
        self.process.stdout.close()


class Nginx:
    """The example with nothing changed but names, ports and paths."""

    def __init__(self, folder, backend, rate):
        self.folder = folder
        self.port, self.plain_port = free_port(), free_port()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
                        "/CN=news.example", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
                       check=True, capture_output=True)
        example = (SOURCE / "packaging/nginx/readout.conf").read_text(encoding="utf-8")
        for pattern, to in ((r"/etc/letsencrypt/\S*/fullchain.pem", f"{folder}/cert.pem"),
                            (r"/etc/letsencrypt/\S*/privkey.pem", f"{folder}/key.pem"),
                            (r"listen \[::\][^\n]*\n", ""),
                            (r"listen 443", f"listen 127.0.0.1:{self.port}"),
                            (r"listen 80", f"listen 127.0.0.1:{self.plain_port}"),
                            (r"server 127\.0\.0\.1:8080", f"server 127.0.0.1:{backend}"),
                            (r"rate=20r/s", f"rate={rate}"),
                            (r"/var/cache/nginx-readout", f"{folder}/cache")):
            example, count = re.subn(pattern, to, example)
            assert count, pattern
        paths = "".join(f"{kind}_temp_path {folder}/{kind};\n"
                        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
            f"{'user root;' if os.geteuid() == 0 else ''}\n"
            f"events {{}}\nhttp {{\naccess_log off;\ninclude /etc/nginx/mime.types;\n{paths}{example}}}\n",
            encoding="utf-8")
        self.process = subprocess.Popen([nginx_program(), "-p", folder, "-e", folder / "error.log", "-c",
                                         folder / "nginx.conf"], stderr=subprocess.PIPE, text=True)
        try:
            wait_for(self.port, self.process)
        except AssertionError as error:
            self.close()
            log = folder / "error.log"
            raise AssertionError(log.read_text() if log.exists() else "nginx did not start") from error

    def get(self, path, **headers):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=ssl._create_unverified_context(),
                                                 timeout=PATIENCE_S)
        connection.request("GET", path, headers={"Host": "news.example"} |
                           {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE_S)
        self.process.stderr.close()


def nginx_program():
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


class NginxTest(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = pathlib.Path(place.name)

    def before_searchd(self):
        searchd = Searchd(self.folder)
        self.addCleanup(searchd.close)
        return self.before(searchd.port)

    def before(self, backend, rate="20r/s"):
        nginx = Nginx(self.folder, backend, rate)
        self.addCleanup(nginx.close)
        return nginx

    def before_a_teller(self, **how):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Told)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return self.before(server.server_port, **how)

    def test_page_and_searches_go_through(self):
        nginx = self.before_searchd()
        self.assertIn(b"<html", nginx.get("/").body)
        found = nginx.get("/api/v1/search?q=harbour")
        self.assertEqual(found.status, 200)
        self.assertGreater(json.loads(found.body)["total"]["value"], 0)

    def test_who_has_an_answer_is_told_304(self):
        nginx = self.before_searchd()
        for path in ("/", "/assets/js/main.js", "/api/v1/search?q=harbour"):
            first = nginx.get(path)
            self.assertTrue(first.headers["ETag"], path)
            self.assertEqual(nginx.get(path, If_None_Match=first.headers["ETag"]).status, 304, path)

    def test_files_of_the_page_come_from_the_cache(self):
        nginx = self.before_searchd()
        first = nginx.get("/assets/js/main.js")
        self.assertEqual(first.status, 200)
        self.assertTrue([file for file in (self.folder / "cache").rglob("*") if file.is_file()])
        self.assertEqual(nginx.get("/assets/js/main.js").body, first.body)

    def test_http_2_is_spoken(self):
        nginx = self.before_searchd()
        context = ssl._create_unverified_context()
        context.set_alpn_protocols(["h2", "http/1.1"])
        with socket.create_connection(("127.0.0.1", nginx.port), timeout=PATIENCE_S) as plain:
            with context.wrap_socket(plain, server_hostname="news.example") as secure:
                self.assertEqual(secure.selected_alpn_protocol(), "h2")

    def test_searchd_is_told_host_and_client(self):
        told = json.loads(self.before_a_teller().get("/", X_Forwarded_For="192.0.2.7").body)
        self.assertEqual(told["Host"], "news.example")
        self.assertEqual(told["X-Forwarded-For"], "192.0.2.7, 127.0.0.1")
        self.assertEqual(told["X-Forwarded-Proto"], "https")

    def test_who_asks_too_often_is_told_429(self):
        nginx = self.before_a_teller(rate="1r/m")  # so that no machine is too slow to ask too often
        statuses = [nginx.get("/").status for _ in range(43)]
        self.assertEqual(statuses, [200] * 41 + [429] * 2)  # one, and a burst of 40

    def test_what_is_for_those_who_run_it_is_not_public(self):
        nginx = self.before_searchd()
        for path in ("/metrics", "/healthz", "/readyz"):
            self.assertEqual(nginx.get(path).status, 404, path)

    def test_plain_http_is_sent_to_tls(self):
        nginx = self.before_a_teller()
        connection = http.client.HTTPConnection("127.0.0.1", nginx.plain_port, timeout=PATIENCE_S)
        connection.request("GET", "/?q=x", headers={"Host": "news.example"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        self.assertEqual((answer.status, answer.headers["Location"]), (301, "https://news.example/?q=x"))


if __name__ == "__main__":
    if nginx_program() is None:
        print("skipped: nginx is not installed")
        sys.exit(SKIPPED)
    unittest.main()
