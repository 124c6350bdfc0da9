// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/packed.h"

#include <cstdint>
#include <cstring>
#include <new>

#include "base/error.h"
#include "base/hash.h"

namespace readout::engine {
namespace {

// Of records of news: as small as zlib's, in as little time. docs/decisions/0008-records.md.
constexpr int kLevel = 4;

constexpr std::size_t kSumBytes = sizeof(std::uint64_t);

std::string sum_of(std::string_view bytes) {
  const std::uint64_t sum = checksum(bytes);
  std::string out(sizeof sum, '\0');
  std::memcpy(out.data(), &sum, sizeof sum);
  return out;
}

[[noreturn]] void damaged() {
  throw Error(ErrorCode::IndexFormat, "the record of an article is damaged");
}

}  // namespace

Packer::Packer() : context_(ZSTD_createCCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, kLevel);
}

std::string Packer::pack(std::string_view bytes, std::string_view known) {
  if (!known.empty()) ZSTD_CCtx_refPrefix(context_.get(), known.data(), known.size());
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context_.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // all else is large enough
  frame.resize(size);
  return sum_of(frame) + frame;
}

Unpacker::Unpacker() : context_(ZSTD_createDCtx()) {
  if (context_ == nullptr) throw std::bad_alloc();
}

std::string Unpacker::unpack(std::string_view packed, std::string_view known) {
  if (packed.size() < kSumBytes) damaged();
  const std::string_view frame = packed.substr(kSumBytes);
  if (sum_of(frame) != packed.substr(0, kSumBytes)) damaged();
  // The frame is as it was written: its size may be relied on.
  std::string bytes(ZSTD_getFrameContentSize(frame.data(), frame.size()), '\0');
  if (!known.empty()) ZSTD_DCtx_refPrefix(context_.get(), known.data(), known.size());
  const std::size_t size =
      ZSTD_decompressDCtx(context_.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
  if (size != bytes.size()) damaged();
  return bytes;
}

}  // namespace readout::engine
