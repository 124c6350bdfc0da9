// SPDX-License-Identifier: GPL-3.0-or-later
// An article and its tags as `indexer inspect` prints them for people: what was found, where it
// came from and which words prove it. Pure apart from the stream: safe from any thread.
#pragma once

#include <iosfwd>
#include <string>

#include "article/tags.h"
#include "indexer/terminal.h"

namespace readout::indexer {

void print_inspected(std::ostream& out, const article::TaggedArticle& tagged, const Style& style);

/// The mention with some words of its sentence around it. The mention is marked by the style, or by
/// brackets if there is none. Printable.
[[nodiscard]] std::string in_context(const article::Article& article,
                                     const article::Mention& mention,
                                     const Style& style);

}  // namespace readout::indexer
