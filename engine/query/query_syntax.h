// SPDX-License-Identifier: GPL-3.0-or-later
// The query language, form by form: one table for docs/query-syntax.md, the
// page's help and /api/v1/fields. A test runs each example through the parser. Constants only.
#pragma once

#include <span>
#include <string_view>

namespace readout::engine {

struct SyntaxForm {
  std::string_view form;     ///< "NEAR/n"
  std::string_view example;  ///< a whole query
  std::string_view meaning;  ///< one sentence
};

/// Fields are not among them: see kFields in schema.h.
[[nodiscard]] std::span<const SyntaxForm> query_syntax() noexcept;

}  // namespace readout::engine
