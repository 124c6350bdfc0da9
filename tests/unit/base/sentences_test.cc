// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include "tests/support/catch.h"

namespace readout {
namespace {

std::vector<std::string> sentences(std::string_view text,
                                   SentenceEnds ends = SentenceEnds::Likely) {
  std::vector<std::string> out;
  for (const Span span : split_sentences(text, ends)) out.emplace_back(slice(text, span));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at stops followed by a new one") {
  CHECK(sentences("They met. They talked! Did they agree? No.") ==
        Strings{"They met.", "They talked!", "Did they agree?", "No."});
}

TEST_CASE("abbreviations, initials and acronyms do not end a sentence") {
  CHECK(sentences("U.S. Secretary of State Antony J. Blinken met Mr. Wang. It lasted hours.")
            .size() == 2);
  CHECK(sentences("Sen. Chuck Schumer spoke to Gov. Kathy Hochul on Oct. 3 in New York.").size() ==
        1);
}

TEST_CASE("an acronym ends a sentence where the next word opens one") {
  CHECK(sentences("He returned to the U.S. The talks went on.") ==
        Strings{"He returned to the U.S.", "The talks went on."});
}

TEST_CASE("closing quotes belong to the sentence they close") {
  CHECK(sentences("“This is very good.” Xi left.") == Strings{"“This is very good.”", "Xi left."});
}

TEST_CASE("decimal points, addresses and joined words do not end a sentence") {
  CHECK(sentences("Growth was 3.5 percent at readout.example in U.S.-China trade.").size() == 1);
}

TEST_CASE("a line break always ends a sentence") {
  CHECK(sentences("A headline without a stop\n\nThe text.") ==
        Strings{"A headline without a stop", "The text."});
}

TEST_CASE("full stops of other scripts end sentences without a space") {
  CHECK(sentences("习近平会见布林肯。双方同意。") == Strings{"习近平会见布林肯。", "双方同意。"});
}

TEST_CASE("certain ends are not behind a letter or a short number unless a sentence opens") {
  const std::string text = GENERATE("Roe v. Wade fell", "Am 3. Oktober war Ruhe", "The 20. Senate");
  CHECK(sentences(text, SentenceEnds::Certain) == Strings{text});
  CHECK(sentences(text).size() == 2);
  CHECK(sentences("He is 42. The mayor is not.", SentenceEnds::Certain).size() == 2);
  CHECK(sentences("That was in 2019. Police left.", SentenceEnds::Certain).size() == 2);
  CHECK(sentences("It grew by 3.5. Police left.", SentenceEnds::Certain).size() == 2);
}

TEST_CASE("a stop ends a sentence where the next one begins") {
  const std::string_view text = "Mr. Xi left. Then 3.5 came?\nNo.";
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (ends_sentence(text, at)) ends.push_back(at);
  }
  CHECK(ends == std::vector<std::size_t>{11, 26, 27, 30});
}

TEST_CASE("empty, blank and broken text give no nonsense") {
  CHECK(sentences("").empty());
  CHECK(sentences(" \n\t ").empty());
  CHECK(sentences("...") == Strings{"..."});
  CHECK(sentences("\xff\xfe.").size() == 1);
}

}  // namespace readout
