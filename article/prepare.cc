// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/prepare.h"

#include <utility>

#include "article/canonical_url.h"
#include "article/clean.h"
#include "article/dates.h"
#include "article/fingerprint.h"
#include "article/identity.h"
#include "article/language.h"
#include "article/title.h"

namespace readout {
namespace {

std::string join_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string body;
  for (const std::string& paragraph : paragraphs) {
    if (!body.empty()) body += "\n\n";
    body += paragraph;
  }
  return body;
}

void clean_list(std::vector<std::string>& values) {
  for (std::string& value : values) value = clean_line(value);
  std::erase(values, std::string());
}

void clean_lines(Article& article) {
  article.title = clean_line(article.title);
  article.summary = clean_line(article.summary);
  article.source = clean_line(article.source);
  article.section = clean_line(article.section);
  article.url = canonical_url(article.url);
  article.image = canonical_url(article.image);
  clean_list(article.authors);
  clean_list(article.keywords);
  clean_list(article.explicit_actors);
  clean_list(article.explicit_issues);
}

void clean_body(Article& article) {
  std::vector<std::string> paragraphs = split_paragraphs(article.body);
  drop_furniture(paragraphs);
  const std::string image = take_leading_image(paragraphs);
  if (article.image.empty()) article.image = canonical_url(image);
  const bool repeats_title = paragraphs.size() > 1 && !article.title.empty() &&
                             same_title(paragraphs.front(), article.title);
  if (repeats_title) paragraphs.erase(paragraphs.begin());
  article.body = join_paragraphs(paragraphs);
}

void settle_title(Article& article) {
  article.title_source = TitleSource::Given;
  if (!article.title.empty()) return;
  article.title = make_title(article.body);
  article.title_source = article.title.empty() ? TitleSource::None : TitleSource::Made;
}

}  // namespace

Article prepare(Draft draft, std::chrono::sys_seconds latest_date) {
  Article article = std::move(draft.article);
  clean_lines(article);
  clean_body(article);
  settle_title(article);
  for (const DateClaim& claim : draft.dates) {
    article.published = parse_date(claim.text, claim.origin, latest_date);
    if (article.published) break;
  }
  article.language = normal_language(article.language);
  if (article.language.empty())
    article.language = detect_language(article.body.empty() ? article.title : article.body);
  article.fingerprint = fingerprint_of(article.body.empty() ? article.title : article.body);
  const std::string own_id = std::move(article.id);
  article.id = identify(own_id, article);
  return article;
}

}  // namespace readout
