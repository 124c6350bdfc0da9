// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one part of several neighbours. The parts stay as they are and are read meanwhile. Private
// to engine. Belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "engine/folder/index_folder.h"
#include "engine/parts/deleted_set.h"
#include "engine/writing/merge_policy.h"
#include "engine/writing/written_parts.h"

namespace readout::engine {

/// Which articles are left out that were deleted when the merge began. Others go along, deleted.
enum class LeaveOut : std::uint8_t {
  WhereWorthIt,  ///< those of parts with many (is_worth_cleaning())
  All
};

/// So many bytes on the disk a merge may need until it is through: its result is at most as large
/// as the parts, and each that is cleaned is written twice more meanwhile.
[[nodiscard]] std::uint64_t room_to_merge(const std::filesystem::path& index,
                                          const WrittenParts& parts,
                                          PartRange range,
                                          LeaveOut leave_out);

class PartMerge {
 public:
  /// Notes what is to be merged, and who is deleted in it.
  PartMerge(const std::filesystem::path& index,
            const WrittenParts& parts,
            PartRange range,
            LeaveOut leave_out);

  /// Takes long. Throws Xapian's errors; Error: IndexFormat (a part is damaged), NoSpace, Io.
  void run();

  /// Puts the result in the place of what it was made of, for the next commit. Whoever was removed
  /// meanwhile is removed in it too. REQUIRES: run() is through; parts were only appended since.
  void put_into(WrittenParts& parts);

 private:
  struct Source {
    std::filesystem::path folder;
    DeletedSet left_out;
    std::uint32_t offset = 0;
    std::vector<Xapian::docid> moved = {};  // new ids by old ones, if it was cleaned
  };
  void check_whole() const;
  void clean(Source& source);

  const PartRange range_;
  PartDraft draft_;
  std::vector<Source> sources_;
};

}  // namespace readout::engine
