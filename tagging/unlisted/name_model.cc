// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/unlisted/name_model.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/error.h"
#include "base/hash.h"

namespace readout::tagging {
namespace {

constexpr std::string_view kMagic = "readout-names-1\n";
constexpr float kSteps = 127;

/// Little-endian, as are all machines that this runs on.
template <typename T>
void put(std::string& out, const T& value) {
  char bytes[sizeof(T)];
  std::memcpy(bytes, &value, sizeof(T));
  out.append(bytes, sizeof(T));
}

class Input {
 public:
  explicit Input(std::string_view bytes) : rest_(bytes) {}

  void take(void* target, std::size_t size) {
    if (rest_.size() < size) refuse();
    std::memcpy(target, rest_.data(), size);
    rest_.remove_prefix(size);
  }
  void expect(std::string_view text) {
    if (!rest_.starts_with(text)) refuse();
    rest_.remove_prefix(text.size());
  }
  void expect_end() const {
    if (!rest_.empty()) refuse();
  }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  [[noreturn]] static void refuse() {
    throw Error(ErrorCode::BadInput,
                "the model of names is damaged",
                "Make it again as training/README.md says");
  }

 private:
  std::string_view rest_;
};

}  // namespace

NameScores softmax(const NameScores& scores) {
  const float most = *std::max_element(scores.begin(), scores.end());
  NameScores out{};
  float sum = 0;
  for (std::size_t i = 0; i < kNameKinds; ++i) sum += out[i] = std::exp(scores[i] - most);
  for (float& value : out) value /= sum;
  return out;
}

NameModel::NameModel(std::vector<std::uint32_t> small_words)
    : small_words_(std::move(small_words)) {}

std::string NameModel::write(const std::vector<std::uint32_t>& small_words,
                             std::span<const Weights> weights) {
  float most = 0;
  for (const Weights& row : weights) {
    for (const float weight : row) most = std::max(most, std::abs(weight));
  }
  const float scale = most / kSteps;
  std::string out(kMagic);
  put(out, static_cast<std::uint32_t>(small_words.size()));
  put(out, scale);
  for (const std::uint32_t word : small_words) put(out, word);
  for (const Weights& row : weights) {
    for (const float weight : row)
      put(out, static_cast<std::int8_t>(scale > 0 ? std::lround(weight / scale) : 0));
  }
  return out;
}

NameModel NameModel::read(std::string_view bytes) {
  Input input(bytes);
  input.expect(kMagic);
  std::uint32_t count = 0;
  float scale = 0;
  input.take(&count, sizeof(count));
  input.take(&scale, sizeof(scale));
  if (input.left() / sizeof(std::uint32_t) < count) Input::refuse();
  std::vector<std::uint32_t> small_words(count);
  input.take(small_words.data(), count * sizeof(std::uint32_t));
  NameModel model(std::move(small_words));
  model.scale_ = scale;
  model.weights_.resize(kBuckets);
  input.take(model.weights_.data(), kBuckets * sizeof(model.weights_[0]));
  input.expect_end();
  model.hash_ = content_hash(bytes);
  return model;
}

NameScores NameModel::score(std::span<const std::uint32_t> features) const {
  std::array<std::int32_t, kNameKinds> sums{};
  if (weights_.empty()) return {};
  for (const std::uint32_t feature : features) {
    const auto& row = weights_[feature % kBuckets];
    for (std::size_t i = 0; i < kNameKinds; ++i) sums[i] += row[i];
  }
  NameScores scores{};
  for (std::size_t i = 0; i < kNameKinds; ++i) scores[i] = scale_ * static_cast<float>(sums[i]);
  return scores;
}

bool NameModel::is_small(std::string_view folded) const {
  return std::binary_search(small_words_.begin(), small_words_.end(), name_hash(folded));
}

}  // namespace readout::tagging
