// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sentences.h"

#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "tests/support/catch.h"

namespace readout {
namespace {

std::vector<std::string> sentences(std::string_view text,
                                   SentenceEnds ends = SentenceEnds::Likely,
                                   std::string_view language = "en") {
  std::vector<std::string> out;
  for (const Span span : split_sentences(text, ends, language)) out.emplace_back(slice(text, span));
  return out;
}

std::vector<std::string> certain(std::string_view language, std::string_view text) {
  return sentences(text, SentenceEnds::Certain, language);
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

TEST_CASE("each language has its own abbreviations") {
  struct Example {
    std::string language;
    std::string first;
    std::string second;
  };
  const Example example = GENERATE(
      Example{"de", "Er sprach z. B. Hrn. Dr. Roth bzw. Frau Rot an.", "Sie kam ggf. zu Nr. 5."},
      Example{"de", "Die Sitzung ist am 3. Oktober.", "Der Rat tagt."},
      Example{"fr", "M. Roux et Mme. Petit ont vu Mgr. Blanc.", "Il est parti."},
      Example{"es", "El Sr. Rojo y la Sra. Gil viven en EE. UU. desde 2019.", "La Dra. Paz no."},
      Example{"it", "Il dott. Rossi e la sig.ra Verdi sono partiti.", "Non torna l'on. Neri."},
      Example{"pt", "O Sr. Roxo falou com a Dra. Paz.", "Ela saiu."},
      Example{"nl", "Dhr. De Wit sprak o.a. Mevr. Rood.", "Hij ging weg."},
      Example{"pl", "Spotkanie prof. Nowaka odbyło się 3. Maja.", "Potem ul. Polna była pusta."},
      Example{"ru", "А. С. Иванов живёт в г. Москве на ул. Новой.", "В 2019 г. Пётр уехал."},
      Example{"uk", "Проф. Шевчук живе на вул. Новій.", "Він працює."},
      Example{"tr", "Dr. Kaya 3. Dünya Savaşı dedi.", "Bu doğru."},
      Example{"cs", "Dne 3. Října přišel Ing. Novák.", "Pak odešel."},
      Example{"ar", "وصل د. أحمد اليوم.", "ثم غادر."},
      Example{"hi", "डॉ. शर्मा आए।", "वे गए।"});
  CHECK(certain(example.language, example.first + " " + example.second) ==
        Strings{example.first, example.second});
}

TEST_CASE("stops of other scripts end sentences, whatever follows") {
  CHECK(certain("ar", "هل وصل؟ نعم. غادر!") == Strings{"هل وصل؟", "نعم.", "غادر!"});
  CHECK(certain("ur", "وہ آیا۔ وہ گیا۔") == Strings{"وہ آیا۔", "وہ گیا۔"});
  CHECK(certain("hi", "वह आया। कौन? वह।") == Strings{"वह आया।", "कौन?", "वह।"});
  CHECK(certain("ja", "「行く。」と言った？はい！") ==
        Strings{"「行く。」", "と言った？", "はい！"});
  CHECK(certain("hy", "Նա եկավ։ Նա գնաց։").size() == 2);
  CHECK(certain("zh", "增长３．５％。很好。").size() == 2);
}

TEST_CASE("quotes close behind a stop as each language writes them") {
  CHECK(certain("fr", "« Il part. » Elle reste.") == Strings{"« Il part. »", "Elle reste."});
  CHECK(certain("de", "„Er geht.“ Sie bleibt.") == Strings{"„Er geht.“", "Sie bleibt."});
  CHECK(certain("de", "»Er geht.« Sie bleibt. »Ja.«") ==
        Strings{"»Er geht.«", "Sie bleibt.", "»Ja.«"});
  CHECK(certain("es", "¿Viene? ¡No! «Sí.» Bien.") == Strings{"¿Viene?", "¡No!", "«Sí.»", "Bien."});
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

TEST_CASE("a sentence is found from any place in it, without reading the text before") {
  const std::vector<std::string> kPieces = {
      "They met", "Mr",     "U.S",  "J",        "Oct",  "3",  "3.5",  "“Yes", "no”",
      "(so)",     "« Rien", "»",    "etc",      "Dr",   "it", "The",  "a.m",  "他们说",
      "بدأ",      "\u00A0", "\xff", "\xe2\x80", "said", "v",  "Émile"};
  const std::vector<std::string> kBetween = {" ",
                                             " ",
                                             ". ",
                                             ".",
                                             "! ",
                                             "?” ",
                                             ".\" ",
                                             ".) ",
                                             "\n",
                                             "\n\n",
                                             "...",
                                             "… ",
                                             "。",
                                             "؟ ",
                                             "．",
                                             ". » "};
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += kPieces[random() % kPieces.size()] + kBetween[random() % kBetween.size()];
    const auto ends = round % 2 == 0 ? SentenceEnds::Certain : SentenceEnds::Likely;
    const SentenceFinder finder(text, ends, "en");
    const std::vector<Span> all = split_sentences(text, ends, "en");
    for (const Span sentence : all) {
      for (std::uint32_t at = sentence.begin; at < sentence.end; at += decode_utf8(text, at).size)
        CHECK(finder.around(at) == sentence);
    }
    CHECK_FALSE(finder.from(all.empty() ? 0 : all.back().end));
  }
}

TEST_CASE("empty, blank and broken text give no nonsense") {
  CHECK(sentences("").empty());
  CHECK(sentences(" \n\t ").empty());
  CHECK(sentences("...") == Strings{"..."});
  CHECK(sentences("\xff\xfe.").size() == 1);
}

}  // namespace readout
