// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/little_words.h"

namespace readout::engine {

bool is_plain_word(const QueryNode& node) {
  return node.kind == QueryNode::Kind::Word && !node.field;
}

std::vector<LittleWord> little_words(const std::vector<QueryNode>& words,
                                     const StopWords& stop_words) {
  const auto is_stop_word = [&](std::size_t at) {
    return is_plain_word(words[at]) && stop_words.contains(words[at].terms.front());
  };
  const auto is_content = [&](std::size_t at) {
    return at < words.size() && is_plain_word(words[at]) && !is_stop_word(at);
  };
  std::vector<LittleWord> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_stop_word(at)) continue;
    const auto bond = stop_words.bond(words[at].terms.front());
    if (!bond) continue;
    LittleWord little{at, {}};
    if (*bond == Bond::Either && at > 0 && is_content(at - 1)) little.runs.push_back({at - 1, at});
    std::size_t next = at + 1;
    while (next < words.size() && is_stop_word(next)) ++next;
    if (is_content(next)) little.runs.push_back({at, next});
    if (!little.runs.empty()) found.push_back(std::move(little));
  }
  return found;
}

}  // namespace readout::engine
