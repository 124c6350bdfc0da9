// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_lexer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "article/scan.h"
#include "base/utf8.h"
#include "engine/fields/schema.h"
#include "engine/query/field_names.h"
#include "engine/query/foreign_syntax.h"
#include "engine/query/pasted_address.h"
#include "engine/query/query_characters.h"
#include "engine/query/query_operators.h"
#include "engine/query/query_signs.h"
#include "engine/query/query_words.h"

namespace readout::engine {
namespace {

using Kind = QueryToken::Kind;

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text), chars_(text) {}

  LexedQuery run() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_blank(point.value)) {
        at_ += point.size;
      } else if (!sign(point)) {
        word();
      }
    }
    name_stray_stars();
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

  /// Whether a sign was taken: what follows is no word, or one with the sign before it.
  bool sign(CodePoint point) {
    const bool before_operand = chars_.starts_operand(at_ + point.size);
    if (point.value == '(') {
      single(Kind::Open);
    } else if (point.value == ')') {
      single(Kind::Close);
      suffix(false);
    } else if (before_operand &&
               (point.value == '-' || (point.value == '!' && chars_.byte(at_ + 1) != '!'))) {
      single(Kind::Minus);
    } else if (point.value == '+' && before_operand && chars_.byte(at_ + 1) != '+') {
      single(Kind::Plus);
    } else if (point.value == '=' && before_operand) {
      as_written();
    } else if (const auto closing = closing_quotes(point.value)) {
      quoted(point, *closing);
    } else if (const std::size_t dash = dash_before_operand(point)) {
      skip("a dash leaves nothing out: searched with the word; - does", dash);
    } else if (point.value == '|' && chars_.byte(at_ + 1) != '|') {
      skip("| joins nothing: left out; write (a OR b)", 1);
    } else if (chars_.escapes(at_)) {
      skip("\\ takes no sign its meaning: left out", 1);
    } else if (point.value == '<' && is_address(chars_.raw(at_ + 1))) {
      ++at_;
    } else {
      return bracketed(point) || pair_operator();
    }
    return true;
  }

  /// The size of a dash, or of several hyphens for one, directly before what it may be meant for.
  [[nodiscard]] std::size_t dash_before_operand(CodePoint point) const {
    const bool hyphens = point.value == '-' && chars_.byte(at_ + 1) == '-';
    if (!hyphens && !is_dash(point.value)) return 0;
    const std::size_t end =
        hyphens ? std::min(text_.find_first_not_of('-', at_), text_.size()) : at_ + point.size;
    return chars_.starts_operand(end) ? end - at_ : 0;
  }

  void skip(std::string message, std::size_t size) {
    problem(std::move(message), at_, at_ + size);
    at_ += size;
  }

  /// "&&" and "||", with or without blanks around.
  bool pair_operator() {
    const auto read = read_pair(text_.substr(at_));
    if (read) take(*read);
    return read.has_value();
  }

  void take(const ReadOperator& read) {
    const std::size_t begin = std::exchange(at_, at_ + read.size);
    if (!read.message.empty()) problem(read.message, begin, at_);
    if (read.kind) put(*read.kind, begin, at_, text_.substr(begin, read.size)).reach = read.reach;
  }

  /// "[2018 TO 2020]": the span of a date, which must be asked for by its field.
  bool bracketed(CodePoint point) {
    if (point.value != '[' && point.value != '{') return false;
    const std::size_t end = text_.find_first_of("]}", at_);
    const bool closed = end != std::string_view::npos;
    const std::string_view inner = closed ? text_.substr(at_ + 1, end - at_ - 1) : "";
    if (inner.find(" TO ") == std::string_view::npos) {
      if (point.value == '[') return false;
      skip("{ } hold nothing together: left out; ( ) do", 1);
    } else if (!date_expected()) {
      skip("[ ] name a span of dates after date: alone; searched as words", 1);
    } else {
      if (point.value == '{' || text_[end] == '}')
        problem("{ } are taken as [ ]: with both ends", at_, end + 1);
      put(Kind::Quoted, at_, end + 1, inner);
      at_ = end + 1;
    }
    return true;
  }

  [[nodiscard]] bool after_field() const {
    return !lexed_.tokens.empty() && lexed_.tokens.back().kind == Kind::Field;
  }
  [[nodiscard]] bool after_field_of(FieldKind kind) const {
    const auto field = after_field() ? field_named(lexed_.tokens.back().text) : std::nullopt;
    return field && spec_of(*field).kind == kind;
  }
  /// Whether a date's field, or a side of it, stands directly before.
  [[nodiscard]] bool date_expected() const {
    return after_field() &&
           (!field_named(lexed_.tokens.back().text) || after_field_of(FieldKind::Range));
  }

  void quoted(CodePoint opening, std::u32string_view closing) {
    const std::size_t begin = at_;
    const std::size_t inner = at_ + opening.size;
    std::size_t at = inner;
    while (at < text_.size()) {
      const CodePoint point = decode_utf8(text_, at);
      if (closing.find(point.value) != std::u32string_view::npos) {
        at_ = at + point.size;
        put_quoted(begin, text_.substr(inner, at - inner));
        return;
      }
      at += point.size;
    }
    problem("a quotation mark is not closed: taken as a phrase up to the end", begin, text_.size());
    at_ = text_.size();
    put(Kind::Quoted, begin, at_, text_.substr(inner));
  }

  void put_quoted(std::size_t begin, std::string_view text) {
    const std::string_view trimmed = article::trim_ascii(text);
    if (text.ends_with('\\'))
      problem("\\ keeps no quotation mark from closing the phrase: left out", at_ - 2, at_);
    if (!after_field() && is_address(trimmed) && raw_end(trimmed, 0) == trimmed.size()) {
      put(Kind::Field, begin, begin, spec_of(Field::Url).name);
      put(Kind::Word, begin, at_, trimmed);
    } else {
      QueryToken& token = put(Kind::Quoted, begin, at_, text);
      token.reach = reach_after();
      token.span.end = static_cast<std::uint32_t>(at_);
    }
    suffix(true);
  }

  /// "~5" behind a phrase.
  std::optional<unsigned> reach_after() {
    if (chars_.byte(at_) != '~') return std::nullopt;
    const std::string_view number =
        without_closing_marks(text_.substr(at_ + 1, chars_.run_end(at_ + 1) - at_ - 1));
    if (number.empty() || !std::all_of(number.begin(), number.end(), article::is_digit))
      return std::nullopt;
    at_ += 1 + number.size();
    return number_of_digits(number);
  }

  /// A sign and a number behind a phrase or a parenthesis, such as "^2": left out.
  void suffix(bool after_phrase) {
    const std::string_view message = foreign_suffix(chars_.byte(at_), after_phrase);
    if (!message.empty()) skip(std::string(message) + ": left out", chars_.run_end(at_ + 1) - at_);
  }

  /// "=sanctions"; before a quotation mark, which means the same, the sign is skipped. A value
  /// keeps it.
  void as_written() {
    const std::size_t begin = at_++;
    const bool value = after_field_of(FieldKind::Exact);
    if (text_[at_] == '(')
      return problem("= is for one word or phrase: left out before a parenthesis", begin, at_);
    if (chars_.opens_quotes(at_)) {
      if (value) problem("= stands within the quotation marks of a value: left out", begin, at_);
      return;
    }
    at_ = chars_.run_end(at_);
    const std::size_t inner = value ? begin : begin + 1;
    put_word(Kind::Quoted, begin, text_.substr(inner, at_ - inner));
  }

  void word() {
    const std::size_t begin = at_;
    if (address()) return;
    const bool regex = text_[begin] == '/';
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_blank(point.value) || point.value == '(' || point.value == ')' ||
          closing_quotes(point.value))
        break;
      const bool pair = point.value == '&' && chars_.byte(at_ + 1) == '&';
      if (at_ > begin && !regex && (pair || point.value == '|' || chars_.escapes(at_))) break;
      if ((point.value == ':' || point.value == '=') && field_ends(begin)) return;
      at_ += point.size;
    }
    const std::size_t size = at_ - begin;
    name_segment(text_.substr(begin, size));
    if (const auto read = read_operator(text_.substr(begin), size)) {
      at_ = begin;
      take(*read);
    } else {
      put_word(Kind::Word, begin, text_.substr(begin, size));
    }
  }

  /// "headline(rice)", as other engines write a field.
  void name_segment(std::string_view name) {
    if (chars_.byte(at_) != '(' || !is_like_field(name)) return;
    const auto field = field_called(name);
    if (field)
      problem("a field has a colon: searched as a word; write " + std::string(field->name) + ":( )",
              at_ - name.size(),
              at_);
  }

  /// Several signs before a word: "+-rice", "!!rice".
  std::string_view without_signs(std::size_t begin, std::string_view text) {
    const std::size_t signs = std::min(text.find_first_not_of("+-!="), text.size());
    const bool word = signs < text.size() && chars_.letter_or_digit(begin + signs);
    if (signs == 0 || !word || after_field()) return text;
    problem("these signs mean nothing together: left out; - before a word leaves it out",
            begin,
            begin + signs);
    return text.substr(signs);
  }

  /// Puts a word without the signs of other engines, which are named.
  void put_word(Kind kind, std::size_t begin, std::string_view text) {
    if (kind == Kind::Word) text = without_signs(begin, text);
    const bool alone =
        std::none_of(lexed_.tokens.begin(), lexed_.tokens.end(), [](const QueryToken& token) {
          return token.kind == Kind::Word || token.kind == Kind::Quoted;
        });
    CleanWord clean = clean_word(text, text_.substr(at_), alone);
    for (std::string& message : clean.problems) problem(std::move(message), begin, at_);
    if (kind == Kind::Quoted && clean.begins && !after_field_of(FieldKind::Exact))
      problem("= changes nothing before words that begin so: left out", begin, begin + 1);
    put(clean.text.empty() ? Kind::Nothing : kind, begin, at_, clean.text).begins = clean.begins;
  }

  /// A pasted address is looked up as that of an article.
  bool address() {
    if (after_field() || !is_address(chars_.raw(at_))) return false;
    put(Kind::Field, at_, at_, spec_of(Field::Url).name);
    raw_value();
    return true;
  }

  void raw_value() {
    const std::size_t begin = at_;
    const std::string_view whole = chars_.raw(begin);
    at_ += whole.size();
    std::string_view value = without_closing_marks(whole);
    if (value.ends_with('>')) value.remove_suffix(1);  // "<https://example.org/news>"
    if (value.empty()) value = whole;
    put(Kind::Word, begin, begin + value.size(), value);
  }

  /// At a colon or "=": a field's name before it, and a value behind it? Blanks may stand between
  /// the colon of one of our fields and its value.
  bool field_ends(std::size_t begin) {
    const std::string_view written = text_.substr(begin, at_ - begin);
    if (!is_like_field(written)) return false;
    const bool colon = text_[at_] == ':';
    const bool value_follows = !is_blank(chars_.value(at_ + 1));
    const auto field = field_called(written);
    if (!field || (!value_follows && (!field->ours || !colon))) {
      // "https://"
      const bool meant = colon ? text_.substr(at_ + 1, 2) != "//" : is_foreign_field(written);
      std::string message = meant && (colon || value_follows)
                                ? unknown_field(written, !value_follows)
                                : std::string();
      if (!message.empty()) problem(std::move(message), begin, at_ + 1);
      return false;
    }
    put(Kind::Field, begin, at_ + 1, field->name);
    ++at_;
    while (at_ < text_.size() && is_blank(chars_.value(at_))) at_ += decode_utf8(text_, at_).size;
    const auto ours = field_named(field->name);
    const bool raw_text = ours && (*ours == Field::Url || *ours == Field::Site);
    if (raw_text && chars_.starts_operand(at_) && !chars_.opens_quotes(at_) && text_[at_] != '(')
      raw_value();
    return true;
  }

  [[nodiscard]] bool is_word(std::size_t place) const {
    return place < lexed_.tokens.size() &&
           (lexed_.tokens[place].kind == Kind::Word || lexed_.tokens[place].kind == Kind::Quoted);
  }

  /// "*" is all articles, and nothing beside a word.
  void name_stray_stars() {
    std::vector<QueryToken>& tokens = lexed_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool star = tokens[i].kind == Kind::Word && tokens[i].text == "*";
      if (!star || !(is_word(i + 1) || (i > 0 && is_word(i - 1)))) continue;
      const Span span = tokens[i].span;
      problem("* stands for no word: left out; write a NEAR/2 b for words between",
              span.begin,
              span.end);
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  }

  std::string_view text_;
  QueryCharacters chars_;
  std::size_t at_ = 0;
  LexedQuery lexed_;
};

}  // namespace

LexedQuery lex_query(std::string_view text) { return Lexer(text).run(); }

}  // namespace readout::engine
