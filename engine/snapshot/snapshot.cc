// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/wording.h"
#include "engine/errors/system_errors.h"
#include "engine/errors/xapian_errors.h"
#include "engine/folder/index_folder.h"

namespace readout::engine {
namespace {

/// A stop word of one language is content in another: a few articles must not add theirs.
constexpr double kShareForStopWords = 0.1;

/// A part that an earlier snapshot has open; null if it has not.
const NumberedPart* opened(const std::string& name, const Snapshot* before) {
  if (before == nullptr) return nullptr;
  const NumberedParts& parts = before->columns().parts();
  const auto found = std::find_if(parts.begin(), parts.end(), [&name](const NumberedPart& part) {
    return part.part->name() == name;
  });
  return found == parts.end() ? nullptr : &*found;
}

/// The file of deleted articles that an earlier snapshot has read of a part.
std::string known_deleted_file(const std::string& name, const Snapshot* before) {
  if (before == nullptr) return {};
  for (const PartEntry& entry : before->manifest().parts) {
    if (entry.name == name) return entry.deleted_file;
  }
  return {};
}

NumberedPart open_part(const std::filesystem::path& folder,
                       const PartEntry& entry,
                       const Snapshot* before,
                       std::size_t slots) {
  const NumberedPart* known = opened(entry.name, before);
  NumberedPart part;
  part.part = known != nullptr ? known->part : with_xapian_errors(folder, [&] {
    return std::make_shared<const Part>(folder, slots);
  });
  if (known != nullptr && known_deleted_file(entry.name, before) == entry.deleted_file) {
    part.deleted = known->deleted;
  } else {
    part.deleted = std::make_shared<const DeletedSet>(
        entry.deleted > 0 ? DeletedSet(folder / entry.deleted_file) : DeletedSet());
  }
  return part;
}

bool is_damage(const Error& error) {
  return error.code() == ErrorCode::IndexFormat || error.code() == ErrorCode::IndexMissing;
}

std::string left_out(const PartEntry& entry, const Error& error) {
  const std::size_t articles = entry.articles - entry.deleted;
  const std::string missing = articles == 1 ? "its 1 article is missing"
                                            : "its " + grouped(articles) + " articles are missing";
  return entry.name + " can't be used, " + missing + ": " + error.what();
}

/// `faults`: of the parts that are left out.
NumberedParts open_parts(const std::filesystem::path& index,
                         const Manifest& manifest,
                         const Snapshot* before,
                         const ReaderOptions& options,
                         std::vector<std::string>& faults) {
  std::vector<NumberedPart> parts;
  for (const PartEntry& entry : manifest.parts) {
    try {
      parts.push_back(open_part(part_folder(index, entry.name), entry, before, options.handles));
    } catch (const Error& error) {
      if (!is_damage(error)) throw;
      faults.push_back(left_out(entry, error));
    }
  }
  const bool may_leave_out = options.damaged && !parts.empty();
  if (!faults.empty() && !may_leave_out)
    throw Error(ErrorCode::IndexFormat, faults.front(), restore_hint(index));
  return NumberedParts(std::move(parts));
}

}  // namespace

Snapshot::Snapshot(const std::filesystem::path& index,
                   Manifest manifest,
                   const Snapshot* before,
                   const ReaderOptions& options,
                   std::shared_ptr<SlotPool> slots)
    : manifest_(std::move(manifest)), slots_(std::move(slots)) {
  columns_ =
      std::make_unique<const Columns>(open_parts(index, manifest_, before, options, left_out_),
                                      before == nullptr ? nullptr : &before->columns());
  names_ = std::make_unique<const FacetNames>(*columns_, options.actor_names);
  const FacetColumn& languages = columns_->facet(Field::Language);
  const auto articles = static_cast<double>(columns_->articles().size());
  std::vector<std::string> with_stop_words;
  for (std::uint32_t ordinal = 0; ordinal < languages.size(); ++ordinal) {
    const std::string language(languages.value(ordinal));
    const double share = languages.articles(ordinal) / std::max(articles, 1.0);
    if (share > 0) languages_.push_back(language);
    if (share >= kShareForStopWords) with_stop_words.push_back(language);
  }
  std::sort(languages_.begin(), languages_.end());
  stop_words_ = StopWords(with_stop_words);
}

Snapshot::Lease::Lease(std::shared_ptr<Snapshot> snapshot, const Checkpoint& checkpoint)
    : snapshot_(std::move(snapshot)),
      slot_(snapshot_->slots_->take()),
      index_(*snapshot_->columns_, slot_->number, snapshot_->word_lists_, checkpoint) {
  slot_->speak(snapshot_->languages_);
}

Snapshot::Lease::~Lease() { snapshot_->slots_->give_back(std::move(slot_)); }

}  // namespace readout::engine
