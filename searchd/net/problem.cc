// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/problem.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace readout::searchd {

std::string reason_phrase(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Error";
  }
}

HttpResponse json_response(std::string body) {
  HttpResponse response;
  response.content_type = "application/json";
  response.body = std::move(body);
  return response;
}

void tell_damage(const std::vector<std::string>& faults, HttpResponse& response) {
  if (!faults.empty())
    response.headers.emplace_back("X-Index-Damaged", std::to_string(faults.size()));
}

HttpResponse problem(int status,
                     const std::string& detail,
                     const std::string& request_id,
                     const std::vector<engine::ParameterProblem>& problems) {
  nlohmann::ordered_json body{
      {"type", "about:blank"}, {"title", reason_phrase(status)}, {"status", status}};
  if (!detail.empty()) body["detail"] = detail;
  if (!problems.empty()) {
    body["errors"] = nlohmann::ordered_json::array();
    for (const engine::ParameterProblem& each : problems) {
      body["errors"].push_back({{"parameter", each.parameter}, {"message", each.message}});
    }
  }
  body["request_id"] = request_id;
  HttpResponse response;
  response.status = status;
  response.content_type = "application/problem+json";
  response.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

HttpResponse problem_of(const Error& error, const std::string& request_id) {
  const bool unusable = error.code() == ErrorCode::IndexMissing ||
                        error.code() == ErrorCode::IndexFormat ||
                        error.code() == ErrorCode::TooLong;
  if (!unusable) return problem(500, "", request_id);
  const std::string hint = error.hint().empty() ? "" : ". " + error.hint();
  return problem(503, error.what() + hint, request_id);
}

}  // namespace readout::searchd
