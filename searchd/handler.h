// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler is given and what it gives. Values, and references to what is safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

#include "engine/index_reader.h"
#include "engine/wire/search_params.h"
#include "searchd/answer_cache.h"
#include "searchd/assets.h"
#include "searchd/cross_origin.h"
#include "searchd/http.h"
#include "searchd/metrics.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::searchd {

/// What handlers work with. Must outlive them.
struct Service {
  const engine::IndexReader& index;
  const tagging::Catalogue& catalogue;
  const Assets& assets;
  const CrossOrigin& cross_origin;
  Metrics& metrics;
  AnswerCache& answers;
  std::string public_url = {};  ///< without a slash at the end; empty: where it was asked
};

/// A request whose parameters are good.
struct Call {
  const HttpRequest& request;
  std::string_view argument;     ///< what the braces of the pattern took, still percent-encoded
  engine::SearchRequest search;  ///< of the parameters that a search knows
};

/// A form that an answer may have, as documented.
struct AnswerForm {
  std::string_view media_type;
  std::string_view schema;  ///< of the OpenAPI document; empty: it is no JSON
};

}  // namespace readout::searchd
