// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/facet_answer.h"

#include <algorithm>
#include <utility>

#include "engine/searching/timeline.h"

namespace readout::engine {
namespace {

const Choice* choice_of(const std::vector<Choice>& choices, Field field) {
  const auto found = std::find_if(choices.begin(), choices.end(), [field](const Choice& choice) {
    return choice.field == field;
  });
  return found == choices.end() ? nullptr : &*found;
}

/// Each once, in the order of the request.
std::vector<std::uint32_t> chosen_ordinals(const Choice& choice) {
  std::vector<std::uint32_t> ordinals;
  for (const ChosenValue& chosen : choice.values) {
    for (const std::uint32_t ordinal : chosen.ordinals) {
      if (std::find(ordinals.begin(), ordinals.end(), ordinal) == ordinals.end())
        ordinals.push_back(ordinal);
    }
  }
  return ordinals;
}

/// Ordinals that were seen, the most frequent first and equals by value, cut to `most`.
std::vector<std::uint32_t> leading(std::vector<std::uint32_t> ordinals,
                                   const ValueCounts& counts,
                                   const FacetColumn& values,
                                   std::size_t most) {
  const std::size_t kept = std::min(most, ordinals.size());
  std::partial_sort(ordinals.begin(),
                    ordinals.begin() + static_cast<std::ptrdiff_t>(kept),
                    ordinals.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return counts.of(a) != counts.of(b) ? counts.of(a) > counts.of(b)
                                                          : values.value(a) < values.value(b);
                    });
  ordinals.resize(kept);
  return ordinals;
}

/// Marks a value as selected; one that is not listed yet comes last.
void select(FacetCounts& answer, FacetValue value) {
  const auto listed =
      std::find_if(answer.values.begin(), answer.values.end(), [&value](const FacetValue& other) {
        return other.id == value.id;
      });
  FacetValue& selected =
      listed == answer.values.end() ? answer.values.emplace_back(std::move(value)) : *listed;
  selected.selected = true;
}

}  // namespace

std::vector<FacetCounts> facet_answers(const SearchRequest& request,
                                       const std::vector<Choice>& choices,
                                       const Collector& collector,
                                       const Snapshot& snapshot) {
  std::vector<FacetCounts> answers;
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    const Field field = request.facets[i];
    const FacetColumn& column = snapshot.columns().facet(field);
    const ValueCounts& counts = collector.counts(i);
    const auto counted = [&](std::uint32_t ordinal) {
      FacetValue value = snapshot.names().value(field, ordinal);
      value.count = counts.of(ordinal);
      return value;
    };
    FacetCounts answer{field, {}, false, 0};
    std::vector<std::uint32_t> seen = counts.seen();
    answer.total = seen.size();
    for (const std::uint32_t ordinal :
         leading(std::move(seen), counts, column, request.facet_limit))
      answer.values.push_back(counted(ordinal));
    answer.more = answer.total > answer.values.size();
    if (const Choice* choice = choice_of(choices, field)) {
      for (const ChosenValue& chosen : choice->values) {
        for (const std::uint32_t ordinal : chosen.ordinals) select(answer, counted(ordinal));
        if (chosen.ordinals.empty()) select(answer, {chosen.text, chosen.text, "", 0, true});
      }
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

std::vector<ValueTimeline> value_timelines(const SearchRequest& request,
                                           const std::vector<Choice>& choices,
                                           const Collector& collector,
                                           const Timeline& timeline,
                                           const Snapshot& snapshot) {
  if (!request.timeline_by) return {};
  const Field field = *request.timeline_by;
  const Choice* choice = choice_of(choices, field);
  const ValueCounts counts = collector.dated_with_value();
  const std::vector<std::uint32_t> ordinals =
      choice != nullptr
          ? chosen_ordinals(*choice)
          : leading(counts.seen(), counts, snapshot.columns().facet(field), request.facet_limit);
  std::vector<ValueTimeline> timelines;
  timelines.reserve(ordinals.size());
  for (const std::uint32_t ordinal : ordinals) {
    ValueTimeline one{snapshot.names().value(field, ordinal),
                      in_buckets(timeline, collector.days_with(ordinal)),
                      collector.undated_with(ordinal)};
    one.value.count = counts.of(ordinal);
    one.value.selected = choice != nullptr;
    timelines.push_back(std::move(one));
  }
  return timelines;
}

}  // namespace readout::engine
