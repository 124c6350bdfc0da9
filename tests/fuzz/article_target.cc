// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include "article/dates.h"
#include "article/reader.h"
#include "base/utf8.h"
#include "tests/fuzz/fuzz_target.h"

namespace readout::fuzz {
namespace {

void check(const article::Article& article) {
  for (const std::string* text : {&article.title,
                                  &article.body,
                                  &article.summary,
                                  &article.source,
                                  &article.url,
                                  &article.image})
    require(is_valid_utf8(*text), "every text of an article is valid UTF-8");
  require(!article.id.empty(), "every article has an id");
  require(!article.title.empty(), "an article with a text has a title");
  require(article.body.find("\n\n\n") == std::string::npos,
          "paragraphs have one blank line between");
  if (article.published)
    require(article::iso_day(article::day_number(*article.published)).size() == 10,
            "a date can be read again");
}

}  // namespace

void run_target(std::string_view input) {
  article::ReadLimits limits;
  limits.latest_date = std::chrono::sys_days(std::chrono::year{2030} / 1 / 1);
  std::istringstream stream{std::string(input)};
  std::size_t events = 0;
  article::read_stream(stream,
                       "-",
                       limits,
                       {[&](const article::Article& article) {
                          ++events;
                          check(article);
                        },
                        [&](const article::ReadProblem& problem) {
                          ++events;
                          require(!problem.message.empty() && is_valid_utf8(problem.message),
                                  "a problem has a message that can be shown");
                        }});
  require(events > 0, "nothing is passed over in silence");
}

}  // namespace readout::fuzz
