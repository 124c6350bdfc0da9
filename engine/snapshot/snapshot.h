// SPDX-License-Identifier: GPL-3.0-or-later
// One state of an index, held open: its parts and what they have together. Private to engine. A
// snapshot is shared between threads; a lease belongs to one.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/contract/checkpoint.h"
#include "engine/contract/reader_options.h"
#include "engine/folder/manifest.h"
#include "engine/snapshot/columns.h"
#include "engine/snapshot/facet_names.h"
#include "engine/snapshot/index_view.h"
#include "engine/snapshot/slot_pool.h"
#include "engine/snapshot/word_lists.h"
#include "engine/terms/stop_words.h"

namespace readout::engine {

class Snapshot {
 public:
  /// Opens what `before`, an earlier one or null, does not have open. Where options.damaged is to
  /// be told, a part that can't be used is left out, as long as there is another. Throws Xapian's
  /// errors; Error: Io, IndexMissing, IndexFormat for a part that is damaged.
  Snapshot(const std::filesystem::path& index,
           Manifest manifest,
           const Snapshot* before,
           const ReaderOptions& options,
           std::shared_ptr<SlotPool> slots);

  /// A slot for one request. Waits for one to be free; gives it back when it goes. Keeps the
  /// snapshot alive.
  class Lease {
   public:
    /// The checkpoint must outlive it.
    explicit Lease(std::shared_ptr<Snapshot> snapshot,
                   const Checkpoint& checkpoint = kNoCheckpoint);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Lease(Lease&&) = delete;
    Lease& operator=(Lease&&) = delete;

    [[nodiscard]] const Snapshot& snapshot() const { return *snapshot_; }
    [[nodiscard]] const IndexView& index() const { return index_; }
    /// To go on with the same state later, on another slot.
    [[nodiscard]] std::shared_ptr<Snapshot> share() const { return snapshot_; }
    /// Of the index's languages.
    [[nodiscard]] const std::vector<Inflections>& inflections() const { return slot_->inflections; }

   private:
    std::shared_ptr<Snapshot> snapshot_;
    std::unique_ptr<Slot> slot_;
    IndexView index_;
  };

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }
  /// Names this state: differs after every change.
  [[nodiscard]] const std::string& revision() const { return manifest_.commit; }
  /// Of each part that was left out what is wrong with it, for people.
  [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }
  [[nodiscard]] const Columns& columns() const { return *columns_; }
  [[nodiscard]] const FacetNames& names() const { return *names_; }
  [[nodiscard]] const StopWords& stop_words() const { return stop_words_; }

 private:
  /// The lists of some thousand words of news.
  static constexpr std::size_t kWordListBytes = 64 << 20;

  Manifest manifest_;
  std::shared_ptr<SlotPool> slots_;
  std::vector<std::string> left_out_;
  std::unique_ptr<const Columns> columns_;
  std::unique_ptr<const FacetNames> names_;
  std::vector<std::string> languages_;
  StopWords stop_words_;
  WordLists word_lists_{kWordListBytes};
};

}  // namespace readout::engine
