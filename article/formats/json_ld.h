// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about its article in JSON-LD (schema.org). Private to the HTML reader. Pure.
#pragma once

#include <string>
#include <vector>

#include "article/formats/html_tree.h"

namespace readout::article {

struct JsonLdArticle {
  std::string headline;
  std::string url;
  std::string published;  ///< datePublished, else dateCreated
  std::string description;
  std::string publisher;
  std::string section;
  std::string language;
  std::string image;
  std::string body;  ///< plain or HTML, often cut off or without paragraphs
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
};

/// The fields of the page's article objects (NewsArticle and similar types, at any depth);
/// where there are several, the first that gives a field. Broken scripts count as absent.
[[nodiscard]] JsonLdArticle read_json_ld(const HtmlTree& page);

}  // namespace readout::article
