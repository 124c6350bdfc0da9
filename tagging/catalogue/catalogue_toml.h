// SPDX-License-Identifier: GPL-3.0-or-later
// Parses one TOML file of the catalogue into entries and problems, each with its line. Used by the
// loader only; it does not see the other files. Pure: safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tagging/catalogue/catalogue.h"

namespace readout::tagging {

/// `silence = true`: the entry of that id is removed from the layers below.
struct Silenced {
  std::string id;
  FilePlace place;
};

/// `merge = { "Form" = "id" }`: a further form of an entry in any file.
struct MergedForm {
  std::string form;
  std::string id;
  FilePlace place;
};

struct CatalogueFile {
  std::vector<ActorEntry> actors;
  std::vector<IssueEntry> issues;
  std::vector<KindEntry> kinds;
  std::vector<Silenced> silenced_actors;
  std::vector<Silenced> silenced_issues;
  std::vector<Silenced> silenced_kinds;
  std::vector<MergedForm> merged_forms;
  std::vector<std::string> silenced_names;  ///< `silence = ["..."]`: names that are no actors
};

/// Entries with problems are left out of the result.
[[nodiscard]] CatalogueFile parse_catalogue_file(const std::string& name,
                                                 std::string_view text,
                                                 std::vector<FileProblem>& problems);

}  // namespace readout::tagging
