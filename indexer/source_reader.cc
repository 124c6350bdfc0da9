// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source_reader.h"

#include <cerrno>
#include <istream>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace readout::indexer {
namespace {

class OpenPipe {
 public:
  /// Does not wait for a writer: DescriptorInput does, and can be interrupted.
  explicit OpenPipe(const std::filesystem::path& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)) {}
  ~OpenPipe() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenPipe(const OpenPipe&) = delete;
  OpenPipe& operator=(const OpenPipe&) = delete;
  OpenPipe(OpenPipe&&) = delete;
  OpenPipe& operator=(OpenPipe&&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

void read_descriptor(int descriptor,
                     const Source& source,
                     const article::ReadLimits& limits,
                     const article::ReadEvents& events,
                     const StreamReading& streams) {
  DescriptorInput input(descriptor, streams);
  std::istream stream(&input);
  article::read_stream(stream, source.name, limits, events);
}

}  // namespace

std::optional<ContentSum> read_source(const Source& source,
                                      const article::ReadLimits& limits,
                                      const article::ReadEvents& events,
                                      const StreamReading& streams) {
  // The reader's `name` is what ids are made from; messages give the whole path.
  const std::string& shown = source.shown;
  const article::ReadEvents renamed{.article =
                                        [&](article::Article article) {
                                          article.origin.path = shown;
                                          events.article(std::move(article));
                                        },
                                    .problem =
                                        [&](article::ReadProblem problem) {
                                          problem.path = shown;
                                          events.problem(std::move(problem));
                                        }};
  if (source.kind == Source::Kind::File) {
    return article::read_file(source.path, source.name, limits, renamed);
  }
  if (source.path == "-") {
    read_descriptor(STDIN_FILENO, source, limits, renamed, streams);
  } else {
    const OpenPipe pipe(source.path);
    if (pipe.descriptor() < 0) {
      events.problem({shown, 0, "can't be opened: " + std::generic_category().message(errno)});
      return std::nullopt;
    }
    read_descriptor(pipe.descriptor(), source, limits, renamed, streams);
  }
  return std::nullopt;
}

}  // namespace readout::indexer
