// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers as plain values: what handlers see, whatever library carries them. Values
// only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/search_params.h"

namespace readout {

struct HttpRequest {
  std::string id;      ///< made for this request: in the answer, in problems and in the log
  std::string method;  ///< GET or HEAD by the time a handler sees it
  std::string path;    ///< as sent, still percent-encoded, without the query
  ParameterList parameters;
  std::string if_none_match;
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string log;  ///< what the access log adds: "hits=12 revision=..."
};

}  // namespace readout
