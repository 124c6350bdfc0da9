// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/routes.h"

#include <array>
#include <optional>

#include <nlohmann/json.hpp>

#include "article/article_json.h"
#include "base/error.h"
#include "base/utf8.h"
#include "engine/result_json.h"
#include "engine/search_params.h"
#include "searchd/percent.h"
#include "searchd/problem.h"

namespace readout {
namespace {

HttpResponse json(std::string body) {
  HttpResponse response;
  response.content_type = "application/json";
  response.body = std::move(body);
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

HttpResponse not_found(const HttpRequest& request, const std::string& detail) {
  return problem(404, detail, request.id);
}

std::optional<HttpResponse> refuse_parameters(const HttpRequest& request) {
  if (request.parameters.empty()) return std::nullopt;
  return problem(400,
                 "this address takes no parameters",
                 request.id,
                 {unknown_parameter(request.parameters.front().first, {})});
}

HttpResponse search(const Service& service,
                    const HttpRequest& request,
                    std::string_view /*argument*/) {
  const ParsedSearch parsed = parse_search_parameters(request.parameters);
  if (!parsed.problems.empty())
    return problem(400, "a parameter can't be used", request.id, parsed.problems);
  const SearchResult result = service.index.search(parsed.request);
  HttpResponse response = json(to_json(result));
  response.hits = result.total;
  response.revision = result.index.revision;
  return response;
}

HttpResponse article(const Service& service,
                     const HttpRequest& request,
                     std::string_view argument) {
  if (auto refused = refuse_parameters(request)) return *refused;
  const auto id = percent_decode(argument);
  if (!id || broken_text(*id)) return problem(400, "the id is not a valid text", request.id);
  const auto found = service.index.article(*id);
  if (!found) return not_found(request, "there is no article " + *id);
  return json(to_json(*found));
}

std::string_view name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::Text:
      return "text";
    case FieldKind::Exact:
      return "exact";
    case FieldKind::Range:
      return "range";
  }
  return "exact";
}

HttpResponse fields(const Service& /*service*/,
                    const HttpRequest& request,
                    std::string_view /*argument*/) {
  if (auto refused = refuse_parameters(request)) return *refused;
  auto list = nlohmann::ordered_json::array();
  for (const FieldSpec& spec : kFields) {
    if (spec.name.empty()) continue;
    list.push_back({{"name", spec.name},
                    {"kind", name_of(spec.kind)},
                    {"faceted", spec.faceted},
                    {"help", spec.help},
                    {"example", spec.example}});
  }
  return json(nlohmann::ordered_json{{"fields", std::move(list)}}.dump());
}

HttpResponse health(const Service& service,
                    const HttpRequest& /*request*/,
                    std::string_view /*argument*/) {
  const IndexState state = service.index.state();
  HttpResponse response = json(nlohmann::ordered_json{
      {"status", "ok"},
      {"articles", state.articles},
      {"revision", state.revision}}.dump());
  response.revision = state.revision;
  return response;
}

HttpResponse page(const Service& service,
                  const HttpRequest& request,
                  std::string_view /*argument*/) {
  return service.assets.serve("index.html", request)
      .value_or(not_found(request, "this build has no page"));
}

HttpResponse asset(const Service& service, const HttpRequest& request, std::string_view argument) {
  const auto path = percent_decode(argument);
  auto response = path ? service.assets.serve(*path, request) : std::nullopt;
  return response ? *response : not_found(request, "there is no such file");
}

constexpr auto kRoutes = std::to_array<Route>({
    {"/api/v1/search", "search the articles", &search},
    {"/api/v1/articles/{id}", "one article, whole", &article},
    {"/api/v1/fields", "what can be searched, filtered and counted", &fields},
    {"/healthz", "whether searches can be answered", &health},
    {"/", "the page", &page},
    {"/assets/{path...}", "the page's files", &asset},
});

/// What the braces of `pattern` take of `path`; nothing if it does not fit.
std::optional<std::string_view> fit(std::string_view pattern, std::string_view path) {
  const std::size_t brace = pattern.find('{');
  if (brace == std::string_view::npos)
    return pattern == path ? std::optional(std::string_view{}) : std::nullopt;
  if (!path.starts_with(pattern.substr(0, brace))) return std::nullopt;
  const std::string_view rest = path.substr(brace);
  const bool whole_rest = pattern.ends_with("...}");
  const bool fits = !rest.empty() && (whole_rest || rest.find('/') == std::string_view::npos);
  return fits ? std::optional(rest) : std::nullopt;
}

}  // namespace

std::span<const Route> routes() noexcept { return kRoutes; }

HttpResponse answer(const Service& service, const HttpRequest& request) {
  for (const Route& route : kRoutes) {
    const auto argument = fit(route.pattern, request.path);
    if (!argument) continue;
    try {
      return route.handle(service, request, *argument);
    } catch (const Error& error) {
      HttpResponse failed = problem_of(error, request.id);
      failed.failure = error.what();
      return failed;
    }
  }
  return not_found(request, "there is nothing at this address");
}

}  // namespace readout
