// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace readout::test {
namespace {

void check(bool good, const char* what) {
  if (!good) throw std::system_error(errno, std::generic_category(), what);
}

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return number_; }
  void reset() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

/// What the test keeps and what the child gets.
struct Ends {
  Descriptor ours;
  Descriptor theirs;
};

Ends make_pipe(int our_end) {
  std::array<int, 2> ends{};
  check(::pipe2(ends.data(), O_CLOEXEC) == 0, "pipe");
  return {Descriptor(ends.at(static_cast<std::size_t>(our_end))),
          Descriptor(ends.at(static_cast<std::size_t>(1 - our_end)))};
}

Ends make_terminal() {
  int ours = -1;
  int theirs = -1;
  const winsize size{.ws_row = 24, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
  check(::openpty(&ours, &theirs, nullptr, nullptr, &size) == 0, "openpty");
  ::fcntl(ours, F_SETFD, FD_CLOEXEC);
  ::fcntl(theirs, F_SETFD, FD_CLOEXEC);
  return {Descriptor(ours), Descriptor(theirs)};
}

/// Collects what comes out of a pipe or terminal until its end.
class Collector {
 public:
  explicit Collector(Descriptor from) : from_(std::move(from)), thread_([this] { collect(); }) {}

  [[nodiscard]] std::string text() const {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  void wait() {
    if (thread_.joinable()) thread_.join();
  }

 private:
  void collect() {
    std::array<char, 4096> piece{};
    while (true) {
      const ssize_t size = ::read(from_.get(), piece.data(), piece.size());
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) return;  // a terminal's end is EIO
      const std::lock_guard lock(mutex_);
      text_.append(piece.data(), static_cast<std::size_t>(size));
    }
  }

  Descriptor from_;
  mutable std::mutex mutex_;
  std::string text_;
  std::jthread thread_;
};

/// Everything the child needs, made before fork(): nothing may be allocated after it.
struct Plan {
  std::vector<char*> arguments;
  std::vector<char*> environment;
  std::array<int, 3> descriptors{};
  const ProgramCall* call = nullptr;
};

[[noreturn]] void become(const Plan& plan) {
  const ProgramCall& call = *plan.call;
  for (int number = 0; number < 3; ++number) {
    const int from = plan.descriptors.at(static_cast<std::size_t>(number));
    if (::dup2(from, number) < 0) ::_exit(126);
  }
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (call.max_file_bytes) {
    const rlimit limit{*call.max_file_bytes, *call.max_file_bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(126);
  }
  if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) ::_exit(126);
  if (call.user && ::setuid(*call.user) != 0) ::_exit(126);
  ::execve(call.program.c_str(), plan.arguments.data(), plan.environment.data());
  ::_exit(127);
}

std::vector<std::string> environment_of(const ProgramCall& call) {
  std::vector<std::string> out;
  for (const char* name : {"PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) out.push_back(std::string(name) + "=" + value);
  }
  for (const auto& [name, value] : call.environment) out.push_back(name + "=" + value);
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  out.reserve(texts.size() + 1);
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

int status_of(int raw) { return WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw); }

}  // namespace

struct RunningProgram::Impl {
  pid_t pid = -1;
  Descriptor input;
  std::optional<Collector> out;
  std::optional<Collector> err;
  std::jthread feeder;
  std::optional<int> status;

  bool ended() {
    if (status) return true;
    int raw = 0;
    if (::waitpid(pid, &raw, WNOHANG) != pid) return false;
    status = status_of(raw);
    return true;
  }
};

RunningProgram::RunningProgram(const ProgramCall& call) : impl_(std::make_unique<Impl>()) {
  ::signal(SIGPIPE, SIG_IGN);  // a program that ends early must not end the test
  Ends input = make_pipe(1);
  Ends out = make_pipe(0);
  Ends err = call.errors_to == ProgramCall::ErrorsTo::Terminal ? make_terminal() : make_pipe(0);
  std::vector<std::string> arguments = {call.program.string()};
  arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
  std::vector<std::string> environment = environment_of(call);
  const Plan plan{pointers(arguments),
                  pointers(environment),
                  {input.theirs.get(), out.theirs.get(), err.theirs.get()},
                  &call};
  if (call.output_to == ProgramCall::OutputTo::Closed) out.ours.reset();
  impl_->pid = ::fork();
  check(impl_->pid >= 0, "fork");
  if (impl_->pid == 0) become(plan);
  impl_->input = std::move(input.ours);
  if (out.ours.get() >= 0) impl_->out.emplace(std::move(out.ours));
  impl_->err.emplace(std::move(err.ours));
  if (!call.input) return;
  impl_->feeder = std::jthread([this, text = *call.input] {
    (void)send(text);
    close_input();
  });
}

RunningProgram::~RunningProgram() {
  if (!impl_->ended()) {
    ::kill(impl_->pid, SIGKILL);
    ::waitpid(impl_->pid, nullptr, 0);
  }
  if (impl_->feeder.joinable()) impl_->feeder.join();
}

pid_t RunningProgram::pid() const { return impl_->pid; }

bool RunningProgram::send(std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(impl_->input.get(), text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

void RunningProgram::close_input() { impl_->input.reset(); }

void RunningProgram::signal(int number) { check(::kill(impl_->pid, number) == 0, "kill"); }

ProgramResult RunningProgram::wait() {
  if (!impl_->feeder.joinable()) close_input();
  if (!eventually([this] { return impl_->ended(); }, std::chrono::seconds{60})) {
    throw std::runtime_error("the program does not end; it said: " + err());
  }
  if (impl_->feeder.joinable()) impl_->feeder.join();
  if (impl_->out) impl_->out->wait();
  impl_->err->wait();
  return {*impl_->status, out(), err()};
}

std::string RunningProgram::out() const { return impl_->out ? impl_->out->text() : std::string(); }

std::string RunningProgram::err() const { return impl_->err->text(); }

ProgramResult run(const ProgramCall& call) { return RunningProgram(call).wait(); }

bool eventually(const std::function<bool()>& condition, std::chrono::seconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    ::poll(nullptr, 0, 5);  // let the others work
  }
  return true;
}

}  // namespace readout::test
