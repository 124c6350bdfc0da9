// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/alias_guess.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tagging/catalogue/name_forms.h"

namespace readout::indexer {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view name) {
  std::istringstream folded(tagging::folded_words(name, ' '));
  Words words;
  for (std::string word; folded >> word;) words.push_back(std::move(word));
  return words;
}

bool is_small(const std::string& word) {
  return word == "of" || word == "for" || word == "the" || word == "and" || word == "in";
}

bool abbreviates(const Words& letters, const Words& full) {
  if (letters.size() != 1 || full.size() < 2) return false;
  std::string all;
  std::string large;
  for (const std::string& word : full) {
    all += word.front();
    if (!is_small(word)) large += word.front();
  }
  return letters.front() == all || letters.front() == large;
}

}  // namespace

bool likely_one_person(std::string_view left, std::string_view right) {
  const Words one = words_of(left);
  const Words other = words_of(right);
  if (one.size() < 2 || other.size() < 2 || one.back() != other.back()) return false;
  const std::string& first = one.front();
  const std::string& second = other.front();
  const bool initial = first.size() == 1 || second.size() == 1;
  return initial ? first.front() == second.front() : first == second;
}

bool likely_one_body(std::string_view left, std::string_view right) {
  Words few = words_of(left);
  Words many = words_of(right);
  if (few.size() > many.size()) std::swap(few, many);
  if (few.empty()) return false;
  if (few == many || abbreviates(few, many)) return true;
  return few.size() < many.size() && !is_small(many[few.size()]) &&
         std::equal(few.begin(), few.end(), many.begin());
}

}  // namespace readout::indexer
