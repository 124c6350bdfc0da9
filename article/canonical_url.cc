// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical_url.h"

#include <algorithm>
#include <array>

#include "article/scan.h"

namespace readout::article {
namespace {

// Parameters that say where a visitor came from, as documented by the services that add them. Only
// names that no site selects a page by.
constexpr auto kTracking = std::to_array<std::string_view>({"fbclid",        "gclid",
                                                            "dclid",         "gbraid",
                                                            "wbraid",        "msclkid",
                                                            "yclid",         "twclid",
                                                            "ttclid",        "igshid",
                                                            "igsh",          "mc_cid",
                                                            "mc_eid",        "_ga",
                                                            "_gl",           "mkt_tok",
                                                            "ns_mchannel",   "ns_campaign",
                                                            "ns_source",     "ns_linkname",
                                                            "ns_fee",        "cmpid",
                                                            "CMP",           "ocid",
                                                            "smid",          "smtyp",
                                                            "sr_share",      "ncid",
                                                            "icid",          "at_medium",
                                                            "at_campaign",   "taid",
                                                            "xtor",          "_hsenc",
                                                            "_hsmi",         "guccounter",
                                                            "guce_referrer", "guce_referrer_sig"});

bool is_tracking(std::string_view parameter) {
  const std::string_view name = parameter.substr(0, parameter.find('='));
  if (starts_with_ascii(name, "utm_") || starts_with_ascii(name, "at_custom")) return true;
  return std::any_of(kTracking.begin(), kTracking.end(), [&](std::string_view known) {
    return same_ascii(known, name);
  });
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  for (std::size_t at = 0; at <= query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view parameter = query.substr(at, end - at);
    if (!parameter.empty() && !is_tracking(parameter)) {
      kept.push_back(kept.empty() ? '?' : '&');
      kept.append(parameter);
    }
    at = end + 1;
  }
  return kept;
}

/// Spaces and quotes escaped, control characters dropped.
std::string printable(std::string_view url) {
  std::string out;
  for (const char byte : url) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == ' ') {
      out.append("%20");
    } else if (byte == '"' || byte == '<' || byte == '>') {
      out.append(byte == '"' ? "%22" : byte == '<' ? "%3C" : "%3E");
    } else if (value > 0x20 && value != 0x7F) {
      out.push_back(byte);
    }
  }
  return out;
}

std::string canonical_host(std::string_view host, bool secure) {
  std::string out(host);
  std::transform(out.begin(), out.end(), out.begin(), &ascii_lower);
  const std::string_view port = secure ? ":443" : ":80";
  if (out.ends_with(port)) out.resize(out.size() - port.size());
  return out;
}

}  // namespace

std::string canonical_url(std::string_view url) {
  const std::string text = printable(trim_ascii(url));
  std::string_view rest = text;
  const bool relative_scheme = rest.starts_with("//");
  const bool plain = starts_with_ascii(rest, "http://");
  if (!relative_scheme && !plain && !starts_with_ascii(rest, "https://")) return {};
  rest.remove_prefix(rest.find("//") + 2);
  const std::size_t host_end = std::min(rest.find_first_of("/?#"), rest.size());
  if (host_end == 0) return {};
  std::string out = plain ? "http://" : "https://";
  out += canonical_host(rest.substr(0, host_end), !plain);
  rest = rest.substr(host_end);
  // "#!" addresses choose the page in the fragment.
  const std::size_t hash = rest.find('#');
  std::string_view fragment;
  if (hash != std::string_view::npos) {
    if (rest.substr(hash).starts_with("#!")) fragment = rest.substr(hash);
    rest = rest.substr(0, hash);
  }
  const std::size_t query = std::min(rest.find('?'), rest.size());
  out += query == 0 ? "/" : rest.substr(0, query);
  if (query < rest.size()) out += without_tracking(rest.substr(query + 1));
  return out.append(fragment);
}

std::string address_key(std::string_view url) {
  url = trim_ascii(url);
  const bool schemed = url.find("://") != std::string_view::npos || url.starts_with("//");
  const std::string canonical =
      canonical_url(schemed ? std::string(url) : "https://" + std::string(url));
  if (canonical.empty()) return {};
  std::string_view key = canonical;
  key.remove_prefix(key.find("//") + 2);
  constexpr std::string_view kWww = "www.";
  if (key.starts_with(kWww)) key.remove_prefix(kWww.size());
  if (key.ends_with('/')) key.remove_suffix(1);
  return std::string(key);
}

std::string host_of(std::string_view url) {
  url = trim_ascii(url);
  if (const std::size_t scheme = url.find("//"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 2);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos)
    url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  // "*.example.org" and ".example.org" are ways to say "and what lies in it".
  while (!url.empty() && (url.front() == '*' || url.front() == '.')) url.remove_prefix(1);
  while (url.ends_with('.')) url.remove_suffix(1);
  std::string host(url);
  std::transform(host.begin(), host.end(), host.begin(), &ascii_lower);
  return host;
}

std::vector<std::string> sites_of(std::string_view url) {
  std::vector<std::string> sites;
  const std::string host = host_of(url);
  for (std::size_t at = 0; at < host.size();) {
    sites.push_back(host.substr(at));
    at = std::min(host.find('.', at), host.size() - 1) + 1;
  }
  return sites;
}

std::string web_address(std::string_view reference, std::string_view base) {
  std::string text = printable(trim_ascii(reference));
  if (starts_with_ascii(text, "https://") || starts_with_ascii(text, "http://")) return text;
  if (text.starts_with("//")) return text.size() > 2 ? "https:" + text : std::string();
  const std::size_t scheme = base.find("://");
  if (!text.starts_with('/') || scheme == std::string_view::npos) return {};
  return std::string(base.substr(0, base.find('/', scheme + 3))) + text;
}

}  // namespace readout::article
