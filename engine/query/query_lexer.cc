// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_lexer.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "article/scan.h"
#include "base/fold.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/query/foreign_syntax.h"

namespace readout::engine {
namespace {

using Kind = QueryToken::Kind;

bool is_space(char32_t value) { return value <= ' ' || value == 0xA0 || value == 0x3000; }

/// The dashes of typesetting: hyphens and the minus sign are "-" by now.
bool is_dash(char32_t value) { return value >= 0x2012 && value <= 0x2015; }

/// What may stand behind a word without being part of it.
bool is_closing_mark(char byte) {
  return std::string_view(".,;:!?").find(byte) != std::string_view::npos;
}

/// The quote that closes what `value` opens; nothing if it opens none. A closing curly quote opens
/// too: people type it.
std::optional<std::u32string_view> closing_quotes(char32_t value) {
  switch (value) {
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return U"\"\u201C\u201D";
    case 0x00AB:
      return U"\u00BB";
    case 0x300C:
      return U"\u300D";
    default:
      return std::nullopt;
  }
}

/// A web address, or what is plainly one without its scheme: "www.example.org/news".
bool is_address(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (article::starts_with_ascii(text, scheme)) return text.size() > scheme.size();
  }
  return article::starts_with_ascii(text, "www.") && text.find('/') != std::string_view::npos;
}

unsigned number_in(std::string_view digits) {
  constexpr unsigned kEnough = 10'000;
  unsigned number = 0;
  for (const char digit : digits)
    number = std::min(number * 10 + static_cast<unsigned>(digit - '0'), kEnough);
  return number;
}

/// One of our fields, or the side of a date that one may write like a field.
struct FieldName {
  std::string_view name;
  bool ours;  ///< named as we do
};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  LexedQuery run() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value)) {
        at_ += point.size;
      } else if (!sign(point)) {
        word();
      }
    }
    return std::move(lexed_);
  }

 private:
  static Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  QueryToken& put(Kind kind, std::size_t begin, std::size_t end, std::string_view text) {
    lexed_.tokens.push_back({kind, text, span_of(begin, end)});
    return lexed_.tokens.back();
  }

  void problem(std::string message, std::size_t begin, std::size_t end) {
    lexed_.problems.push_back({std::move(message), span_of(begin, end)});
  }

  void single(Kind kind) {
    put(kind, at_, at_ + 1, text_.substr(at_, 1));
    ++at_;
  }

  [[nodiscard]] char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  [[nodiscard]] bool starts_operand(std::size_t at) const {
    return at < text_.size() && !is_space(decode_utf8(text_, at).value) && text_[at] != ')' &&
           text_[at] != '-';
  }

  /// Whether a sign was taken: what follows is no word, or one with the sign before it.
  bool sign(CodePoint point) {
    const bool before_operand = starts_operand(at_ + point.size);
    if (point.value == '(') {
      single(Kind::Open);
    } else if (point.value == ')') {
      single(Kind::Close);
      suffix();
    } else if (before_operand &&
               (point.value == '-' || (point.value == '!' && byte_at(at_ + 1) != '!'))) {
      single(Kind::Minus);
    } else if (point.value == '+' && before_operand && byte_at(at_ + 1) != '+') {
      single(Kind::Plus);
    } else if (point.value == '=' && before_operand) {
      as_written();
    } else if (const auto closing = closing_quotes(point.value)) {
      quoted(point, *closing);
    } else if (const std::size_t dash = dash_before_operand(point)) {
      skip("a dash leaves nothing out: searched with the word; - does", dash);
    } else if (point.value == '{') {
      skip("{ } hold nothing together: left out; ( ) do", 1);
    } else if (point.value == '[') {
      return bracketed();
    } else {
      return pair_operator();
    }
    return true;
  }

  /// The size of a dash, or of several hyphens for one, directly before what it may be meant for.
  [[nodiscard]] std::size_t dash_before_operand(CodePoint point) const {
    const bool hyphens = point.value == '-' && byte_at(at_ + 1) == '-';
    if (!hyphens && !is_dash(point.value)) return 0;
    const std::size_t end =
        hyphens ? std::min(text_.find_first_not_of('-', at_), text_.size()) : at_ + point.size;
    return starts_operand(end) ? end - at_ : 0;
  }

  void skip(std::string message, std::size_t size) {
    problem(std::move(message), at_, at_ + size);
    at_ += size;
  }

  /// "&&" and "||", with or without blanks around.
  bool pair_operator() {
    const char first = text_[at_];
    if ((first != '&' && first != '|') || byte_at(at_ + 1) != first) return false;
    const std::size_t begin = at_;
    const auto found = foreign_operator(text_.substr(begin, 2), false);
    at_ += 2;
    if (found) put_operator(*found, begin, at_);
    return true;
  }

  /// "[2018 TO 2020]": the span of a date, which must be asked for by its field.
  bool bracketed() {
    const std::size_t end = text_.find(']', at_);
    if (end == std::string_view::npos) return false;
    const std::string_view inner = text_.substr(at_ + 1, end - at_ - 1);
    if (inner.find(" TO ") == std::string_view::npos) return false;
    if (!date_expected()) {
      skip("[ ] name a span of dates after date: alone; searched as words", 1);
      return true;
    }
    put(Kind::Quoted, at_, end + 1, inner);
    at_ = end + 1;
    return true;
  }

  /// Whether a date's field, or a side of it, stands directly before.
  [[nodiscard]] bool date_expected() const {
    if (lexed_.tokens.empty() || lexed_.tokens.back().kind != Kind::Field) return false;
    const auto field = field_named(lexed_.tokens.back().text);
    return !field || spec_of(*field).kind == FieldKind::Range;
  }

  void quoted(CodePoint opening, std::u32string_view closing) {
    const std::size_t begin = at_;
    const std::size_t inner = at_ + opening.size;
    std::size_t at = inner;
    while (at < text_.size()) {
      const CodePoint point = decode_utf8(text_, at);
      if (closing.find(point.value) != std::u32string_view::npos) {
        at_ = at + point.size;
        QueryToken& token = put(Kind::Quoted, begin, at_, text_.substr(inner, at - inner));
        token.reach = reach_after();
        token.span.end = static_cast<std::uint32_t>(at_);
        suffix();
        return;
      }
      at += point.size;
    }
    problem("a quotation mark is not closed: taken as a phrase up to the end", begin, text_.size());
    at_ = text_.size();
    put(Kind::Quoted, begin, at_, text_.substr(inner));
  }

  [[nodiscard]] std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && article::is_digit(text_[at])) ++at;
    return at;
  }

  /// "~5" behind a phrase.
  std::optional<unsigned> reach_after() {
    if (byte_at(at_) != '~') return std::nullopt;
    const std::size_t end = digits_end(at_ + 1);
    if (end == at_ + 1) return std::nullopt;
    const unsigned reach = number_in(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
    return reach;
  }

  /// A sign and a number behind a phrase or a parenthesis, such as "^2": left out.
  void suffix() {
    const std::string_view message = foreign_suffix(byte_at(at_));
    if (message.empty()) return;
    std::size_t end = at_ + 1;
    while (article::is_digit(byte_at(end)) || byte_at(end) == '.') ++end;
    skip(std::string(message) + ": left out", end - at_);
  }

  /// "=sanctions"; before a quotation mark, which means the same, the sign is skipped.
  void as_written() {
    const std::size_t begin = at_++;
    if (closing_quotes(decode_utf8(text_, at_).value) || text_[at_] == '(') return;
    const std::size_t inner = at_;
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value) || point.value == '(' || point.value == ')') break;
      at_ += point.size;
    }
    put_word(Kind::Quoted, begin, text_.substr(inner, at_ - inner));
  }

  void word() {
    const std::size_t begin = at_;
    if (address()) return;
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value) || point.value == '(' || point.value == ')' ||
          closing_quotes(point.value))
        break;
      if (at_ > begin && (point.value == '&' || point.value == '|') &&
          byte_at(at_ + 1) == text_[at_])
        break;
      if ((point.value == ':' || point.value == '=') && field_ends(begin)) return;
      at_ += point.size;
    }
    const std::string_view text = text_.substr(begin, at_ - begin);
    if (!keyword(text, begin)) put_word(Kind::Word, begin, text);
  }

  /// Puts a word without the signs of other engines, which are named.
  void put_word(Kind kind, std::size_t begin, std::string_view text) {
    bool begins = false;
    while (const auto mark = foreign_mark(text)) {
      const std::string rest(mark->rest);
      problem(std::string(mark->message) +
                  (rest.empty() ? ": left out"
                                : ": searched as '" + rest + (mark->begins ? "*'" : "'")),
              begin,
              at_);
      if (rest.empty()) {
        put(Kind::Nothing, begin, at_, {});
        return;
      }
      begins = begins || mark->begins;
      text = mark->rest;
    }
    const std::string_view word = without_closing_marks(text);
    const bool star = word.size() > 1 && word.ends_with('*');
    put(kind, begin, at_, star ? word : text).begins = begins || star;
  }

  static std::string_view without_closing_marks(std::string_view text) {
    while (!text.empty() && is_closing_mark(text.back())) text.remove_suffix(1);
    return text;
  }

  bool keyword(std::string_view text, std::size_t begin) {
    constexpr auto kWords = std::to_array<std::pair<std::string_view, Kind>>(
        {{"AND", Kind::And}, {"OR", Kind::Or}, {"NOT", Kind::Not}, {"NEAR", Kind::Near}});
    for (const auto& [name, kind] : kWords) {
      if (text != name) continue;
      put(kind, begin, at_, text);
      return true;
    }
    constexpr std::string_view kNear = "NEAR/";
    if (text.starts_with(kNear) && text.size() > kNear.size() &&
        digits_end(begin + kNear.size()) == at_) {
      put(Kind::Near, begin, at_, text).reach = number_in(text.substr(kNear.size()));
      return true;
    }
    return operator_elsewhere(text, begin);
  }

  /// What is an operator for another engine.
  bool operator_elsewhere(std::string_view text, std::size_t begin) {
    const bool group_follows = byte_at(at_) == '(';
    // "AROUND(5)" has its number in parentheses.
    const std::size_t digits = digits_end(at_ + 1);
    const bool number_follows = group_follows && digits > at_ + 1 && byte_at(digits) == ')';
    const std::string with_number =
        number_follows ? std::string(text) + std::string(text_.substr(at_ + 1, digits - at_ - 1))
                       : std::string(text);
    auto found = foreign_operator(with_number, group_follows);
    if (!found) return false;
    if (number_follows) at_ = digits + 1;
    put_operator(*found, begin, at_);
    return true;
  }

  void put_operator(const FoundOperator& found, std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(begin, end - begin);
    if (!found.form->message.empty()) {
      problem("'" + std::string(text) + "' " + std::string(found.form->message), begin, end);
    }
    switch (found.form->meaning) {
      case ForeignOperator::Meaning::And:
        put(Kind::And, begin, end, text);
        break;
      case ForeignOperator::Meaning::Or:
        put(Kind::Or, begin, end, text);
        break;
      case ForeignOperator::Meaning::Not:
        put(Kind::Not, begin, end, text);
        break;
      case ForeignOperator::Meaning::Near:
        put(Kind::Near, begin, end, text).reach = number_in(found.number);
        break;
      case ForeignOperator::Meaning::None:
        break;
    }
  }

  /// A pasted address is looked up as that of an article.
  bool address() {
    if (!is_address(text_.substr(at_, raw_end(at_) - at_))) return false;
    put(Kind::Field, at_, at_, spec_of(Field::Url).name);
    raw_value();
    return true;
  }

  /// The end of a text without blanks that may hold any sign: a parenthesis closes it only if it
  /// was opened before it.
  [[nodiscard]] std::size_t raw_end(std::size_t at) const {
    std::size_t open = 0;
    while (at < text_.size()) {
      const CodePoint point = decode_utf8(text_, at);
      if (is_space(point.value) || closing_quotes(point.value)) break;
      if (point.value == '(') ++open;
      if (point.value == ')' && open-- == 0) break;
      at += point.size;
    }
    return at;
  }

  void raw_value() {
    const std::size_t begin = at_;
    at_ = raw_end(at_);
    const std::string_view whole = text_.substr(begin, at_ - begin);
    std::string_view value = without_closing_marks(whole);
    if (value.empty()) value = whole;
    put(Kind::Word, begin, begin + value.size(), value);
  }

  static std::optional<FieldName> field_called(const std::string& name) {
    if (const auto field = field_named(name)) return FieldName{spec_of(*field).name, true};
    constexpr auto kSides = std::to_array<std::string_view>({"before", "after", "since", "until"});
    const auto* const side = std::find(kSides.begin(), kSides.end(), name);
    if (side != kSides.end()) return FieldName{*side, true};
    const ForeignField* const foreign = foreign_field(name);
    if (foreign == nullptr || foreign->field.empty()) return std::nullopt;
    return FieldName{foreign->field, false};
  }

  /// At a colon or "=": a field's name before it, and a value behind it? Blanks may stand between
  /// the colon of one of our fields and its value.
  bool field_ends(std::size_t begin) {
    const std::string_view written = text_.substr(begin, at_ - begin);
    const bool letters =
        !written.empty() && !article::is_digit(written.front()) &&
        std::all_of(written.begin(), written.end(), [](char byte) {
          return article::is_ascii_letter(byte) || article::is_digit(byte) || byte == '_';
        });
    if (!letters) return false;
    const std::string name = fold(written);
    const bool colon = text_[at_] == ':';
    const bool value_follows =
        at_ + 1 < text_.size() && !is_space(decode_utf8(text_, at_ + 1).value);
    const auto field = field_called(name);
    if (!field || (!value_follows && (!field->ours || !colon))) {
      if (colon && value_follows) name_unknown_field(begin, name);
      return false;
    }
    put(Kind::Field, begin, at_ + 1, field->name);
    ++at_;
    while (at_ < text_.size() && is_space(decode_utf8(text_, at_).value))
      at_ += decode_utf8(text_, at_).size;
    const auto ours = field_named(field->name);
    const bool raw = ours && (*ours == Field::Url || *ours == Field::Site);
    if (raw && starts_operand(at_) && !closing_quotes(decode_utf8(text_, at_).value) &&
        text_[at_] != '(')
      raw_value();
    return true;
  }

  void name_unknown_field(std::size_t begin, const std::string& name) {
    const ForeignField* const foreign = foreign_field(name);
    const bool letters = std::all_of(name.begin(), name.end(), article::is_ascii_letter);
    // "12:30", "https://" and "G7:" are not meant as fields.
    if ((!letters && foreign == nullptr) || text_.substr(at_ + 1, 2) == "//") return;
    std::string message = "there is no field '" + name + "': searched as words";
    if (foreign != nullptr) {
      message += "; " + std::string(foreign->advice);
    } else if (const auto meant = nearest_field(name)) {
      message += "; did you mean " + std::string(*meant) + ":?";
    }
    problem(std::move(message), begin, at_ + 1);
  }

  static std::optional<std::string_view> nearest_field(std::string_view name) {
    std::vector<std::string_view> names;
    for (const FieldSpec& spec : kFields) {
      if (!spec.name.empty()) names.push_back(spec.name);
    }
    return nearest(name, names);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  LexedQuery lexed_;
};

}  // namespace

LexedQuery lex_query(std::string_view text) { return Lexer(text).run(); }

}  // namespace readout::engine
