// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the model of uncatalogued names (tagging/unlisted/name_model.h):
//   train_names OUT NAMES.tsv SMALL_WORDS.txt CORPUS.jsonl...
// Every eighth text is held out; its figures are printed. Deterministic: one seed, one thread.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/fold.h"
#include "embedded/default_catalogue_files.h"
#include "tagging/catalogue/lexicon.h"
#include "tagging/listed/listed_names.h"
#include "tagging/unlisted/name_features.h"

namespace readout::training {
namespace {

constexpr std::size_t kHeldOut = 8;
constexpr int kRounds = 12;
constexpr float kRate = 0.15F;
constexpr float kDecay = 2e-6F;  // L2
constexpr float kNameOnlyWeight = 0.4F;

struct Example {
  tagging::NameFeatures features;
  std::size_t kind = 0;
  float weight = 1;
  bool held_out = false;
};

struct GoldName {
  std::uint32_t begin;
  std::uint32_t end;
  std::size_t kind;
};

std::size_t kind_named(const std::string& name) {
  if (name == "person") return static_cast<std::size_t>(tagging::NameKind::Person);
  if (name == "organisation") return static_cast<std::size_t>(tagging::NameKind::Organisation);
  if (name == "place") return static_cast<std::size_t>(tagging::NameKind::Place);
  return static_cast<std::size_t>(tagging::NameKind::Nothing);
}

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("can't read " + path);
  return file;
}

std::vector<std::uint32_t> read_small_words(const std::string& path) {
  std::set<std::uint32_t> words;
  std::ifstream file = open(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() < 'a' || line.front() > 'z') continue;
    if (line.find('\'') == std::string::npos) words.insert(tagging::name_hash(fold(line)));
  }
  return {words.begin(), words.end()};
}

/// Labels a span by the gold name it equals, apart from titles and articles before it. Nothing
/// where it cuts through a gold name.
std::optional<std::size_t> label_of(const tagging::FieldWords& words,
                                    const tagging::CandidateSpan& span,
                                    const std::vector<GoldName>& gold) {
  const Span bytes = words.span_of(span.first, span.end);
  for (const GoldName& name : gold) {
    if (name.end <= bytes.begin || name.begin >= bytes.end) continue;
    const std::uint32_t end_gap =
        name.end > bytes.end ? name.end - bytes.end : bytes.end - name.end;
    if (name.begin == bytes.begin && end_gap <= 2) return name.kind;
    const bool titles_before = name.begin < bytes.begin && span.titled;
    if (titles_before && end_gap <= 2) return name.kind;
    return std::nullopt;
  }
  return static_cast<std::size_t>(tagging::NameKind::Nothing);
}

class Reader {
 public:
  explicit Reader(const tagging::NameModel& words)
      : words_(words),
        catalogue_(tagging::load_catalogue(default_catalogue_files(), std::nullopt)),
        lexicon_(catalogue_) {}

  void add_corpus(const std::string& path, std::vector<Example>& out) const {
    std::ifstream file = open(path);
    std::size_t number = 0;
    for (std::string line; std::getline(file, line); ++number) {
      const auto record = nlohmann::json::parse(line);
      article::Article article;
      article.body = record.at("text");
      article.language = "en";
      std::vector<GoldName> gold;
      for (const auto& name : record.at("names"))
        gold.push_back({name.at(0), name.at(1), kind_named(name.at(2))});
      add_text(article, gold, number % kHeldOut == 0, out);
    }
  }

  void add_names(const std::string& path, std::vector<Example>& out) const {
    std::ifstream file = open(path);
    for (std::string line; std::getline(file, line);) {
      const std::size_t tab = line.find('\t');
      article::Article article;
      article.body = line.substr(tab + 1);
      const tagging::ArticleText text = tagging::read_text(lexicon_, languages_, article);
      const tagging::FieldWords& body = text.body();
      if (body.size() == 0) continue;
      const tagging::CandidateSpan whole{0, body.size()};
      out.push_back({tagging::name_features(words_, body, whole),
                     kind_named(line.substr(0, tab)),
                     kNameOnlyWeight,
                     false});
    }
  }

 private:
  void add_text(const article::Article& article,
                const std::vector<GoldName>& gold,
                bool held_out,
                std::vector<Example>& out) const {
    const tagging::ArticleText text = tagging::read_text(lexicon_, languages_, article);
    const tagging::FieldWords& body = text.body();
    // Only countries: what the catalogue knows besides would leave too little to learn from.
    tagging::MentionLedger ledger(catalogue_, text);
    tagging::claim_listed_names(lexicon_, text, ledger);
    for (const tagging::Claim& claim : ledger.claims()) {
      if (ledger.type_of(claim.actor) != article::ActorType::Country) ledger.withdraw(claim.id);
    }
    for (const tagging::CandidateSpan& span : tagging::find_candidate_spans(words_, body, ledger)) {
      const auto kind = label_of(body, span, gold);
      if (!kind) continue;
      tagging::NameFeatures features = tagging::name_features(words_, body, span);
      const tagging::NameFeatures context = tagging::context_features(body, span);
      features.insert(features.end(), context.begin(), context.end());
      out.push_back({std::move(features), *kind, 1, held_out});
    }
  }

  const tagging::NameModel& words_;
  tagging::Catalogue catalogue_;
  tagging::Lexicon lexicon_;
  tagging::LanguageWords languages_ = tagging::built_in_words();
};

/// Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011).
class Trainer {
 public:
  Trainer() : weights_(tagging::NameModel::kBuckets), squares_(tagging::NameModel::kBuckets) {}

  void learn(const Example& example) {
    const tagging::NameScores chances = tagging::softmax(score(example.features));
    for (std::size_t kind = 0; kind < tagging::kNameKinds; ++kind) {
      const float target = kind == example.kind ? 1.0F : 0.0F;
      const float gradient = example.weight * (chances[kind] - target);
      for (const std::uint32_t feature : example.features) {
        float& weight = weights_[feature % tagging::NameModel::kBuckets][kind];
        float& square = squares_[feature % tagging::NameModel::kBuckets][kind];
        const float step = gradient + kDecay * weight;
        square += step * step;
        weight -= kRate * step / (std::sqrt(square) + 1e-4F);
      }
    }
  }

  [[nodiscard]] tagging::NameScores score(const tagging::NameFeatures& features) const {
    tagging::NameScores scores{};
    for (const std::uint32_t feature : features) {
      const auto& row = weights_[feature % tagging::NameModel::kBuckets];
      for (std::size_t kind = 0; kind < tagging::kNameKinds; ++kind) scores[kind] += row[kind];
    }
    return scores;
  }

  [[nodiscard]] const std::vector<tagging::NameModel::Weights>& weights() const { return weights_; }

 private:
  std::vector<tagging::NameModel::Weights> weights_;
  std::vector<tagging::NameModel::Weights> squares_;
};

void report(const tagging::NameModel& model, const std::vector<Example>& examples) {
  std::array<std::array<std::size_t, tagging::kNameKinds>, tagging::kNameKinds> table{};
  for (const Example& example : examples) {
    if (!example.held_out) continue;
    const tagging::NameScores scores = model.score(example.features);
    const auto best =
        static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    ++table[example.kind][best];
  }
  constexpr std::array<const char*, tagging::kNameKinds> kNames = {
      "nothing", "person", "organisation", "place"};
  std::cout << "held out, rows as labelled, columns as found\n";
  for (std::size_t row = 0; row < tagging::kNameKinds; ++row) {
    std::cout << kNames[row];
    for (const std::size_t count : table[row]) std::cout << '\t' << count;
    std::cout << '\n';
  }
}

int run(const std::vector<std::string>& arguments) {
  constexpr std::size_t kFewest = 4;
  if (arguments.size() < kFewest) {
    std::cerr << "usage: train_names OUT NAMES.tsv SMALL_WORDS.txt CORPUS.jsonl...\n";
    return 2;
  }
  const std::vector<std::uint32_t> small_words = read_small_words(arguments[2]);
  const tagging::NameModel words(small_words);
  const Reader reader(words);
  std::vector<Example> examples;
  reader.add_names(arguments[1], examples);
  std::cout << examples.size() << " names\n";
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    const std::size_t before = examples.size();
    reader.add_corpus(arguments[i], examples);
    std::cout << examples.size() - before << " from " << arguments[i] << '\n';
  }
  Trainer trainer;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    if (!examples[i].held_out) order.push_back(i);
  }
  std::mt19937 random(1);
  for (int round = 0; round < kRounds; ++round) {
    // Not std::shuffle: its order may differ between libraries.
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::size_t i : order) trainer.learn(examples[i]);
  }
  const std::string bytes = tagging::NameModel::write(small_words, trainer.weights());
  report(tagging::NameModel::read(bytes), examples);
  std::ofstream out(arguments[0], std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("can't write " + arguments[0]);
  std::cout << bytes.size() << " bytes\n";
  return 0;
}

}  // namespace
}  // namespace readout::training

int main(int argc, char** argv) {
  try {
    return readout::training::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "train_names: " << error.what() << '\n';
    return 1;
  }
}
