// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/foreign_syntax.h"

#include "tests/support/catch.h"

namespace readout::engine {
namespace {

using Meaning = ForeignOperator::Meaning;

/// What is left to search for, "*" behind a beginning; "as it is" where no sign is found.
std::string rest(std::string_view word) {
  const auto mark = foreign_mark(word);
  if (!mark) return "as it is";
  CHECK_FALSE(mark->message.empty());
  return std::string(mark->rest) + (mark->begins ? "*" : "");
}

}  // namespace

TEST_CASE("signs of other engines are found in a word") {
  CHECK(rest("trump^2") == "trump");
  CHECK(rest("roam~") == "roam");
  CHECK(rest("roam~0.8") == "roam");
  CHECK(rest("~fast") == "fast");
  CHECK(rest("te?t") == "");
  CHECK(rest("tari?fs") == "tari*");
  CHECK(rest("sanc*ion*") == "sanc*");
  CHECK(rest("*tion") == "");
  CHECK(rest("/joh?n(ath[oa]n)/") == "");
  CHECK(rest("wc>500") == "");
  CHECK(rest("a^-1") == "a");
  CHECK(rest("terror$") == "terror");
}

TEST_CASE("marks of ordinary writing are none of them") {
  const char* word = GENERATE("what?",
                              "what?!",
                              "tarif*",
                              "C++",
                              "AT&T",
                              "24/7",
                              "9/11",
                              "a^b",
                              "<b>x",
                              "->",
                              "~",
                              "10%",
                              "US$");
  CAPTURE(word);
  CHECK(rest(word) == "as it is");
}

TEST_CASE("a question or call is ordinary writing, but hardly before a word in small letters") {
  CHECK(wild_end("zik?", "", true)->rest == "zik");
  CHECK(wild_end("zik?", " virus", false)->rest == "zik");
  CHECK(wild_end("terror!", " attack", true)->rest == "terror");
  CHECK_FALSE(wild_end("what?", "", true).has_value());
  CHECK_FALSE(wild_end("jinping?", "", false).has_value());
  CHECK_FALSE(wild_end("stop!", " Now", true).has_value());
  CHECK_FALSE(wild_end("Stop!", "", true).has_value());
}

TEST_CASE("operators of other engines have their number") {
  CHECK(foreign_operator("W/5", false)->number == "5");
  CHECK(foreign_operator("w/5", false)->form->meaning == Meaning::Near);
  CHECK(foreign_operator("ADJ3", false)->form->meaning == Meaning::Near);
  CHECK(foreign_operator("/s", false)->form->meaning == Meaning::None);
  CHECK(foreign_operator("&&", false)->form->meaning == Meaning::And);
  CHECK_FALSE(foreign_operator("ADJ", false).has_value());
  CHECK(foreign_operator("near5", false)->form->meaning == Meaning::Near);
  CHECK(foreign_operator("near/5", false)->number == "5");
  CHECK(foreign_operator("atleast5", true)->form->meaning == Meaning::None);
  CHECK_FALSE(foreign_operator("atleast5", false).has_value());
}

TEST_CASE("fields of other engines are ours, or come with advice") {
  CHECK(foreign_field("intitle")->field == "title");
  CHECK(foreign_field("near5")->field.empty());
  CHECK_FALSE(foreign_field("near5")->advice.empty());
  CHECK(foreign_field("topic") == nullptr);
}

}  // namespace readout::engine
