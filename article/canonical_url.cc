// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical_url.h"

#include <algorithm>
#include <array>

#include "article/scan.h"

namespace readout {
namespace {

bool is_tracking(std::string_view parameter) {
  constexpr auto kNames = std::to_array<std::string_view>({"fbclid",
                                                           "gclid",
                                                           "dclid",
                                                           "msclkid",
                                                           "mc_cid",
                                                           "mc_eid",
                                                           "igshid",
                                                           "cmpid",
                                                           "ocid",
                                                           "smid",
                                                           "ref_src"});
  const std::string_view name = parameter.substr(0, parameter.find('='));
  return starts_with_ascii(name, "utm_") ||
         std::any_of(kNames.begin(), kNames.end(), [name](std::string_view known) {
           return same_ascii(name, known);
         });
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) {
      kept += kept.empty() ? '?' : '&';
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) byte = ascii_lower(byte);
  return out;
}

}  // namespace

std::string canonical_url(std::string_view url) {
  url = trim_ascii(url);
  const bool secure = starts_with_ascii(url, "https://");
  if (!secure && !starts_with_ascii(url, "http://")) return {};
  const auto unfit = [](char byte) {
    return static_cast<unsigned char>(byte) <= ' ' || byte == '"' || byte == '<' || byte == '>';
  };
  if (std::any_of(url.begin(), url.end(), unfit)) return {};
  const std::string_view scheme = secure ? "https://" : "http://";
  std::string_view rest = url.substr(scheme.size());
  rest = rest.substr(0, rest.find('#'));
  const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
  std::string host = lower(rest.substr(0, host_end));
  const std::string_view port = secure ? ":443" : ":80";
  if (host.ends_with(port)) host.resize(host.size() - port.size());
  if (host.empty()) return {};
  const std::string_view path_and_query = rest.substr(host_end);
  const std::size_t query = std::min(path_and_query.find('?'), path_and_query.size());
  std::string path(path_and_query.substr(0, query));
  if (path.empty()) path = "/";
  const std::string_view parameters =
      query < path_and_query.size() ? path_and_query.substr(query + 1) : std::string_view{};
  return std::string(scheme) + host + path + without_tracking(parameters);
}

}  // namespace readout
