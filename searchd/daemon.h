// SPDX-License-Identifier: GPL-3.0-or-later
// searchd at work: its parts put together, from the first request to the last.
#pragma once

#include <functional>

#include "base/settings.h"

namespace readout::searchd {

/// Serves until a signal ends it. `reread` gives the settings as they are written now; called at
/// SIGHUP. Throws Error.
void serve(const Settings& settings, const std::function<Settings()>& reread);

}  // namespace readout::searchd
