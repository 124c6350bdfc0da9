// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/assets.h"

#include <array>
#include <utility>

#include "embedded/web_files.h"
#include "searchd/answers/conditional.h"

namespace readout::searchd {
namespace {

// No inline script or style, nothing from anywhere else: what an article contains can't run even if
// it became markup.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
    "'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::string_view content_type_of(std::string_view path) {
  constexpr auto kTypes = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{".html", "text/html; charset=utf-8"},
       {".css", "text/css; charset=utf-8"},
       {".js", "text/javascript; charset=utf-8"},
       {".json", "application/json"},
       {".svg", "image/svg+xml"},
       {".png", "image/png"}});
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace

Assets::Assets() {
  for (const EmbeddedFile& file : web_files()) {
    assets_[std::string(file.path)] = {
        file.bytes, content_type_of(file.path), entity_tag(file.bytes)};
  }
}

std::optional<HttpResponse> Assets::serve(const std::string& path,
                                          const HttpRequest& request) const {
  const auto found = assets_.find(path);
  if (found == assets_.end()) return std::nullopt;
  const Asset& asset = found->second;
  HttpResponse response;
  response.headers = {{"ETag", asset.etag},
                      {"Cache-Control", "no-cache"},
                      {"Content-Security-Policy", std::string(kContentSecurityPolicy)}};
  if (names_tag(request.if_none_match, asset.etag)) {
    response.status = 304;
    return response;
  }
  response.content_type = asset.content_type;
  response.body = asset.bytes;
  return response;
}

}  // namespace readout::searchd
