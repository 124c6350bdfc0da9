// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_compaction.h"

#include <string>

#include "base/error.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/durable_files.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/writing/part_merge.h"
#include "engine/writing/written_parts.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_of(const fs::path& index, const Manifest& manifest) {
  std::uint64_t bytes = 0;
  for (const PartEntry& part : manifest.parts) bytes += bytes_in(part_folder(index, part.name));
  return bytes;
}

void check_room(const fs::path& index, const Compaction& compaction) {
  const std::uint64_t free = free_bytes(index);
  if (compaction.room <= free) return;
  throw Error(ErrorCode::NoSpace,
              "to compact " + index.string() + " takes up to " + std::to_string(compaction.room) +
                  " bytes on its disk besides; " + std::to_string(free) + " are free",
              "Free some space, or take a snapshot to another disk and compact that");
}

Compaction compact(const fs::path& index, const CompactionOptions& options) {
  WrittenParts parts(index, existing_manifest(index));
  Compaction compaction{.articles = parts.articles()};
  for (const PartSize& part : parts.sizes()) {
    ++compaction.parts;
    compaction.deleted += part.deleted;
  }
  compaction.bytes = compaction.bytes_after = bytes_of(index, parts.manifest());
  if (compaction.parts <= 1 && compaction.deleted == 0) return compaction;
  const PartRange all{0, compaction.parts};
  compaction.room = room_to_merge(index, parts, all, LeaveOut::All);
  check_room(index, compaction);
  if (options.begins) options.begins(compaction);
  PartMerge merge(index, parts, all, LeaveOut::All);
  merge.run();
  merge.put_into(parts);
  parts.commit();
  compaction.bytes_after = bytes_of(index, parts.manifest());
  return compaction;
}

}  // namespace

Compaction compact_index(const fs::path& index, const CompactionOptions& options) {
  static_cast<void>(existing_manifest(index));  // before a lock file is made
  const IndexLock lock(index, options.wait ? IfLocked::Wait : IfLocked::Fail);
  check_not_lost(index);
  remove_drafts(index);
  return with_xapian_errors(index, [&] { return compact(index, options); });
}

}  // namespace readout::engine
