// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/reading.h"

#include <array>
#include <cstdio>
#include <utility>

namespace readout::article {
namespace {

std::string for_people(std::uint64_t bytes) {
  constexpr double kMebi = 1024.0 * 1024.0;
  std::array<char, 32> text{};
  if (bytes < std::uint64_t{100} * 1024) {
    std::snprintf(text.data(), text.size(), "%llu bytes", static_cast<unsigned long long>(bytes));
  } else {
    std::snprintf(text.data(), text.size(), "%.1f MiB", static_cast<double>(bytes) / kMebi);
  }
  return text.data();
}

}  // namespace

void Reading::article(Draft draft, std::uint64_t line) {
  draft.article.origin = {name_, line};
  Article article = prepare(std::move(draft), limits_.latest_date);
  if (article.title.empty() && article.body.empty()) {
    problem(line, "no text: neither a title nor a body");
    return;
  }
  events_.article(std::move(article));
}

void Reading::problem(std::uint64_t line, std::string message) {
  events_.problem({name_, line, std::move(message)});
}

void Reading::common_problem(std::uint64_t line, const std::string& message) {
  Occurrences& seen = common_[message];
  if (seen.count++ == 0) seen.first_line = line;
}

void Reading::finish() {
  for (const auto& [message, seen] : common_) {
    const std::string often =
        seen.count > 1 ? ", in " + std::to_string(seen.count) + " records from here on" : "";
    problem(seen.first_line, message + often);
  }
}

void Reading::too_large(std::uint64_t line, std::uint64_t size) {
  const std::string limit = for_people(limits_.max_article_bytes);
  problem(line,
          size == 0 ? "larger than the limit of " + limit + " for one article"
                    : for_people(size) + ", over the limit of " + limit + " for one article");
}

}  // namespace readout::article
