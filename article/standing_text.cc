// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/standing_text.h"

#include <algorithm>
#include <array>

#include "article/clean.h"
#include "base/fold.h"

namespace readout::article {
namespace {

// Folded, without brackets and signs before the first letter.
constexpr auto kBeginnings = std::to_array<std::string_view>({
    "additional reporting by",
    "advertisement continue",
    "also read:",
    "by signing up",
    "click here",
    "copyright 19",
    "copyright 20",
    "download our app",
    "download the app",
    "editing by",
    "email sign up",
    "enlarge this image",
    "facebook twitter",
    "file photo",
    "follow @",
    "follow her on",
    "follow him on",
    "follow the latest",
    "follow them on",
    "follow us",
    "for licensing opportunities",
    "for more news",
    "get the latest",
    "hide caption",
    "image copyright",
    "image credit",
    "image source",
    "image:",
    "invalid email address",
    "listen to article",
    "more:",
    "newsletter sign up",
    "photo by",
    "photo credit",
    "photo:",
    "photograph by",
    "photos:",
    "read also:",
    "read more:",
    "read or share",
    "related:",
    "replay more videos",
    "reporting by",
    "see also:",
    "share this",
    "sign up",
    "slideshow (",
    "story continued below",
    "story continues below",
    "subscribe now",
    "subscribe to",
    "thank you for subscribing",
    "this site is protected by",
    "toggle caption",
    "view all",
    "watch:",
    "writing by",
    "you agree to receive",
    "you can unsubscribe",
    "you may opt-out",
    "you must select a newsletter",
    "you will receive emails",
});

// Anywhere in the sentence; folded.
constexpr auto kInside = std::to_array<std::string_view>({
    "all rights reserved",
    "contributed to this article",
    "contributed to this report",
    "contributed to this story",
    "do not necessarily reflect the views",
    "do not represent the views",
    "may not be published, broadcast",
    "may not be reproduced",
});

// Both are in the sentence: "Follow Jane Roe on Twitter", "Sign up here for the newsletter".
struct Pair {
  std::string_view beginning;
  std::string_view later;
};
constexpr auto kPairs = std::to_array<Pair>({
    {"follow ", " on facebook"},
    {"follow ", " on instagram"},
    {"follow ", " on twitter"},
    {"follow ", "twitter:"},
    {"join ", " newsletter"},
    {"get ", " inbox"},
    {"get ", " newsletter"},
    {"sign up ", " newsletter"},
});

// Longer sentences are text, whatever they have.
constexpr std::size_t kLongest = 300;

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

bool is_standing_text(std::string_view sentence) {
  if (sentence.size() > kLongest) return false;
  if (is_furniture(sentence)) return true;
  const std::string folded = fold(sentence);
  const std::string_view whole = folded;
  const auto first = std::find_if(whole.begin(), whole.end(), is_letter);
  const std::string_view text = whole.substr(static_cast<std::size_t>(first - whole.begin()));
  return std::any_of(kBeginnings.begin(),
                     kBeginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); }) ||
         std::any_of(kInside.begin(),
                     kInside.end(),
                     [&](std::string_view part) { return text.find(part) != text.npos; }) ||
         std::any_of(kPairs.begin(), kPairs.end(), [&](const Pair& pair) {
           return text.starts_with(pair.beginning) && text.find(pair.later) != text.npos;
         });
}

}  // namespace readout::article
