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

namespace readout::searchd {
namespace {

constexpr std::string_view kJson = "application/json";

constexpr std::string_view kSearching = "Searching";
constexpr std::string_view kAround = "Around a search";
constexpr std::string_view kExports = "Exports and feeds";
constexpr std::string_view kMonitoring = "Monitoring";

constexpr auto kTags = std::to_array<Tag>({
    {kSearching, "articles, found and read, and what can be searched"},
    {kAround, "what helps to search: similar articles, suggestions, actors and issues"},
    {kExports, "for other programs: files, feeds, browsers"},
    {kMonitoring, "for who runs the server"},
});

constexpr auto kRoutes = std::to_array<Route>({
    {"/api/v1/search",
     "search",
     "search the articles",
     kSearching,
     Freshness::Index,
     all_search_parameters,
     {{{kJson, "SearchResult"}}},
     answer_search,
     true},
    {"/api/v1/articles/{id}",
     "article",
     "one article, whole",
     kSearching,
     Freshness::Index,
     no_parameters,
     {{{kJson, "Article"}}},
     answer_article},
    {"/api/v1/articles/{id}/marks",
     "marks",
     "where the words of a query are in an article",
     kSearching,
     Freshness::Index,
     query_parameter,
     {{{kJson, "ArticleMarks"}}},
     answer_marks},
    {"/api/v1/articles/{id}/similar",
     "similar",
     "articles like this one",
     kAround,
     Freshness::Index,
     similar_parameters,
     {{{kJson, "Hits"}}},
     answer_similar},
    {"/api/v1/articles/{id}/copies",
     "copies",
     "other articles with the same text, the earliest first",
     kAround,
     Freshness::Index,
     copies_parameters,
     {{{kJson, "Hits"}}},
     answer_copies},
    {"/api/v1/suggest",
     "suggest",
     "completions for what is being typed",
     kAround,
     Freshness::Index,
     suggest_parameters,
     {{{kJson, "Suggestions"}}},
     answer_suggest},
    {"/api/v1/facets/{field}",
     "facetValues",
     "values of a facet, found by name",
     kAround,
     Freshness::Index,
     facet_value_parameters,
     {{{kJson, "Facet"}}},
     answer_facet_values},
    {"/api/v1/actors/{id}",
     "actor",
     "an actor over the whole index",
     kAround,
     Freshness::Index,
     profile_parameters,
     {{{kJson, "ActorProfile"}}},
     answer_actor},
    {"/api/v1/issues/{id}",
     "issue",
     "an issue over the whole index",
     kAround,
     Freshness::Index,
     profile_parameters,
     {{{kJson, "IssueProfile"}}},
     answer_issue},
    {"/api/v1/export",
     "export",
     "all hits of a search, whole, in its order",
     kExports,
     Freshness::Now,
     export_parameters,
     {{{"application/jsonl", ""}, {"text/csv", ""}}},
     answer_export},
    {"/feed.atom",
     "feed",
     "a search as an Atom feed",
     kExports,
     Freshness::Index,
     feed_parameters,
     {{{"application/atom+xml", ""}}},
     answer_feed},
    {"/opensearch.xml",
     "openSearch",
     "by which a browser adds this server to its search engines",
     kExports,
     Freshness::Own,
     no_parameters,
     {{{"application/opensearchdescription+xml", ""}}},
     answer_open_search},
    {"/api/v1/fields",
     "fields",
     "what can be searched, filtered and counted",
     kSearching,
     Freshness::Index,
     no_parameters,
     {{{kJson, "Fields"}}},
     answer_fields},
    {"/healthz",
     "health",
     "whether the daemon lives",
     kMonitoring,
     Freshness::Now,
     no_parameters,
     {{{kJson, "Health"}}},
     answer_health},
    {"/readyz",
     "readiness",
     "whether searches can be answered",
     kMonitoring,
     Freshness::Now,
     no_parameters,
     {{{kJson, "Readiness"}}},
     answer_readiness},
    {"/metrics",
     "metrics",
     "what the daemon has done so far, for Prometheus",
     kMonitoring,
     Freshness::Now,
     no_parameters,
     {{{"text/plain", ""}}},
     answer_metrics},
    {"/openapi.json",
     "openApi",
     "this description",
     kMonitoring,
     Freshness::Own,
     no_parameters,
     {{{kJson, "OpenApi"}}},
     answer_openapi},
    {"/", "page", "the page", "", Freshness::Own, nullptr, {}, answer_page},
    {"/assets/{path...}",
     "asset",
     "the page's files",
     "",
     Freshness::Own,
     nullptr,
     {},
     answer_asset},
});

}  // namespace

std::span<const Route> routes() noexcept { return kRoutes; }

std::span<const Tag> tags() noexcept { return kTags; }

}  // namespace readout::searchd
