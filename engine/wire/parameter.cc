// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wire/parameter.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/nearest.h"
#include "base/utf8.h"
#include "base/wording.h"
#include "engine/query/query.h"
#include "engine/query/spoken_days.h"

namespace readout::engine {
namespace {

using Message = std::optional<std::string>;

constexpr std::size_t kMaxProblems = 20;

/// The whole value as a number; nothing if it is none.
template <typename Number, typename... Format>
std::optional<Number> number_in(std::string_view value, Format... format) {
  Number number{};
  const char* end = value.data() + value.size();
  const auto [stop, failure] = std::from_chars(value.data(), end, number, format...);
  if (failure != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::optional<double> share_in(std::string_view value) {
  const auto number = number_in<double>(value, std::chars_format::fixed);
  // Written this way a NaN is refused too.
  if (!number || !(*number >= 0 && *number <= 1)) return std::nullopt;
  return number;
}

std::string longer_than(std::size_t bytes) { return "is longer than " + grouped(bytes) + " bytes"; }

/// What is beyond the limits of a text in the query language.
Message query_fault(std::string_view value) {
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

Message fields_fault(std::string_view value) {
  if (value == "none") return std::nullopt;
  const std::vector<std::string_view> faceted = faceted_field_names();
  for (const std::string_view name : names_in(value, ',')) {
    if (std::find(faceted.begin(), faceted.end(), name) == faceted.end())
      return "must be none, or some of " + joined(faceted, ", ") + " with commas between";
  }
  return std::nullopt;
}

Message members_fault(std::string_view value) {
  const std::vector<std::string_view> known = hit_member_names();
  for (const std::string_view name : names_in(value, ',')) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto meant = nearest(name, known);
    const std::string hint =
        meant ? "; did you mean '" + std::string(*meant) + "'? There" : ": there";
    return "has '" + std::string(name) + "', which is no member of a hit" + hint + " are " +
           joined(known, ", ");
  }
  return std::nullopt;
}

Message date_fault(std::string_view value) {
  const SpokenDays read = read_days(value, current_day());
  if (read.span) return std::nullopt;
  if (read.fault.empty())
    return "is '" + std::string(value) + "', which is no date, such as " +
           std::string(kDateExamples);
  return "is '" + std::string(value) + "', which " + read.fault;
}

/// What is wrong with a value, by its parameter's type alone.
Message fault_of(const SearchParameter& parameter, std::string_view value) {
  if (auto broken = broken_text(value)) return broken;
  switch (parameter.type) {
    case ParameterType::Text:
      if (value.size() > parameter.maximum) return longer_than(parameter.maximum);
      break;
    case ParameterType::Query:
      return query_fault(value);
    case ParameterType::Choice:
      if (!choice_named(value, parameter.choices))
        return "must be one of " + joined(names_in(parameter.choices), ", ");
      break;
    case ParameterType::Number:
      if (const auto number = number_in<std::size_t>(value);
          !number || *number < parameter.minimum || *number > parameter.maximum)
        return "must be a whole number from " + grouped(parameter.minimum) + " to " +
               grouped(parameter.maximum);
      break;
    case ParameterType::Share:
      if (!share_in(value)) return "must be a number from 0 to 1, such as 0.5";
      break;
    case ParameterType::Date:
      return date_fault(value);
    case ParameterType::Fields:
      return fields_fault(value);
    case ParameterType::Members:
      return members_fault(value);
  }
  return std::nullopt;
}

/// The problem of a parameter that is not taken, with the one that was likely meant.
ParameterProblem unknown_parameter(std::string_view name, std::span<const SearchParameter> taken) {
  constexpr std::size_t kShownBytes = 64;
  std::vector<std::string_view> known;
  known.reserve(taken.size());
  for (const SearchParameter& parameter : taken) known.push_back(parameter.name);
  std::string message = "is not a parameter here";
  if (const auto meant = nearest(name, known)) {
    message += "; did you mean '" + std::string(*meant) + "'?";
  }
  return {repair_utf8(utf8_prefix(name, kShownBytes)), std::move(message)};
}

class Parser {
 public:
  explicit Parser(std::span<const SearchParameter> taken) : taken_(taken), seen_(taken.size()) {}

  void take(const std::string& name, const std::string& value) {
    const auto parameter =
        std::find_if(taken_.begin(), taken_.end(), [&name](const SearchParameter& each) {
          return each.name == name;
        });
    if (parameter == taken_.end()) {
      parsed_.problems.push_back(unknown_parameter(name, taken_));
      return;
    }
    const auto place = static_cast<std::size_t>(parameter - taken_.begin());
    if (seen_[place] && !parameter->repeatable)
      return report(parsed_.problems, name, "is given more than once");
    seen_[place] = true;
    // As a form sends it that was not filled in.
    if (parameter->type == ParameterType::Date && value.empty()) return;
    auto fault = fault_of(*parameter, value);
    if (!fault && parameter->set != nullptr)
      fault = parameter->set(parsed_.request, *parameter, value);
    const bool date = parameter->type == ParameterType::Date && !broken_text(value);
    if (fault) report(date ? parsed_.faulty_dates : parsed_.problems, name, std::move(*fault));
  }

  [[nodiscard]] bool enough() const { return parsed_.problems.size() >= kMaxProblems; }

  ParsedSearch finish() {
    SearchRequest& request = parsed_.request;
    if (request.from_day && request.to_day && *request.from_day > *request.to_day) {
      report(parsed_.faulty_dates, "from", "is later than 'to'");
      request.from_day.reset();
      request.to_day.reset();
    }
    return std::move(parsed_);
  }

 private:
  static void report(std::vector<ParameterProblem>& problems,
                     std::string_view name,
                     std::string message) {
    ParameterProblem problem{std::string(name), std::move(message)};
    if (std::find(problems.begin(), problems.end(), problem) != problems.end()) return;
    problems.push_back(std::move(problem));
  }

  std::span<const SearchParameter> taken_;
  std::vector<bool> seen_;
  ParsedSearch parsed_;
};

}  // namespace

ParsedSearch parse_parameters(const ParameterList& given, std::span<const SearchParameter> taken) {
  Parser parser(taken);
  for (const auto& [name, value] : given) {
    if (parser.enough()) break;
    parser.take(name, value);
  }
  return parser.finish();
}

SearchRequest request_telling_dates(ParsedSearch parsed) {
  for (const ParameterProblem& date : parsed.faulty_dates) {
    parsed.request.problems.push_back(
        {date.parameter + " " + date.message + ": narrows nothing", {}, date.parameter});
  }
  return std::move(parsed.request);
}

std::vector<ParameterProblem> all_problems(const ParsedSearch& parsed) {
  std::vector<ParameterProblem> all = parsed.problems;
  all.insert(all.end(), parsed.faulty_dates.begin(), parsed.faulty_dates.end());
  return all;
}

std::optional<std::string> broken_text(std::string_view value) {
  if (value.find('\0') != std::string_view::npos) return "must not contain a NUL byte";
  if (!is_valid_utf8(value)) return "must be valid UTF-8";
  return std::nullopt;
}

std::size_t whole_number(std::string_view value) {
  return number_in<std::size_t>(value).value_or(0);
}

double share(std::string_view value) { return share_in(value).value_or(0); }

}  // namespace readout::engine
