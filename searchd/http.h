// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers as plain values: what handlers see, whatever library carries them. Values
// only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/search_params.h"

namespace readout {

struct HttpRequest {
  std::string id;            ///< made for this request: in the answer, in problems and in the log
  std::string path;          ///< as sent, still percent-encoded, without the query
  ParameterList parameters;  ///< of the query, decoded, in the order given
  std::string if_none_match;
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  // For the log:
  std::optional<std::size_t> hits;
  std::string revision;
  std::string failure;  ///< what went wrong inside; the client is not told
};

}  // namespace readout
