// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed answers: whether a client accepts them, and making them. An object belongs to one
// thread at a time; functions are safe from any.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace readout::searchd {

/// Whether Accept-Encoding, as sent, allows gzip and does not prefer the plain form (RFC 9110,
/// section 12.5.3).
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// One body, compressed as it comes.
class Gzip {
 public:
  Gzip();
  ~Gzip();
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;
  Gzip(Gzip&&) = delete;
  Gzip& operator=(Gzip&&) = delete;

  /// The compressed bytes available after `plain`: often none yet.
  [[nodiscard]] std::string add(std::string_view plain);
  /// The rest. Nothing may be added afterwards.
  [[nodiscard]] std::string finish();

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace readout::searchd
