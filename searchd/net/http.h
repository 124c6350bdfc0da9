// SPDX-License-Identifier: GPL-3.0-or-later
// Requests and answers as plain values: what handlers see, whatever library carries them. Values
// only.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/contract/checkpoint.h"
#include "engine/wire/search_params.h"

namespace readout::searchd {

struct HttpRequest {
  std::string id;              ///< made for this request: in the answer, in problems and in the log
  std::string method = "GET";  ///< GET, HEAD or OPTIONS
  std::string path;            ///< as sent, still percent-encoded, without the query
  engine::ParameterList parameters;  ///< of the query, decoded, in the order given
  // Fields of the head as sent; empty where they are not.
  std::string if_none_match;
  std::string accept_encoding;
  std::string origin;
  std::string host;
  std::string authorization = {};
  std::string client = {};             ///< the address of who asks
  engine::Checkpoint checkpoint = {};  ///< for work that takes time; while the answer is made
};

struct HttpResponse {
  int status = 200;
  std::string content_type;
  std::string body;
  /// The body piece by piece instead, for what is too large to hold: called until it gives an empty
  /// piece, by one thread at a time. An Error cuts the connection.
  std::function<std::string()> pieces;
  std::vector<std::pair<std::string, std::string>> headers;
  bool coded = false;  ///< the body is in the form that the client takes
  // For the log:
  std::string key;  ///< the name of the key it was asked for with
  std::optional<std::size_t> hits;
  std::string revision;
  bool log_query = false;
  std::string failure;  ///< what went wrong; not sent to the client
};

}  // namespace readout::searchd
