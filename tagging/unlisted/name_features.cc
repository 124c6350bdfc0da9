// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/name_features.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace readout::tagging {
namespace {

constexpr std::size_t kLongestAffix = 4;

/// The classes that the model was trained with; a new one must not change its features.
constexpr WordClasses kLearntClasses = (kPluralPossessive << 1U) - 1U;

class Collector {
 public:
  /// `kind` names the feature; a letter or two.
  void add(std::string_view kind, std::string_view value = {}) {
    out_.push_back(name_hash(value, name_hash(kind)));
  }
  void add(std::string_view kind, std::uint64_t value) { add(kind, std::to_string(value)); }
  NameFeatures take() { return std::move(out_); }

 private:
  NameFeatures out_;
};

/// "X" capitalised, "A" capitals, "i" an initial, "o" small, "d" dotted.
char shape_at(const FieldWords& words, std::uint32_t at) {
  const TextToken& word = words.token(at);
  if (word.dotted) return 'd';
  if (word.shape == WordShape::Capitals) return 'A';
  if (word.shape == WordShape::Lower) return 'o';
  return word.end - word.begin == 1 ? 'i' : 'X';
}

void add_affixes(Collector& out, std::string_view word, char place) {
  const char kinds[] = {'<', place, 0};
  const char ends[] = {'>', place, 0};
  for (std::size_t size = 2; size <= std::min(kLongestAffix, word.size()); ++size) {
    out.add(kinds, word.substr(0, size));
    out.add(ends, word.substr(word.size() - size));
  }
}

std::string shape_of(const FieldWords& words, const CandidateSpan& span) {
  std::string shape;
  for (std::uint32_t at = span.first; at < span.end; ++at) {
    if (at > span.first && words.hyphenated(at)) shape += '-';
    shape += shape_at(words, at);
  }
  return shape;
}

/// What the words of a candidate say together, whatever their order.
struct WordsTogether {
  std::uint32_t small = 0;  ///< how many are common words
  WordClasses classes = 0;  ///< of all words
};

WordsTogether add_words(Collector& out,
                        const NameModel& known,
                        const FieldWords& words,
                        const CandidateSpan& span) {
  WordsTogether together;
  const std::uint32_t last = span.end - 1;
  for (std::uint32_t at = span.first; at < span.end; ++at) {
    const std::string_view word = words.folded(at);
    out.add("w", word);
    const char place = at == last ? 'l' : at == span.first ? 'f' : 'm';
    const bool hyphenated = at > span.first && words.hyphenated(at);
    if (shape_at(words, at) == 'X' || hyphenated) add_affixes(out, word, place);
    together.small += known.is_small(word) ? 1U : 0U;
    const WordClasses classes = words.classes(at) & kLearntClasses;
    together.classes |= classes;
    if (at == span.first) out.add("uf", classes);
    if (at == last) out.add("ul", classes);
  }
  return together;
}

void add_before(Collector& out, const FieldWords& words, const CandidateSpan& span) {
  if (span.first == 0 || !words.same_sentence(span.first - 1, span.first)) {
    out.add("opens", span.end - span.first == 1 ? "1" : "n");
    return;
  }
  const std::uint32_t before = span.first - 1;
  const std::string_view word = words.folded(before);
  out.add(words.goes_on(span.first) ? "p" : "p,", word);
  out.add("pu", words.classes(before) & (kPersonTitle | kTitleModifier | kHonorific));
  if (words.number(before)) out.add("p-number");
  if (before > 0 && words.same_sentence(before - 1, before))
    out.add("pp", std::string(words.folded(before - 1)) + ' ' + std::string(word));
}

void add_after_comma(Collector& out, const FieldWords& words, std::uint32_t next) {
  out.add("n,", words.folded(next));
  if (words.number(next)) out.add("n,number");
  out.add("n,u", words.classes(next) & (kPersonTitle | kTitleModifier | kBodyHead | kBodyTail));
}

void add_after_break(Collector& out, const FieldWords& words, std::uint32_t next) {
  out.add("n;", words.folded(next));
  if (words.number(next)) out.add("n-number");
  if (words.gap_before(next).ends_with('(')) out.add(words.all_capitals(next) ? "n(CAPS" : "n(");
}

void add_after(Collector& out, const FieldWords& words, const CandidateSpan& span) {
  const std::uint32_t next = span.end;
  if (next == words.size() || !words.same_sentence(span.first, next)) {
    out.add("ends");
    return;
  }
  const WordGap gap = words.token(next).gap;
  if (gap == WordGap::Comma) return add_after_comma(out, words, next);
  if (gap == WordGap::Break) return add_after_break(out, words, next);
  const std::string_view word = words.folded(next);
  out.add("n", word);
  if (words.number(next)) out.add("n-number");
  if (next + 1 < words.size() && words.same_sentence(span.first, next + 1))
    out.add("nn", std::string(word) + ' ' + std::string(words.folded(next + 1)));
}

}  // namespace

NameFeatures name_features(const NameModel& known,
                           const FieldWords& words,
                           const CandidateSpan& span) {
  Collector out;
  const std::uint32_t last = span.end - 1;
  out.add("bias");
  const auto [small, classes] = add_words(out, known, words, span);
  out.add("f", words.folded(span.first));
  out.add("l", words.folded(last));
  const std::uint32_t count = span.end - span.first;
  const std::string shape = shape_of(words, span);
  out.add("shape", shape);
  out.add("count", std::min(count, 5U));
  out.add("head", classes & (kBodyHead | kBodyTail | kParticle | kLegalForm));
  const std::string_view size = small == 0 ? "none" : small == count ? "all" : "some";
  out.add("small", size);
  out.add(known.is_small(words.folded(last)) ? "small-last" : "new-last", std::min(count, 3U));
  out.add(known.is_small(words.folded(span.first)) ? "small-first" : "new-first",
          std::min(count, 3U));
  if (span.covers_names) out.add("covers");
  return out.take();
}

NameFeatures context_features(const FieldWords& words, const CandidateSpan& span) {
  Collector out;
  if (span.titled) out.add("titled");
  if (span.honorific) out.add("honorific");
  if (span.before_title) out.add("before-title");
  if (words.token(span.end - 1).possessive) out.add("possessive");
  add_before(out, words, span);
  add_after(out, words, span);
  return out.take();
}

}  // namespace readout::tagging
