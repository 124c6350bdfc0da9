// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/charset.h"

#include <algorithm>
#include <array>
#include <limits>

#include <uchardet/uchardet.h>
#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "base/error.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

std::string lower(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return out;
}

/// The encoding that the web uses under a label: Latin-1 and ASCII mean windows-1252.
std::string encoding_meant(std::string_view label) {
  std::string name = lower(label);
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii" ||
      name == "iso8859-1") {
    return "windows-1252";
  }
  if (name == "gb2312" || name == "gbk") return "gb18030";
  if (name == "iso-8859-9") return "windows-1254";
  if (name == "shift_jis" || name == "shift-jis" || name == "sjis") return "windows-31j";
  if (name == "ks_c_5601-1987" || name == "euc-kr") return "windows-949";
  return name;
}

/// Whether few of the characters beyond ASCII are broken: UTF-8 with errors rather than another
/// encoding.
bool is_mostly_utf8(std::string_view text) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.size > 1) {
      ++whole;
    } else if (point.value == 0xFFFD) {
      ++broken;
    }
    at += point.size;
  }
  return broken == 0 || whole >= broken * 4;
}

bool is_ascii(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool convert_from(const std::string& encoding, std::string_view bytes, std::string& out) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int32_t>::max())) return false;
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString decoded(
      bytes.data(), static_cast<int32_t>(bytes.size()), converter.getAlias(), status);
  if (U_FAILURE(status)) return false;
  out.clear();
  decoded.toUTF8String(out);
  return true;
}

std::string guess_encoding(std::string_view bytes) {
  constexpr std::size_t kEnough = std::size_t{64} << 10U;
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kEnough));
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

}  // namespace

std::string to_utf8(std::string bytes, std::string_view declared) {
  const Signature mark = byte_order_mark(bytes);
  std::string decoded;
  if (mark.size > 0) {
    const std::string_view rest = std::string_view(bytes).substr(mark.size);
    if (mark.encoding != "UTF-8" && convert_from(mark.encoding, rest, decoded)) return decoded;
    bytes.erase(0, mark.size);
  }
  const std::string meant = encoding_meant(declared);
  if (meant.starts_with("iso-2022-") && is_ascii(bytes) && convert_from(meant, bytes, decoded))
    return decoded;
  if (is_valid_utf8(bytes)) return bytes;
  if (is_mostly_utf8(bytes)) return repair_utf8(bytes);
  // A declaration that could be read as single bytes is wrong if it says UTF-16.
  const bool usable = !meant.empty() && meant != "utf-8" && !meant.starts_with("utf-16");
  if (usable && convert_from(meant, bytes, decoded)) return decoded;
  const std::string guessed = encoding_meant(guess_encoding(bytes));
  if (!guessed.empty() && guessed != "utf-8" && convert_from(guessed, bytes, decoded))
    return decoded;
  if (convert_from("windows-1252", bytes, decoded)) return decoded;
  return repair_utf8(bytes);
}

Signature byte_order_mark(std::string_view head) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  const auto length = static_cast<int32_t>(std::min<std::size_t>(head.size(), 8));
  const char* name = ucnv_detectUnicodeSignature(head.data(), length, &size, &status);
  if (U_FAILURE(status) || name == nullptr) return {};
  return {name, static_cast<std::size_t>(size)};
}

std::string unmarked_utf16(std::string_view head) {
  constexpr std::size_t kEnough = 1024;
  constexpr std::size_t kFewest = 32;  // fewer bytes tell nothing
  head = head.substr(0, std::min(head.size(), kEnough) / 2 * 2);
  if (head.size() < kFewest) return {};
  std::array<std::size_t, 2> nuls{};
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == '\0') ++nuls[at % 2];
  }
  const std::size_t most = head.size() / 2 * 7 / 10;
  if (nuls[0] == 0 && nuls[1] >= most) return "UTF-16LE";
  if (nuls[1] == 0 && nuls[0] >= most) return "UTF-16BE";
  return {};
}

struct StreamDecoder::State {
  icu::LocalUConverterPointer from;
  icu::LocalUConverterPointer to;
  std::array<UChar, 4096> pivot{};
  UChar* pivot_source = nullptr;
  UChar* pivot_target = nullptr;
};

StreamDecoder::StreamDecoder(const std::string& encoding) : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->from.adoptInstead(ucnv_open(encoding.c_str(), &status));
  state_->to.adoptInstead(ucnv_open("UTF-8", &status));
  state_->pivot_source = state_->pivot_target = state_->pivot.data();
  if (U_FAILURE(status)) {
    throw Error(ErrorCode::Io,
                "ICU can't decode " + encoding + ": " + u_errorName(status),
                "Reinstall the libicu package");
  }
}

StreamDecoder::~StreamDecoder() = default;
StreamDecoder::StreamDecoder(StreamDecoder&&) noexcept = default;
StreamDecoder& StreamDecoder::operator=(StreamDecoder&&) noexcept = default;

void StreamDecoder::append_decoded(std::string& out, std::string_view bytes) {
  convert(out, bytes, 0);
}

void StreamDecoder::finish(std::string& out) {
  convert(out, "", 1);  // not {}: ICU refuses a null pointer
}

void StreamDecoder::convert(std::string& out, std::string_view bytes, char last) {
  std::array<char, 16384> chunk{};
  const char* source = bytes.data();
  const char* const source_end = bytes.data() + bytes.size();
  while (true) {
    UErrorCode status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(state_->to.getAlias(),
                   state_->from.getAlias(),
                   &target,
                   chunk.data() + chunk.size(),
                   &source,
                   source_end,
                   state_->pivot.data(),
                   &state_->pivot_source,
                   &state_->pivot_target,
                   state_->pivot.data() + state_->pivot.size(),
                   0,
                   last,
                   &status);
    out.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) append_utf8(out, 0xFFFD);
    return;
  }
}

}  // namespace readout::article
