// SPDX-License-Identifier: GPL-3.0-or-later
// The article: made by the readers, read by tagging, stored by the engine. A plain value; every
// text in it is valid UTF-8. Safe to copy between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::article {

enum class TitleSource : std::uint8_t {
  None,   ///< there is no title, and no text to make one of
  Given,  ///< by the file
  Made,   ///< from the first words of the text, where the file gives none
};

/// "none", "given" or "made".
[[nodiscard]] std::string_view name_of(TitleSource source) noexcept;

/// How exactly the date is known. Stored in the index: do not renumber.
enum class DatePrecision : std::uint8_t { Year = 0, Month = 1, Day = 2, Instant = 3 };

/// "year", "month", "day" or "instant".
[[nodiscard]] std::string_view name_of(DatePrecision precision) noexcept;

/// When the article was published, as its file says: never the time of reading, never a guess.
struct Published {
  /// ISO 8601 in the article's own offset, as long as `precision`: "2023", "2023-06", "2023-06-19"
  /// or "2023-06-19T14:05:00+08:00" ("Z" where the offset is zero or not given).
  std::string iso;
  DatePrecision precision = DatePrecision::Day;
  /// Where it was found, for people: "field published", "meta article:published_time",
  /// "dateline"...
  std::string origin;

  friend bool operator==(const Published&, const Published&) = default;
};

/// Where an article came from.
struct Origin {
  std::string path;  ///< file, "-" for standard input, or an address
  std::uint64_t line =
      0;  ///< of the record's beginning, counted from 1; 0: the whole file is the article
  /// The file's name in an index: its absolute path with links resolved. Empty for
  /// streams.
  std::string file = {};
};

struct Article {
  std::string id;   ///< unique in an index; assigned by prepare()
  std::string url;  ///< canonical address without tracking parameters; may be empty
  std::string title;
  TitleSource title_source = TitleSource::None;
  std::string body;  ///< paragraphs separated by one blank line ("\n\n"), no other line breaks
  std::string summary;
  std::optional<Published> published;
  std::string source;  ///< the publisher's name
  std::vector<std::string> authors;
  std::string
      language;  ///< ISO 639-1, or 639-3 where there is no two-letter code; empty: not known
  std::vector<std::string> sections;  ///< the publisher's own: its section first, then its keywords
  std::string image;                  ///< address of the leading image
  /// Tags that the file itself gives, as ids or names: kept beside those that tagging finds.
  std::vector<std::string> explicit_actors;
  std::vector<std::string> explicit_issues;
  /// Hash of the text: equal for copies of one article, whatever their address, furniture and
  /// punctuation.
  std::string fingerprint;
  Origin origin;
};

}  // namespace readout::article
