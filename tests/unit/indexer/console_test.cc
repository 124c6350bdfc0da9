// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/console.h"

#include <sstream>

#include "indexer/progress.h"
#include "tests/support/catch.h"

namespace readout::indexer {
namespace {

/// What a terminal of one line shows at the end: carriage returns go back, text overwrites.
std::string visible(const std::string& written) {
  std::string line;
  std::size_t at = 0;
  for (const char byte : written) {
    if (byte == '\r') {
      at = 0;
    } else if (byte == '\n') {
      line.clear();
      at = 0;
    } else {
      if (at == line.size()) line.push_back(' ');
      line[at++] = byte;
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

TEST_CASE("Without a terminal there is no progress, only messages") {
  std::ostringstream err;
  Console console(err, 0);
  CHECK_FALSE(console.shows_progress());
  console.show_progress("10 articles");
  console.say("a message");
  console.clear_progress();
  CHECK(err.str() == "a message\n");
}

TEST_CASE("Progress is rewritten in place") {
  std::ostringstream err;
  Console console(err, 80);
  console.show_progress("1000 articles, 1 min left");
  console.show_progress("1001 articles");
  CHECK(visible(err.str()) == "1001 articles");
  CHECK(err.str().find('\n') == std::string::npos);
  console.clear_progress();
  CHECK(visible(err.str()).empty());
}

TEST_CASE("A message goes above the progress line, which stays") {
  std::ostringstream err;
  Console console(err, 80);
  console.show_progress("10 articles");
  console.say("a.txt: empty file");
  CHECK(err.str().find("\ra.txt: empty file\n10 articles") != std::string::npos);
  CHECK(visible(err.str()) == "10 articles");
}

TEST_CASE("Progress never runs over the terminal's width") {
  std::ostringstream err;
  Console console(err, 20);
  console.show_progress(std::string(100, 'x'));
  CHECK(err.str() == std::string(19, 'x'));
}

TEST_CASE("The progress line shows what is known") {
  const std::chrono::duration<double> ten(10);
  CHECK(progress_line({1, 0, 0, std::chrono::duration<double>(0)}) == "1 article, 0 bytes");
  CHECK(progress_line({3200, 21'000'000, 0, ten}) ==
        "3,200 articles, 21.0 MB, 320 articles/s, 2.1 MB/s");
  CHECK(progress_line({3200, 21'000'000, 63'000'000, ten}) ==
        "3,200 articles, 21.0 MB of 63.0 MB, 320 articles/s, 2.1 MB/s, 20 s left");
  // Too early to tell, and nothing left to tell.
  CHECK(progress_line({1, 1000, 2000, std::chrono::duration<double>(0.01)}) ==
        "1 article, 1.0 kB of 2.0 kB");
  CHECK(progress_line({1, 2000, 2000, ten}) ==
        "1 article, 2.0 kB of 2.0 kB, 0 articles/s, 200 bytes/s");
}

TEST_CASE("The display shows the counters and leaves nothing behind") {
  std::ostringstream err;
  Console console(err, 80);
  ProgressCounters counters;
  counters.articles = 7;
  counters.total = 100;
  counters.passed_over = 100;
  { const ProgressDisplay display(counters, console); }
  CHECK(visible(err.str()).empty());
  CHECK(err.str().find(" of ") == std::string::npos);
}

}  // namespace
}  // namespace readout::indexer
