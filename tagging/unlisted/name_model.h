// SPDX-License-Identifier: GPL-3.0-or-later
// The named-entity recogniser's model: what an unlisted name is likely to be, by a linear model
// over hashed features. Trained by training/train_names.cc. Immutable once loaded: safe to share
// between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout::tagging {

enum class NameKind : std::uint8_t { Nothing, Person, Organisation, Place };
inline constexpr std::size_t kNameKinds = 4;

/// By NameKind; sums of weights, before the softmax.
using NameScores = std::array<float, kNameKinds>;

/// Probabilities of a multinomial logistic model.
[[nodiscard]] NameScores softmax(const NameScores& scores);

/// FNV-1a, 32 bit: the key of features and words. Part of the model's format.
[[nodiscard]] constexpr std::uint32_t name_hash(std::string_view text,
                                                std::uint32_t hash = 2166136261U) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 16777619U;
  }
  return hash;
}

class NameModel {
 public:
  /// Features that hash to one bucket share its weights. The training features fill a third of 2^18
  /// buckets.
  static constexpr std::uint32_t kBuckets = 1U << 18U;
  using Weights = std::array<float, kNameKinds>;

  /// Without weights, for training. `small_words`: the common words, which English writes small, by
  /// name_hash(), sorted.
  explicit NameModel(std::vector<std::uint32_t> small_words);
  /// What write() made. Throws Error{BadInput} where it is not that.
  static NameModel read(std::string_view bytes);

  /// REQUIRES weights.size() == kBuckets. Weights are rounded to 255 steps.
  [[nodiscard]] static std::string write(const std::vector<std::uint32_t>& small_words,
                                         std::span<const Weights> weights);

  [[nodiscard]] NameScores score(std::span<const std::uint32_t> features) const;
  /// Whether the folded word is a common one, which English writes small.
  [[nodiscard]] bool is_small(std::string_view folded) const;
  /// Of the content that was read: models with equal hashes are equal. Empty if none was read.
  [[nodiscard]] const std::string& hash() const { return hash_; }

 private:
  std::vector<std::uint32_t> small_words_;
  std::vector<std::array<std::int8_t, kNameKinds>> weights_;
  float scale_ = 0;
  std::string hash_;
};

}  // namespace readout::tagging
