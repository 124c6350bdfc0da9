// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/prepare.h"

#include <algorithm>
#include <utility>

#include "article/canonical_url.h"
#include "article/clean.h"
#include "article/dateline.h"
#include "article/dates.h"
#include "article/fingerprint.h"
#include "article/identity.h"
#include "article/language.h"
#include "article/paragraphs.h"
#include "article/title.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

// Bounds for a line of metadata: what is longer is a mistake of the source and can't be shown.
constexpr std::size_t kLongestTitle = 1000;  // bytes
constexpr std::size_t kLongestName = 240;
constexpr std::size_t kMostNames = 200;

void clean_field(std::string& field, std::size_t longest) {
  field = clean_line(utf8_prefix(field, longest * 4));
  if (field.size() <= longest) return;
  field = std::string(utf8_prefix(field, longest - 3)) + "\u2026";
}

void clean_names(std::vector<std::string>& names) {
  if (names.size() > kMostNames) names.resize(kMostNames);
  std::vector<std::string> kept;
  for (std::string& name : names) {
    clean_field(name, kLongestName);
    if (!name.empty() && std::find(kept.begin(), kept.end(), name) == kept.end())
      kept.push_back(std::move(name));
  }
  names = std::move(kept);
}

void clean_metadata(Article& article) {
  clean_field(article.title, kLongestTitle);
  clean_field(article.source, kLongestName);
  article.summary = clean_line(article.summary);
  article.url = canonical_url(article.url);
  article.image = web_address(article.image, article.url);
  for (auto* names :
       {&article.authors, &article.sections, &article.explicit_actors, &article.explicit_issues}) {
    clean_names(*names);
  }
}

void clean_body(Article& article) {
  std::vector<std::string> paragraphs = split_paragraphs(clean_text(article.body));
  std::for_each(paragraphs.begin(), paragraphs.end(), drop_insertions);
  drop_furniture(paragraphs);
  drop_repeated_title(paragraphs, article.title);
  drop_furniture(paragraphs);
  const std::string image = take_leading_image(paragraphs);
  if (article.image.empty()) article.image = image;
  article.body = join_paragraphs(paragraphs);
}

void set_title(Article& article) {
  if (!article.title.empty()) {
    article.title_source = TitleSource::Given;
    return;
  }
  article.title = make_title(article.body, article.language);
  article.title_source = article.title.empty() ? TitleSource::None : TitleSource::Made;
}

void set_date(Article& article,
              const std::vector<DateClaim>& claims,
              std::chrono::sys_seconds latest) {
  article.published.reset();
  for (const DateClaim& claim : claims) {
    article.published = parse_date(claim.text, claim.origin, latest);
    if (article.published) return;
  }
}

void set_language(Article& article) {
  article.language = normalise_language(article.language);
  if (!article.language.empty()) return;
  article.language = detect_language(article.body.empty() ? article.title : article.body);
}

}  // namespace

Article prepare(Draft draft, std::chrono::sys_seconds latest_date) {
  Article article = std::move(draft.article);
  clean_metadata(article);
  clean_body(article);
  if (const auto dateline = find_dateline(article.body)) {
    // A dateline without a year is no date: parse_date() refuses it.
    draft.dates.push_back({std::string(dateline->date), "dateline"});
    if (article.source.empty()) article.source = dateline->agency;
  }
  set_language(article);
  set_title(article);
  set_date(article, draft.dates, latest_date);
  article.fingerprint = fingerprint(article.body, article.title);
  article.id = make_id(article);
  return article;
}

}  // namespace readout::article
