// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/gate.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <openssl/evp.h>

#include "searchd/net/peer.h"
#include "searchd/net/problem.h"

namespace readout::searchd {
namespace {

constexpr int kUnauthorized = 401;
constexpr int kForbidden = 403;
constexpr int kMisdirected = 421;
constexpr int kTooMany = 429;

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return (x | 0x20) == (y | 0x20);  // of letters; the words compared have no others
  });
}

std::optional<std::string> decoded_base64(std::string_view text) {
  if (text.empty() || text.size() % 4 != 0) return std::nullopt;
  std::vector<unsigned char> bytes(text.size());
  const int size = EVP_DecodeBlock(bytes.data(),
                                   reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size()));
  if (size < 0) return std::nullopt;
  std::string out(bytes.begin(), bytes.begin() + size);
  for (std::string_view end = text; end.ends_with('=') && !out.empty(); end.remove_suffix(1))
    out.pop_back();
  return out;
}

HttpResponse unauthorized(const HttpRequest& request, const std::string& detail) {
  HttpResponse response = problem(kUnauthorized, detail, request.id);
  response.headers.emplace_back(
      "WWW-Authenticate", R"(Bearer realm="readout", Basic realm="readout", charset="UTF-8")");
  return response;
}

Right right_of(Access access) {
  return access == Access::Write   ? Right::Write
         : access == Access::Admin ? Right::Admin
                                   : Right::Read;
}

}  // namespace

std::optional<std::string> secret_in(const std::string& authorization) {
  const std::size_t space = authorization.find(' ');
  if (space == std::string::npos) return std::nullopt;
  const std::string_view scheme = std::string_view(authorization).substr(0, space);
  std::string_view rest = std::string_view(authorization).substr(space + 1);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  if (same_letters(scheme, "bearer")) return std::string(rest);
  if (!same_letters(scheme, "basic")) return std::nullopt;
  const auto both = decoded_base64(rest);
  const std::size_t colon = both ? both->find(':') : std::string::npos;
  if (colon == std::string::npos) return std::nullopt;
  return both->substr(colon + 1);
}

Admission Gate::admit(const HttpRequest& request,
                      Access access,
                      const GateSettings& settings) const {
  Admission admission;
  if (access == Access::Open) return admission;
  // HTTP/1.0 need not name a host; every browser does.
  if (!request.host.empty() && !settings.hosts.allows(request.host)) {
    admission.refusal =
        problem(kMisdirected,
                "this server is not known by the name in Host; its settings list hosts",
                request.id);
    return admission;
  }
  const std::optional<std::string> secret = secret_in(request.authorization);
  const auto keys = secret ? keys_.keys() : nullptr;
  const Key* const key = secret ? keys->find(*secret) : nullptr;
  if (key != nullptr) admission.key = key->name;
  const std::string who = key != nullptr ? "key " + key->name : client_of(request.client);
  if (const auto wait = rates_.take(who, settings.requests_per_minute, RateLimit::Clock::now())) {
    admission.refusal = problem(kTooMany, "more requests than are allowed in a minute", request.id);
    admission.refusal->headers.emplace_back("Retry-After", std::to_string(wait->count()));
  } else if (access == Access::Read && !settings.read_keys) {
    return admission;
  } else if (key == nullptr) {
    admission.refusal = unauthorized(
        request,
        secret ? "the key is not known here" : "a key is needed, in the field Authorization");
  } else if (!key->may(right_of(access))) {
    admission.refusal = problem(kForbidden, "the key is not for this", request.id);
  }
  return admission;
}

}  // namespace readout::searchd
