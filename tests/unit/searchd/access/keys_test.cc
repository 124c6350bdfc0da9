// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/keys.h"

#include <set>

#include "base/error.h"
#include "tests/support/catch.h"

namespace readout::searchd {
namespace {

Key key(const std::string& name, const std::string& secret, std::vector<Right> rights) {
  return {name, std::move(rights), hash_of(secret), "2026-11-28"};
}

}  // namespace

TEST_CASE("a key is known by its secret, and kept as a hash") {
  Keys keys;
  keys.add(key("newsroom", "one", {Right::Read}));
  keys.add(key("feed", "two", {Right::Read, Right::Write}));
  REQUIRE(keys.find("two") != nullptr);
  CHECK(keys.find("two")->name == "feed");
  CHECK(keys.find("two")->may(Right::Write));
  CHECK_FALSE(keys.find("one")->may(Right::Write));
  CHECK(keys.find("three") == nullptr);
  CHECK(keys.find("") == nullptr);
  const std::string text = keys.to_text();
  CHECK(text.find("two") == std::string::npos);
  // printf one | sha256sum
  CHECK(
      text.find("newsroom read "
                "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed 2026-11-28\n") !=
      std::string::npos);
  const Keys again = Keys::parse(text, "keys");
  REQUIRE(again.all().size() == 2);
  CHECK(again.find("two")->name == "feed");
  CHECK(again.to_text() == text);
}

TEST_CASE("names are short, plain and taken once") {
  Keys keys;
  keys.add(key("a.b-c_d@e", "one", {Right::Read}));
  CHECK_THROWS_AS(keys.add(key("a.b-c_d@e", "two", {Right::Read})), Error);
  for (const std::string& name : {std::string(),
                                  std::string("a b"),
                                  std::string("a\nb"),
                                  std::string("-a"),
                                  std::string(65, 'a')}) {
    CAPTURE(name);
    CHECK_THROWS_AS(keys.add(key(name, "three", {Right::Read})), Error);
  }
  CHECK(keys.remove("a.b-c_d@e"));
  CHECK_FALSE(keys.remove("a.b-c_d@e"));
  CHECK(keys.find("one") == nullptr);
}

TEST_CASE("a line that can't be read is named, and no key is guessed") {
  const std::string hash(64, 'a');
  CHECK(Keys::parse("\n# a comment\nname read " + hash + " 2026-11-28\n", "f").all().size() == 1);
  for (const std::string& line : {"name read " + hash,
                                  "name read " + hash + " day more",
                                  "name reed " + hash + " day",
                                  "name read " + hash.substr(1) + " day",
                                  "name read x" + hash.substr(1) + " day",
                                  std::string("name")}) {
    CAPTURE(line);
    try {
      static_cast<void>(Keys::parse("# first\n" + line + "\n", "/etc/keys"));
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).starts_with("/etc/keys:2: "));
    }
  }
}

TEST_CASE("rights are read as they are written") {
  CHECK(to_text(parse_rights("write,read,write")) == "write,read");
  CHECK_THROWS_AS(parse_rights(""), Error);
  CHECK_THROWS_AS(parse_rights("read,"), Error);
  CHECK_THROWS_AS(parse_rights("all"), Error);
}

TEST_CASE("no two new keys are equal, and each goes into a header as it is") {
  std::set<std::string> secrets;
  for (int i = 0; i < 100; ++i) {
    const std::string secret = new_secret();
    CHECK(secret.size() == 8 + 43);
    CHECK(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                   "0123456789-_") == std::string::npos);
    secrets.insert(secret);
  }
  CHECK(secrets.size() == 100);
}

}  // namespace readout::searchd
