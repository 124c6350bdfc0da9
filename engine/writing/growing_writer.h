// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the first generation of an index: built in bulk as long as nobody asks to see it, then
// commit by commit. Private to engine.
#pragma once

#include <memory>
#include <shared_mutex>

#include "engine/writing/live_writer.h"
#include "engine/writing/segment_builder.h"

namespace readout::engine {

class GrowingWriter final : public IndexWriter {
 public:
  GrowingWriter(IndexLock lock, std::filesystem::path index, WriterOptions options);

  [[nodiscard]] bool holds_unchanged(const article::Article& article,
                                     std::uint64_t sequence) override;
  std::vector<WriteOutcome> add(std::vector<Submission> batch) override;
  bool remove(std::string_view id) override;
  [[nodiscard]] std::optional<FileState> file_state(const std::string& path) override;
  void set_file_state(const std::string& path, const FileState& state) override;
  [[nodiscard]] std::vector<std::string> files() override;
  std::size_t remove_unsubmitted(const std::string& file) override;
  void forget_file_state(const std::string& path) override;
  [[nodiscard]] std::size_t committed() const override;
  /// The first one with articles shows the generation; waits for calls under way.
  void commit() override;
  void finish() override;

 private:
  template <typename Call>
  decltype(auto) on_writer(const Call& call) const {
    const std::shared_lock lock(mutex_);
    return call(live_ ? static_cast<IndexWriter&>(*live_) : *builder_);
  }

  const std::filesystem::path index_;
  const WriterOptions options_;
  mutable std::shared_mutex mutex_;  ///< held alone while the one takes the other's place
  std::unique_ptr<SegmentBuilder> builder_;
  std::unique_ptr<LiveWriter> live_;  ///< once there is something to see
};

}  // namespace readout::engine
