// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terms/korean_particles.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace readout::engine {
namespace {

enum class Behind { Any, Consonant, Vowel, VowelOrRieul };

struct Particle {
  std::string_view written;
  Behind behind;  // which end of the noun
};

// Longer ones first.
constexpr auto kParticles = std::to_array<Particle>({{"으로부터", Behind::Consonant},
                                                     {"에서는", Behind::Any},
                                                     {"에서도", Behind::Any},
                                                     {"에게서", Behind::Any},
                                                     {"으로는", Behind::Consonant},
                                                     {"으로", Behind::Consonant},
                                                     {"에서", Behind::Any},
                                                     {"에게", Behind::Any},
                                                     {"에는", Behind::Any},
                                                     {"에도", Behind::Any},
                                                     {"까지", Behind::Any},
                                                     {"부터", Behind::Any},
                                                     {"은", Behind::Consonant},
                                                     {"는", Behind::Vowel},
                                                     {"이", Behind::Consonant},
                                                     {"가", Behind::Vowel},
                                                     {"을", Behind::Consonant},
                                                     {"를", Behind::Vowel},
                                                     {"과", Behind::Consonant},
                                                     {"와", Behind::Vowel},
                                                     {"로", Behind::VowelOrRieul},
                                                     {"의", Behind::Any},
                                                     {"에", Behind::Any},
                                                     {"도", Behind::Any}});

// Nouns that end like a noun and its particle, and ends of such nouns.
constexpr auto kNoParticle = std::to_array<std::string_view>(
    {"어린이", "젊은이", "늙은이", "고양이", "호랑이", "원숭이", "지팡이", "정치가", "역사가",
     "투자가", "소설가", "한반도", "제주도", "경기도", "강원도", "충청도", "전라도", "경상도",
     "함경도", "평안도", "황해도", "울릉도", "강화도", "거제도", "여의도", "지지도", "만족도",
     "인지도", "선호도", "난이도", "고속도", "회의",   "주의",   "합의",   "정의",   "논의",
     "결의",   "동의",   "토의",   "협의",   "문의",   "제의",   "항의",   "도로",   "제로",
     "유로",   "속도",   "제도",   "보도",   "태도",   "온도",   "정도",   "효과",   "결과",
     "국가",   "평가",   "물가",   "유가",   "주가",   "추가",   "증가",   "참가",   "허가"});

constexpr std::size_t kShortestNoun = 2;  // syllables

constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kLastSyllable = 0xD7A3;

bool is_syllable(char32_t point) { return point >= kFirstSyllable && point <= kLastSyllable; }

/// Whether a particle of that kind may follow the syllable.
bool fits(Behind behind, char32_t syllable) {
  constexpr char32_t kEnds = 28;  // the syllable's last sound, by its number in Unicode
  constexpr char32_t kRieul = 8;
  const char32_t end = (syllable - kFirstSyllable) % kEnds;
  switch (behind) {
    case Behind::Any:
      return true;
    case Behind::Consonant:
      return end != 0;
    case Behind::Vowel:
      return end == 0;
    case Behind::VowelOrRieul:
      return end == 0 || end == kRieul;
  }
  return false;
}

}  // namespace

std::string_view without_korean_particle(std::string_view written) {
  for (std::size_t at = 0; at < written.size(); at += decode_utf8(written, at).size) {
    if (!is_syllable(decode_utf8(written, at).value)) return written;
  }
  for (const std::string_view ending : kNoParticle) {
    if (written.ends_with(ending)) return written;
  }
  for (const Particle& particle : kParticles) {
    if (!written.ends_with(particle.written)) continue;
    const std::string_view noun = written.substr(0, written.size() - particle.written.size());
    if (count_code_points(noun) < kShortestNoun) continue;
    const char32_t last = decode_utf8(noun, previous_utf8(noun, noun.size())).value;
    if (fits(particle.behind, last)) return noun;
  }
  return written;
}

}  // namespace readout::engine
