// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/lemma_dictionary.h"

#include <map>

#include "base/error.h"
#include "embedded/lemma_files.h"

namespace readout::engine {
namespace {

// The format: see lemmas/automaton.py.
constexpr std::string_view kMagic = "RDLEMMA1";
constexpr std::size_t kLabels = 31;
constexpr std::size_t kRootAt = kMagic.size() + kLabels;
constexpr std::size_t kHeader = kRootAt + 4;
constexpr unsigned char kLast = 0x80;
constexpr unsigned char kFinal = 0x40;
constexpr unsigned char kFixed = 0x20;
constexpr unsigned char kLabelNumber = 0x1F;

}  // namespace

struct LemmaDictionary::Arc {
  unsigned char label;
  bool last;
  bool final;
  std::size_t target;  // 0: leads nowhere
  std::size_t end;     // of its bytes
};

LemmaDictionary::LemmaDictionary(std::string_view bytes) : bytes_(bytes) {
  if (bytes.size() < kHeader || bytes.substr(0, kMagic.size()) != kMagic)
    throw Error(ErrorCode::Io, "not a dictionary of inflections");
  for (std::size_t i = 0; i < 4; ++i)
    root_ |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[kRootAt + i])) << (8 * i);
}

const LemmaDictionary* LemmaDictionary::of_language(std::string_view language) {
  static const auto dictionaries = [] {
    std::map<std::string, LemmaDictionary, std::less<>> all;
    for (const EmbeddedFile& file : lemma_files()) {
      if (!file.path.ends_with(".lemmas")) continue;
      all.try_emplace(std::string(file.path.substr(0, file.path.find('.'))), file.bytes);
    }
    return all;
  }();
  const auto found = dictionaries.find(language);
  return found == dictionaries.end() ? nullptr : &found->second;
}

LemmaDictionary::Arc LemmaDictionary::arc_at(std::size_t state, std::size_t at) const {
  const auto byte = [this](std::size_t place) { return static_cast<unsigned char>(bytes_[place]); };
  const unsigned char head = byte(at++);
  const unsigned char number = head & kLabelNumber;
  Arc arc{};
  arc.last = (head & kLast) != 0;
  arc.final = (head & kFinal) != 0;
  arc.label = number == 0 ? byte(at++) : byte(kMagic.size() + number - 1);
  std::size_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const unsigned char part = byte(at++);
    value |= static_cast<std::size_t>(part & 0x7FU) << shift;
    if ((part & 0x80U) == 0) break;
  }
  arc.target = (head & kFixed) != 0 ? value : state - value;
  arc.end = at;
  return arc;
}

std::size_t LemmaDictionary::follow(std::size_t state, unsigned char label) const {
  for (std::size_t at = state; at != 0;) {
    const Arc arc = arc_at(state, at);
    if (arc.label == label) return arc.target;
    at = arc.last ? 0 : arc.end;
  }
  return 0;
}

void LemmaDictionary::gather(std::size_t state,
                             std::string_view word,
                             std::string& path,
                             std::vector<std::string>& lemmas) const {
  for (std::size_t at = state; at != 0;) {
    const Arc arc = arc_at(state, at);
    path.push_back(static_cast<char>(arc.label));
    if (arc.final) {
      const auto cut = static_cast<std::size_t>(static_cast<unsigned char>(path[0])) - 1;
      lemmas.push_back(std::string(word.substr(0, word.size() - cut)) + path.substr(1));
    }
    gather(arc.target, word, path, lemmas);
    path.pop_back();
    at = arc.last ? 0 : arc.end;
  }
}

std::vector<std::string> LemmaDictionary::lemmas(std::string_view word) const {
  std::size_t state = root_;
  for (const char letter : word) state = follow(state, static_cast<unsigned char>(letter));
  std::vector<std::string> found;
  std::string path;
  gather(follow(state, 0), word, path, found);
  return found;
}

}  // namespace readout::engine
