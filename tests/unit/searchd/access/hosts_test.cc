// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/hosts.h"

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("a server is asked by names that are listed, and by addresses") {
  const Hosts hosts("news.example  intern", "https://www.news.example:8443/readout");
  for (const char* host : {"news.example",
                           "NEWS.example:8080",
                           "news.example.",
                           "intern:80",
                           "www.news.example",
                           "localhost",
                           "localhost:8080",
                           "a.localhost",
                           "127.0.0.1:8080",
                           "192.0.2.7",
                           "[::1]:8080",
                           "[2001:db8::1]"}) {
    CAPTURE(host);
    CHECK(hosts.allows(host));
  }
  for (const char* host : {"evil.example",
                           "news.example.evil",
                           "127.0.0.1.evil",
                           "",
                           "localhos",
                           "xlocalhost",
                           "[news.evil]"}) {
    CAPTURE(host);
    CHECK_FALSE(hosts.allows(host));
  }
  CHECK_FALSE(Hosts().allows("news.example"));
  CHECK(Hosts("*", "").allows("evil.example"));
}

TEST_CASE("what is no name of a host is refused") {
  CHECK_THROWS_AS(Hosts("https://news.example", ""), Error);
  CHECK_THROWS_AS(Hosts("news.example:80", ""), Error);
  CHECK_THROWS_AS(Hosts("*.news.example", ""), Error);
}

}  // namespace readout::searchd
