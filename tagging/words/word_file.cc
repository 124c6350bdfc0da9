// SPDX-License-Identifier: GPL-3.0-or-later
#include "tagging/words/word_file.h"

#include <array>
#include <optional>
#include <utility>

#include "tagging/words/tokens.h"
#include "tagging/words/toml_table.h"

namespace readout::tagging {
namespace {

struct NamedClass {
  std::string_view list;
  WordClass meaning;
};

constexpr auto kClasses = std::to_array<NamedClass>({
    {"aimed_at", kAimed},
    {"articles", kArticle},
    {"before_dates", kDateWord},
    {"before_places", kPlaceWord},
    {"body_heads", kBodyHead},
    {"body_subjects", kBodySubject},
    {"body_tails", kBodyTail},
    {"credit_links", kCreditLink},
    {"desk_work", kDeskWork},
    {"function_words", kFunctionWord},
    {"honorifics", kHonorific},
    {"hyphen_endings", kAfterHyphen},
    {"institution_words", kInstitutionWord},
    {"journalists", kJournalist},
    {"legal_forms", kLegalForm},
    {"letter_offices", kLetterOffice},
    {"name_openers", kNameOpener},
    {"name_suffixes", kNameSuffix},
    {"narrowing_words", kNarrowing},
    {"no_actors", kNoActor},
    {"no_persons", kNoPerson},
    {"openers", kOpener},
    {"other_holders", kOtherHolder},
    {"page_words", kPageWord},
    {"particles", kParticle},
    {"person_titles", kPersonTitle},
    {"picture_words", kPictureWord},
    {"plain_acronyms", kPlainAcronym},
    {"plural_possessives", kPluralPossessive},
    {"quoting_after", kQuotingAfter},
    {"quoting_before", kQuotingBefore},
    {"quoting_by", kQuotingBy},
    {"quoting_to", kQuotingTo},
    {"quoting_with", kQuotingWith},
    {"report_words", kReportWord},
    {"ship_prefixes", kShipPrefix},
    {"ship_words", kShipWord},
    {"state_codes", kStateCode},
    {"storms", kStorm},
    {"surname_titles", kTitleOrSurname},
    {"thing_modifiers", kThingModifier},
    {"thing_words", kThingWord},
    {"things_before_names", kThingBeforeName},
    {"title_modifiers", kTitleModifier},
    {"title_words", kTitleWord},
    {"vague_thing_words", kVagueThingWord},
});

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// Why no text has this word; nothing where one may.
std::optional<std::string> complaint(const std::string& word) {
  const TokenizedText text = tokenize(word);
  if (text.tokens.size() != 1) return quoted(word) + " is not one word";
  const std::string_view folded = text.folded(text.tokens.front());
  if (folded != word) return quoted(word) + " must be folded: " + quoted(folded);
  return std::nullopt;
}

class WordFile {
 public:
  explicit WordFile(std::vector<FileProblem>& problems) : problems_(problems) {}

  WordLists read(TomlTable file) {
    file.each_table([this](const std::string& name, TomlTable table) { read_list(name, table); });
    WordLists words;
    for (const NamedClass& known : kClasses) {
      const auto list = lists_.find(known.list);
      if (list == lists_.end()) continue;
      fill(*list);
      for (const auto& [word, place] : list->second.words) words.add(word, known.meaning);
    }
    for (const auto& [name, list] : lists_) {
      if (list.state == State::Read)
        report(list.place, "nothing uses the list " + quoted(name) + ", nor one that includes it");
    }
    return words;
  }

 private:
  enum class State { Read, Filling, Filled };

  struct List {
    FilePlace place;
    std::vector<std::string> includes;
    std::map<std::string, FilePlace> words;  ///< once it is filled, with the included ones
    State state = State::Read;
  };
  using Lists = std::map<std::string, List, std::less<>>;

  void report(const FilePlace& place, std::string message) {
    problems_.push_back({place, std::move(message)});
  }

  void read_list(const std::string& name, TomlTable& table) {
    table.refuse_others({"include", "words"});
    List& list = lists_[name];
    list.place = table.place();
    list.includes = table.texts("include");
    std::string last;
    table.each_word("words", [&](std::string word, const FilePlace& place) {
      if (const auto wrong = complaint(word)) report(place, *wrong);
      if (word < last) report(place, quoted(word) + " belongs before " + quoted(last));
      if (!list.words.emplace(word, place).second)
        report(place, quoted(word) + " stands twice in " + quoted(name));
      last = std::move(word);
    });
  }

  /// Adds the words of the lists that it includes.
  void fill(Lists::value_type& named) {
    List& list = named.second;
    if (list.state != State::Read) return;
    list.state = State::Filling;
    for (const std::string& name : list.includes) {
      const auto inner = lists_.find(name);
      if (inner == lists_.end()) {
        report(list.place, "there is no list " + quoted(name) + " to include");
        continue;
      }
      fill(*inner);
      if (inner->second.state == State::Filling) {
        report(list.place, quoted(name) + " includes itself");
        continue;
      }
      for (const auto& [word, place] : inner->second.words) {
        if (!list.words.emplace(word, place).second)
          report(list.words[word], quoted(word) + " comes twice into " + quoted(named.first));
      }
    }
    list.state = State::Filled;
  }

  std::vector<FileProblem>& problems_;
  Lists lists_;
};

}  // namespace

WordLists read_word_file(const EmbeddedFile& file, std::vector<FileProblem>& problems) {
  WordLists words;
  read_toml(std::string(file.path), file.bytes, problems, [&](TomlTable table) {
    words = WordFile(problems).read(table);
  });
  return words;
}

}  // namespace readout::tagging
