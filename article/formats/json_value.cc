// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/json_value.h"

#include <vector>

#include <nlohmann/json.hpp>

#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {
namespace {

using nlohmann::json;

constexpr int kNumberOverflow = 406;  // nlohmann's out_of_range.406

/// Builds the tree and stops at kMaxJsonDepth.
class BoundedTree : public nlohmann::json_sax<json> {
 public:
  explicit BoundedTree(std::string& error) : error_(error) {}

  json& root() { return root_; }

  bool null() override { return put(json(nullptr)); }
  bool boolean(bool value) override { return put(json(value)); }
  bool number_integer(number_integer_t value) override { return put(json(value)); }
  bool number_unsigned(number_unsigned_t value) override { return put(json(value)); }
  bool number_float(number_float_t value, const string_t& /*text*/) override {
    return put(json(value));
  }
  bool string(string_t& value) override { return put(json(std::move(value))); }
  bool binary(binary_t& value) override { return put(json(std::move(value))); }
  bool start_object(std::size_t /*size*/) override { return open(json::object()); }
  bool start_array(std::size_t /*size*/) override { return open(json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    slot_ = &(*open_.back())[std::move(name)];
    return true;
  }

  bool parse_error(std::size_t position,
                   const std::string& /*last_token*/,
                   const nlohmann::detail::exception& problem) override {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while ...":
    // people need what stands after the position.
    const std::string text = repair_utf8(problem.what());  // it quotes up to inside a character
    const std::size_t what = text.find(": ");
    const std::string place = " (at character " + std::to_string(position) + "): ";
    if (problem.id == kNumberOverflow) {
      error_ = "not usable JSON" + place + "a number beyond all bounds";
      return false;
    }
    // It may quote the whole of a long text.
    constexpr std::size_t kLongest = 300;
    const std::string_view reason =
        std::string_view(text).substr(what == std::string::npos ? 0 : what + 2);
    error_ = "not valid JSON" + place + std::string(utf8_prefix(reason, kLongest));
    if (reason.size() > kLongest) error_ += "\u2026";
    return false;
  }

 private:
  json* put(json value, bool /*is_container*/) {
    if (open_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    if (open_.back()->is_array()) {
      open_.back()->push_back(std::move(value));
      return &open_.back()->back();
    }
    *slot_ = std::move(value);
    return slot_;
  }
  bool put(json value) {
    put(std::move(value), false);
    return true;
  }
  bool open(json container) {
    if (open_.size() == kMaxJsonDepth) {
      error_ = "not usable JSON: nested more than " + std::to_string(kMaxJsonDepth) + " deep";
      return false;
    }
    open_.push_back(put(std::move(container), true));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string& error_;
  json root_;
  std::vector<json*> open_;
  json* slot_ = nullptr;
};

std::optional<unsigned> hex_at(const std::string& text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char digit = ascii_lower(text[i]);
    if (is_digit(digit)) {
      value = value * 16 + static_cast<unsigned>(digit - '0');
    } else if (digit >= 'a' && digit <= 'f') {
      value = value * 16 + static_cast<unsigned>(digit - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

bool is_high(std::optional<unsigned> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool is_low(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

/// Writes \ufffd over the escapes of lone surrogates, which exporters write and parsers refuse.
void mend_surrogates(std::string& text) {
  for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at)) {
    const auto unit =
        at + 1 < text.size() && text[at + 1] == 'u' ? hex_at(text, at + 2) : std::nullopt;
    if (!is_high(unit) && !is_low(unit)) {
      at += 2;
      continue;
    }
    const bool escape_follows = text.compare(at + 6, 2, "\\u") == 0;
    if (is_high(unit) && escape_follows && is_low(hex_at(text, at + 8))) {
      at += 12;
      continue;
    }
    text.replace(at + 2, 4, "fffd");
    at += 6;
  }
}

}  // namespace

std::optional<nlohmann::json> parse_json(std::string text, std::string& error) {
  if (text.find("\\ud") != std::string::npos || text.find("\\uD") != std::string::npos)
    mend_surrogates(text);
  BoundedTree tree(error);
  if (!json::sax_parse(text, &tree)) return std::nullopt;
  return std::move(tree.root());
}

}  // namespace readout::article
