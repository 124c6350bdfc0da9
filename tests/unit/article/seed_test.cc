// SPDX-License-Identifier: GPL-3.0-or-later
// Over data that is not part of the project: READOUT_DATA names its folder.
#include <cstdlib>
#include <filesystem>

#include "tests/support/temp_dir.h"
#include "tests/unit/article/reading.h"

namespace readout::article {
namespace {

TEST_CASE("Reposts of the data folder begin with their text") {
  const char* data = std::getenv("READOUT_DATA");
  const std::filesystem::path folder = std::filesystem::path(data == nullptr ? "" : data) / "seed";
  if (data == nullptr || !std::filesystem::is_directory(folder)) {
    WARN("skipped: READOUT_DATA names no folder with seed/ in it");
    return;
  }
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    ++files;
    INFO(entry.path());
    const Article article = only(test::read_whole_file(entry.path()));
    CHECK(article.body.starts_with("The United States and China have pledged"));
    CHECK(article.image.starts_with("https://"));
    CHECK(article.title_source == TitleSource::Made);
    CHECK(article.title.starts_with("The United States and China have pledged"));
    CHECK_FALSE(article.published);
  }
  CHECK(files > 0);
}

}  // namespace
}  // namespace readout::article
