// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/routes.h"

#include <array>

#include "searchd/entity_handlers.h"
#include "searchd/export_handler.h"
#include "searchd/feed_handlers.h"
#include "searchd/openapi.h"
#include "searchd/page_handlers.h"
#include "searchd/parameters.h"
#include "searchd/search_handlers.h"
#include "searchd/status_handlers.h"

namespace readout {
namespace {

constexpr std::string_view kJson = "application/json";

constexpr auto kRoutes = std::to_array<Route>({
    {"/api/v1/search",
     "search",
     "search the articles",
     Freshness::Index,
     all_search_parameters,
     {{{kJson, "SearchResult"}}},
     answer_search},
    {"/api/v1/articles/{id}",
     "article",
     "one article, whole",
     Freshness::Index,
     no_parameters,
     {{{kJson, "Article"}}},
     answer_article},
    {"/api/v1/articles/{id}/similar",
     "similar",
     "articles like this one",
     Freshness::Index,
     similar_parameters,
     {{{kJson, "Hits"}}},
     answer_similar},
    {"/api/v1/suggest",
     "suggest",
     "what someone may mean who is still typing",
     Freshness::Index,
     suggest_parameters,
     {{{kJson, "Suggestions"}}},
     answer_suggest},
    {"/api/v1/facets/{field}",
     "facetValues",
     "values of a facet, looked for by name",
     Freshness::Index,
     facet_value_parameters,
     {{{kJson, "Facet"}}},
     answer_facet_values},
    {"/api/v1/actors/{id}",
     "actor",
     "an actor over the whole index",
     Freshness::Index,
     profile_parameters,
     {{{kJson, "ActorProfile"}}},
     answer_actor},
    {"/api/v1/issues/{id}",
     "issue",
     "an issue over the whole index",
     Freshness::Index,
     profile_parameters,
     {{{kJson, "IssueProfile"}}},
     answer_issue},
    {"/api/v1/export",
     "export",
     "all hits of a search, whole, in its order",
     Freshness::Now,
     export_parameters,
     {{{"application/jsonl", ""}, {"text/csv", ""}}},
     answer_export},
    {"/feed.atom",
     "feed",
     "a search as an Atom feed",
     Freshness::Index,
     feed_parameters,
     {{{"application/atom+xml", ""}}},
     answer_feed},
    {"/opensearch.xml",
     "openSearch",
     "by which a browser adds this server to its search engines",
     Freshness::Own,
     no_parameters,
     {{{"application/opensearchdescription+xml", ""}}},
     answer_open_search},
    {"/api/v1/fields",
     "fields",
     "what can be searched, filtered and counted",
     Freshness::Index,
     no_parameters,
     {{{kJson, "Fields"}}},
     answer_fields},
    {"/healthz",
     "health",
     "whether the daemon lives",
     Freshness::Now,
     no_parameters,
     {{{kJson, "Health"}}},
     answer_health},
    {"/readyz",
     "readiness",
     "whether searches can be answered",
     Freshness::Now,
     no_parameters,
     {{{kJson, "Readiness"}}},
     answer_readiness},
    {"/metrics",
     "metrics",
     "what the daemon has done so far, for Prometheus",
     Freshness::Now,
     no_parameters,
     {{{"text/plain", ""}}},
     answer_metrics},
    {"/openapi.json",
     "openApi",
     "this description",
     Freshness::Own,
     no_parameters,
     {{{kJson, "OpenApi"}}},
     answer_openapi},
    {"/", "page", "the page", Freshness::Own, nullptr, {}, answer_page},
    {"/assets/{path...}", "asset", "the page's files", Freshness::Own, nullptr, {}, answer_asset},
});

}  // namespace

std::span<const Route> routes() noexcept { return kRoutes; }

}  // namespace readout
