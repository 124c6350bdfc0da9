// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/request_head.h"

#include <algorithm>
#include <array>

namespace readout::searchd {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

/// tchar of RFC 9110.
bool is_token_letter(char letter) {
  constexpr std::string_view kSigns = "!#$%&'*+-.^_`|~";
  return is_capital(letter) || (letter >= 'a' && letter <= 'z') ||
         (letter >= '0' && letter <= '9') || kSigns.find(letter) != std::string_view::npos;
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < ' ' && letter != '\t') || byte == 0x7F;
}

bool equal_names(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), [](char x, char y) {
    return (is_capital(x) ? static_cast<char>(x - 'A' + 'a') : x) == y;
  });
}

/// Takes the next line off `text`. A line break that is not CR LF stays in the line, where
/// is_control() finds it.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = std::min(text.find(kLineEnd), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + kLineEnd.size(), text.size()));
  return line;
}

struct FieldLine {
  std::string_view name;
  std::string_view value;
};

std::optional<FieldLine> read_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view name = line.substr(0, colon);
  if (!std::all_of(name.begin(), name.end(), is_token_letter)) return std::nullopt;
  std::string_view value = line.substr(colon + 1);
  while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return FieldLine{name, value};
}

/// What the target asks of this server: RFC 9112 has servers take "http://host/path" too. Empty
/// where it names no path.
std::string_view path_of(std::string_view target) {
  for (const std::string_view scheme :
       {std::string_view("http://"), std::string_view("https://")}) {
    if (!target.starts_with(scheme)) continue;
    const std::size_t path = target.find_first_of("/?", scheme.size());
    if (path == scheme.size()) return {};
    if (path == std::string_view::npos) return "/";
    return target[path] == '/' ? target.substr(path) : std::string_view{};
  }
  return target.starts_with('/') ? target : std::string_view{};
}

std::optional<Refusal> refuse_request_line(std::string_view line) {
  if (line.size() + kLineEnd.size() > kMaxRequestLine) {
    return Refusal{414, "the address is longer than 16,384 bytes"};
  }
  const Refusal malformed{400, "the first line is no HTTP request"};
  const std::size_t method_end = line.find(' ');
  const std::size_t target_end = line.rfind(' ');
  if (method_end == std::string_view::npos || method_end == target_end) return malformed;
  const std::string_view method = line.substr(0, method_end);
  const std::string_view target = line.substr(method_end + 1, target_end - method_end - 1);
  const std::string_view version = line.substr(target_end + 1);
  if (target.empty() || target.find(' ') != std::string_view::npos ||
      !version.starts_with("HTTP/")) {
    return malformed;
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return Refusal{505, "HTTP/1.1 and HTTP/1.0 are spoken here"};
  }
  if (method != "GET" && method != "HEAD" && method != "OPTIONS") {
    return Refusal{405, "only GET and HEAD are answered here"};
  }
  if (path_of(target).empty()) return Refusal{400, "the address must begin with '/'"};
  return std::nullopt;
}

std::optional<Refusal> refuse_field(const FieldLine& field) {
  if (equal_names(field.name, "transfer-encoding") ||
      (equal_names(field.name, "content-length") && field.value != "0")) {
    return Refusal{413, "requests with a body are not taken"};
  }
  if (equal_names(field.name, "content-encoding")) {
    return Refusal{415, "requests are taken plain only"};
  }
  return std::nullopt;
}

bool is_dropped(std::string_view name) {
  constexpr std::array<std::string_view, 5> kDropped = {
      "range", "if-range", "expect", "accept-encoding", "connection"};
  return std::any_of(kDropped.begin(), kDropped.end(), [name](std::string_view dropped) {
    return equal_names(name, dropped);
  });
}

void append_request_line(std::string& out, std::string_view line) {
  out += line.substr(0, line.find(' '));
  out += " /";
  out += line.substr(line.rfind(' '));
  out += kLineEnd;
}

/// "close" among the options of the Connection field, in whatever letters.
bool asks_to_close(std::string_view options) {
  while (!options.empty()) {
    const std::size_t comma = std::min(options.find(','), options.size());
    std::string_view option = options.substr(0, comma);
    options.remove_prefix(std::min(comma + 1, options.size()));
    while (option.starts_with(' ') || option.starts_with('\t')) option.remove_prefix(1);
    while (option.ends_with(' ') || option.ends_with('\t')) option.remove_suffix(1);
    if (equal_names(option, "close")) return true;
  }
  return false;
}

}  // namespace

std::optional<std::size_t> head_size(std::string_view received) noexcept {
  // Ending at bare line feeds too keeps what follows them out of the head; refuse_head() then
  // refuses it.
  const std::size_t strict = received.find("\n\r\n");
  const std::size_t bare = received.find("\n\n");
  if (strict == std::string_view::npos && bare == std::string_view::npos) return std::nullopt;
  return strict < bare ? strict + 3 : bare + 2;
}

std::optional<Refusal> refuse_beginning(std::string_view received) {
  if (!received.empty() && !is_capital(received.front())) {
    return Refusal{400, "this is no HTTP request"};
  }
  const bool first_line_only = received.find('\n') == std::string_view::npos;
  if (first_line_only && received.size() >= kMaxRequestLine) {
    return Refusal{414, "the address is longer than 16,384 bytes"};
  }
  if (received.size() > kMaxHeadBytes) return Refusal{431, "the head is longer than 32 KiB"};
  return std::nullopt;
}

std::optional<Refusal> refuse_head(std::string_view head) {
  if (auto refusal = refuse_beginning(head)) return refusal;
  std::string_view rest = head;
  const std::string_view request_line = next_line(rest);
  if (std::any_of(request_line.begin(), request_line.end(), is_control)) {
    return Refusal{400, "the first line holds control characters"};
  }
  if (auto refusal = refuse_request_line(request_line)) return refusal;
  std::size_t fields = 0;
  std::size_t hosts = 0;
  while (!rest.empty()) {
    const std::string_view line = next_line(rest);
    if (line.empty()) break;
    const auto field = read_field(line);
    if (!field || std::any_of(line.begin(), line.end(), is_control)) {
      return Refusal{400, "a field of the head is malformed"};
    }
    if (++fields > kMaxHeadFields || line.size() + kLineEnd.size() > kMaxFieldLine) {
      return Refusal{431, "the head has more than 100 fields, or one longer than 8,192 bytes"};
    }
    if (auto refusal = refuse_field(*field)) return refusal;
    if (equal_names(field->name, "host")) ++hosts;
  }
  if (hosts > 1 || (hosts == 0 && request_line.ends_with("HTTP/1.1"))) {
    return Refusal{400, "the head must have one Host field"};
  }
  return std::nullopt;
}

std::string field_values(std::string_view head, std::string_view name) {
  std::string out;
  next_line(head);
  while (!head.empty()) {
    const auto field = read_field(next_line(head));
    if (!field || !equal_names(field->name, name)) continue;
    if (!out.empty()) out += ", ";
    out += field->value;
  }
  return out;
}

std::string_view target_of(std::string_view head) {
  const std::string_view line = next_line(head);
  const std::size_t begin = line.find(' ') + 1;
  return path_of(line.substr(begin, line.rfind(' ') - begin));
}

std::string plain_head(std::string_view head) {
  std::string out;
  out.reserve(head.size() + kLineEnd.size());
  const bool close = asks_to_close(field_values(head, "connection"));
  append_request_line(out, next_line(head));
  while (!head.empty()) {
    const std::string_view line = next_line(head);
    const auto field = read_field(line);
    if (!field || is_dropped(field->name)) continue;
    out += line;
    out += kLineEnd;
  }
  if (close) out += "Connection: close\r\n";
  out += kLineEnd;
  return out;
}

}  // namespace readout::searchd
