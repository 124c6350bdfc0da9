// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes compressed by zstd behind a checksum, so that no altered byte is ever taken for one that
// was written. Part of the on-disk format. Private to engine. An object keeps the tables of zstd
// from one call to the next: it belongs to one thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <zstd.h>

namespace readout::engine {

class Packer {
 public:
  Packer();

  /// `known` is what the reader will have when it unpacks: what the bytes have of it costs hardly
  /// any room.
  [[nodiscard]] std::string pack(std::string_view bytes, std::string_view known = {});

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> context_;
};

class Unpacker {
 public:
  Unpacker();

  /// With the same `known` as packed. Throws Error{IndexFormat} where the bytes are not as written.
  [[nodiscard]] std::string unpack(std::string_view packed, std::string_view known = {});

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_DCtx, Free> context_;
};

}  // namespace readout::engine
