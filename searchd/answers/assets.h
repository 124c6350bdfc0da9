// SPDX-License-Identifier: GPL-3.0-or-later
// The page and its files, built into the program. Immutable: safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "searchd/net/http.h"

namespace readout::searchd {

class Assets {
 public:
  Assets();

  /// `path` below web/, e.g. "js/main.js". Nothing if there is no such file. Answers 304 where the
  /// client has it.
  [[nodiscard]] std::optional<HttpResponse> serve(const std::string& path,
                                                  const HttpRequest& request) const;

 private:
  struct Asset {
    std::string_view bytes;
    std::string_view content_type;
    std::string etag;
  };
  std::unordered_map<std::string, Asset> assets_;
};

}  // namespace readout::searchd
