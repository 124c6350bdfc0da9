// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/facet_answer.h"

#include <algorithm>
#include <functional>

namespace readout::engine {
namespace {

const std::vector<std::string>* selected_values(const SearchRequest& request, Field field) {
  for (const Selection& selection : request.selections) {
    if (selection.field == field) return &selection.values;
  }
  return nullptr;
}

/// Ordinals with a count, the most frequent first and equals by value, cut to `most`.
std::vector<std::uint32_t> leading(const std::vector<std::uint32_t>& counts,
                                   const std::vector<std::string>& values,
                                   std::size_t most) {
  std::vector<std::uint32_t> ordinals;
  for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
    if (counts[ordinal] > 0) ordinals.push_back(ordinal);
  }
  const std::size_t kept = std::min(most, ordinals.size());
  std::partial_sort(ordinals.begin(),
                    ordinals.begin() + static_cast<std::ptrdiff_t>(kept),
                    ordinals.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return counts[a] != counts[b] ? counts[a] > counts[b] : values[a] < values[b];
                    });
  ordinals.resize(kept);
  return ordinals;
}

/// Marks the values that the request selects; those not listed yet come last.
void add_selected(FacetCounts& answer,
                  const std::vector<std::string>& selected,
                  const std::function<FacetValue(const std::string&)>& value_of) {
  for (const std::string& id : selected) {
    const auto listed = std::find_if(answer.values.begin(),
                                     answer.values.end(),
                                     [&id](const FacetValue& value) { return value.id == id; });
    if (listed == answer.values.end()) answer.values.push_back(value_of(id));
  }
  for (FacetValue& value : answer.values)
    value.selected = std::find(selected.begin(), selected.end(), value.id) != selected.end();
}

}  // namespace

std::vector<FacetCounts> facet_answers(const SearchRequest& request,
                                       const Collector& collector,
                                       const Columns& columns,
                                       const FacetNames& names) {
  std::vector<FacetCounts> answers;
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    const Field field = request.facets[i];
    const FacetColumn& column = columns.facet(field);
    const std::vector<std::uint32_t>& counts = collector.counts(i);
    const auto counted = [&](std::uint32_t ordinal) {
      FacetValue value = names.value(field, ordinal);
      value.count = counts[ordinal];
      return value;
    };
    FacetCounts answer{field, {}, false};
    for (const std::uint32_t ordinal : leading(counts, column.values(), request.facet_limit))
      answer.values.push_back(counted(ordinal));
    const auto with_count =
        std::count_if(counts.begin(), counts.end(), [](std::uint32_t n) { return n > 0; });
    answer.more = static_cast<std::size_t>(with_count) > answer.values.size();
    if (const std::vector<std::string>* selected = selected_values(request, field)) {
      add_selected(answer, *selected, [&](const std::string& id) {
        const auto ordinal = column.ordinal(id);
        return ordinal ? counted(*ordinal) : FacetValue{id, id, "", 0, false};
      });
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

}  // namespace readout::engine
