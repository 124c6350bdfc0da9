// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/request_head.h"

#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

const std::string kHost = "Host: a\r\n";

int status_of(const std::string& head) {
  const auto refusal = refuse_head(head);
  return refusal ? refusal->status : 200;
}

std::string get(const std::string& target, const std::string& fields = kHost) {
  return "GET " + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

}  // namespace

TEST_CASE("a head ends at its empty line and not before") {
  CHECK_FALSE(head_size(""));
  CHECK_FALSE(head_size("GET / HTTP/1.1\r\n"));
  CHECK_FALSE(head_size("GET / HTTP/1.1\r\nHost: a\r\n\r"));
  const std::string head = get("/");
  CHECK(head_size(head) == head.size());
  CHECK(head_size(head + "GET /second") == head.size());
}

TEST_CASE("a head that ends in bare line feeds ends there and is refused") {
  const std::string head = "GET / HTTP/1.1\nHost: a\n\n";
  CHECK(head_size(head + "GET /evil HTTP/1.1\r\n\r\n") == head.size());
  CHECK(status_of(head) == 400);
}

TEST_CASE("ordinary requests are taken") {
  CHECK(status_of(get("/")) == 200);
  CHECK(status_of(get("/api/v1/search?q=a%20b&limit=1")) == 200);
  CHECK(status_of("HEAD / HTTP/1.1\r\n" + kHost + "\r\n") == 200);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
  CHECK(status_of(get("/", kHost + "Content-Length: 0\r\nX-Empty:\r\n")) == 200);
  CHECK(status_of(get("/search?q=caf\xC3\xA9")) == 200);
}

TEST_CASE("a request with a body is refused however it is announced") {
  CHECK(status_of(get("/", kHost + "Content-Length: 5\r\n")) == 413);
  CHECK(status_of(get("/", kHost + "Content-Length: 00\r\n")) == 413);
  CHECK(status_of(get("/", kHost + "content-LENGTH:5\r\n")) == 413);
  CHECK(status_of(get("/", kHost + "Transfer-Encoding: chunked\r\n")) == 413);
  CHECK(status_of(get("/", kHost + "Content-Encoding: gzip\r\n")) == 415);
}

TEST_CASE("other methods are refused by name") {
  for (const std::string method : {"POST", "PUT", "DELETE", "TRACE", "FOO", "CONNECT"}) {
    CHECK(status_of(method + " / HTTP/1.1\r\n" + kHost + "\r\n") == 405);
  }
}

TEST_CASE("what proxies and servers read in different ways is refused") {
  const std::string head = GENERATE(as<std::string>(),
                                    "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                                    "GET / HTTP/1.1\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
                                    "GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
                                    "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
                                    "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                                    "GET\r\n\r\n",
                                    "GET /\r\n\r\n",
                                    "get / HTTP/1.1\r\nHost: a\r\n\r\n",
                                    "GET example.com HTTP/1.1\r\nHost: a\r\n\r\n");
  CAPTURE(head);
  CHECK(status_of(head) == 400);
}

TEST_CASE("control characters are refused wherever they are") {
  CHECK(status_of(std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 29)) == 400);
  CHECK(status_of(get("/", kHost + std::string("X: \0\r\n", 6))) == 400);
  CHECK(status_of(get("/\x7F")) == 400);
}

TEST_CASE("another version of HTTP is refused as such") {
  CHECK(status_of("GET / HTTP/9.9\r\nHost: a\r\n\r\n") == 505);
  CHECK(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
}

TEST_CASE("limits of the line, of one field and of the number of fields") {
  CHECK(status_of(get("/" + std::string(16'000, 'a'))) == 200);
  CHECK(status_of(get("/" + std::string(16'384, 'a'))) == 414);
  CHECK(status_of(get("/", kHost + "X: " + std::string(8192, 'a') + "\r\n")) == 431);
  std::string fields = kHost;
  for (int i = 1; i < 100; ++i) fields += "X: 1\r\n";
  CHECK(status_of(get("/", fields)) == 200);
  CHECK(status_of(get("/", fields + "X: 1\r\n")) == 431);
}

TEST_CASE("waiting ends once no valid head can follow") {
  CHECK_FALSE(refuse_beginning(""));
  CHECK_FALSE(refuse_beginning("GE"));
  CHECK(refuse_beginning("\x16\x03\x01")->status == 400);  // a TLS greeting
  CHECK(refuse_beginning(std::string(16'384, 'G'))->status == 414);
  CHECK(refuse_beginning("GET / HTTP/1.1\r\n" + std::string(32 * 1024, 'x'))->status == 431);
}

TEST_CASE("the library sees no field that it handles badly, and no target") {
  CHECK(plain_head(get("/s?q=who?&b=?",
                       "Host: a\r\nRANGE: bytes=0-1,0-2\r\nIf-Range: x\r\nExpect: 100-continue\r\n"
                       "Accept-Encoding: br\r\nIf-None-Match: \"e\"\r\n")) ==
        "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"e\"\r\n\r\n");
}

TEST_CASE("a whole address is taken as the path it holds") {
  CHECK(status_of("GET http://a/x?q=1 HTTP/1.1\r\n" + kHost + "\r\n") == 200);
  CHECK(target_of("GET http://a/x?q=1 HTTP/1.1\r\n\r\n") == "/x?q=1");
  CHECK(target_of("GET http://a HTTP/1.1\r\n\r\n") == "/");
  CHECK(target_of(get("/s?q=who?&b=?")) == "/s?q=who?&b=?");
  for (const std::string target : {"http:///x", "http://a?q", "ftp://a/x", "a/x", "*"}) {
    CAPTURE(target);
    CHECK(status_of("GET " + target + " HTTP/1.1\r\n" + kHost + "\r\n") == 400);
  }
}

TEST_CASE("a wish to close the connection is recognised in every spelling") {
  for (const std::string value : {"close", "Close", "TE, close", "close , TE"}) {
    CAPTURE(value);
    const std::string head = plain_head("GET / HTTP/1.1\r\nConnection: " + value + "\r\n\r\n");
    CHECK(head.find("\r\nConnection: close\r\n") != std::string::npos);
  }
  CHECK(plain_head("GET / HTTP/1.1\r\nConnection: closed\r\n\r\n").find("onnection") ==
        std::string::npos);
}

}  // namespace readout::searchd
