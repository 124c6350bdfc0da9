// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/search_handlers.h"

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/query/query_syntax.h"
#include "engine/wire/article_json.h"
#include "engine/wire/result_json.h"
#include "searchd/net/percent.h"
#include "searchd/net/problem.h"

namespace readout::searchd {
namespace {

std::string_view name_of(engine::FieldKind kind) {
  switch (kind) {
    case engine::FieldKind::Text:
      return "text";
    case engine::FieldKind::Exact:
      return "exact";
    case engine::FieldKind::Range:
      return "range";
  }
  return "exact";
}

}  // namespace

HttpResponse answer_search(const Service& service, const Call& call) {
  const engine::SearchResult result = service.index.search(call.search, call.request.checkpoint);
  HttpResponse response = json_response(engine::to_json(result, call.search));
  response.hits = result.total;
  response.revision = result.index.revision;
  return response;
}

HttpResponse answer_article(const Service& service, const Call& call) {
  const auto id = percent_decode(call.argument);
  if (!id || engine::broken_text(*id)) {
    return problem(400, "the id is not a valid text", call.request.id);
  }
  const auto found = service.index.article(*id);
  if (!found) return problem(404, "there is no article " + *id, call.request.id);
  return json_response(engine::to_json(*found));
}

HttpResponse answer_fields(const Service& /*service*/, const Call& /*call*/) {
  auto list = nlohmann::ordered_json::array();
  for (const engine::FieldSpec& spec : engine::kFields) {
    if (spec.name.empty()) continue;
    list.push_back({{"name", spec.name},
                    {"kind", name_of(spec.kind)},
                    {"faceted", spec.faceted},
                    {"help", spec.help},
                    {"example", spec.example}});
  }
  auto syntax = nlohmann::ordered_json::array();
  for (const engine::SyntaxForm& form : engine::query_syntax()) {
    syntax.push_back({{"form", form.form}, {"example", form.example}, {"meaning", form.meaning}});
  }
  return json_response(
      nlohmann::ordered_json{{"fields", std::move(list)}, {"syntax", std::move(syntax)}}.dump());
}

}  // namespace readout::searchd
