// SPDX-License-Identifier: GPL-3.0-or-later
// Names before a colon: those of our fields, of the sides of a date, and of other engines' fields.
// Private to engine. Pure: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readout::engine {

/// One of our fields, or the side of a date that one may write like a field.
struct FieldName {
  std::string_view name;
  bool ours;  ///< named as we do
};

/// Whether a text may be the name of a field at all.
[[nodiscard]] bool is_like_field(std::string_view written);

/// In any capitals, or by the name that another engine gives it; nothing for others.
[[nodiscard]] std::optional<FieldName> field_called(std::string_view written);

/// The name of a field of another engine, in any capitals.
[[nodiscard]] bool is_foreign_field(std::string_view written);

/// What is to be said of a name that is no field; empty where it is hardly meant as one ("12:30",
/// "G7:"). `apart`: a blank follows the colon, as it does in ordinary writing.
[[nodiscard]] std::string unknown_field(std::string_view written, bool apart);

}  // namespace readout::engine
