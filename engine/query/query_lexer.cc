// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/query_lexer.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "engine/fields/schema.h"

namespace readout::engine {
namespace {

using Kind = QueryToken::Kind;

bool is_space(char32_t value) { return value <= ' ' || value == 0xA0 || value == 0x3000; }

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

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  LexedQuery run() {
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value)) {
        at_ += point.size;
      } else if (point.value == '(') {
        single(Kind::Open);
      } else if (point.value == ')') {
        single(Kind::Close);
      } else if (point.value == '-' && starts_operand(at_ + 1)) {
        single(Kind::Minus);
      } else if (point.value == '=' && starts_operand(at_ + 1)) {
        as_written();
      } else if (const auto closing = closing_quotes(point.value)) {
        quoted(point, *closing);
      } else {
        word();
      }
    }
    return std::move(lexed_);
  }

 private:
  void put(Kind kind, std::size_t begin, std::size_t end, std::string_view text) {
    lexed_.tokens.push_back(
        {kind, text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }

  void single(Kind kind) {
    put(kind, at_, at_ + 1, text_.substr(at_, 1));
    ++at_;
  }

  [[nodiscard]] bool starts_operand(std::size_t at) const {
    return at < text_.size() && !is_space(decode_utf8(text_, at).value) && text_[at] != ')' &&
           text_[at] != '-';
  }

  void quoted(CodePoint opening, std::u32string_view closing) {
    const std::size_t begin = at_;
    const std::size_t inner = at_ + opening.size;
    std::size_t at = inner;
    while (at < text_.size()) {
      const CodePoint point = decode_utf8(text_, at);
      if (closing.find(point.value) != std::u32string_view::npos) {
        at_ = at + point.size;
        put(Kind::Quoted, begin, at_, text_.substr(inner, at - inner));
        return;
      }
      at += point.size;
    }
    lexed_.problems.push_back(
        {"a quotation mark is not closed: taken as a phrase up to the end",
         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text_.size())}});
    at_ = text_.size();
    put(Kind::Quoted, begin, at_, text_.substr(inner));
  }

  /// "=sanctions"; before a quotation mark, which means the same, the sign is skipped.
  void as_written() {
    const std::size_t begin = at_++;
    if (closing_quotes(decode_utf8(text_, at_).value) || text_[at_] == '(') return;
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value) || point.value == '(' || point.value == ')') break;
      at_ += point.size;
    }
    put(Kind::Quoted, begin, at_, text_.substr(begin + 1, at_ - begin - 1));
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, at_);
      if (is_space(point.value) || point.value == '(' || point.value == ')' ||
          closing_quotes(point.value))
        break;
      if (point.value == ':' && field_ends(begin)) return;
      at_ += point.size;
    }
    const std::string_view text = text_.substr(begin, at_ - begin);
    put(keyword(text), begin, at_, text);
  }

  [[nodiscard]] static Kind keyword(std::string_view text) {
    if (text == "AND") return Kind::And;
    if (text == "OR") return Kind::Or;
    if (text == "NOT") return Kind::Not;
    if (text == "NEAR") return Kind::Near;
    constexpr std::string_view kNear = "NEAR/";
    const bool number =
        text.starts_with(kNear) && text.size() > kNear.size() &&
        text.find_first_not_of("0123456789", kNear.size()) == std::string_view::npos;
    if (number) return Kind::Near;
    return Kind::Word;
  }

  /// At a colon: a known field's name before it, and a value directly after it?
  bool field_ends(std::size_t begin) {
    const std::string_view name = text_.substr(begin, at_ - begin);
    const bool value_follows =
        at_ + 1 < text_.size() && !is_space(decode_utf8(text_, at_ + 1).value);
    if (name.empty() || !value_follows) return false;
    if (field_named(name) || name == "before" || name == "after") {
      put(Kind::Field, begin, at_ + 1, name);
      ++at_;
      return true;
    }
    name_unknown_field(begin, name);
    return false;
  }

  void name_unknown_field(std::size_t begin, std::string_view name) {
    // "12:30" and "https://" are not meant as fields.
    const bool letters =
        std::all_of(name.begin(), name.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
    if (!letters || text_.substr(at_ + 1, 2) == "//") return;
    lexed_.problems.push_back(
        {"there is no field '" + std::string(name) + "': searched as words",
         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_ + 1)}});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  LexedQuery lexed_;
};

}  // namespace

LexedQuery lex_query(std::string_view text) { return Lexer(text).run(); }

}  // namespace readout::engine
