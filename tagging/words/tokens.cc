// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/tokens.h"

#include <algorithm>
#include <limits>

#include <unicode/uchar.h>

#include "base/fold.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "tagging/words/char_kind.h"

namespace readout::tagging {
namespace {

bool is_upper(char32_t value) {
  return value < 128 ? value >= 'A' && value <= 'Z' : u_isupper(static_cast<UChar32>(value)) != 0;
}

bool is_lower(char32_t value) {
  return value < 128 ? value >= 'a' && value <= 'z' : u_islower(static_cast<UChar32>(value)) != 0;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {
    out_.sentences = split_sentences(text);
    out_.tokens.reserve(text.size() / 6 + 1);
    out_.folded_arena.reserve(text.size());
  }

  TokenizedText run() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const CodePoint point = decode_utf8(text_, at_);
    switch (kind_of(point.value)) {
      case CharKind::Letter:
      case CharKind::Digit:
        if (!take_acronym()) take_word();
        return;
      case CharKind::Alone:
        open_token();
        at_ += point.size;
        out_.folded_arena.append(text_.substr(token_.begin, point.size));
        token_.shape = WordShape::Uncased;
        close_token(at_);
        return;
      case CharKind::Ampersand:
        open_token();
        ++at_;
        out_.folded_arena.append("and");
        token_.shape = WordShape::Uncased;
        close_token(at_);
        return;
      case CharKind::Apostrophe:
        at_ += point.size;
        if (!take_possessive(at_)) widen_gap(WordGap::Break);
        return;
      case CharKind::Comma:
        widen_gap(WordGap::Comma);
        break;
      case CharKind::Break:
        widen_gap(WordGap::Break);
        break;
      case CharKind::Space:
        if (is_dash_between_spaces(point.size)) widen_gap(WordGap::Comma);
        break;
      case CharKind::Joiner:
        break;
    }
    at_ += point.size;
  }

  /// Only the hyphen can be part of a name.
  [[nodiscard]] bool is_dash_between_spaces(std::size_t size) const {
    if (text_[at_] == '.' || is_space(text_[at_])) return false;
    return at_ > 0 && is_space(text_[at_ - 1]) && at_ + size < text_.size() &&
           is_space(text_[at_ + size]);
  }

  static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  /// "U.S.", "U.S.A", "D.C.": single letters each followed by a stop, the last stop optional.
  bool take_acronym() {
    std::size_t end = at_;
    std::size_t letters = 0;
    while (end + 1 < text_.size() && is_ascii_letter(byte(end)) && text_[end + 1] == '.') {
      ++letters;
      end += 2;
    }
    const bool bare_last =
        letters > 0 && end < text_.size() && is_ascii_letter(byte(end)) && !continues_word(end + 1);
    if (bare_last) ++letters;
    if (letters < 2) return false;
    if (bare_last) ++end;
    open_token();
    bool small = false;
    for (std::size_t i = at_; i < end; ++i) {
      if (text_[i] == '.') continue;
      small = small || is_lower(byte(i));
      append_fold(out_.folded_arena, text_.substr(i, 1));
    }
    token_.shape = small ? WordShape::Lower : WordShape::Capitals;
    token_.dotted = true;
    at_ = end;
    close_token(end);
    take_possessive_after_apostrophe();
    return true;
  }

  void take_word() {
    open_token();
    Letters letters;
    bool plain = true;  // nothing to leave out before folding
    std::size_t end = at_;
    while (end < text_.size()) {
      const CodePoint point = decode_utf8(text_, end);
      const CharKind kind = kind_of(point.value);
      if (kind == CharKind::Apostrophe) {
        if (!apostrophe_inside(end + point.size)) break;
        plain = false;
      } else if (kind != CharKind::Letter && kind != CharKind::Digit && kind != CharKind::Joiner) {
        break;
      } else {
        letters.see(point.value, kind);
      }
      end += point.size;
    }
    fold_word(end, plain);
    token_.shape = letters.shape();
    at_ = end;
    close_token(end);
    take_possessive_after_apostrophe();
  }

  struct Letters {
    std::size_t count = 0;
    std::size_t letters = 0;
    bool first_upper = false;
    bool small = false;
    bool cased = false;

    void see(char32_t value, CharKind kind) {
      const bool upper = is_upper(value);
      const bool lower = is_lower(value);
      if (count == 0) first_upper = upper;
      ++count;
      if (kind == CharKind::Letter) ++letters;
      small = small || lower;
      cased = cased || upper || lower;
    }

    [[nodiscard]] WordShape shape() const {
      if (letters == 0) return WordShape::Number;
      if (!cased) return WordShape::Uncased;
      if (!small && count >= 2) return WordShape::Capitals;
      return first_upper ? WordShape::Capitalised : WordShape::Lower;
    }
  };

  void fold_word(std::size_t end, bool plain) {
    const std::string_view word = text_.substr(at_, end - at_);
    if (plain) {
      append_fold(out_.folded_arena, word);
      return;
    }
    std::string kept;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint point = decode_utf8(word, i);
      if (kind_of(point.value) != CharKind::Apostrophe) kept.append(word.substr(i, point.size));
      i += point.size;
    }
    append_fold(out_.folded_arena, kept);
  }

  /// Whether an apostrophe that ends at `after` belongs to the word ("O'Brien") rather than to a
  /// possessive or a quotation.
  [[nodiscard]] bool apostrophe_inside(std::size_t after) const {
    return continues_word(after) && !possessive_at(after);
  }

  [[nodiscard]] bool continues_word(std::size_t at) const {
    if (at >= text_.size()) return false;
    const CharKind kind = kind_of(decode_utf8(text_, at).value);
    return kind == CharKind::Letter || kind == CharKind::Digit;
  }

  [[nodiscard]] bool possessive_at(std::size_t at) const {
    return at < text_.size() && (text_[at] == 's' || text_[at] == 'S') && !continues_word(at + 1);
  }

  void take_possessive_after_apostrophe() {
    if (at_ >= text_.size()) return;
    const CodePoint point = decode_utf8(text_, at_);
    if (kind_of(point.value) != CharKind::Apostrophe) return;
    at_ += point.size;
    // An apostrophe alone is a plural's possessive ("Americans' rights") or closes a quotation.
    if (!take_possessive(at_)) widen_gap(WordGap::Comma);
  }

  bool take_possessive(std::size_t after_apostrophe) {
    if (out_.tokens.empty() || !possessive_at(after_apostrophe)) return false;
    out_.tokens.back().possessive = true;
    at_ = after_apostrophe + 1;
    return true;
  }

  void open_token() {
    token_ = TextToken{};
    token_.begin = static_cast<std::uint32_t>(at_);
    token_.folded_begin = static_cast<std::uint32_t>(out_.folded_arena.size());
    token_.gap = gap_;
    gap_ = WordGap::Space;
    const std::size_t before = sentence_;
    while (sentence_ + 1 < out_.sentences.size() && out_.sentences[sentence_].end <= at_)
      ++sentence_;
    token_.sentence = static_cast<std::uint32_t>(sentence_);
    token_.opens_sentence = out_.tokens.empty() || sentence_ != before;
  }

  void close_token(std::size_t end) {
    const std::size_t size = out_.folded_arena.size() - token_.folded_begin;
    constexpr std::size_t kMost = std::numeric_limits<std::uint16_t>::max();
    token_.end = static_cast<std::uint32_t>(end);
    // A "word" of 64 kB is no word: cut, it still matches nothing.
    token_.folded_size = static_cast<std::uint16_t>(std::min(size, kMost));
    out_.tokens.push_back(token_);
  }

  void widen_gap(WordGap gap) { gap_ = std::max(gap_, gap); }

  [[nodiscard]] char32_t byte(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]);
  }

  std::string_view text_;
  TokenizedText out_;
  TextToken token_;
  WordGap gap_ = WordGap::Space;
  std::size_t at_ = 0;
  std::size_t sentence_ = 0;
};

}  // namespace

TokenizedText tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace readout::tagging
