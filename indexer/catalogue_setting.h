// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue that the settings ask for. For the commands that tag.
#pragma once

#include <memory>
#include <string>

#include "base/settings.h"
#include "tagging/catalogue/catalogue.h"
#include "tagging/tagger.h"

namespace readout::indexer {

/// The built-in one, with the folder of the settings laid over it. Throws Error naming file and
/// line.
[[nodiscard]] std::shared_ptr<const tagging::Catalogue> catalogue_of(const Settings& settings);

/// tagging_hash() of the tagger that tagger_of() makes, without making it.
[[nodiscard]] std::string tagging_hash_of(const Settings& settings);

/// Tags by that catalogue, and by the built-in model where it does not list a name.
[[nodiscard]] tagging::Tagger tagger_of(const Settings& settings);

}  // namespace readout::indexer
