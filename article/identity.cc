// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/identity.h"

#include <algorithm>

#include "base/hash.h"

namespace readout {
namespace {

bool can_stand_in_address(const std::string& id) {
  constexpr std::size_t kLongest = 200;
  const auto unfit = [](char byte) {
    return static_cast<unsigned char>(byte) <= ' ' || byte == '/' || byte == '\\' || byte == 0x7F;
  };
  return id.size() <= kLongest && id != "." && id != ".." &&
         std::none_of(id.begin(), id.end(), unfit);
}

}  // namespace

std::string identify(const std::string& own_id, const Article& article) {
  if (!own_id.empty()) return can_stand_in_address(own_id) ? own_id : content_hash(own_id);
  if (!article.url.empty()) return content_hash(article.url);
  const Origin& origin = article.origin;
  if (!origin.path.empty() && origin.path != "-") {
    return content_hash(origin.path +
                        (origin.line == 0 ? std::string() : ":" + std::to_string(origin.line)));
  }
  return content_hash(article.title + "\n" + article.body);
}

}  // namespace readout
