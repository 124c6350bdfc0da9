// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/identity.h"

#include <algorithm>
#include <string_view>

#include "article/scan.h"
#include "base/hash.h"

namespace readout::article {
namespace {

constexpr std::size_t kLongestId = 200;  // Xapian's terms hold 245 bytes, prefix included

bool is_safe(char byte) {
  constexpr std::string_view kMarks = "-._~:@+=,!$*()";  // unreserved or harmless by RFC 3986
  return is_ascii_letter(byte) || is_digit(byte) || kMarks.find(byte) != std::string_view::npos;
}

bool is_safe_id(std::string_view id) {
  // "." and ".." are steps of a path.
  return !id.empty() && id.size() <= kLongestId && id != "." && id != ".." &&
         std::all_of(id.begin(), id.end(), &is_safe);
}

}  // namespace

std::string make_id(const Article& article) {
  if (is_safe_id(article.id)) return article.id;
  // The kind is hashed too: an address and a path may be spelt alike.
  if (!article.id.empty()) return content_hash("id\n" + article.id);
  if (!article.url.empty()) return content_hash("url\n" + article.url);
  if (!article.origin.path.empty() && article.origin.path != "-") {
    return content_hash("path\n" + article.origin.path + "\n" +
                        std::to_string(article.origin.line));
  }
  return content_hash("text\n" + article.title + "\n" + article.body);
}

}  // namespace readout::article
