// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of XML and HTML files, to tell them apart. Private to the readers. Pure.
#pragma once

#include <string_view>

namespace readout::article {

/// `text` from its root element on, or from <!doctype html>: white space, comments, processing
/// instructions and other document types skipped.
[[nodiscard]] std::string_view skip_prolog(std::string_view text);

/// The name in the tag at the beginning of `text`, which begins with '<'.
[[nodiscard]] std::string_view element_name(std::string_view text);

}  // namespace readout::article
