// SPDX-License-Identifier: GPL-3.0-or-later
// docs/index-format.md must say what the field table says.
#include <string>

#include "engine/fields/schema.h"
#include "engine/format/part_metadata.h"
#include "engine/terms/exact_term.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::engine {
namespace {

std::string document() { return test::read_whole_file(READOUT_SOURCE_DIR "/docs/index-format.md"); }

std::string prefix_of(std::string_view prefix) {
  return prefix.empty() ? "none" : "`" + std::string(prefix) + "`";
}

std::string_view kind_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::Text:
      return "words";
    case FieldKind::Exact:
      return "values";
    case FieldKind::Range:
      return "range";
  }
  return "";
}

/// The cells of a field that the table gives; the row has its name before and its meaning behind.
std::string cells_of(const FieldSpec& spec) {
  return "| " + std::string(spec.name) + (spec.name.empty() ? "" : " | ") + prefix_of(spec.prefix) +
         " | " + std::string(kind_of(spec.kind)) + " | " + std::to_string(spec.weight) + " |";
}

}  // namespace

TEST_CASE("docs/index-format.md has prefix, kind and weight of every field") {
  const std::string text = document();
  for (const FieldSpec& spec : kFields) {
    INFO("It must say: " << cells_of(spec));
    CHECK(text.find(cells_of(spec)) != std::string::npos);
  }
}

TEST_CASE("docs/index-format.md names the format and what belongs to no field") {
  const std::string text = document();
  const std::string format(kFormatVersion);
  for (const std::string& part : {"Format\n`" + format + "`",
                                  "| `" + std::string(kFormatKey) + "` | `" + format + "` |",
                                  "| " + prefix_of(kFileTermPrefix) + " | none |",
                                  "| " + prefix_of(kTaggingTermPrefix) + " | none |",
                                  "| none | " + std::to_string(kContentHashSlot) + " |"}) {
    INFO("It must say: " << part);
    CHECK(text.find(part) != std::string::npos);
  }
}

}  // namespace readout::engine
