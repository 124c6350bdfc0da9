// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/entity_handlers.h"

#include <optional>
#include <utility>

#include "engine/wire/result_json.h"
#include "searchd/answers/parameters.h"
#include "searchd/handlers/known.h"
#include "searchd/net/percent.h"
#include "searchd/net/problem.h"

namespace readout::searchd {
namespace {

constexpr engine::SearchParameter limit_parameter(std::size_t maximum,
                                                  std::string_view initial,
                                                  std::string_view help) {
  return {.name = "limit",
          .type = engine::ParameterType::Number,
          .maximum = maximum,
          .initial = initial,
          .help = help,
          .set = nullptr};
}

constexpr engine::SearchParameter text_parameter(std::string_view name,
                                                 std::size_t maximum,
                                                 std::string_view help) {
  return {.name = name,
          .type = engine::ParameterType::Text,
          .maximum = maximum,
          .help = help,
          .set = nullptr};
}

// What a person types at most before it is a search.
constexpr std::size_t kMaxTyped = 256;

constexpr engine::SearchParameter kSimilarLimit =
    limit_parameter(50, "10", "how many articles to list");
constexpr engine::SearchParameter kCopiesLimit =
    limit_parameter(100, "20", "how many copies to list");
constexpr engine::SearchParameter kSuggestLimit =
    limit_parameter(20, "5", "how many of each kind to list");
constexpr engine::SearchParameter kProfileLimit =
    limit_parameter(100, "10", "how many actors and issues that it appears with to list");
constexpr engine::SearchParameter kTyped =
    text_parameter("q", kMaxTyped, "what has been typed so far");
constexpr engine::SearchParameter kValueText = text_parameter(
    "q", kMaxTyped, "words of the values' names, or how they begin; empty: all values");
constexpr engine::SearchParameter kOfSearch = {
    .name = "query",
    .type = engine::ParameterType::Query,
    .maximum = engine::kMaxQueryBytes,
    .help = "count in the answer to this search, in the query language",
    .set = nullptr};

constexpr engine::SearchParameter kValueLimit =
    limit_parameter(engine::kMaxFacetLimit, "", "how many values to list, instead of facet_limit");
constexpr engine::SearchParameter kValueOffset = {.name = "offset",
                                                  .type = engine::ParameterType::Number,
                                                  .maximum = 10'000'000,  // more than any index has
                                                  .initial = "0",
                                                  .help = "how many values to skip first",
                                                  .set = nullptr};

std::size_t number_of(const Call& call, const engine::SearchParameter& parameter) {
  return engine::whole_number(value_of(call.request.parameters, parameter));
}

std::vector<engine::SearchParameter> hits_parameters(const engine::SearchParameter& limit) {
  std::vector<engine::SearchParameter> taken = search_parameters_named({"fields"});
  taken.insert(taken.begin(), limit);
  return taken;
}

std::optional<std::string> text_id(const Call& call) {
  auto id = percent_decode(call.argument);
  if (!id || engine::broken_text(*id)) return std::nullopt;
  return id;
}

HttpResponse answer_profile(const Service& service, const Call& call, engine::Field field) {
  const auto id = text_id(call);
  if (!id) return problem(400, "the id is not a valid text", call.request.id);
  auto profile =
      service.index.profile(field, *id, number_of(call, kProfileLimit), call.request.checkpoint);
  if (!profile) {
    return problem(404,
                   "no article has the " + std::string(engine::spec_of(field).name) + " " + *id,
                   call.request.id);
  }
  add_known(service.catalogue, field, *profile);
  return json_response(engine::to_json(*profile, field));
}

}  // namespace

std::vector<engine::SearchParameter> similar_parameters() { return hits_parameters(kSimilarLimit); }

HttpResponse answer_marks(const Service& service, const Call& call) {
  const auto id = text_id(call);
  if (!id) return problem(400, "the id is not a valid text", call.request.id);
  const auto marks = service.index.marks(call.search, *id, call.request.checkpoint);
  if (!marks) return problem(404, "there is no article " + *id, call.request.id);
  return json_response(engine::to_json(*marks));
}

HttpResponse answer_similar(const Service& service, const Call& call) {
  const auto id = text_id(call);
  if (!id) return problem(400, "the id is not a valid text", call.request.id);
  const auto hits =
      service.index.similar(*id, number_of(call, kSimilarLimit), call.request.checkpoint);
  if (!hits) return problem(404, "there is no article " + *id, call.request.id);
  return json_response(engine::to_json(*hits, call.search.hit_members));
}

std::vector<engine::SearchParameter> copies_parameters() { return hits_parameters(kCopiesLimit); }

HttpResponse answer_copies(const Service& service, const Call& call) {
  const auto id = text_id(call);
  if (!id) return problem(400, "the id is not a valid text", call.request.id);
  const auto hits =
      service.index.copies(*id, number_of(call, kCopiesLimit), call.request.checkpoint);
  if (!hits) return problem(404, "there is no article " + *id, call.request.id);
  return json_response(engine::to_json(*hits, call.search.hit_members));
}

std::vector<engine::SearchParameter> suggest_parameters() { return {kTyped, kSuggestLimit}; }

HttpResponse answer_suggest(const Service& service, const Call& call) {
  return json_response(
      engine::to_json(service.index.suggest(value_of(call.request.parameters, kTyped),
                                            number_of(call, kSuggestLimit),
                                            call.request.checkpoint)));
}

std::vector<engine::SearchParameter> facet_value_parameters() {
  std::vector<engine::SearchParameter> taken =
      search_parameters_for({engine::ParameterRole::Choosing});
  const auto facet_limit = search_parameters_named({"facet_limit"});
  taken.insert(taken.end(), facet_limit.begin(), facet_limit.end());
  taken.insert(taken.begin(), {kValueText, kOfSearch, kValueLimit, kValueOffset});
  return taken;
}

HttpResponse answer_facet_values(const Service& service, const Call& call) {
  const auto field = engine::field_named(call.argument);
  if (!field || !engine::spec_of(*field).faceted) {
    return problem(404, "'" + std::string(call.argument) + "' is no facet", call.request.id);
  }
  engine::SearchRequest search = call.search;
  search.query = value_of(call.request.parameters, kOfSearch);
  if (const std::string limit = value_of(call.request.parameters, kValueLimit); !limit.empty())
    search.facet_limit = engine::whole_number(limit);
  search.facet_offset = number_of(call, kValueOffset);
  return json_response(engine::to_json(service.index.facet_values(
      search, *field, value_of(call.request.parameters, kValueText), call.request.checkpoint)));
}

std::vector<engine::SearchParameter> profile_parameters() { return {kProfileLimit}; }

HttpResponse answer_actor(const Service& service, const Call& call) {
  return answer_profile(service, call, engine::Field::Actor);
}

HttpResponse answer_issue(const Service& service, const Call& call) {
  return answer_profile(service, call, engine::Field::Issue);
}

}  // namespace readout::searchd
