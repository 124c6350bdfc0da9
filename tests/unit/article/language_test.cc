// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/language.h"

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("Declared languages become ISO codes, of two letters where there is one") {
  CHECK(normalise_language("en-US") == "en");
  CHECK(normalise_language(" eng ") == "en");
  CHECK(normalise_language("zh_Hant_TW") == "zh");
  CHECK(normalise_language("iw") == "he");
  CHECK(normalise_language("haw") == "haw");
}

TEST_CASE("Unknown codes give no language") {
  for (const char* text : {"", "und", "English language", "e", "xx", "12", "-en"})
    CHECK(normalise_language(text).empty());
}

TEST_CASE("The language is detected if there is enough text") {
  CHECK(detect_language("The ministers met in Vienna on Thursday and talked for eight hours.") ==
        "en");
  CHECK(detect_language("Die Minister trafen sich am Donnerstag in Wien und sprachen lange.") ==
        "de");
  CHECK(detect_language("部长们星期四在维也纳会面，谈了八个小时，并同意继续保持沟通渠道畅通。") ==
        "zh");
  CHECK(detect_language("Vienna").empty());
  CHECK(detect_language("").empty());
}

}  // namespace
}  // namespace readout::article
