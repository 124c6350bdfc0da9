// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/feed_handlers.h"

#include <algorithm>
#include <utility>

#include "searchd/answers/parameters.h"
#include "searchd/handlers/atom.h"
#include "searchd/net/percent.h"

namespace readout::searchd {
namespace {

// A feed's own defaults: the newest articles, and enough of them for a reader that polls once a
// day.
constexpr std::size_t kFeedEntries = 50;

bool is_given(const HttpRequest& request, std::string_view name) {
  return std::any_of(request.parameters.begin(),
                     request.parameters.end(),
                     [name](const auto& pair) { return pair.first == name; });
}

std::string base_of(const Call& call) {
  const std::string& url = call.serving.public_url;
  return url.empty() ? "http://" + call.request.host : url;
}

std::string query_of(const engine::ParameterList& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    if (!out.empty()) out += '&';
    out += percent_encode(name);
    out += '=';
    out += percent_encode(value);
  }
  return out;
}

}  // namespace

std::vector<engine::SearchParameter> feed_parameters() {
  std::vector<engine::SearchParameter> taken = search_parameters_without(
      {"facets", "facet_limit", "offset", "interval", "timeline_by", "fields", "highlight"});
  for (engine::SearchParameter& parameter : taken) {
    if (parameter.name == "limit") parameter.initial = "50";
    if (parameter.name == "sort") parameter.initial = "newest";
  }
  return taken;
}

HttpResponse answer_feed(const Service& service, const Call& call) {
  engine::SearchRequest search = call.search;
  search.facets.clear();
  if (!search.sort) search.sort = engine::SortOrder::Newest;
  if (!is_given(call.request, "limit")) search.limit = kFeedEntries;
  if (search.match == engine::MatchMode::Auto)
    search.match = engine::MatchMode::All;  // feeds never relax
  const engine::SearchResult result = service.index.search(search, call.request.checkpoint);
  HttpResponse response;
  response.content_type = "application/atom+xml; charset=utf-8";
  response.body = to_atom(result,
                          {base_of(call),
                           query_of(call.request.parameters),
                           normalised(call.request.parameters, feed_parameters())});
  response.hits = result.total;
  response.revision = result.index.revision;
  return response;
}

HttpResponse answer_open_search(const Service& /*service*/, const Call& call) {
  HttpResponse response;
  response.content_type = "application/opensearchdescription+xml; charset=utf-8";
  response.body = open_search_description(base_of(call));
  response.headers.emplace_back("Cache-Control", "max-age=86400");
  return response;
}

}  // namespace readout::searchd
