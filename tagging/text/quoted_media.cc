// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/quoted_media.h"

#include <string_view>

namespace readout::tagging {
namespace {

class Surroundings {
 public:
  Surroundings(const FieldWords& words, const TokenSpan& name)
      : words_(words), first_(name.first), end_(name.end) {}

  [[nodiscard]] bool in_brackets() const { return words_.gap_before(first_).ends_with('('); }

  /// Whether the words before the name cite a publisher.
  [[nodiscard]] bool led_to() const {
    std::uint32_t at = first_;
    if (at > 0 && words_.is(at - 1, kArticle)) --at;
    if (at == 0 || !words_.same_sentence(at - 1, first_)) return false;
    if (words_.is(at - 1, kQuotingBefore)) return true;
    const std::string_view last = words_.folded(at - 1);
    if (at == 1) return last == "in" || last == "on";
    if (last == "in" || last == "on") return !words_.is(at - 2, kAimed);
    const bool works_there = last == "for" || last == "of" || last == "at";
    return (works_there && words_.is(at - 2, kJournalist)) ||
           (last == "to" && words_.is(at - 2, kQuotingTo)) ||
           (last == "with" && words_.is(at - 2, kQuotingWith)) ||
           (last == "by" && words_.is(at - 2, kQuotingBy));
  }

  /// "... reported", "... first reported", "... reporter", "...'s Jane Roe".
  [[nodiscard]] bool goes_on_quoting() const {
    if (!follows(end_)) return false;
    if (is_possessive() && words_.capital(end_)) return true;
    if (words_.is(end_, kQuotingAfter) || words_.is(end_, kJournalist)) return true;
    const std::string_view word = words_.folded(end_);
    return (word == "first" || word == "also") && follows(end_ + 1) &&
           words_.is(end_ + 1, kQuotingAfter);
  }

  /// "USA Today" on a line of its own, under the author's name.
  [[nodiscard]] bool is_own_line() const {
    return !words_.is_title() && !follows(end_) &&
           (first_ == 0 || !words_.same_sentence(first_ - 1, first_));
  }

 private:
  /// "The Times's" and "Reuters'".
  [[nodiscard]] bool is_possessive() const {
    const std::string_view rest = words_.text().substr(words_.token(end_ - 1).end);
    return words_.token(end_ - 1).possessive || rest.starts_with('\'') ||
           rest.starts_with("\u2019");
  }

  [[nodiscard]] bool follows(std::uint32_t at) const {
    return at < words_.size() && words_.same_sentence(first_, at);
  }

  const FieldWords& words_;
  const std::uint32_t first_;
  const std::uint32_t end_;
};

}  // namespace

bool only_quoted(const FieldWords& words, const TokenSpan& name) {
  const Surroundings around(words, name);
  return around.in_brackets() || around.led_to() || around.goes_on_quoting() ||
         around.is_own_line();
}

}  // namespace readout::tagging
