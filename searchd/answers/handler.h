// SPDX-License-Identifier: GPL-3.0-or-later
// What a handler is given and what it gives. Values, and references to what is safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

#include "base/live.h"
#include "base/logging.h"
#include "engine/index_reader.h"
#include "engine/wire/search_params.h"
#include "searchd/answers/answer_cache.h"
#include "searchd/answers/assets.h"
#include "searchd/answers/metrics.h"
#include "searchd/answers/serving.h"
#include "searchd/net/http.h"
#include "tagging/catalogue/catalogue.h"

namespace readout::searchd {

/// What handlers work with. Must outlive them.
struct Service {
  const engine::IndexReader& index;
  const tagging::Catalogue& catalogue;
  const Assets& assets;
  const Live<Serving>& serving;
  Metrics& metrics;
  AnswerCache& answers;
  const Gate& gate;
  const TaskQueue& queue;
  const Log& log;
};

/// A request whose parameters are good.
struct Call {
  const HttpRequest& request;
  const Serving& serving;
  std::string_view argument;     ///< what the braces of the pattern took, still percent-encoded
  engine::SearchRequest search;  ///< of the parameters that a search knows
};

/// A form that an answer may have, as documented.
struct AnswerForm {
  std::string_view media_type;
  std::string_view schema;  ///< of the OpenAPI document; empty: it is no JSON
};

}  // namespace readout::searchd
