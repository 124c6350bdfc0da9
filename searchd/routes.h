// SPDX-License-Identifier: GPL-3.0-or-later
// The table of routes: address, parameters, handler and form of the answer. Finding the route
// (answer.h) and the OpenAPI document (openapi.h) both read it. Constants only.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "searchd/access/gate.h"
#include "searchd/answers/handler.h"

namespace readout::searchd {

/// What an answer depends on, and so how long a client may keep it.
enum class Freshness : std::uint8_t {
  Index,  ///< on the index and the request alone: kept, and asked about by its tag
  Now,    ///< on the moment: never kept
  Own,    ///< the handler says so itself
};

/// What an answer costs, and so when it is made and how long that may take.
enum class Effort : std::uint8_t {
  None,  ///< for who watches the server: never behind searches
  Usual,
  Long,  ///< looks at everything: has kLongFactor times as long
};

inline constexpr int kLongFactor = 10;

/// A chapter of docs/http-api.md.
struct Tag {
  std::string_view name;
  std::string_view description;
};

struct Route {
  /// A segment "{id}" takes any one segment; a last segment "{path...}" takes all that follow.
  std::string_view pattern;
  std::string_view operation;  ///< its name in the OpenAPI document and in the metrics
  std::string_view summary;
  std::string_view tag;  ///< the name of its tag; empty: it is not documented
  Freshness freshness;
  std::vector<engine::SearchParameter> (*parameters)();  ///< all that it takes; null: not looked at
  std::array<AnswerForm, 2> forms;  ///< of a good answer, the rest empty; none: not in the document
  HttpResponse (*handle)(const Service& service, const Call& call);
  /// The answer names dates of parameters that were left out; else they are refused.
  bool tells_problems = false;
  Effort effort = Effort::Usual;
  Access access = Access::Read;
};

/// Whether the OpenAPI document has it: all but the page and its files.
[[nodiscard]] constexpr bool is_documented(const Route& route) noexcept {
  return !route.forms.front().media_type.empty();
}

[[nodiscard]] std::span<const Route> routes() noexcept;
[[nodiscard]] std::span<const Tag> tags() noexcept;

}  // namespace readout::searchd
