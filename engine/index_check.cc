// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/index_check.h"

#include <optional>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "base/child_process.h"
#include "base/error.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/checksums.h"
#include "engine/folder/index_folder.h"
#include "engine/folder/index_lock.h"
#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/parts/columns_check.h"
#include "engine/parts/deleted_set.h"
#include "engine/parts/index_walk.h"
#include "engine/parts/part_columns.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

namespace fs = std::filesystem;

/// A damaged index may have a fault in every article.
constexpr std::size_t kMostFaults = 20;

/// By article id, the part that has it.
using Owners = std::unordered_map<std::string, std::string>;

/// Looks at one part's articles, in a child process.
class PartCheck {
 public:
  PartCheck(const fs::path& index, const PartEntry& entry, Owners& owners)
      : entry_(entry), folder_(part_folder(index, entry.name)), owners_(owners) {}

  void run(const Say& say) {
    try {
      const Xapian::Database database(folder_.string());
      check_format(database);
      const TermVectors vectors(folder_ / kTermVectorsFile);
      for (const std::string& fault : walk_faults(database, vectors, kMostFaults))
        say(in_part(fault));
      if (database.get_doccount() != entry_.articles)
        say(in_part("it has " + std::to_string(database.get_doccount()) + " articles, not " +
                    std::to_string(entry_.articles)));
      const PartColumns columns = read_columns(database);
      if (columns.articles.size() != entry_.articles)
        say(in_part("its columns are those of another number of articles"));
      say_articles(database, columns, say);
    } catch (const Error& error) {
      say(in_part(error.what()));
    } catch (const Xapian::Error& error) {
      say(in_part(error.get_msg()));
    }
  }

 private:
  [[nodiscard]] std::string in_part(const std::string& fault) const {
    return entry_.name + ": " + fault;
  }

  void say_articles(const Xapian::Database& database, const PartColumns& columns, const Say& say) {
    DeletedSet deleted;
    if (entry_.deleted > 0) deleted = DeletedSet(folder_ / entry_.deleted_file);
    if (deleted.size() != entry_.deleted)
      say(in_part("another number of its articles is deleted than XAPIANDB says"));
    const auto end = database.postlist_end(std::string());
    std::size_t faults = 0;
    for (auto document = database.postlist_begin(std::string());
         document != end && faults < kMostFaults;
         ++document) {
      if (deleted.contains(*document)) continue;
      const std::string fault = fault_of(database, columns, *document);
      if (fault.empty()) continue;
      say(in_part(fault));
      ++faults;
    }
  }

  std::string fault_of(const Xapian::Database& database,
                       const PartColumns& columns,
                       Xapian::docid number) {
    const std::string name = "document " + std::to_string(number);
    try {
      const article::TaggedArticle tagged = decode_record(database.get_document(number).get_data());
      const std::string& id = tagged.article.id;
      const std::string term = id_term(id);
      auto posting = database.postlist_begin(term);
      posting.skip_to(number);
      if (posting == database.postlist_end(term) || *posting != number) {
        return name + " (id '" + id + "') is not the one found by its id";
      }
      const std::string column =
          column_fault(columns, number, tagged, database.get_doclength(number));
      if (!column.empty())
        return name + " (id '" + id + "') has another " + column + " in the columns";
      const auto [owner, is_new] = owners_.emplace(id, entry_.name);
      return is_new ? std::string() : name + " (id '" + id + "') is in " + owner->second + " too";
    } catch (const Error& error) {
      return name + ": " + error.what();
    } catch (const Xapian::Error& error) {
      return name + ": " + error.get_msg();
    }
  }

  const PartEntry& entry_;
  const fs::path folder_;
  Owners& owners_;
};

std::vector<std::string> content_faults(const fs::path& index, const Manifest& manifest) {
  ChildEnd end = run_in_child([&](const Say& say) {
    Owners owners;
    for (const PartEntry& entry : manifest.parts) PartCheck(index, entry, owners).run(say);
  });
  if (!end.crash.empty()) end.said.push_back("reading the articles ends in " + end.crash);
  return std::move(end.said);
}

CopyState state_of_copy(const fs::path& index, const Manifest& manifest) {
  if (is_copy_damaged(index)) return CopyState::Damaged;
  const std::optional<Manifest> copy = manifest_copy(index);
  if (!copy) return CopyState::Missing;
  return *copy == manifest ? CopyState::Same : CopyState::Other;
}

}  // namespace

IndexCheck check_index(const fs::path& index, const CheckOptions& options) {
  const WriterBarrier barrier(index, options.wait ? IfLocked::Wait : IfLocked::Fail);
  check_not_lost(index);
  const Manifest manifest = existing_manifest(index);
  IndexCheck result;
  result.articles = manifest.articles();
  result.parts = manifest.parts.size();
  result.copy = state_of_copy(index, manifest);
  for (const PartEntry& entry : manifest.parts) {
    for (std::string& fault : checksum_faults(part_folder(index, entry.name)))
      result.faults.push_back(std::move(fault));
  }
  // A damaged file shows in the articles too: it is told once.
  if (result.faults.empty()) result.faults = content_faults(index, manifest);
  if (result.faults.size() > kMostFaults) result.faults.resize(kMostFaults);
  // Where there was no lock to be had.
  if (existing_manifest(index) != manifest) {
    throw Error(ErrorCode::Busy,
                "the index " + index.string() + " changed while it was checked",
                "Check it again when nobody writes");
  }
  return result;
}

}  // namespace readout::engine
