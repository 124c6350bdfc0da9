// SPDX-License-Identifier: GPL-3.0-or-later
// One state of an index, held open: database handles that all stand at one revision, and the
// columns of that revision. Private to engine. A snapshot is shared between threads; a lease
// belongs to one.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/contract/reader_options.h"
#include "engine/snapshot/columns.h"
#include "engine/snapshot/facet_names.h"
#include "engine/snapshot/index_view.h"
#include "engine/snapshot/word_lists.h"
#include "engine/terms/inflections.h"
#include "engine/terms/stop_words.h"

namespace readout::engine {

class Snapshot {
  /// Inflections keep state, so each handle has its own.
  struct Handle {
    Xapian::Database database;
    std::vector<Inflections> inflections;  // of the index's languages
  };

 public:
  /// Opens options.handles handles. Throws Xapian's errors; Error{IndexFormat} for an index of
  /// another version.
  Snapshot(std::filesystem::path generation, const ReaderOptions& options);

  /// A handle for one request. Waits for one to be free; gives it back when it goes. Keeps the
  /// snapshot alive.
  class Lease {
   public:
    explicit Lease(std::shared_ptr<Snapshot> snapshot);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Lease(Lease&&) = delete;
    Lease& operator=(Lease&&) = delete;

    [[nodiscard]] const IndexView& index() const { return index_; }
    [[nodiscard]] const Snapshot& snapshot() const { return *snapshot_; }
    /// To go on with the same state later, on another handle.
    [[nodiscard]] std::shared_ptr<Snapshot> share() const { return snapshot_; }
    /// Of the index's languages.
    [[nodiscard]] const std::vector<Inflections>& inflections() const {
      return handle_->inflections;
    }

   private:
    std::shared_ptr<Snapshot> snapshot_;
    std::unique_ptr<Handle> handle_;
    IndexView index_;
  };

  [[nodiscard]] const Columns& columns() const { return *columns_; }
  [[nodiscard]] const FacetNames& names() const { return *names_; }
  [[nodiscard]] const StopWords& stop_words() const { return stop_words_; }
  [[nodiscard]] const std::filesystem::path& generation() const { return generation_; }
  /// Names this state: differs after every change, also across generations.
  [[nodiscard]] const std::string& revision() const { return revision_; }

 private:
  /// Waits for a handle to be free.
  std::unique_ptr<Handle> take_handle();

  /// The lists of some thousand words of news.
  static constexpr std::size_t kWordListBytes = 64 << 20;

  std::filesystem::path generation_;
  std::string revision_;
  std::unique_ptr<const Columns> columns_;
  std::unique_ptr<const FacetNames> names_;
  StopWords stop_words_;
  WordLists word_lists_{kWordListBytes};
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Handle>> free_;
};

}  // namespace readout::engine
