// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/vocabulary.h"

#include <algorithm>
#include <array>
#include <optional>

namespace readout::tagging {
namespace {

constexpr std::size_t kMostParticles = 2;     // "and in"
constexpr std::size_t kLeastArabicBytes = 6;  // three letters: a shorter rest is chance

std::uint32_t bucket_of(std::string_view text) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < kMinPrefixBytes; ++i)
    key = (key << 8U) | static_cast<unsigned char>(text[i]);
  return key;
}

/// The word without its first particle; nothing where it has none. Arabic writes "and", "so", "in",
/// "for" and "as" in one with the next word. "for the" (لل) leaves the article.
std::optional<std::string> without_particle(std::string_view word) {
  constexpr auto kParticles =
      std::to_array<std::string_view>({"\u0648", "\u0641", "\u0628", "\u0644", "\u0643"});
  constexpr std::string_view kForThe = "\u0644\u0644";
  constexpr std::string_view kThe = "\u0627\u0644";
  if (word.starts_with(kForThe)) return std::string(kThe).append(word.substr(kForThe.size()));
  for (const std::string_view particle : kParticles) {
    if (word.starts_with(particle)) return std::string(word.substr(particle.size()));
  }
  return std::nullopt;
}

}  // namespace

WordId Vocabulary::next_id() {
  shorter_.push_back(kNoWord);
  return static_cast<WordId>(shorter_.size() - 1);
}

WordId Vocabulary::add_word(std::string_view folded) {
  const auto found = words_.find(folded);
  if (found != words_.end()) return found->second.word;
  const WordId id = next_id();
  words_.emplace(std::string(folded), KnownWord{id, kNoWord});
  return id;
}

WordId Vocabulary::add_prefix(std::string_view folded) {
  const auto found = prefixes_.find(folded);
  if (found != prefixes_.end()) return found->second;
  const WordId id = next_id();
  prefixes_.emplace(std::string(folded), id);
  return id;
}

void Vocabulary::finish() {
  for (const auto& [text, id] : prefixes_) buckets_[bucket_of(text)].push_back({text, id});
  for (auto& [key, bucket] : buckets_) {
    std::sort(bucket.begin(), bucket.end(), [](const Prefix& left, const Prefix& right) {
      return left.text.size() > right.text.size();
    });
    for (std::size_t i = 0; i < bucket.size(); ++i) {
      for (std::size_t k = i + 1; k < bucket.size() && shorter_[bucket[i].id] == kNoWord; ++k) {
        if (bucket[i].text.starts_with(bucket[k].text)) shorter_[bucket[i].id] = bucket[k].id;
      }
    }
  }
  for (auto& [text, known] : words_) known.prefix = longest_prefix(text);
}

WordId Vocabulary::longest_prefix(std::string_view folded) const {
  if (folded.size() < kMinPrefixBytes) return kNoWord;
  const auto bucket = buckets_.find(bucket_of(folded));
  if (bucket == buckets_.end()) return kNoWord;
  for (const Prefix& prefix : bucket->second) {
    if (folded.starts_with(prefix.text)) return prefix.id;
  }
  return kNoWord;
}

KnownWord Vocabulary::find(std::string_view folded) const {
  const auto found = words_.find(folded);
  if (found != words_.end()) return found->second;
  std::optional<std::string> rest = without_particle(folded);
  for (std::size_t i = 0; i < kMostParticles && rest && rest->size() >= kLeastArabicBytes; ++i) {
    const auto behind = words_.find(*rest);
    if (behind != words_.end()) return behind->second;
    rest = without_particle(*rest);
  }
  return {kNoWord, longest_prefix(folded)};
}

}  // namespace readout::tagging
