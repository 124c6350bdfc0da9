// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/title_case.h"

#include <string_view>

namespace readout::tagging {
namespace {

constexpr std::uint32_t kFewestWords = 4;
constexpr std::uint32_t kFewestCommonWords = 3;
constexpr std::uint32_t kOrdinaryWordBytes = 4;

struct Count {
  std::uint32_t words = 0;
  std::uint32_t small = 0;     ///< of ordinary length, written small
  std::uint32_t capitals = 0;  ///< words with a capital, without the first word
  std::uint32_t common = 0;    ///< common words among these
};

bool has_full_stop(const FieldWords& words, std::size_t sentence) {
  const std::string_view text = slice(words.text(), words.sentences()[sentence]);
  const std::size_t last = text.find_last_not_of(" \t\r\n\"')]");
  return last != std::string_view::npos && (text[last] == '.' || text.ends_with("”"));
}

}  // namespace

std::vector<bool> find_title_case(const NameModel& model, const FieldWords& words) {
  constexpr WordClasses kInNames =
      kPersonTitle | kTitleModifier | kHonorific | kBodyHead | kBodyTail | kParticle | kNoPerson;
  std::vector<Count> counts(words.sentences().size());
  for (std::uint32_t at = 0; at < words.size(); ++at) {
    const TextToken& token = words.token(at);
    Count& count = counts[token.sentence];
    ++count.words;
    if (words.lower(at)) {
      if (token.end - token.begin >= kOrdinaryWordBytes) ++count.small;
    } else if (token.shape == WordShape::Capitalised && !token.opens_sentence && count.small == 0) {
      ++count.capitals;
      if (!words.is(at, kInNames) && model.is_small(words.folded(at))) ++count.common;
    }
  }
  std::vector<bool> headlines(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Count& count = counts[i];
    headlines[i] = count.words >= kFewestWords && count.small == 0 &&
                   count.common >= kFewestCommonWords && 2 * count.common > count.capitals &&
                   !has_full_stop(words, i);
  }
  return headlines;
}

}  // namespace readout::tagging
