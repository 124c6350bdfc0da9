// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answer.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "base/wording.h"
#include "engine/query/calendar.h"
#include "searchd/answers/conditional.h"
#include "searchd/answers/gzip.h"
#include "searchd/answers/parameters.h"
#include "searchd/net/problem.h"
#include "searchd/routes.h"

namespace readout::searchd {
namespace {

/// What the braces of `pattern` take of `path`; nothing if it does not fit.
std::optional<std::string_view> fit(std::string_view pattern, std::string_view path) {
  const std::size_t open = pattern.find('{');
  if (open == std::string_view::npos)
    return pattern == path ? std::optional(std::string_view{}) : std::nullopt;
  if (!path.starts_with(pattern.substr(0, open))) return std::nullopt;
  const std::size_t close = pattern.find('}', open);
  const std::string_view tail = pattern.substr(close + 1);
  std::string_view taken = path.substr(open);
  if (!taken.ends_with(tail)) return std::nullopt;
  taken.remove_suffix(tail.size());
  const bool whole_rest = pattern.ends_with("...}");
  const bool fits = !taken.empty() && (whole_rest || taken.find('/') == std::string_view::npos);
  return fits ? std::optional(taken) : std::nullopt;
}

struct Found {
  const Route* route;
  std::string_view argument;
};

std::optional<Found> route_of(std::string_view path) {
  for (const Route& route : routes()) {
    if (const auto argument = fit(route.pattern, path)) return Found{&route, *argument};
  }
  return std::nullopt;
}

/// Less is not worth the work: it fits into one packet as it is.
constexpr std::size_t kLeastCompressed = 1000;

bool compresses_well(std::string_view media_type) {
  return media_type.find("png") == std::string_view::npos;
}

std::function<std::string()> compressed(std::function<std::string()> pieces) {
  auto gzip = std::make_shared<std::optional<Gzip>>(std::in_place);
  return [gzip, pieces = std::move(pieces)] {
    std::string out;
    while (out.empty() && gzip->has_value()) {
      const std::string piece = pieces();
      out = piece.empty() ? (*gzip)->finish() : (*gzip)->add(piece);
      if (piece.empty()) gzip->reset();
    }
    return out;
  };
}

void compress(const HttpRequest& request, HttpResponse& response) {
  if (std::exchange(response.coded, true)) return;
  const bool worth = response.pieces || response.body.size() >= kLeastCompressed;
  if (response.content_type.empty() || !compresses_well(response.content_type)) return;
  // Also where this one is not compressed: the address has both forms.
  response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!worth || !accepts_gzip(request.accept_encoding)) return;
  response.headers.emplace_back("Content-Encoding", "gzip");
  if (response.pieces) {
    response.pieces = compressed(std::move(response.pieces));
  } else {
    Gzip gzip;
    std::string body = gzip.add(response.body);
    body += gzip.finish();
    response.body = std::move(body);
  }
}

HttpResponse not_modified(const std::string& tag) {
  HttpResponse response;
  response.status = 304;
  response.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
  return response;
}

/// If the index changes while the answer is made, the tag is older than the answer: the client asks
/// once more than necessary, which does no harm.
HttpResponse from_index(const Service& service,
                        const Route& route,
                        const Call& call,
                        std::span<const engine::SearchParameter> taken) {
  const engine::IndexState state = service.index.state();
  const std::string& revision = state.revision;
  std::string content = AnswerKey{revision,
                                  joined(state.damaged, "\n"),
                                  service.catalogue.hash(),
                                  engine::current_day(),
                                  call.request.host,
                                  call.request.path,
                                  normalised(call.request.parameters, taken)}
                            .text();
  const std::string tag = entity_tag(content);
  // Only a good answer ever carried this tag.
  if (names_tag(call.request.if_none_match, tag)) return not_modified(tag);
  content += accepts_gzip(call.request.accept_encoding) ? 'z' : 'p';
  if (const auto kept = service.answers.find(revision, content)) return *kept;
  HttpResponse response = route.handle(service, call);
  tell_damage(state.damaged, response);
  if (response.status != 200) return response;
  response.headers.emplace_back("ETag", tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  compress(call.request, response);
  service.answers.put(revision, content, response);
  return response;
}

HttpResponse from_route(const Service& service,
                        const Serving& serving,
                        const Found& found,
                        const HttpRequest& request) {
  const Route& route = *found.route;
  if (route.parameters == nullptr)
    return route.handle(service, {request, serving, found.argument, {}});
  const std::vector<engine::SearchParameter> taken = route.parameters();
  engine::ParsedSearch parsed = engine::parse_parameters(request.parameters, taken);
  const bool told = route.tells_problems && parsed.problems.empty();
  const std::vector<engine::ParameterProblem> wrong = engine::all_problems(parsed);
  if (!told && !wrong.empty()) return problem(400, "a parameter can't be used", request.id, wrong);
  const Call call{
      request, serving, found.argument, engine::request_telling_dates(std::move(parsed))};
  if (route.freshness == Freshness::Index) return from_index(service, route, call, taken);
  HttpResponse response = route.handle(service, call);
  if (route.freshness == Freshness::Now && response.status == 200) {
    response.headers.emplace_back("Cache-Control", "no-store");
  }
  return response;
}

HttpResponse plain_answer(const Service& service,
                          const Serving& serving,
                          const std::optional<Found>& found,
                          const HttpRequest& request) {
  if (request.method == "OPTIONS") {
    if (serving.cross_origin.enabled()) return serving.cross_origin.preflight(request);
    HttpResponse refused = problem(405, "only GET and HEAD are answered here", request.id);
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  HttpResponse response;
  try {
    response = found ? from_route(service, serving, *found, request)
                     : problem(404, "there is nothing at this address", request.id);
  } catch (const Error& error) {
    response = problem_of(error, request.id);
    response.failure = error.what();
  }
  serving.cross_origin.permit(request, response);
  return response;
}

}  // namespace

PathWork work_of(std::string_view path, std::chrono::milliseconds allowance) {
  const auto found = route_of(path);
  switch (found ? found->route->effort : Effort::None) {
    case Effort::None:
      return {Lane::Prompt, {}};
    case Effort::Long:
      return {Lane::Usual, allowance * kLongFactor};
    case Effort::Usual:
      break;
  }
  return {Lane::Usual, allowance};
}

HttpResponse answer(const Service& service, const HttpRequest& request) {
  const auto begun = std::chrono::steady_clock::now();
  const auto found = route_of(request.path);
  const std::shared_ptr<const Serving> serving = service.serving.get();
  const Access access = found ? found->route->access : Access::Read;
  Admission admission = service.gate.admit(request, access, serving->gate);
  HttpResponse response = admission.refusal ? std::move(*admission.refusal)
                                            : plain_answer(service, *serving, found, request);
  response.key = admission.key;
  response.log_query = serving->log_queries;
  compress(request, response);
  service.metrics.count(found ? found->route->operation : "none",
                        response.status,
                        std::chrono::steady_clock::now() - begun);
  return response;
}

}  // namespace readout::searchd
