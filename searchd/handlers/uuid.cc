// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/handlers/uuid.h"

#include "base/hash.h"

namespace readout::searchd {
namespace {

/// The 32 hexadecimal digits of 128 bits in URL-safe base64.
std::string hexadecimal(std::string_view base64) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  unsigned bits = 0;
  int held = 0;
  for (const char letter : base64) {
    bits = (bits << 6U) | static_cast<unsigned>(kLetters.find(letter));
    for (held += 6; held >= 4; held -= 4) {
      out += kDigits[(bits >> static_cast<unsigned>(held - 4)) & 15U];
    }
    bits &= 15U;
  }
  out.resize(32, '0');
  return out;
}

}  // namespace

std::string uuid_of(std::string_view content) {
  std::string digits = hexadecimal(content_hash(content));
  digits[12] = '8';                                             // the version
  digits[16] = "89ab"[static_cast<unsigned>(digits[16]) & 3U];  // the variant
  for (const std::size_t at : {20U, 16U, 12U, 8U}) digits.insert(at, 1, '-');
  return digits;
}

}  // namespace readout::searchd
