// SPDX-License-Identifier: GPL-3.0-or-later
// The socket that accepts connections. It never shares its address: a second server fails to bind.
// Belongs to one thread.
#pragma once

#include <filesystem>
#include <string>

#include "base/file_descriptor.h"
#include "searchd/net/address.h"

namespace readout::searchd {

class Listener {
 public:
  Listener() = default;
  /// Connections queue in the kernel from now on. Throws Error{Io}.
  explicit Listener(const ListenAddress& address);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  Listener(Listener&& other) noexcept;
  Listener& operator=(Listener&& other) noexcept;

  /// Non-blocking.
  [[nodiscard]] int descriptor() const noexcept { return socket_.get(); }

  /// How to reach it: "http://127.0.0.1:8080" or "unix:PATH".
  [[nodiscard]] const std::string& address() const noexcept { return address_; }

  /// Stops accepting; removes a Unix socket's path.
  void close() noexcept;

 private:
  void listen_at_port(const ListenAddress& address);
  void listen_at_path(const ListenAddress& address);

  FileDescriptor socket_;
  std::string address_;
  std::filesystem::path unix_path_;
};

}  // namespace readout::searchd
