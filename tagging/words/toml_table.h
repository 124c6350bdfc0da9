// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML table read key by key: wrong types, missing and unknown keys become problems with the line
// they stand in. Used by what reads the catalogue and the word lists (toml++ stays out of every
// other header).
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "tagging/words/file_problem.h"

namespace readout::tagging {

class TomlTable {
 public:
  TomlTable(const toml::table& table, const std::string& file, std::vector<FileProblem>& problems)
      : table_(table), file_(file), problems_(problems) {}

  [[nodiscard]] FilePlace place() const { return place_of(table_.source()); }

  /// A problem for every key that is none of `known`.
  void refuse_others(std::initializer_list<std::string_view> known);

  /// Empty, with a problem, where the key is missing, blank or no text.
  std::string required_text(std::string_view key);
  /// Empty where the key is missing.
  std::string text(std::string_view key);
  std::optional<double> number(std::string_view key);
  bool flag(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  /// Calls `text` or `table` for each element of the array under `key`.
  void each(std::string_view key,
            const std::function<void(std::string)>& text,
            const std::function<void(TomlTable)>& table);
  /// Calls `use` with key, weight and place of each entry of the sub-table under `key`.
  void each_weight(std::string_view key,
                   const std::function<void(std::string, double, FilePlace)>& use);
  /// The same with a text for each key.
  void each_text(std::string_view key,
                 const std::function<void(std::string, std::string, FilePlace)>& use);
  /// Calls `use` for each word, between white space, of the text under `key`.
  void each_word(std::string_view key, const std::function<void(std::string, FilePlace)>& use);
  /// Calls `use` with the name of each sub-table; what is no table is a problem.
  void each_table(const std::function<void(const std::string&, TomlTable)>& use);
  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  [[nodiscard]] bool is_table(std::string_view key) const { return table_[key].is_table(); }

  void report(const FilePlace& place, std::string message);
  /// Of the value under `key`, which REQUIRES to be there.
  void report_at(std::string_view key, std::string message);
  [[nodiscard]] std::size_t problem_count() const { return problems_.size(); }
  void report(std::string message) { report(place(), std::move(message)); }

 private:
  [[nodiscard]] FilePlace place_of(const toml::source_region& region) const {
    return {file_, region.begin.line};
  }

  const toml::table& table_;
  const std::string& file_;
  std::vector<FileProblem>& problems_;
};

/// Calls `read` with the table that `text` is; where it is no TOML, that is the problem.
void read_toml(const std::string& file,
               std::string_view text,
               std::vector<FileProblem>& problems,
               const std::function<void(TomlTable)>& read);

}  // namespace readout::tagging
