// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/error.h"
#include "base/hash.h"
#include "tagging/catalogue/catalogue.h"
#include "tagging/catalogue/catalogue_checks.h"
#include "tagging/catalogue/catalogue_toml.h"
#include "tagging/catalogue/kind_expansion.h"
#include "tagging/catalogue/name_forms.h"

namespace readout::tagging {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".toml";

struct SourceFile {
  std::string name;
  std::string text;
};

std::string read_file_bytes(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw Error(ErrorCode::Io, "can't read the catalogue file " + file.string());
  return bytes;
}

std::vector<SourceFile> read_path(const fs::path& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (!fs::exists(status)) {
    throw Error(ErrorCode::NotFound,
                "there is no catalogue at " + path.string(),
                "Name a folder that holds *.toml files");
  }
  if (!fs::is_directory(status)) return {{path.string(), read_file_bytes(path)}};
  std::vector<fs::path> found;
  fs::recursive_directory_iterator walk(path, problem);
  for (const fs::recursive_directory_iterator end; !problem && walk != end;
       walk.increment(problem)) {
    if (walk->path().extension() == kEnding && walk->is_regular_file(problem))
      found.push_back(walk->path());
  }
  if (problem)
    throw Error(ErrorCode::Io, "can't read the folder " + path.string() + ": " + problem.message());
  std::sort(found.begin(), found.end());
  std::vector<SourceFile> files;
  files.reserve(found.size());
  for (const fs::path& file : found) files.push_back({file.string(), read_file_bytes(file)});
  return files;
}

struct ParsedFile {
  CatalogueFile entries;
  std::vector<FileProblem> problems;
};

/// Each file by itself, on all processors: this is half of what starting the programs takes.
std::vector<ParsedFile> parse(const std::vector<SourceFile>& files) {
  std::vector<ParsedFile> parsed(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++)
      parsed[i].entries = parse_catalogue_file(files[i].name, files[i].text, parsed[i].problems);
  };
  std::vector<std::future<void>> others;
  const std::size_t workers =
      std::min<std::size_t>(files.size(), std::thread::hardware_concurrency());
  for (std::size_t i = 1; i < workers; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others) other.get();
  return parsed;
}

/// Entries by layer: an entry of a later layer replaces the one with the same id of an earlier
/// layer. Within a layer an id may stand only once.
template <typename Entry>
class LayeredEntries {
 public:
  void begin_layer() { ++layer_; }

  void put(Entry entry, std::vector<FileProblem>& problems) {
    const auto [found, fresh] = places_.emplace(entry.id, slots_.size());
    if (fresh) {
      slots_.push_back({std::move(entry), layer_, false});
      return;
    }
    Slot& slot = slots_[found->second];
    if (slot.layer == layer_) {
      problems.push_back(
          {entry.place,
           "the id '" + entry.id + "' stands already in " + place_text(slot.entry.place),
           ProblemSeverity::Error});
      return;
    }
    slot = {std::move(entry), layer_, false};
  }

  void silence(const Silenced& silenced) {
    const auto found = places_.find(silenced.id);
    if (found == places_.end() || slots_[found->second].layer == layer_) {
      unmet_.push_back(silenced);
      return;
    }
    slots_[found->second].silenced = true;
  }

  /// Null where there is none of that id.
  [[nodiscard]] const Entry* find(const std::string& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &slots_[found->second].entry;
  }

  /// What should be silenced but is not in a lower layer.
  [[nodiscard]] const std::vector<Silenced>& unmet() const { return unmet_; }

  /// The silenced ones, or all others.
  std::vector<Entry> take(bool silenced = false) {
    std::vector<Entry> entries;
    for (Slot& slot : slots_) {
      if (slot.silenced == silenced) entries.push_back(std::move(slot.entry));
    }
    return entries;
  }

 private:
  struct Slot {
    Entry entry;
    int layer;
    bool silenced;
  };

  std::vector<Slot> slots_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<Silenced> unmet_;
  int layer_ = 0;
};

/// What check_entries() finds takes as long as a third of reading the catalogue.
enum class EntryChecks : std::uint8_t { None, All };

class Loader {
 public:
  void add_layer(const std::vector<SourceFile>& files) {
    actors_.begin_layer();
    issues_.begin_layer();
    kinds_.begin_layer();
    std::vector<ParsedFile> all = parse(files);
    for (std::size_t i = 0; i < files.size(); ++i) {
      CatalogueFile& parsed = all[i].entries;
      problems_.insert(problems_.end(), all[i].problems.begin(), all[i].problems.end());
      for (const Silenced& silenced : parsed.silenced_actors) actors_.silence(silenced);
      for (const Silenced& silenced : parsed.silenced_issues) issues_.silence(silenced);
      for (const Silenced& silenced : parsed.silenced_kinds) kinds_.silence(silenced);
      merged_.insert(merged_.end(), parsed.merged_forms.begin(), parsed.merged_forms.end());
      for (const std::string& name : parsed.silenced_names) silenced_names_.insert(made_id(name));
      for (ActorEntry& actor : parsed.actors) {
        keep_kinds(actor);
        actors_.put(std::move(actor), problems_);
      }
      for (KindEntry& kind : parsed.kinds) kinds_.put(std::move(kind), problems_);
      for (IssueEntry& issue : parsed.issues) issues_.put(std::move(issue), problems_);
      content_.append(content_hash(files[i].text));
    }
    content_.push_back('/');
  }

  Catalogue finish(EntryChecks checks) {
    std::vector<ActorEntry> actors = actors_.take();
    std::vector<IssueEntry> issues = issues_.take();
    std::vector<KindEntry> kinds = kinds_.take();
    expand(kinds, actors);
    for (const Silenced& silenced : issues_.unmet()) report_unmet(silenced);
    for (const Silenced& silenced : kinds_.unmet()) report_unmet(silenced);
    merge_forms(actors);
    if (checks == EntryChecks::All) check_entries(actors, issues, problems_);
    sort_by_place(problems_);
    return {std::move(actors),
            std::move(issues),
            std::move(kinds),
            content_hash(content_),
            std::move(silenced_names_)};
  }

  [[nodiscard]] const std::vector<FileProblem>& problems() const { return problems_; }

 private:
  /// An entry that replaces a body still is that body, with only the forms that it lists.
  void keep_kinds(const ActorEntry& actor) {
    const ActorEntry* below = actors_.find(actor.id);
    if (below != nullptr && actor.kinds.empty() && below->country == actor.country)
      kept_kinds_.emplace(actor.id, below->kinds);
  }

  void expand(const std::vector<KindEntry>& kinds, std::vector<ActorEntry>& actors) {
    KindExpansion expansion(kinds, problems_);
    for (const ActorEntry& gone : actors_.take(true)) expansion.leave_out(gone.kinds, gone.country);
    for (ActorEntry& actor : actors) {
      const auto kept = kept_kinds_.find(actor.id);
      if (kept != kept_kinds_.end()) expansion.leave_out(kept->second, actor.country);
    }
    std::unordered_set<std::string> unmet;
    for (const Silenced& silenced : actors_.unmet()) unmet.insert(silenced.id);
    expansion.run(actors, unmet);
    for (ActorEntry& actor : actors) {
      const auto kept = kept_kinds_.find(actor.id);
      if (kept != kept_kinds_.end()) actor.kinds = kept->second;
    }
    for (const Silenced& silenced : actors_.unmet()) {
      if (unmet.contains(silenced.id)) report_unmet(silenced);
    }
  }

  void report_unmet(const Silenced& silenced) {
    problems_.push_back({silenced.place,
                         "nothing below has the id '" + silenced.id + "' to be silenced",
                         ProblemSeverity::Error});
  }

  void merge_forms(std::vector<ActorEntry>& actors) {
    for (const MergedForm& merged : merged_) {
      const auto actor = std::find_if(actors.begin(), actors.end(), [&](const ActorEntry& entry) {
        return entry.id == merged.id;
      });
      if (actor != actors.end()) {
        actor->aliases.push_back({merged.form, {}, {}, AliasKind::Name});
      } else {
        problems_.push_back(
            {merged.place,
             "there is no actor '" + merged.id + "' to merge '" + merged.form + "' with",
             ProblemSeverity::Error});
      }
    }
  }

  LayeredEntries<ActorEntry> actors_;
  LayeredEntries<IssueEntry> issues_;
  LayeredEntries<KindEntry> kinds_;
  std::unordered_map<std::string, std::vector<std::string>> kept_kinds_;  ///< by actor
  std::vector<MergedForm> merged_;
  std::unordered_set<std::string> silenced_names_;
  std::vector<FileProblem> problems_;
  std::string content_;
};

Loader loader_over(std::span<const EmbeddedFile> defaults) {
  std::vector<SourceFile> files;
  for (const EmbeddedFile& file : defaults) {
    if (file.path.ends_with(kEnding))
      files.push_back({std::string(file.path), std::string(file.bytes)});
  }
  Loader loader;
  loader.add_layer(files);
  return loader;
}

}  // namespace

Catalogue load_catalogue(std::span<const EmbeddedFile> defaults,
                         const std::optional<fs::path>& user_folder) {
  Loader loader = loader_over(defaults);
  if (user_folder) loader.add_layer(read_path(*user_folder));
  // The tests check what the programs carry inside.
  Catalogue catalogue = loader.finish(user_folder ? EntryChecks::All : EntryChecks::None);
  refuse_errors(loader.problems(), "the catalogue", "`indexer catalogue check` lists all problems");
  return catalogue;
}

std::vector<FileProblem> check_catalogue(std::span<const EmbeddedFile> defaults,
                                         std::span<const fs::path> paths) {
  Loader loader = loader_over(defaults);
  for (const fs::path& path : paths) loader.add_layer(read_path(path));
  static_cast<void>(loader.finish(EntryChecks::All));
  return loader.problems();
}

}  // namespace readout::tagging
