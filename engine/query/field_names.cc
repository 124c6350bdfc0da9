// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/field_names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "article/scan.h"
#include "base/fold.h"
#include "base/nearest.h"
#include "engine/fields/schema.h"
#include "engine/query/foreign_syntax.h"

namespace readout::engine {
namespace {

std::optional<std::string_view> nearest_field(std::string_view name) {
  std::vector<std::string_view> names;
  for (const FieldSpec& spec : kFields) {
    if (!spec.name.empty()) names.push_back(spec.name);
  }
  return nearest(name, names);
}

}  // namespace

bool is_like_field(std::string_view written) {
  return !written.empty() && !article::is_digit(written.front()) &&
         std::all_of(written.begin(), written.end(), [](char byte) {
           return article::is_ascii_letter(byte) || article::is_digit(byte) || byte == '_';
         });
}

std::optional<FieldName> field_called(std::string_view written) {
  const std::string name = fold(written);
  if (const auto field = field_named(name)) return FieldName{spec_of(*field).name, true};
  constexpr auto kSides = std::to_array<std::string_view>({"before", "after", "since", "until"});
  const auto* const side = std::find(kSides.begin(), kSides.end(), name);
  if (side != kSides.end()) return FieldName{*side, true};
  const ForeignField* const foreign = foreign_field(name);
  if (foreign == nullptr || foreign->field.empty()) return std::nullopt;
  return FieldName{foreign->field, false};
}

bool is_foreign_field(std::string_view written) { return foreign_field(fold(written)) != nullptr; }

std::string unknown_field(std::string_view written, bool apart) {
  const std::string name = fold(written);
  const ForeignField* const foreign = foreign_field(name);
  const bool letters = std::all_of(name.begin(), name.end(), article::is_ascii_letter);
  const bool coined = foreign != nullptr && foreign->coined;
  if (apart ? !coined : (!letters && foreign == nullptr)) return {};
  std::string message = "there is no field '" + name + "': searched as words";
  if (foreign != nullptr && foreign->field.empty()) {
    message += "; " + std::string(foreign->advice);
  } else if (foreign != nullptr) {
    message += "; write " + std::string(foreign->field) + ":";
  } else if (const auto meant = nearest_field(name)) {
    message += "; did you mean " + std::string(*meant) + ":?";
  }
  return message;
}

}  // namespace readout::engine
