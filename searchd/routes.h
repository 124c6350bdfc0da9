// SPDX-License-Identifier: GPL-3.0-or-later
// What searchd answers: a table of paths and handlers over one index. Safe from any thread.
#pragma once

#include <span>
#include <string_view>

#include "engine/index_reader.h"
#include "searchd/assets.h"
#include "searchd/http.h"

namespace readout {

/// What handlers work with. Must outlive them.
struct Service {
  const IndexReader& index;
  const Assets& assets;
};

struct Route {
  /// A segment "{id}" takes any one segment; a last segment "{path...}" takes all that follow.
  std::string_view pattern;
  std::string_view summary;
  /// `argument`: what the segment in braces took, still percent-encoded.
  HttpResponse (*handle)(const Service& service,
                         const HttpRequest& request,
                         std::string_view argument);
};

[[nodiscard]] std::span<const Route> routes() noexcept;

/// Never throws but for what nobody expects: Error becomes a problem.
[[nodiscard]] HttpResponse answer(const Service& service, const HttpRequest& request);

}  // namespace readout
