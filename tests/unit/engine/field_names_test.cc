// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/field_names.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("fields are called in any capitals, and as other engines call them") {
  CHECK(field_called("Title")->name == "title");
  CHECK(field_called("Title")->ours);
  CHECK(field_called("intitle")->name == "title");
  CHECK_FALSE(field_called("intitle")->ours);
  CHECK(field_called("before")->name == "before");
  CHECK_FALSE(field_called("topic").has_value());
}

TEST_CASE("what is hardly meant as a field is not named as one") {
  CHECK_FALSE(is_like_field("12"));
  CHECK_FALSE(is_like_field("a-b"));
  CHECK(unknown_field("G7", false).empty());
  CHECK(unknown_field("Breaking", true).empty());
  CHECK_FALSE(unknown_field("topic", false).empty());
  CHECK_FALSE(unknown_field("allintitle", true).empty());
  CHECK(unknown_field("titel", false).ends_with("did you mean title:?"));
  CHECK(unknown_field("intitle", true).ends_with("write title:"));
}

}  // namespace readout::engine
