// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/cross_origin.h"

#include <algorithm>

#include "base/error.h"

namespace readout::searchd {
namespace {

/// scheme "://" host [ ":" port ], in small letters and without a path: origins are compared letter
/// by letter.
bool is_origin(std::string_view text) {
  const std::size_t scheme_end = text.find("://");
  if (scheme_end == std::string_view::npos || scheme_end == 0) return false;
  const std::string_view host = text.substr(scheme_end + 3);
  return !host.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
           std::string_view("+-.:/[]").find(letter) != std::string_view::npos;
  }) && host.find('/') == std::string_view::npos;
}

}  // namespace

CrossOrigin::CrossOrigin(std::string_view setting) {
  while (true) {
    const std::size_t begin = setting.find_first_not_of(' ');
    if (begin == std::string_view::npos) return;
    const std::size_t end = std::min(setting.find(' ', begin), setting.size());
    const std::string origin(setting.substr(begin, end - begin));
    setting.remove_prefix(end);
    if (origin != "*" && !is_origin(origin)) {
      throw Error(ErrorCode::Usage,
                  "allow_origins: '" + origin + "' is no origin",
                  "Write * or origins such as https://news.example, in small letters and without "
                  "a slash at the end");
    }
    any_ = any_ || origin == "*";
    origins_.push_back(origin);
  }
}

bool CrossOrigin::allows(std::string_view origin) const {
  return any_ || std::find(origins_.begin(), origins_.end(), origin) != origins_.end();
}

void CrossOrigin::permit(const HttpRequest& request, HttpResponse& response) const {
  if (!enabled()) return;
  if (!any_) response.headers.emplace_back("Vary", "Origin");
  if (request.origin.empty() || !allows(request.origin)) return;
  response.headers.emplace_back("Access-Control-Allow-Origin", any_ ? "*" : request.origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, X-Request-Id");
}

HttpResponse CrossOrigin::preflight(const HttpRequest& request) const {
  HttpResponse response;
  permit(request, response);
  if (!allows(request.origin)) return response;
  response.headers.emplace_back("Access-Control-Allow-Methods", "GET, HEAD");
  response.headers.emplace_back("Access-Control-Allow-Headers", "If-None-Match");
  response.headers.emplace_back("Access-Control-Max-Age", "86400");
  return response;
}

}  // namespace readout::searchd
