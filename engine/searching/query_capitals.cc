// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/query_capitals.h"

#include <algorithm>

#include "base/fold.h"
#include "engine/terms/capital_words.h"

namespace readout::engine {
namespace {

bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_letter(char byte) { return is_small(static_cast<char>(byte | 0x20)); }

/// "Turkey" of "(Turkey's": its first letters.
std::string_view letters_of(std::string_view written) {
  const auto* const begin = std::find_if(written.begin(), written.end(), is_letter);
  const auto* const end = std::find_if_not(begin, written.end(), is_letter);
  return {begin, end};
}

/// In a query of more words all in capitals these say nothing: "WHO AIDS HAITI".
constexpr std::size_t kMostShouted = 2;

}  // namespace

QueryCapitals::QueryCapitals(const QueryNode& root, const StopWords& stop_words) {
  see(root, stop_words);
}

void QueryCapitals::see(const QueryNode& node, const StopWords& stop_words) {
  for (const QueryNode& child : node.children) see(child, stop_words);
  if (node.kind != QueryNode::Kind::Word) return;
  const std::string_view letters = letters_of(node.value);
  if (letters.empty()) return;
  ++words_;
  any_small_letter_ = any_small_letter_ || std::any_of(letters.begin(), letters.end(), is_small);
  first_ = std::min(first_, node.span.begin);
  if (is_small(letters.front()) && !stop_words.contains(node.terms.front())) any_small_word_ = true;
}

std::optional<std::vector<std::string_view>> QueryCapitals::own_forms(const QueryNode& word) const {
  if (!any_small_letter_ && words_ > kMostShouted) return std::nullopt;
  const std::string_view letters = letters_of(word.value);
  if (fold(letters) != word.terms.front()) return std::nullopt;
  auto found = capital_word(letters);
  if (!found) return std::nullopt;
  const bool amid_small_letters = any_small_word_ && word.span.begin != first_;
  if (!found->always && !amid_small_letters) return std::nullopt;
  return std::move(found->forms);
}

}  // namespace readout::engine
