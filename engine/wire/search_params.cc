// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/search_params.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "base/nearest.h"
#include "base/utf8.h"
#include "engine/query/day_span.h"
#include "engine/query/query.h"

namespace readout::engine {
namespace {

using Message = std::optional<std::string>;

constexpr std::size_t kMaxValueBytes = 1024;
constexpr std::size_t kMaxProblems = 20;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string joined(const std::vector<std::string_view>& parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

/// 4096 as "4,096".
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

/// Position of the value among the parameter's choices.
std::optional<std::size_t> choice(const SearchParameter& parameter, std::string_view value) {
  const auto choices = split(parameter.choices, '|');
  const auto found = std::find(choices.begin(), choices.end(), value);
  if (found == choices.end()) return std::nullopt;
  return static_cast<std::size_t>(found - choices.begin());
}

std::string must_be_one_of(const SearchParameter& parameter) {
  return "must be one of " + joined(split(parameter.choices, '|'));
}

/// Of a parameter of choices: `values` in the order of their names, for a member of the request.
template <auto member, auto... values>
Message set_choice(SearchRequest& request,
                   const SearchParameter& parameter,
                   std::string_view value) {
  constexpr std::array kValues = {values...};
  const auto chosen = choice(parameter, value);
  if (!chosen) return must_be_one_of(parameter);
  request.*member = kValues[*chosen];
  return std::nullopt;
}

std::string longer_than(std::size_t bytes) { return "is longer than " + grouped(bytes) + " bytes"; }

Message set_query(SearchRequest& request, const SearchParameter&, std::string_view value) {
  if (auto fault = query_fault(value)) return fault;
  request.query = value;
  return std::nullopt;
}

Message set_fresh(SearchRequest& request, const SearchParameter&, std::string_view value) {
  double share = 0;
  const char* end = value.data() + value.size();
  const auto [stop, failure] = std::from_chars(value.data(), end, share, std::chars_format::fixed);
  // Written this way a NaN is refused too.
  if (failure != std::errc() || stop != end || !(share >= 0 && share <= 1)) {
    return "must be a number from 0 to 1, such as 0.5";
  }
  request.fresh = share;
  return std::nullopt;
}

Message add_selection(SearchRequest& request,
                      const SearchParameter& parameter,
                      std::string_view value) {
  if (value.empty()) return "must not be empty";
  // The table's filters carry the names of their fields.
  const Field field = *field_named(parameter.name);
  auto selection = std::find_if(request.selections.begin(),
                                request.selections.end(),
                                [&](const Selection& other) { return other.field == field; });
  if (selection == request.selections.end()) {
    selection = request.selections.insert(selection, Selection{field, {}});
  }
  auto& values = selection->values;
  if (std::find(values.begin(), values.end(), value) != values.end()) return std::nullopt;
  if (values.size() == kMaxSelectedValues) {
    return "may be given at most " + std::to_string(kMaxSelectedValues) + " times";
  }
  values.emplace_back(value);
  return std::nullopt;
}

constexpr std::string_view kDateForm =
    "must be a year, a month or a day, such as 2023, 2023-06 or 2023-06-19";

Message set_from(SearchRequest& request, const SearchParameter&, std::string_view value) {
  const auto span = parse_day_span_part(value);
  if (!span) return std::string(kDateForm);
  request.from_day = span->first;
  return std::nullopt;
}

Message set_to(SearchRequest& request, const SearchParameter&, std::string_view value) {
  const auto span = parse_day_span_part(value);
  if (!span) return std::string(kDateForm);
  request.to_day = span->last;
  return std::nullopt;
}

Message set_number(std::size_t& target, const SearchParameter& parameter, std::string_view value) {
  std::size_t number = 0;
  const char* end = value.data() + value.size();
  const auto [stop, failure] = std::from_chars(value.data(), end, number);
  if (failure != std::errc() || stop != end || number > parameter.maximum) {
    return "must be a whole number from 0 to " + grouped(parameter.maximum);
  }
  target = number;
  return std::nullopt;
}

Message set_limit(SearchRequest& request,
                  const SearchParameter& parameter,
                  std::string_view value) {
  return set_number(request.limit, parameter, value);
}

Message set_offset(SearchRequest& request,
                   const SearchParameter& parameter,
                   std::string_view value) {
  return set_number(request.offset, parameter, value);
}

Message set_facet_limit(SearchRequest& request,
                        const SearchParameter& parameter,
                        std::string_view value) {
  return set_number(request.facet_limit, parameter, value);
}

Message set_facets(SearchRequest& request, const SearchParameter&, std::string_view value) {
  request.facets.clear();
  if (value == "none") return std::nullopt;
  std::vector<std::string_view> countable;
  for (const FieldSpec& spec : kFields) {
    if (spec.faceted) countable.push_back(spec.name);
  }
  for (const std::string_view name : split(value, ',')) {
    if (std::find(countable.begin(), countable.end(), name) == countable.end()) {
      return "must be none, or some of " + joined(countable) + " with commas between";
    }
    const Field field = *field_named(name);
    if (std::find(request.facets.begin(), request.facets.end(), field) == request.facets.end()) {
      request.facets.push_back(field);
    }
  }
  return std::nullopt;
}

constexpr SearchParameter filter(std::string_view name, std::string_view help) {
  return {.name = name,
          .type = ParameterType::Text,
          .repeatable = true,
          .maximum = kMaxValueBytes,
          .help = help,
          .set = add_selection};
}

constexpr std::array<SearchParameter, 20> kParameters = {{
    {.name = "q",
     .type = ParameterType::Query,
     .maximum = kMaxQueryBytes,
     .help = "what to look for, in the query language; empty: everything",
     .set = set_query},
    {.name = "match",
     .type = ParameterType::Choice,
     .choices = "auto|all|any",
     .initial = "auto",
     .help = "whether an article must have all words; auto: all, or any if no article has all",
     .set = set_choice<&SearchRequest::match, MatchMode::Auto, MatchMode::All, MatchMode::Any>},
    filter("actor", "only articles with this actor, by id"),
    filter("issue", "only articles about this issue, by id"),
    filter("source", "only articles of this publisher"),
    filter("author", "only articles by this author"),
    filter("language", "only articles in this language, by ISO 639 code"),
    {.name = "facet_mode",
     .type = ParameterType::Choice,
     .choices = "any|all",
     .initial = "any",
     .help = "whether one of several values of a filter is enough, or all are needed",
     .set = set_choice<&SearchRequest::facet_mode, FacetMode::Any, FacetMode::All>},
    {.name = "from",
     .type = ParameterType::Date,
     .help = "first day of publication; of a year or month its first day",
     .set = set_from},
    {.name = "to",
     .type = ParameterType::Date,
     .help = "last day of publication; of a year or month its last day",
     .set = set_to},
    {.name = "sort",
     .type = ParameterType::Choice,
     .choices = "relevance|newest|oldest",
     .help = "order of the hits; by default relevance, or newest where nothing is looked for",
     .set = set_choice<&SearchRequest::sort,
                       SortOrder::Relevance,
                       SortOrder::Newest,
                       SortOrder::Oldest>},
    {.name = "limit",
     .type = ParameterType::Number,
     .maximum = kMaxLimit,
     .initial = "10",
     .help = "how many hits to list",
     .set = set_limit},
    {.name = "offset",
     .type = ParameterType::Number,
     .maximum = kMaxOffset,
     .initial = "0",
     .help = "how many hits to pass over first",
     .set = set_offset},
    {.name = "facets",
     .type = ParameterType::Fields,
     .initial = "actor,issue",
     .help = "fields whose values are counted",
     .set = set_facets},
    {.name = "facet_limit",
     .type = ParameterType::Number,
     .maximum = kMaxFacetLimit,
     .initial = "20",
     .help = "how many values of each field to list",
     .set = set_facet_limit},
    {.name = "copies",
     .type = ParameterType::Choice,
     .choices = "fold|show",
     .initial = "fold",
     .help = "whether articles with one text are one hit, counted once, or a hit each",
     .set = set_choice<&SearchRequest::copies, CopyMode::Fold, CopyMode::Show>},
    {.name = "interval",
     .type = ParameterType::Choice,
     .choices = "auto|day|week|month|year",
     .initial = "auto",
     .help = "length of the timeline's steps; coarser where there would be more than 1,000",
     .set = set_choice<&SearchRequest::interval,
                       Interval::Auto,
                       Interval::Day,
                       Interval::Week,
                       Interval::Month,
                       Interval::Year>},
    {.name = "fresh",
     .type = ParameterType::Share,
     .initial = "0",
     .help = "how much newness weighs in relevance: from 0, not at all, to 1, as much as the best "
             "match of the text; the bonus halves every 30 days before the newest article",
     .set = set_fresh},
    {.name = "highlight",
     .type = ParameterType::Choice,
     .choices = "on|off",
     .initial = "on",
     .help = "whether titles and snippets have their found words marked",
     .set = set_choice<&SearchRequest::highlight, true, false>},
    {.name = "widen",
     .type = ParameterType::Choice,
     .choices = "on|off",
     .initial = "off",
     .help = "whether a word that is an actor's name finds that actor's articles too",
     .set = set_choice<&SearchRequest::widen, true, false>},
}};

constexpr bool filters_name_fields() {
  for (const SearchParameter& parameter : kParameters) {
    if (parameter.set == add_selection && !field_named(parameter.name)) return false;
  }
  return true;
}
static_assert(filters_name_fields(), "a filter must have the name of its field");

const SearchParameter* parameter_named(std::string_view name) {
  for (const SearchParameter& parameter : kParameters) {
    if (parameter.name == name) return &parameter;
  }
  return nullptr;
}

Message too_long(const SearchParameter& parameter, std::string_view value) {
  if (parameter.type != ParameterType::Text || value.size() <= parameter.maximum) {
    return std::nullopt;
  }
  return longer_than(parameter.maximum);
}

class Parser {
 public:
  void take(const std::string& name, const std::string& value) {
    const SearchParameter* parameter = parameter_named(name);
    if (parameter == nullptr) {
      std::vector<std::string_view> known;
      known.reserve(kParameters.size());
      for (const SearchParameter& other : kParameters) known.push_back(other.name);
      parsed_.problems.push_back(unknown_parameter(name, known));
      return;
    }
    bool& seen = seen_[static_cast<std::size_t>(parameter - kParameters.data())];
    if (seen && !parameter->repeatable) return report(name, "is given more than once");
    seen = true;
    if (auto message = broken_text(value)) return report(name, std::move(*message));
    if (auto message = too_long(*parameter, value)) return report(name, std::move(*message));
    if (auto message = parameter->set(parsed_.request, *parameter, value)) {
      report(name, std::move(*message));
    }
  }

  [[nodiscard]] bool enough() const { return parsed_.problems.size() >= kMaxProblems; }

  ParsedSearch finish() {
    const SearchRequest& request = parsed_.request;
    if (request.from_day && request.to_day && *request.from_day > *request.to_day) {
      report("from", "must not be later than 'to'");
    }
    return std::move(parsed_);
  }

 private:
  void report(std::string_view name, std::string message) {
    ParameterProblem problem{std::string(name), std::move(message)};
    auto& problems = parsed_.problems;
    if (std::find(problems.begin(), problems.end(), problem) != problems.end()) return;
    problems.push_back(std::move(problem));
  }

  ParsedSearch parsed_;
  std::array<bool, kParameters.size()> seen_{};
};

}  // namespace

std::span<const SearchParameter> search_parameters() noexcept { return kParameters; }

ParsedSearch parse_search_parameters(const ParameterList& parameters) {
  Parser parser;
  for (const auto& [name, value] : parameters) {
    if (parser.enough()) break;
    parser.take(name, value);
  }
  return parser.finish();
}

std::optional<std::string> broken_text(std::string_view value) {
  if (value.find('\0') != std::string_view::npos) return "must not contain a NUL byte";
  if (!is_valid_utf8(value)) return "must be valid UTF-8";
  return std::nullopt;
}

std::optional<std::string> query_fault(std::string_view value) {
  if (value.size() > kMaxQueryBytes) return longer_than(kMaxQueryBytes);
  const ParsedQuery parsed = parse_query(value);
  if (parsed.clauses > kMaxQueryClauses) {
    return "has more than " + grouped(kMaxQueryClauses) + " words and filters";
  }
  if (parsed.placed > kMaxPlaced) {
    return "has more than " + grouped(kMaxPlaced) + " phrases, hyphenated words and NEARs";
  }
  if (parsed.prefixes > kMaxPrefixes) {
    return "has more than " + grouped(kMaxPrefixes) + " words that end in *";
  }
  return std::nullopt;
}

ParameterProblem unknown_parameter(std::string_view name, std::span<const std::string_view> known) {
  constexpr std::size_t kShownBytes = 64;
  std::string message = "is not a parameter here";
  if (const auto meant = nearest(name, known)) {
    message += "; did you mean '" + std::string(*meant) + "'?";
  }
  return {repair_utf8(utf8_prefix(name, kShownBytes)), std::move(message)};
}

}  // namespace readout::engine
