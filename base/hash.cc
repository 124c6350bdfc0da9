// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <istream>

#include <xxhash.h>

namespace readout {

std::string content_hash(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  constexpr int kCharacters = 22;  // 22 * 6 bits hold 128
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::uint64_t high = hash.high64;
  std::uint64_t low = hash.low64;
  std::string out(kCharacters, '\0');
  for (char& character : out) {
    character = kDigits[low & 63U];
    low = (low >> 6U) | (high << 58U);
    high >>= 6U;
  }
  return out;
}

std::uint64_t checksum(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

struct RunningChecksum::State {
  XXH3_state_t* xxh3 = nullptr;
};

RunningChecksum::RunningChecksum() : state_(new State{XXH3_createState()}) {
  XXH3_64bits_reset(state_->xxh3);
}

void RunningChecksum::add(std::string_view bytes) noexcept {
  XXH3_64bits_update(state_->xxh3, bytes.data(), bytes.size());
  size_ += bytes.size();
}

std::uint64_t RunningChecksum::value() const noexcept { return XXH3_64bits_digest(state_->xxh3); }

void RunningChecksum::Free::operator()(State* state) const noexcept {
  XXH3_freeState(state->xxh3);
  delete state;
}

std::optional<ContentSum> content_sum(std::istream& in, const std::function<void()>& after_piece) {
  constexpr std::size_t kPiece = 1 << 20;
  std::string piece(kPiece, '\0');
  RunningChecksum sum;
  while (in) {
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    sum.add(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
    if (in && after_piece) after_piece();
  }
  if (!in.eof()) return std::nullopt;
  return sum.sum();
}

}  // namespace readout
