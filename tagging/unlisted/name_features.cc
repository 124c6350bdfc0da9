// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/name_features.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace readout::tagging {
namespace {

constexpr std::size_t kLongestAffix = 4;

/// Those that the model has seen; a further one must not hide them from it.
constexpr WordClasses kLearntUses = (kPluralPossessive << 1U) - 1U;

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

class Words {
 public:
  Words(const FieldText& field, const NameRun& run) : field_(field), run_(run) {}

  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return field_.known.text.folded(field_.tokens()[at]);
  }
  [[nodiscard]] const TextToken& token(std::uint32_t at) const { return field_.tokens()[at]; }
  [[nodiscard]] WordClasses classes(std::uint32_t at) const { return field_.known.classes[at]; }
  [[nodiscard]] bool hyphenated(std::uint32_t at) const {
    return at > run_.first && token(at).begin == token(at - 1).end + 1 &&
           field_.text[token(at).begin - 1] == '-';
  }
  /// "X" capitalised, "A" capitals, "i" an initial, "o" small, "d" dotted.
  [[nodiscard]] char shape(std::uint32_t at) const {
    const TextToken& word = token(at);
    if (word.dotted) return 'd';
    if (word.shape == WordShape::Capitals) return 'A';
    if (word.shape == WordShape::Lower) return 'o';
    return word.end - word.begin == 1 ? 'i' : 'X';
  }

 private:
  const FieldText& field_;
  const NameRun& run_;
};

void add_affixes(Collector& out, std::string_view word, char place) {
  const char kinds[] = {'<', place, 0};
  const char ends[] = {'>', place, 0};
  for (std::size_t size = 2; size <= std::min(kLongestAffix, word.size()); ++size) {
    out.add(kinds, word.substr(0, size));
    out.add(ends, word.substr(word.size() - size));
  }
}

std::string shape_of(const Words& words, const NameRun& run) {
  std::string shape;
  for (std::uint32_t at = run.first; at < run.end; ++at) {
    if (words.hyphenated(at)) shape += '-';
    shape += words.shape(at);
  }
  return shape;
}

/// What the words of a run say together, its order aside.
struct WordsTogether {
  std::uint32_t small = 0;  ///< how many are more often seen without capitals
  WordClasses uses = 0;     ///< of all words
};

WordsTogether add_words(Collector& out,
                        const NameModel& known,
                        const Words& words,
                        const NameRun& run) {
  WordsTogether together;
  const std::uint32_t last = run.end - 1;
  for (std::uint32_t at = run.first; at < run.end; ++at) {
    const std::string_view word = words.folded(at);
    out.add("w", word);
    const char place = at == last ? 'l' : at == run.first ? 'f' : 'm';
    if (words.shape(at) == 'X' || words.hyphenated(at)) add_affixes(out, word, place);
    together.small += known.is_small(word) ? 1U : 0U;
    const WordClasses use = words.classes(at) & kLearntUses;
    together.uses |= use;
    if (at == run.first) out.add("uf", use);
    if (at == last) out.add("ul", use);
  }
  return together;
}

void add_before(Collector& out, const FieldText& field, const Words& words, const NameRun& run) {
  const std::vector<TextToken>& tokens = field.tokens();
  const std::uint32_t sentence = tokens[run.first].sentence;
  if (run.first == 0 || tokens[run.first - 1].sentence != sentence) {
    out.add("opens", run.end - run.first == 1 ? "1" : "n");
    return;
  }
  const std::string_view word = words.folded(run.first - 1);
  out.add(tokens[run.first].gap == WordGap::Space ? "p" : "p,", word);
  out.add("pu", words.classes(run.first - 1) & (kPersonTitle | kTitleModifier | kHonorific));
  if (tokens[run.first - 1].shape == WordShape::Number) out.add("p-number");
  if (run.first > 1 && tokens[run.first - 2].sentence == sentence)
    out.add("pp", std::string(words.folded(run.first - 2)) + ' ' + std::string(word));
}

void add_after_comma(Collector& out,
                     const TextToken& next,
                     std::string_view word,
                     WordClasses classes) {
  out.add("n,", word);
  if (next.shape == WordShape::Number) out.add("n,number");
  out.add("n,u", classes & (kPersonTitle | kTitleModifier | kBodyHead | kBodyTail));
}

void add_after_break(Collector& out, const TextToken& next, std::string_view word, char before) {
  out.add("n;", word);
  if (next.shape == WordShape::Number) out.add("n-number");
  if (next.gap == WordGap::Break && before == '(')
    out.add(next.shape == WordShape::Capitals ? "n(CAPS" : "n(");
}

void add_after(Collector& out, const FieldText& field, const Words& words, const NameRun& run) {
  const std::vector<TextToken>& tokens = field.tokens();
  const std::uint32_t sentence = tokens[run.first].sentence;
  if (run.end == tokens.size() || tokens[run.end].sentence != sentence) {
    out.add("ends");
    return;
  }
  const TextToken& next = tokens[run.end];
  const std::string_view word = words.folded(run.end);
  if (next.gap == WordGap::Comma) return add_after_comma(out, next, word, words.classes(run.end));
  if (next.gap != WordGap::Space)
    return add_after_break(out, next, word, field.text[next.begin - 1]);
  out.add("n", word);
  if (next.shape == WordShape::Number) out.add("n-number");
  if (run.end + 1 < tokens.size() && tokens[run.end + 1].sentence == sentence)
    out.add("nn", std::string(word) + ' ' + std::string(words.folded(run.end + 1)));
}

}  // namespace

NameFeatures name_features(const NameModel& known, const FieldText& field, const NameRun& run) {
  Collector out;
  const Words words(field, run);
  const std::uint32_t last = run.end - 1;
  out.add("bias");
  const auto [small, uses] = add_words(out, known, words, run);
  out.add("f", words.folded(run.first));
  out.add("l", words.folded(last));
  const std::uint32_t count = run.end - run.first;
  const std::string shape = shape_of(words, run);
  out.add("shape", shape);
  out.add("count", std::min(count, 5U));
  out.add("head", uses & (kBodyHead | kBodyTail | kParticle | kLegalForm));
  const std::string_view size = small == 0 ? "none" : small == count ? "all" : "some";
  out.add("small", size);
  out.add(known.is_small(words.folded(last)) ? "small-last" : "new-last", std::min(count, 3U));
  out.add(known.is_small(words.folded(run.first)) ? "small-first" : "new-first",
          std::min(count, 3U));
  if (run.covers_names) out.add("covers");
  return out.take();
}

NameFeatures context_features(const FieldText& field, const NameRun& run) {
  Collector out;
  const Words words(field, run);
  if (run.titled) out.add("titled");
  if (run.honorific) out.add("honorific");
  if (run.before_title) out.add("before-title");
  if (field.tokens()[run.end - 1].possessive) out.add("possessive");
  add_before(out, field, words, run);
  add_after(out, field, words, run);
  return out.take();
}

}  // namespace readout::tagging
