// SPDX-License-Identifier: GPL-3.0-or-later
// Web addresses as people paste them into a query. Private to engine. Pure: safe from any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace readout::engine {

/// A web address, or what is plainly one without its scheme: "www.example.org/news",
/// "example.org/news".
[[nodiscard]] bool is_address(std::string_view text);

/// The end of a text from `at` on that may hold any sign but blanks and quotation marks: a
/// parenthesis closes it only if it was opened in it.
[[nodiscard]] std::size_t raw_end(std::string_view text, std::size_t at);

/// Without the marks that may stand behind a word or address without being part of it.
[[nodiscard]] std::string_view without_closing_marks(std::string_view text);

}  // namespace readout::engine
