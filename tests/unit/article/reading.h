// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a text as the readers would, for tests.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "article/reader.h"
#include "tests/support/catch.h"

namespace readout::article {

struct Read {
  std::vector<Article> articles;
  std::vector<ReadProblem> problems;
};

inline Read read(const std::string& text,
                 const std::string& name = "some file",
                 const ReadLimits& limits = {}) {
  Read result;
  std::istringstream stream(text);
  read_stream(stream,
              name,
              limits,
              {[&](Article article) { result.articles.push_back(std::move(article)); },
               [&](ReadProblem problem) { result.problems.push_back(std::move(problem)); }});
  return result;
}

/// REQUIRES that there is one article and no problem.
inline Article only(const std::string& text, const std::string& name = "some file") {
  Read result = read(text, name);
  for (const ReadProblem& problem : result.problems) UNSCOPED_INFO(problem.message);
  CHECK(result.problems.empty());
  REQUIRE(result.articles.size() == 1);
  return std::move(result.articles.front());
}

/// REQUIRES that there is one problem and no article.
inline std::string problem_of(const std::string& text, const ReadLimits& limits = {}) {
  const Read result = read(text, "some file", limits);
  CHECK(result.articles.empty());
  REQUIRE(result.problems.size() == 1);
  return result.problems.front().message;
}

inline std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace readout::article
