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
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/file_descriptor.h"
#include "searchd/net/listener.h"
#include "searchd/net/permit.h"
#include "searchd/net/request_head.h"
#include "searchd/net/task_queue.h"

namespace readout::searchd {

struct ConnectionLimits {
  std::size_t connections = 512;             ///< beyond it the slowest client is disconnected
  std::size_t connections_per_client = 128;  ///< likewise; who comes through a Unix socket has any
  std::size_t requests = 1000;               ///< on one connection
  std::chrono::milliseconds head{10'000};    ///< from the first byte of a head to its last
  std::chrono::milliseconds idle{10'000};    ///< between requests
  std::chrono::milliseconds write{20'000};  ///< without the client taking a byte of its answer, ...
  std::size_t least_rate = 1024;            ///< ... and behind so many bytes a second
  std::chrono::milliseconds half_closed{250};  ///< for work on the answer of who sends no more
  std::chrono::milliseconds linger{2'000};     ///< for the client to read the last answer
  std::chrono::milliseconds grace{1'000};      ///< for what is under way at the end
};

struct Outgoing {
  std::string bytes;
  bool keep_alive = false;
  /// What comes after `bytes`, asked for on a worker once the client has taken them: an answer that
  /// is never whole in memory.
  std::function<Outgoing()> next = nullptr;
  bool broken = false;  ///< the rest can't be made: the client sees the connection reset
};

/// A request whose head is whole.
struct Incoming {
  std::string head;
  std::string peer;   ///< who sent it, as peer_of() says
  bool last = false;  ///< the connection closes after its answer
};

/// What a request is to the queue.
struct Work {
  std::string client;
  Lane lane = Lane::Usual;
  std::chrono::milliseconds allowance{0};  ///< 0: any time
};

/// How to answer. `answer` is called on the workers, many at once; the others on the thread of
/// run(), `refuse` also on the workers.
struct Answering {
  std::function<Work(const Incoming& incoming)> judge;
  /// May be called twice, and left by what the permit throws.
  std::function<Outgoing(const Incoming& incoming, Permit& permit)> answer;
  std::function<std::string(const Refusal& refusal, std::string_view received)> refuse;
  /// A client was cut off in the middle of its answer, for it did not read fast enough. May be
  /// null.
  std::function<void(const std::string& peer, std::size_t sent)> tell_cut = nullptr;
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
  static constexpr std::chrono::milliseconds kSweep{100};  ///< resolution of deadlines
  enum class State : std::uint8_t {
    Reading,   ///< waiting for a head or the rest of one
    Working,   ///< a worker makes the answer
    Writing,   ///< the client takes the answer
    Lingering  ///< all is sent; what still arrives is thrown away, so that the answer is not
  };
  struct Connection {
    FileDescriptor socket;
    std::string peer;
    State state = State::Reading;
    Clock::time_point since;  ///< it waits for its client, in this state or for this answer
    std::string received;
    bool head_begun = false;  ///< since the last answer, if only by an empty line
    std::string answer;
    std::size_t sent = 0;
    std::size_t sent_before = 0;     ///< of the same answer, in earlier pieces
    std::size_t taken = 0;           ///< of the answer, by the client, when that was last looked at
    Clock::time_point progressed{};  ///< when it was seen to have taken more
    bool keep_alive = false;
    std::function<Outgoing()> next;
    std::stop_source work;  ///< of the request under way
    std::string client;     ///< whose turn it takes
    std::size_t requests = 0;
    Clock::time_point deadline;
  };
  using Map = std::unordered_map<Id, Connection>;

  void watch(int descriptor, Id id, std::uint32_t events, int operation) const;
  void await(Map::iterator at, std::uint32_t events, int operation);
  void take_in();
  void add(FileDescriptor socket, std::string peer);
  bool make_room(const std::string* peer = nullptr);
  [[nodiscard]] bool may_take_more(int failure);
  [[nodiscard]] bool someone_waits() const;
  [[nodiscard]] Clock::duration behind(const Connection& connection, Clock::time_point now) const;
  [[nodiscard]] Clock::duration waited(const Connection& connection, Clock::time_point now) const;
  void pause_listening();
  void resume_listening();
  void on_ready(Id id, std::uint32_t events);
  void see_leaving(Map::iterator at, std::uint32_t events);
  void read_head(Map::iterator at);
  void use_received(Map::iterator at);
  void start_work(Map::iterator at, std::size_t size);
  void work(Map::iterator at,
            const Work& work,
            std::function<Outgoing(Permit&)> task,
            std::function<Outgoing(Unserved)> refused);
  void hand_in(Id id, Outgoing outgoing);
  void refuse(Map::iterator at, const Refusal& refusal);
  void set_write_deadline(Connection& connection) const;
  static void look_at_taken(Connection& connection);
  [[nodiscard]] bool still_reads(Connection& connection) const;
  void write_answer(Map::iterator at);
  void finish_answer(Map::iterator at);
  void drain(Map::iterator at);
  void close(Map::iterator at);
  void cut(Map::iterator at);
  void cut_slow(Map::iterator at);
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
