// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the bodies of the catalogue's kinds: completes the entries that name a kind, and adds a
// body for each other country that may have one. Used by the loader, in one thread.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

class KindExpansion {
 public:
  /// Both must outlive it.
  KindExpansion(const std::vector<KindEntry>& kinds, std::vector<FileProblem>& problems);

  /// No body of these kinds is made for the country: the entry that was one is silenced or
  /// replaced.
  void leave_out(const std::vector<std::string>& kinds, const std::string& country);

  /// No body with an id of `silenced` is made; the ids that a kind would have made are removed from
  /// it.
  void run(std::vector<ActorEntry>& actors, std::unordered_set<std::string>& silenced);

 private:
  struct Kind {
    const KindEntry* entry;
    std::unordered_map<std::string, const ActorEntry*> bodies;  ///< by country; null: left out
  };

  void check_countries(const KindEntry& kind);
  /// Adds name and forms to an entry that names its kinds.
  void complete(ActorEntry& actor);
  void make(Kind& kind, const ActorEntry& country, std::unordered_set<std::string>& silenced);
  void report(const FilePlace& place, std::string message);

  std::vector<Kind> kinds_;
  std::unordered_map<std::string_view, std::size_t> kind_places_;
  std::unordered_map<std::string_view, ActorEntry*> actors_;
  std::deque<ActorEntry> made_;
  std::vector<FileProblem>& problems_;
};

}  // namespace readout::tagging
