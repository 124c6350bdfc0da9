// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/record.h"

#include <iterator>
#include <utility>

#include "article/authors.h"

namespace readout::article {
namespace {

using Kind = FieldValue::Kind;
using Texts = std::vector<std::string>;

enum class Wanted { Text, TextOrNumber, TextOrList };

struct FieldRow {
  std::vector<std::string_view> names;  ///< the best first
  Wanted wanted;
  std::vector<std::string_view> members;  ///< what stands for an object, best first
  void (*put)(Draft& draft, FieldValue value, std::string_view name);
};

template <std::string Article::*member>
void put_text(Draft& draft, FieldValue value, std::string_view /*name*/) {
  std::string& target = draft.article.*member;
  if (target.empty() && !value.texts.empty()) target = std::move(value.texts.front());
}

template <Texts Article::*member>
void put_list(Draft& draft, FieldValue value, std::string_view /*name*/) {
  Texts& target = draft.article.*member;
  std::move(value.texts.begin(), value.texts.end(), std::back_inserter(target));
}

template <Texts Article::*member, Texts (*split)(std::string_view)>
void put_split_list(Draft& draft, FieldValue value, std::string_view name) {
  if (value.kind == Kind::Text && !value.texts.empty()) {
    value.texts = split(value.texts.front());
  }
  put_list<member>(draft, std::move(value), name);
}

void put_date(Draft& draft, FieldValue value, std::string_view name) {
  draft.dates.push_back({std::move(value.texts.front()), "field " + std::string(name)});
}

const std::vector<FieldRow>& field_table() {
  static const std::vector<FieldRow> rows = {
      {{"id"}, Wanted::TextOrNumber, {}, &put_text<&Article::id>},
      {{"title"}, Wanted::Text, {}, &put_text<&Article::title>},
      {{"url", "link"}, Wanted::Text, {}, &put_text<&Article::url>},
      {{"source", "publisher", "site"}, Wanted::Text, {"name", "id"}, &put_text<&Article::source>},
      {{"published", "date", "published_at", "pubDate", "pubdate"},
       Wanted::TextOrNumber,
       {},
       &put_date},
      {{"authors", "author"},
       Wanted::TextOrList,
       {"name"},
       &put_split_list<&Article::authors, &split_authors>},
      {{"language", "lang"}, Wanted::Text, {}, &put_text<&Article::language>},
      {{"body", "text", "content"}, Wanted::Text, {}, &put_text<&Article::body>},
      {{"summary", "description"}, Wanted::Text, {}, &put_text<&Article::summary>},
      {{"sections", "section", "topic", "category"},
       Wanted::TextOrList,
       {"name"},
       &put_list<&Article::sections>},
      {{"keywords", "tags"},
       Wanted::TextOrList,
       {"name"},
       &put_split_list<&Article::sections, &split_keywords>},
      {{"image"}, Wanted::TextOrList, {"url", "src"}, &put_text<&Article::image>},
      {{"actors"}, Wanted::TextOrList, {"id", "name"}, &put_list<&Article::explicit_actors>},
      {{"issues"}, Wanted::TextOrList, {"id", "name"}, &put_list<&Article::explicit_issues>},
  };
  return rows;
}

bool fits(Wanted wanted, Kind kind) {
  switch (kind) {
    case Kind::Text:
      return true;
    case Kind::Number:
      return wanted == Wanted::TextOrNumber;
    case Kind::List:
      return wanted == Wanted::TextOrList;
    case Kind::Other:
      return false;
  }
  return false;
}

std::string_view for_people(Wanted wanted) {
  switch (wanted) {
    case Wanted::Text:
      return "a text";
    case Wanted::TextOrNumber:
      return "a text or a number";
    case Wanted::TextOrList:
      return "a text or a list of texts";
  }
  return "a text";
}

}  // namespace

std::vector<std::string> fill_draft(Draft& draft, const FieldLookup& lookup) {
  std::vector<std::string> wrong;
  for (const FieldRow& row : field_table()) {
    for (const std::string_view name : row.names) {
      auto value = lookup(name, row.members);
      if (!value) continue;
      if (!fits(row.wanted, value->kind)) {
        wrong.push_back("field \"" + std::string(name) + "\" is " + value->type + " instead of " +
                        std::string(for_people(row.wanted)) + ": left out");
      } else if (!value->texts.empty()) {
        row.put(draft, std::move(*value), name);
      }
    }
  }
  return wrong;
}

}  // namespace readout::article
