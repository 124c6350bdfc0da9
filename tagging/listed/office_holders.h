// SPDX-License-Identifier: GPL-3.0-or-later
// Persons mentioned by their office alone: in June 2023 "the Secretary of State" is Antony Blinken
// and "the Chinese foreign minister" Qin Gang, unless the article names another. Safe from any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tagging/catalogue/catalogue.h"
#include "tagging/text/mention_ledger.h"

namespace readout::tagging {

/// The offices that persons of a catalogue hold or held. Immutable.
class Offices {
 public:
  explicit Offices(const Catalogue& catalogue);

  struct Holder {
    ActorIndex person = 0;
    Role role;
  };
  struct Office {
    std::vector<std::string> title;  ///< folded words
    std::vector<Holder> holders;     ///< of any country and time
  };

  /// Those whose title begins with the folded word, longest title first.
  [[nodiscard]] const std::vector<Office>& beginning(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::vector<Office>> by_first_word_;
  std::vector<Office> none_;
};

/// Claims each office for its holder on the article's date. Only English articles with a date.
void claim_office_holders(const Offices& offices, const ArticleText& text, MentionLedger& ledger);

}  // namespace readout::tagging
