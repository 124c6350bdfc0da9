// SPDX-License-Identifier: GPL-3.0-or-later
// The examples in docs/catalogue.md are run as a catalogue.
#include <algorithm>
#include <string>

#include "embedded/default_catalogue_files.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

/// The TOML blocks of the page, one after the other.
std::string examples() {
  const std::string page = read_whole_file(READOUT_SOURCE_DIR "/docs/catalogue.md");
  constexpr std::string_view kBegin = "```toml\n";
  std::string blocks;
  for (std::size_t at = page.find(kBegin); at != std::string::npos; at = page.find(kBegin, at)) {
    at += kBegin.size();
    const std::size_t end = page.find("```", at);
    blocks.append(page, at, end - at);
    at = end + 3;
  }
  return blocks;
}

}  // namespace

TEST_CASE("the examples in docs/catalogue.md work as it says") {
  const TempDir folder;
  folder.write("mine.toml", examples());
  const Catalogue catalogue = load_catalogue(default_catalogue_files(), folder.path());
  CHECK(catalogue.find_actor("xinhua") == nullptr);
  REQUIRE(catalogue.find_actor("erika-mustermann") != nullptr);
  CHECK(catalogue.find_actor("erika-mustermann")->roles.size() == 1);
  CHECK(catalogue.find_actor("erika-mustermann")->as_of == "2026-11-27");
  CHECK(catalogue.find_actor("ministry-of-fisheries-of-malta") != nullptr);
  CHECK(catalogue.find_actor("ministry-of-fisheries-of-austria") == nullptr);
  CHECK(catalogue.find_actor("ministry-of-fisheries-of-japan") == nullptr);
  CHECK(catalogue.find_actor("ministry-of-fisheries-of-ruritania") != nullptr);
  CHECK(catalogue.find_actor("ministry-of-transport-of-malta") == nullptr);

  const Tagger tagger(std::make_shared<const Catalogue>(catalogue));
  CHECK(found(tagger, "fisheries-agency-of-japan", "Japan's Fisheries Ministry said so.").size() ==
        1);
  const article::Tags tags = tagger.tag(article_of(
      "China tightens its grip on chip metals",
      "China will require licences for the export of gallium and germanium, the Ministry of "
      "Commerce said in Beijing on Monday. Traders expect export curbs on graphite and rare earths "
      "to follow."));
  const Strings issues = ids_of(tags.issues);
  CHECK(std::find(issues.begin(), issues.end(), "critical-minerals") != issues.end());
}

}  // namespace readout::tagging
