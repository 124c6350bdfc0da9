// SPDX-License-Identifier: GPL-3.0-or-later
// An article and its tags as `indexer inspect` shows them to people: what was found, where it came
// from and which words prove it. Pure apart from the stream: safe from any thread.
#pragma once

#include <iosfwd>
#include <string>

#include "article/tags.h"
#include "indexer/terminal.h"

namespace readout::indexer {

void print_inspected(std::ostream& out, const article::TaggedArticle& tagged, const Style& style);

/// The mention with some words around it in its sentence; the mention itself is set apart by the
/// style, or by brackets where there is none. Printable.
[[nodiscard]] std::string in_context(const article::Article& article,
                                     const article::Mention& mention,
                                     const Style& style);

}  // namespace readout::indexer
