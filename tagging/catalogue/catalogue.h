// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue, our gazetteer: who can act and what articles can be about, as TOML that people
// edit. The default one is built in; a user's folder is laid over it entry by entry. Used by
// Tagger, by the programs for the names of facet values, and by `indexer catalogue check`. A plain
// value: safe to share between threads once loaded.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "article/name_use.h"
#include "article/tags.h"
#include "base/embedded_file.h"
#include "tagging/catalogue/kinds.h"
#include "tagging/words/file_problem.h"

namespace readout::tagging {

enum class AliasKind : std::uint8_t {
  Name,    ///< names the actor itself
  Native,  ///< its name in another language: "Island" is Iceland, but not in an English text
  Seat,    ///< a place that stands for it: "in Vienna" is only the place, "Vienna said" is Austria
};

/// One form of an actor's name. A word that begins with a capital matches only capitalised words,
/// one all in capitals only capitals, others any.
struct Alias {
  std::string text;
  std::vector<std::string> near;    ///< if any: one of these must be in the same article
  std::vector<std::string> unless;  ///< not where one of these longer texts stands
  AliasKind kind = AliasKind::Name;
};

/// An office and when it was held: ISO 8601 dates as far as known, empty where open.
struct Role {
  std::string title;
  std::string from;
  std::string to;
};

/// A body that most states have, made for each of them that has no entry of its own for it.
struct KindEntry {
  std::string id;
  FormPattern name;
  std::vector<std::string> bare;  ///< what it is called without its country: "foreign ministry"
  std::vector<FormPattern> forms;
  std::optional<std::vector<std::string>> countries;  ///< none: all states
  std::vector<std::string> except;                    ///< states that have no such body
  FilePlace place;
};

struct ActorEntry {
  std::string id;
  std::string name;
  article::ActorType type = article::ActorType::Organisation;
  /// Everything that names the actor: name, aliases, demonyms, seats, native names.
  std::vector<Alias> aliases;
  std::string country;  ///< id of the country it belongs to, or empty
  std::vector<Role> roles;
  std::string surname;             ///< persons: the form used after the full name
  bool surname_alone = false;      ///< the surname means this person even without the full name
  bool media = false;              ///< a publisher or agency: no actor where it is only quoted
  std::vector<std::string> kinds;  ///< ids of the kinds of body that it is for its country
  std::vector<std::string> bare;   ///< bare names that mean it, instead of its kinds'
  std::string as_of;               ///< when its roles were checked, ISO 8601; empty: unknown
  std::shared_ptr<const CountryWords> words;  ///< countries: for the forms of their bodies
  FilePlace place;
};

struct WeightedPhrase {
  std::string text;  ///< '*' after a word: any ending
  double weight = 0;
};

struct ActorHint {
  std::string actor;
  double weight = 0;
};

struct IssueEntry {
  std::string id;
  std::string name;
  std::string group;
  std::string about;
  std::vector<WeightedPhrase> words;
  std::vector<WeightedPhrase> against;  ///< weights positive; they are subtracted
  std::vector<ActorHint> actors;
  std::optional<double> threshold;  ///< instead of the common one
  FilePlace place;
};

class Catalogue {
 public:
  Catalogue() = default;
  /// REQUIRES ids unique within each list.
  /// `silenced`: made_id() of names that are no actors; for names that no entry lists.
  Catalogue(std::vector<ActorEntry> actors,
            std::vector<IssueEntry> issues,
            std::vector<KindEntry> kinds,
            std::string hash,
            std::unordered_set<std::string> silenced = {});

  [[nodiscard]] const std::vector<ActorEntry>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<IssueEntry>& issues() const { return issues_; }
  /// The bodies made from them are among the actors.
  [[nodiscard]] const std::vector<KindEntry>& kinds() const { return kinds_; }
  /// Null where there is none of that id.
  [[nodiscard]] const ActorEntry* find_actor(std::string_view id) const;
  [[nodiscard]] const IssueEntry* find_issue(std::string_view id) const;
  [[nodiscard]] bool is_silenced(const std::string& id) const { return silenced_.contains(id); }
  /// Of the content: equal hashes mean equal entries.
  [[nodiscard]] const std::string& hash() const { return hash_; }

 private:
  std::vector<ActorEntry> actors_;
  std::vector<IssueEntry> issues_;
  std::vector<KindEntry> kinds_;
  std::unordered_map<std::string, std::size_t> actor_places_;
  std::unordered_map<std::string, std::size_t> issue_places_;
  std::string hash_;
  std::unordered_set<std::string> silenced_;
};

/// The *.toml files of `defaults`, with every *.toml below `user_folder` laid over them. Throws
/// Error{BadInput} that names file and line of every error, Error{NotFound} if the folder is
/// missing. Without a folder, entries are not compared with one another: check_catalogue() does.
[[nodiscard]] Catalogue load_catalogue(std::span<const EmbeddedFile> defaults,
                                       const std::optional<std::filesystem::path>& user_folder);

/// What is wrong with the catalogue made of `defaults` and of `paths` (files or folders), which are
/// laid over it in that order. Throws Error{NotFound} or Error{Io} only for paths that can't be
/// read.
[[nodiscard]] std::vector<FileProblem> check_catalogue(
    std::span<const EmbeddedFile> defaults, std::span<const std::filesystem::path> paths);

/// Calls `take` with each name of each actor and with the actor's id. Several actors may have the
/// same name, and an actor one name twice.
void each_name(
    const Catalogue& catalogue,
    const std::function<void(std::string_view name, std::string_view actor, article::NameUse use)>&
        take);

}  // namespace readout::tagging
