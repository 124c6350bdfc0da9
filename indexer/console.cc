// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/console.h"

#include <ostream>

namespace readout::indexer {

void Console::say(std::string_view line) {
  const std::lock_guard lock(mutex_);
  const std::string below = shown_;
  erase();
  err_ << line << '\n' << below << std::flush;
  shown_ = below;
}

void Console::show_progress(std::string_view line) {
  if (!shows_progress()) return;
  const std::lock_guard lock(mutex_);
  // One column less: some terminals move on to the next line when the last column is filled.
  const std::string_view fitting = line.substr(0, columns_ - 1);
  erase();
  err_ << fitting << std::flush;
  shown_ = fitting;
}

void Console::clear_progress() {
  const std::lock_guard lock(mutex_);
  erase();
  err_ << std::flush;
}

void Console::erase() {
  if (!shown_.empty()) err_ << '\r' << std::string(shown_.size(), ' ') << '\r';
  shown_.clear();
}

}  // namespace readout::indexer
