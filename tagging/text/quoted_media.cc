// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/text/quoted_media.h"

#include <string_view>

namespace readout::tagging {
namespace {

class Surroundings {
 public:
  Surroundings(const ArticleText& article, const NameMention& mention)
      : field_(article.fields[mention.field]),
        tokens_(field_.tokens()),
        first_(mention.first),
        end_(mention.end) {}

  [[nodiscard]] bool in_brackets() const {
    const std::uint32_t begin = tokens_[first_].begin;
    return begin > 0 && field_.text[begin - 1] == '(';
  }

  /// Whether the words that end before the name lead to a publisher.
  [[nodiscard]] bool led_to() const {
    std::uint32_t at = first_;
    if (at > 0 && field_.is(at - 1, kArticle)) --at;
    if (at == 0 || !same_sentence(at - 1)) return false;
    if (field_.is(at - 1, kQuotingBefore)) return true;
    const std::string_view last = folded(at - 1);
    if (at == 1) return last == "in" || last == "on";
    if (last == "in" || last == "on") return !field_.is(at - 2, kAimed);
    if ((last == "for" || last == "of" || last == "at") && field_.is(at - 2, kJournalist))
      return true;
    return (last == "to" && field_.is(at - 2, kQuotingTo)) ||
           (last == "with" && field_.is(at - 2, kQuotingWith)) ||
           (last == "by" && field_.is(at - 2, kQuotingBy));
  }

  /// "... reported", "... first reported", "... reporter", "...'s Jane Roe".
  [[nodiscard]] bool goes_on_quoting() const {
    if (!follows(end_)) return false;
    const WordShape shape = tokens_[end_].shape;
    const bool capital = shape == WordShape::Capitalised || shape == WordShape::Capitals;
    if (is_possessive() && capital) return true;
    if (field_.is(end_, kQuotingAfter) || field_.is(end_, kJournalist)) return true;
    const std::string_view word = folded(end_);
    return (word == "first" || word == "also") && follows(end_ + 1) &&
           field_.is(end_ + 1, kQuotingAfter);
  }

  /// "USA Today" under the name of who wrote it.
  [[nodiscard]] bool is_own_line() const {
    return field_.field == article::TextField::Body && !follows(end_) &&
           (first_ == 0 || !same_sentence(first_ - 1));
  }

 private:
  [[nodiscard]] std::string_view folded(std::uint32_t at) const {
    return field_.known.text.folded(tokens_[at]);
  }

  /// "The Times's" and "Reuters'".
  [[nodiscard]] bool is_possessive() const {
    const std::string_view rest = field_.text.substr(tokens_[end_ - 1].end);
    return tokens_[end_ - 1].possessive || rest.starts_with('\'') || rest.starts_with("\u2019");
  }

  [[nodiscard]] bool same_sentence(std::uint32_t at) const {
    return tokens_[at].sentence == tokens_[first_].sentence;
  }

  [[nodiscard]] bool follows(std::uint32_t at) const {
    return at < tokens_.size() && same_sentence(at);
  }

  const FieldText& field_;
  const std::vector<TextToken>& tokens_;
  const std::uint32_t first_;
  const std::uint32_t end_;
};

}  // namespace

bool only_quoted(const ArticleText& article, const NameMention& mention) {
  const Surroundings around(article, mention);
  return around.in_brackets() || around.led_to() || around.goes_on_quoting() ||
         around.is_own_line();
}

}  // namespace readout::tagging
