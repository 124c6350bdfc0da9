// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/reader.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <istream>
#include <optional>
#include <system_error>

#include "article/formats/binary.h"
#include "article/formats/formats.h"
#include "article/formats/input.h"
#include "article/formats/reading.h"
#include "article/scan.h"

namespace readout::article {
namespace {

/// No format is looked for in a beginning that is blank up to here.
constexpr std::size_t kMostBlank = std::size_t{64} << 10U;

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), &is_ascii_space);
}

void read_input(Input& input, Reading& reading) {
  std::string_view head = input.head();
  while (is_blank(head) && head.size() < kMostBlank) {
    const std::size_t before = head.size();
    head = input.peek(before + 1);
    if (head.size() == before) break;
  }
  if (head.empty()) {
    reading.problem(0, input.failed() ? "can't be read to its end" : "empty file");
    return;
  }
  if (const auto kind = binary_kind(head)) {
    reading.problem(0, "not a text: looks like " + std::string(*kind));
    return;
  }
  if (is_blank(head) && head.size() < kMostBlank) {
    reading.problem(0, "empty file: nothing but white space");
    return;
  }
  const auto all = formats();
  const auto format =
      std::find_if(all.begin(), all.end(), [&](const Format& row) { return row.recognises(head); });
  try {
    format->read(input, reading);
  } catch (const Input::CutOff&) {
    // Named below.
  }
  reading.finish();
  if (input.failed()) reading.problem(0, "can't be read to its end");
}

}  // namespace

std::optional<ContentSum> read_file(const std::filesystem::path& file,
                                    const std::string& name,
                                    const ReadLimits& limits,
                                    const ReadEvents& events) {
  Reading reading(name, limits, events);
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!error && std::filesystem::is_directory(status)) {
    reading.problem(0, "is a folder");
    return std::nullopt;
  }
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    const std::error_code reason(errno, std::generic_category());
    reading.problem(0, "can't be opened: " + reason.message());
    return std::nullopt;
  }
  std::optional<std::uint64_t> size;
  if (std::filesystem::is_regular_file(status)) size = std::filesystem::file_size(file, error);
  if (error) size.reset();
  Input input(stream, size);
  read_input(input, reading);
  return input.sum();
}

void read_stream(std::istream& stream,
                 const std::string& name,
                 const ReadLimits& limits,
                 const ReadEvents& events) {
  Reading reading(name, limits, events);
  Input input(stream);
  read_input(input, reading);
}

}  // namespace readout::article
