// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that waits for clients: one thread accepts connections, reads the heads of requests,
// hands complete ones to the workers and sends their answers. A client that is idle or slow costs a
// socket and a deadline, never a worker; one that is not served in time is closed. Knows nothing of
// HTTP beyond where a head ends.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file_descriptor.h"
#include "searchd/listener.h"
#include "searchd/request_head.h"
#include "searchd/task_queue.h"

namespace readout::searchd {

struct ConnectionLimits {
  std::size_t connections = 512;           ///< beyond it the longest waiting client is disconnected
  std::size_t requests = 1000;             ///< on one connection
  std::chrono::milliseconds head{10'000};  ///< from the first byte of a head to its last
  std::chrono::milliseconds idle{10'000};  ///< between requests
  std::chrono::milliseconds write{20'000};  ///< without the client taking a byte of its answer
  std::chrono::milliseconds linger{2'000};  ///< for the client to read the last answer
  std::chrono::milliseconds grace{1'000};   ///< for what is under way at the end
};

struct Outgoing {
  std::string bytes;
  bool keep_alive = false;
  /// What comes after `bytes`, asked for on a worker once the client has taken them: an answer that
  /// is never whole in memory.
  std::function<Outgoing()> next = nullptr;
  bool broken = false;  ///< the rest can't be made: the client sees the connection reset
};

/// How to answer. `answer` is called on the workers, many at once; `refuse` on the thread of run().
struct Answering {
  /// `last`: the connection closes after this answer.
  std::function<Outgoing(const std::string& head, bool last)> answer;
  std::function<std::string(const Refusal& refusal, std::string_view received)> refuse;
};

class Connections {
 public:
  /// Throws Error{Io}. `workers` must outlive it.
  Connections(Listener listener,
              const ConnectionLimits& limits,
              TaskQueue& workers,
              Answering answering);
  ~Connections();
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;
  Connections(Connections&&) = delete;
  Connections& operator=(Connections&&) = delete;

  [[nodiscard]] const std::string& address() const noexcept { return listener_.address(); }

  /// Serves until stop(); then accepts nothing new, gives requests under way `grace` to finish and
  /// closes the rest.
  void run();

  /// From any thread, also before run().
  void stop() noexcept;

 private:
  using Clock = std::chrono::steady_clock;
  using Id = std::uint64_t;
  enum class State : std::uint8_t {
    Reading,   ///< waiting for a head or the rest of one
    Working,   ///< a worker makes the answer
    Writing,   ///< the client takes the answer
    Lingering  ///< all is sent; what still arrives is thrown away, so that the answer is not
  };
  struct Connection {
    FileDescriptor socket;
    State state = State::Reading;
    std::string received;
    bool head_begun = false;  ///< since the last answer, if only by an empty line
    std::string answer;
    std::size_t sent = 0;
    bool keep_alive = false;
    std::function<Outgoing()> next;
    std::size_t requests = 0;
    Clock::time_point deadline;
  };
  using Map = std::unordered_map<Id, Connection>;

  void watch(int descriptor, Id id, std::uint32_t events, int operation) const;
  void await(Map::iterator at, std::uint32_t events, int operation);
  void take_in();
  bool make_room();
  void pause_listening();
  void resume_listening();
  void on_ready(Id id);
  void read_head(Map::iterator at);
  void use_received(Map::iterator at);
  void start_work(Map::iterator at, std::size_t size);
  void work(Map::iterator at, std::function<Outgoing()> task);
  void refuse(Map::iterator at, const Refusal& refusal);
  void write_answer(Map::iterator at);
  void finish_answer(Map::iterator at);
  void drain(Map::iterator at);
  void close(Map::iterator at);
  void cut(Map::iterator at);
  void take_finished();
  void close_late();
  void begin_stopping();
  [[nodiscard]] bool done() const;
  void wake() const noexcept;

  Listener listener_;
  ConnectionLimits limits_;
  TaskQueue& workers_;
  Answering answering_;
  FileDescriptor epoll_;
  FileDescriptor wake_;
  Map connections_;
  Id next_id_;
  bool listening_paused_ = false;
  Clock::time_point next_sweep_{};
  Clock::time_point stop_by_{};  ///< set once stopping has begun
  std::atomic<bool> stop_asked_{false};
  std::mutex finished_mutex_;
  std::vector<std::pair<Id, Outgoing>> finished_;  ///< by workers; guarded by finished_mutex_
};

}  // namespace readout::searchd
