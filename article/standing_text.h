// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that a publisher's pages repeat from article to article. They stay in the text, where
// they may be searched for, but tell nothing of it. Pure: safe from any thread.
#pragma once

#include <string_view>

namespace readout::article {

/// Whether a sentence is standing text: furniture (clean.h), invitations to subscribe, follow or
/// share, credits of reporters, editors and photographers, notices of copyright, captions of
/// galleries.
[[nodiscard]] bool is_standing_text(std::string_view sentence);

}  // namespace readout::article
