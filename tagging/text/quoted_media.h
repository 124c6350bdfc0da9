// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a publisher is only the source of what an article tells, not an actor in it. Used for
// actors that the catalogue marks as media. Pure: safe from any thread.
#pragma once

#include "tagging/text/field_words.h"

namespace readout::tagging {

/// "told Reuters", "Reuters first reported", "(Reuters)", "an interview with Reuters", "on CNN",
/// "in The Times", "CNN's Jane Roe", "Jane Roe, a reporter for The Times"; unlike "Reuters hired".
/// `name`: a mention of the publisher in `words`.
[[nodiscard]] bool only_quoted(const FieldWords& words, const TokenSpan& name);

}  // namespace readout::tagging
