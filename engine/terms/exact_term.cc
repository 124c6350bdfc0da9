// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/exact_term.h"

#include <algorithm>

#include "base/hash.h"

namespace readout::engine {
namespace {

constexpr bool is_free(std::string_view prefix) {
  return std::none_of(kFields.begin(), kFields.end(), [prefix](const FieldSpec& spec) {
    return spec.prefix == prefix;
  });
}
static_assert(is_free(kFileTermPrefix) && is_free(kTaggingTermPrefix),
              "no field may have the prefix of other terms");

}  // namespace

std::string exact_term(std::string_view prefix, std::string_view value) {
  constexpr std::size_t kMaxValueBytes = 200;
  const bool fits = value.size() <= kMaxValueBytes && value.find('\0') == std::string_view::npos;
  // '#' keeps a hash from meeting a short value that looks like one.
  return std::string(prefix) + (fits ? std::string(value) : "#" + content_hash(value));
}

std::string value_term(const FieldSpec& field, std::string_view value) {
  return exact_term(field.prefix, field.key(value));
}

std::string id_term(std::string_view id) { return exact_term(spec_of(Field::Id).prefix, id); }

std::string file_term(std::string_view file) { return exact_term(kFileTermPrefix, file); }

std::string tagging_term(std::string_view catalogue) {
  return exact_term(kTaggingTermPrefix, catalogue);
}

}  // namespace readout::engine
