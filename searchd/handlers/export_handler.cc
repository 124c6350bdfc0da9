// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/export_handler.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/wording.h"
#include "engine/wire/article_json.h"
#include "searchd/answers/parameters.h"
#include "searchd/handlers/csv.h"
#include "searchd/net/problem.h"

namespace readout::searchd {
namespace {

constexpr engine::SearchParameter kFormat = {
    .name = "format",
    .type = engine::ParameterType::Choice,
    .choices = "jsonl|csv",
    .initial = "jsonl",
    .help = "JSON Lines: whole articles; CSV: a line for each",
    .set = nullptr};

constexpr engine::SearchParameter kAfter = {
    .name = "after",
    .type = engine::ParameterType::Text,
    .maximum = 256,
    .help =
        "goes on behind the article of this id, in the order of ids instead of the search's; "
        "to be able to, an export begins with an empty one",
    .set = nullptr};

// A piece is sent as one chunk: large enough that its frame and the change of threads do not count,
// small enough that many exports at once fit into memory.
constexpr std::size_t kPieceBytes = 65'536;
constexpr std::size_t kArticlesAtOnce = 16;

/// The columns of the faceted fields: those of the publisher's own facts, or of tags.
template <typename Cell>
void add_fields(std::vector<std::string>& cells, bool tags, Cell cell) {
  for (const engine::Field field : engine::kFacetedFields) {
    const engine::FieldSpec& spec = engine::spec_of(field);
    if (spec.value_kind.empty() != tags) cells.push_back(cell(spec));
  }
}

std::string csv_head() {
  const auto name = [](const engine::FieldSpec& spec) { return std::string(spec.member); };
  std::vector<std::string> cells = {"id", "published", "date_precision", "title"};
  add_fields(cells, false, name);
  cells.emplace_back("url");
  add_fields(cells, true, name);
  cells.emplace_back("summary");
  return csv_line(cells);
}

std::string csv_of(const article::TaggedArticle& tagged) {
  const article::Article& article = tagged.article;
  const auto& published = article.published;
  const auto values = [&tagged](const engine::FieldSpec& spec) {
    return joined(spec.values.of(tagged), "; ");
  };
  std::vector<std::string> cells = {
      article.id,
      published ? published->iso : "",
      published ? std::string(article::name_of(published->precision)) : "",
      article.title};
  add_fields(cells, false, values);
  cells.push_back(article.url);
  add_fields(cells, true, values);
  cells.push_back(article.summary);
  return csv_line(cells);
}

/// Of the search.
constexpr std::string_view kSort = "sort";

bool is_given(const engine::ParameterList& parameters, std::string_view name) {
  return std::any_of(parameters.begin(), parameters.end(), [name](const auto& given) {
    return given.first == name;
  });
}

std::string json_line(const article::TaggedArticle& tagged) {
  return engine::to_json(tagged) + "\n";
}

}  // namespace

std::vector<engine::SearchParameter> export_parameters() {
  using enum engine::ParameterRole;
  std::vector<engine::SearchParameter> taken = search_parameters_for({Query, Choosing, Order});
  taken.push_back(kFormat);
  taken.push_back(kAfter);
  return taken;
}

HttpResponse answer_export(const Service& service, const Call& call) {
  const bool csv = value_of(call.request.parameters, kFormat) == "csv";
  const bool by_id = is_given(call.request.parameters, kAfter.name);
  if (by_id && is_given(call.request.parameters, kSort)) {
    return problem(
        400,
        "a parameter can't be used",
        call.request.id,
        {{std::string(kSort), "can't stand beside after, whose order is that of the ids"}});
  }
  const std::string after = value_of(call.request.parameters, kAfter);
  const std::shared_ptr<engine::HitWalk> walk =
      by_id ? service.index.walk_by_id(call.search, after, nullptr, call.request.checkpoint)
            : service.index.walk(call.search, call.request.checkpoint);
  HttpResponse response;
  response.content_type = csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl";
  response.headers.emplace_back(
      "Content-Disposition",
      std::string("attachment; filename=\"readout.") + (csv ? "csv\"" : "jsonl\""));
  tell_damage(service.index.damage(), response);
  response.hits = walk->total();
  response.revision = walk->revision();
  // What goes on has its head already.
  response.pieces =
      [walk, csv, head = csv && after.empty() ? csv_head() : std::string()]() mutable {
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
