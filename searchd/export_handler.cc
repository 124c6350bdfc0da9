// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/export_handler.h"

#include <memory>
#include <utility>

#include "article/article_json.h"
#include "base/wording.h"
#include "searchd/csv.h"
#include "searchd/parameters.h"

namespace readout::searchd {
namespace {

constexpr engine::SearchParameter kFormat = {
    .name = "format",
    .type = engine::ParameterType::Choice,
    .choices = "jsonl|csv",
    .initial = "jsonl",
    .help = "JSON Lines: whole articles; CSV: a line for each",
    .set = nullptr};

// A piece is sent as one chunk: large enough that its frame and the change of threads do not count,
// small enough that many exports at once fit into memory.
constexpr std::size_t kPieceBytes = 65'536;
constexpr std::size_t kArticlesAtOnce = 16;

constexpr std::string_view kBetweenValues = "; ";

template <typename Tag>
std::string ids_of(const std::vector<Tag>& tags) {
  std::vector<std::string> ids;
  ids.reserve(tags.size());
  for (const Tag& tag : tags) ids.push_back(tag.id);
  return joined(ids, kBetweenValues);
}

std::string csv_head() {
  return csv_line({"id",
                   "published",
                   "date_precision",
                   "title",
                   "source",
                   "authors",
                   "language",
                   "url",
                   "actors",
                   "issues",
                   "summary"});
}

std::string csv_of(const article::TaggedArticle& tagged) {
  const article::Article& article = tagged.article;
  const auto& published = article.published;
  return csv_line({article.id,
                   published ? published->iso : "",
                   published ? std::string(article::name_of(published->precision)) : "",
                   article.title,
                   article.source,
                   joined(article.authors, kBetweenValues),
                   article.language,
                   article.url,
                   ids_of(tagged.tags.actors),
                   ids_of(tagged.tags.issues),
                   article.summary});
}

std::string json_line(const article::TaggedArticle& tagged) {
  return article::to_json(tagged) + "\n";
}

}  // namespace

std::vector<engine::SearchParameter> export_parameters() {
  std::vector<engine::SearchParameter> taken = search_parameters_without(
      {"limit", "offset", "facets", "facet_limit", "interval", "highlight"});
  taken.push_back(kFormat);
  return taken;
}

HttpResponse answer_export(const Service& service, const Call& call) {
  const bool csv = value_of(call.request.parameters, kFormat) == "csv";
  const std::shared_ptr<engine::HitWalk> walk = service.index.walk(call.search);
  HttpResponse response;
  response.content_type = csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl";
  response.headers.emplace_back(
      "Content-Disposition",
      std::string("attachment; filename=\"readout.") + (csv ? "csv\"" : "jsonl\""));
  response.hits = walk->total();
  response.revision = walk->revision();
  response.pieces = [walk, csv, head = csv ? csv_head() : std::string()]() mutable {
    std::string piece = std::exchange(head, {});
    while (piece.size() < kPieceBytes) {
      const auto articles = walk->next(kArticlesAtOnce);
      if (articles.empty()) break;
      for (const article::TaggedArticle& each : articles)
        piece += csv ? csv_of(each) : json_line(each);
    }
    return piece;
  };
  return response;
}

}  // namespace readout::searchd
