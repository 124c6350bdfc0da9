// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/written_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/errors/xapian_errors.h"
#include "engine/fields/schema.h"
#include "engine/folder/index_folder.h"
#include "engine/format/part_metadata.h"
#include "engine/format/record.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {
namespace {

/// Without its texts.
article::Article article_at(const Xapian::Database& database, Xapian::docid document) {
  return decode_record(database.get_document(document).get_data(), RecordDepth::Head).article;
}

}  // namespace

WrittenParts::WrittenParts(std::filesystem::path index, Manifest manifest)
    : index_(std::move(index)), manifest_(std::move(manifest)) {
  for (const PartEntry& entry : manifest_.parts) parts_.push_back(open(entry));
}

WrittenParts::Written WrittenParts::open_new(const std::string& name) const {
  const std::filesystem::path folder = part_folder(index_, name);
  return with_xapian_errors(folder, [&]() -> Written {  // names the part
    Xapian::Database database(folder.string());
    check_format(database);
    const std::size_t articles = database.get_doccount();
    return {name, std::move(database), articles, {}, {}, false};
  });
}

WrittenParts::Written WrittenParts::open(const PartEntry& entry) const {
  Written part = open_new(entry.name);
  part.deleted_file = entry.deleted_file;
  if (entry.deleted > 0)
    part.deleted = DeletedSet(part_folder(index_, entry.name) / entry.deleted_file);
  return part;
}

std::size_t WrittenParts::articles() const {
  std::size_t sum = 0;
  for (const Written& part : parts_) sum += part.articles - part.deleted.size();
  return sum;
}

std::vector<PartSize> WrittenParts::sizes() const {
  std::vector<PartSize> sizes;
  for (const Written& part : parts_) sizes.push_back({part.articles, part.deleted.size()});
  return sizes;
}

std::optional<WrittenParts::Place> WrittenParts::find(std::string_view id) const {
  const std::string term = id_term(id);
  // What was added last is asked for most.
  for (std::size_t place = parts_.size(); place-- > 0;) {
    const Written& part = parts_[place];
    const auto end = part.database.postlist_end(term);
    for (auto posting = part.database.postlist_begin(term); posting != end; ++posting)
      if (!part.deleted.contains(*posting)) return Place{place, *posting};
  }
  return std::nullopt;
}

std::optional<std::string> WrittenParts::content_key(std::string_view id) const {
  const std::optional<Place> place = find(id);
  if (!place) return std::nullopt;
  return parts_[place->part].database.get_document(place->document).get_value(kContentHashSlot);
}

void WrittenParts::remove(const Place& place) {
  Written& part = parts_[place.part];
  part.deleted.add(place.document);
  part.changed = true;
}

bool WrittenParts::remove(std::string_view id) {
  const std::optional<Place> place = find(id);
  if (place) remove(*place);
  return place.has_value();
}

void WrittenParts::each_of_file(const Written& part,
                                const std::string& file,
                                const std::function<void(Xapian::docid)>& take) const {
  const std::string term = file_term(file);
  for (auto document = part.database.postlist_begin(term);
       document != part.database.postlist_end(term);
       ++document) {
    if (!part.deleted.contains(*document)) take(*document);
  }
}

std::vector<std::string> WrittenParts::files() const {
  const std::string prefix(kFileTermPrefix);
  std::set<std::string> files;
  for (const Written& part : parts_) {
    const auto end = part.database.allterms_end(prefix);
    for (auto term = part.database.allterms_begin(prefix); term != end; ++term) {
      auto document = part.database.postlist_begin(*term);
      while (document != part.database.postlist_end(*term) && part.deleted.contains(*document))
        ++document;
      if (document == part.database.postlist_end(*term)) continue;
      std::string value = (*term).substr(prefix.size());
      // A path is absolute; a hash stands for one too long for a term.
      files.insert(value.starts_with('/') ? std::move(value)
                                          : article_at(part.database, *document).origin.file);
    }
  }
  return {files.begin(), files.end()};
}

std::size_t WrittenParts::remove_of_file(const std::string& file,
                                         const std::function<bool(const std::string& id)>& keep) {
  std::vector<Place> places;
  for (std::size_t place = 0; place < parts_.size(); ++place) {
    const Written& part = parts_[place];
    each_of_file(part, file, [&](Xapian::docid document) {
      if (!keep(article_at(part.database, document).id)) places.push_back({place, document});
    });
  }
  for (const Place& place : places) remove(place);
  return places.size();
}

std::optional<FileState> WrittenParts::file_state(const std::string& path,
                                                  std::string_view catalogue) const {
  for (auto part = parts_.rbegin(); part != parts_.rend(); ++part) {
    const std::optional<StoredFile> stored = read_stored_file(part->database, path);
    if (!stored) continue;
    if (stored->forgotten || stored->catalogue != catalogue) return std::nullopt;
    return stored->state;
  }
  return std::nullopt;
}

bool WrittenParts::changed() const {
  return std::any_of(
      parts_.begin(), parts_.end(), [](const Written& part) { return part.changed; });
}

void WrittenParts::append(NewPart part) {
  Written& added = parts_.emplace_back(open_new(part.name));
  added.deleted = std::move(part.deleted);
  added.changed = !added.deleted.empty();
}

void WrittenParts::replace(
    std::size_t first,
    std::size_t many,
    const std::string& name,
    const std::function<Xapian::docid(std::size_t place, Xapian::docid document)>& moved) {
  Written part = open_new(name);
  for (std::size_t place = first; place < first + many; ++place) {
    parts_[place].deleted.each([&](Xapian::docid document) {
      if (const Xapian::docid now = moved(place, document); now != 0) part.deleted.add(now);
    });
  }
  part.changed = !part.deleted.empty();
  const auto begin = parts_.begin() + static_cast<std::ptrdiff_t>(first);
  parts_.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(many));
  parts_[first] = std::move(part);
}

void WrittenParts::commit() {
  Manifest next = manifest_;
  next.commit = new_commit_name();
  next.parts.clear();
  for (Written& part : parts_) {
    if (part.changed) {
      part.deleted_file = deleted_file_name(next.commit);
      part.deleted.write(part_folder(index_, part.name) / part.deleted_file);
    }
    next.parts.push_back({part.name, part.articles, part.deleted.size(), part.deleted_file});
  }
  write_manifest(index_, next);
  for (Written& part : parts_) part.changed = false;
  manifest_ = std::move(next);
  remove_leftovers(index_, manifest_);
}

}  // namespace readout::engine
