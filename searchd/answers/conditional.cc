// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/conditional.h"

#include <algorithm>

#include "base/hash.h"

namespace readout::searchd {
namespace {

std::string_view opaque_part(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return tag;
}

}  // namespace

std::string AnswerKey::text() const {
  std::string out = READOUT_VERSION;
  for (const std::string& part :
       {revision, damage, catalogue, std::to_string(day), host, path, parameters}) {
    out += '\0';
    out += part;
  }
  return out;
}

std::string entity_tag(std::string_view content) {
  std::string tag = "W/\"";
  tag += content_hash(content);
  tag += '"';
  return tag;
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  const std::string_view wanted = opaque_part(tag);
  // Our tags hold no comma, so that a list may be split at them.
  while (!if_none_match.empty()) {
    const std::size_t end = std::min(if_none_match.find(','), if_none_match.size());
    std::string_view each = if_none_match.substr(0, end);
    if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    while (!each.empty() && each.front() == ' ') each.remove_prefix(1);
    while (!each.empty() && each.back() == ' ') each.remove_suffix(1);
    if (!each.empty() && opaque_part(each) == wanted) return true;
  }
  return false;
}

}  // namespace readout::searchd
