// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/keys.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include "base/error.h"

namespace readout::searchd {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string hex(const KeyHash& hash) {
  std::string text;
  for (const unsigned char byte : hash) {
    text += kHexDigits[byte / 16];
    text += kHexDigits[byte % 16];
  }
  return text;
}

std::optional<KeyHash> parse_hex(std::string_view text) {
  KeyHash hash{};
  if (text.size() != 2 * hash.size()) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t digit = kHexDigits.find(text[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    hash[i / 2] = static_cast<unsigned char>(std::size_t{hash[i / 2]} * 16 + digit);
  }
  return hash;
}

bool is_name(std::string_view name) {
  constexpr std::size_t kLongest = 64;
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._@";
  return !name.empty() && name.size() <= kLongest && name.front() != '-' &&
         name.find_first_not_of(kLetters) == std::string_view::npos;
}

}  // namespace

bool Key::may(Right right) const {
  return std::find(rights.begin(), rights.end(), right) != rights.end();
}

std::vector<Right> parse_rights(std::string_view text) {
  std::vector<Right> rights;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const auto* const found =
        std::find(kRightNames.begin(), kRightNames.end(), text.substr(begin, end - begin));
    if (found == kRightNames.end()) {
      throw Error(ErrorCode::Usage,
                  "'" + std::string(text) + "' is no list of rights",
                  "Name some of read, write and admin, with commas between");
    }
    const auto right = static_cast<Right>(found - kRightNames.begin());
    if (std::find(rights.begin(), rights.end(), right) == rights.end()) rights.push_back(right);
    begin = end + 1;
  }
  return rights;
}

std::string to_text(const std::vector<Right>& rights) {
  std::string text;
  for (const Right right : rights) {
    if (!text.empty()) text += ',';
    text += kRightNames[static_cast<std::size_t>(right)];
  }
  return text;
}

Keys Keys::parse(std::string_view text, const std::string& where) {
  Keys keys;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::istringstream line{std::string(text.substr(begin, end - begin))};
    begin = end + 1;
    ++number;
    std::string name;
    if (!(line >> name) || name.front() == '#') continue;
    std::string rights;
    std::string hash;
    std::string made;
    std::string more;
    line >> rights >> hash >> made;
    const auto bytes = parse_hex(hash);
    try {
      if (!bytes || made.empty() || line >> more)
        throw Error(ErrorCode::Usage, "a line has name, rights, hash and day");
      keys.add({name, parse_rights(rights), *bytes, made});
    } catch (const Error& error) {
      throw Error(ErrorCode::Usage,
                  where + ":" + std::to_string(number) + ": " + error.what(),
                  "Make keys with searchd keys add");
    }
  }
  return keys;
}

std::string Keys::to_text() const {
  std::string text =
      "# Keys of searchd: name, rights, SHA-256 of the key, day. Made by: searchd keys add\n";
  for (const Key& key : keys_) {
    text +=
        key.name + " " + searchd::to_text(key.rights) + " " + hex(key.hash) + " " + key.made + "\n";
  }
  return text;
}

const Key* Keys::find(std::string_view secret) const {
  const KeyHash hash = hash_of(secret);
  const Key* found = nullptr;
  for (const Key& key : keys_) {
    if (CRYPTO_memcmp(key.hash.data(), hash.data(), hash.size()) == 0) found = &key;
  }
  return found;
}

void Keys::add(Key key) {
  if (!is_name(key.name)) {
    throw Error(ErrorCode::Usage,
                "'" + key.name + "' is no name for a key",
                "Use up to 64 letters, digits and - . _ @");
  }
  const bool taken = std::any_of(
      keys_.begin(), keys_.end(), [&key](const Key& other) { return other.name == key.name; });
  if (taken) {
    throw Error(ErrorCode::Usage,
                "there is a key of the name " + key.name + " already",
                "Choose another name, or revoke that one first");
  }
  keys_.push_back(std::move(key));
}

bool Keys::remove(std::string_view name) {
  return std::erase_if(keys_, [name](const Key& key) { return key.name == name; }) > 0;
}

std::string new_secret() {
  constexpr std::size_t kBytes = 32;
  std::array<unsigned char, kBytes> random{};
  if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
    throw Error(ErrorCode::Io, "the system gives no random numbers");
  std::array<unsigned char, 4 * (kBytes + 2) / 3 + 1> base64{};
  const int size = EVP_EncodeBlock(base64.data(), random.data(), static_cast<int>(random.size()));
  std::string secret = "readout-";
  for (int i = 0; i < size; ++i) {
    const char letter = static_cast<char>(base64[static_cast<std::size_t>(i)]);
    if (letter == '=') break;
    // The alphabet of RFC 4648, section 5.
    secret += letter == '+' ? '-' : letter == '/' ? '_' : letter;
  }
  return secret;
}

KeyHash hash_of(std::string_view secret) {
  KeyHash hash{};
  unsigned int size = 0;
  EVP_Digest(secret.data(), secret.size(), hash.data(), &size, EVP_sha256(), nullptr);
  return hash;
}

}  // namespace readout::searchd
