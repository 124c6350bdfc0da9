// SPDX-License-Identifier: GPL-3.0-or-later
// The lines above a plain text: its title, its byline, its date. Private to the readers of plain
// text and Markdown. Pure.
#pragma once

#include "article/prepare.h"

namespace readout::article {

/// Moves the head of draft.article.body into the draft's other fields. A title is a short first
/// line with a blank line after it that is neither a dateline nor a whole sentence nor furniture.
void take_text_head(Draft& draft);

}  // namespace readout::article
