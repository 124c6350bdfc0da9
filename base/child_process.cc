// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <sstream>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file_descriptor.h"

namespace readout {
namespace {

constexpr int kThrew = 99;

void write_all(int out, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(out, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) ::_exit(kThrew);
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

[[noreturn]] void be_child(int out, const std::function<void(const Say& say)>& work) {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  const Say say = [out](std::string line) {
    std::replace(line.begin(), line.end(), '\n', ' ');
    write_all(out, line + "\n");
  };
  try {
    work(say);
  } catch (const std::exception& error) {
    say(error.what());
    ::_exit(kThrew);
  }
  ::_exit(0);
}

std::string read_all(int in) {
  std::string all;
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t size = ::read(in, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return all;
    all.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

std::string crash_of(int status) {
  if (WIFSIGNALED(status)) {
    const int number = WTERMSIG(status);
    return "signal " + std::to_string(number) + " (" + ::strsignal(number) + ")";
  }
  const int code = WEXITSTATUS(status);
  if (code == kThrew) return "an exception";
  return code == 0 ? std::string() : "exit status " + std::to_string(code);
}

}  // namespace

ChildEnd run_in_child(const std::function<void(const Say& say)>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw Error(ErrorCode::Io, "can't make a pipe: " + std::generic_category().message(errno));
  }
  const FileDescriptor in(ends[0]);
  FileDescriptor out(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) {
    throw Error(ErrorCode::Io, "can't start a process: " + std::generic_category().message(errno));
  }
  if (child == 0) be_child(out.get(), work);
  out = FileDescriptor();
  ChildEnd end;
  std::istringstream lines(read_all(in.get()));
  for (std::string line; std::getline(lines, line);) end.said.push_back(line);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw Error(ErrorCode::Io, "the child process is lost");
  }
  end.crash = crash_of(status);
  return end;
}

}  // namespace readout
