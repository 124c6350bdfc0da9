// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include "tests/support/catch.h"

namespace readout {

TEST_CASE("case and accents fold away") {
  CHECK(fold("CAFÉ") == "cafe");
  CHECK(fold("Cafe\u0301") == "cafe");
  CHECK(fold("Erdoğan") == "erdogan");
  CHECK(fold("ŁÓDŹ") == "lodz");
  CHECK(fold("Straße") == "strasse");
  CHECK(fold("Ærø") == "aero");
  CHECK(fold("Αθήνα") == "αθηνα");
  CHECK(fold("Макрон") == "макрон");
  CHECK(fold("Киёв") == fold("Киев"));
}

TEST_CASE("compatibility forms fold to their plain letters") {
  CHECK(fold("ＡＢＣ１") == "abc1");
  CHECK(fold("ﬁne") == "fine");
}

TEST_CASE("scripts where marks carry the meaning keep them") {
  CHECK(fold("習近平") == "習近平");
  CHECK(fold("हिन्दी") == "हिन्दी");
  CHECK(fold("が") == "が");
}

TEST_CASE("quotes and dashes of typography fold to themselves, alone or beside accents") {
  const std::string text = "“Don’t” – he said — ‘NO’";
  const std::string folded = "“don’t” – he said — ‘no’";
  CHECK(fold(text) == folded);
  CHECK(fold(text + "É") == folded + "e");
  CHECK(fold("Wait…") == "wait...");
  CHECK(fold("“\u0301") == "“\u0301");
  CHECK(fold("A\xE2\x80") == fold("a\xE2\x80"));
}

TEST_CASE("folding is stable: what is folded folds to itself") {
  const std::string text = GENERATE("Straße", "İstanbul", "ǅ", "ﬃ", "Ω", "ẞ", "日本語", "\xff\xfe");
  CHECK(fold(fold(text)) == fold(text));
}

}  // namespace readout
