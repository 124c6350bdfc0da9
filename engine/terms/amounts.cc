// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/amounts.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/fold.h"
#include "base/utf8.h"
#include "engine/terms/characters.h"

namespace readout::engine {
namespace {

struct Scale {
  std::string_view written;  // folded
  std::string_view term;
};

constexpr auto kScales = std::to_array<Scale>({{"k", "k"},
                                               {"thousand", "k"},
                                               {"m", "m"},
                                               {"mn", "m"},
                                               {"mln", "m"},
                                               {"million", "m"},
                                               {"b", "bn"},
                                               {"bn", "bn"},
                                               {"billion", "bn"},
                                               {"tn", "tn"},
                                               {"trillion", "tn"}});

constexpr auto kPercent = std::to_array<std::string_view>(
    {"percent", "per cent", "pct", "prozent", "pour cent", "por ciento", "per cento", "por cento"});

class AmountReader {
 public:
  AmountReader(std::string_view text, Span number, std::string_view folded)
      : text_(text), number_(number) {
    const std::size_t letters = std::min(folded.find_first_not_of("0123456789."), folded.size());
    figures_ = folded.substr(0, letters);
    if (letters < folded.size()) {
      scale_ = scale_of(folded.substr(letters));
      readable_ = scale_.has_value();
    }
  }

  std::vector<Amount> read() {
    if (!readable_) return {};
    if (number_.begin > 0) {
      const std::size_t before = previous_utf8(text_, number_.begin);
      if (is_currency(decode_utf8(text_, before).value)) {
        money(text_.substr(before, number_.begin - before), before);
        return std::move(found_);
      }
    }
    const std::size_t next = after_blank(number_.end);
    if (next >= text_.size()) return {};
    const CodePoint sign = decode_utf8(text_, next);
    const bool ends = !word_at(next + sign.size);
    if (is_percent(sign.value) && ends) {
      if (!scale_) add(figures_ + "%", number_.begin, next + sign.size);
    } else if (is_currency(sign.value) && ends) {
      add(fold(text_.substr(next, sign.size)) + figures_ + std::string(scale_.value_or("")),
          number_.begin,
          next + sign.size);
    } else if (!scale_) {
      percent_in_words();
    }
    return std::move(found_);
  }

 private:
  static std::optional<std::string_view> scale_of(std::string_view folded) {
    const auto found = std::find_if(kScales.begin(), kScales.end(), [folded](const Scale& scale) {
      return scale.written == folded;
    });
    return found == kScales.end() ? std::nullopt : std::optional(found->term);
  }

  void add(std::string term, std::size_t begin, std::size_t end) {
    found_.push_back(
        {std::move(term), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }

  /// "$5", and "$5bn" also where the scale is a word of its own.
  void money(std::string_view sign, std::size_t begin) {
    const std::string amount = fold(sign) + figures_;
    if (scale_) return add(amount + std::string(*scale_), begin, number_.end);
    add(amount, begin, number_.end);
    const std::size_t word = after_joint(number_.end);
    const std::size_t end = letters_end(word);
    if (word == number_.end || end == word) return;
    if (const auto scale = scale_of(fold(text_.substr(word, end - word))))
      add(amount + std::string(*scale), begin, end);
  }

  void percent_in_words() {
    const std::size_t word = after_joint(number_.end);
    if (word == number_.end || word >= text_.size()) return;
    for (const std::string_view wanted : kPercent) {
      if ((text_[word] | 0x20) != wanted.front()) continue;  // most words
      const std::string_view written = text_.substr(word, wanted.size());
      if (written.size() == wanted.size() && !word_at(word + wanted.size()) &&
          fold(written) == wanted)
        return add(figures_ + "%", number_.begin, word + wanted.size());
    }
  }

  [[nodiscard]] bool word_at(std::size_t at) const { return in_word(class_at(text_, at)); }

  [[nodiscard]] std::size_t letters_end(std::size_t at) const {
    constexpr std::size_t kLongest = 8;  // "trillion"
    const std::size_t begin = at;
    while (at - begin <= kLongest && word_at(at)) at += decode_utf8(text_, at).size;
    return word_at(at) ? begin : at;
  }

  [[nodiscard]] std::size_t after_blank(std::size_t at) const {
    if (at >= text_.size()) return at;
    const CodePoint point = decode_utf8(text_, at);
    return is_blank(point.value) ? at + point.size : at;
  }

  /// Behind one blank or hyphen: "5 billion", "5-billion".
  [[nodiscard]] std::size_t after_joint(std::size_t at) const {
    if (at >= text_.size()) return at;
    const CodePoint point = decode_utf8(text_, at);
    return is_blank(point.value) || is_hyphen(point.value) ? at + point.size : at;
  }

  std::string_view text_;
  Span number_;
  std::string figures_;
  std::optional<std::string_view> scale_;
  bool readable_ = true;
  std::vector<Amount> found_;
};

}  // namespace

std::vector<Amount> amounts(std::string_view text, Span number, std::string_view folded) {
  return AmountReader(text, number, folded).read();
}

}  // namespace readout::engine
