// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/answers/serving.h"

#include "base/error.h"
#include "searchd/net/address.h"

namespace readout::searchd {
namespace {

/// Without a slash at the end: paths begin with one.
std::string public_url(const Settings& settings) {
  std::string url = settings.text(Setting::PublicUrl);
  while (url.ends_with('/')) url.pop_back();
  if (!url.empty() && !url.starts_with("http://") && !url.starts_with("https://")) {
    throw Error(ErrorCode::Usage,
                "public_url: '" + url + "' is no address",
                "Write it as in https://news.example");
  }
  return url;
}

}  // namespace

void check_openness(const Settings& settings) {
  const ListenAddress address = parse_address(settings.text(Setting::Listen));
  const bool is_public = settings.flag(Setting::Public);
  const bool read_keys = settings.flag(Setting::ReadKeys);
  if (is_public && read_keys) {
    throw Error(ErrorCode::Usage,
                "public and read_keys are both set",
                "Choose: anybody may search, or who has a key");
  }
  if (read_keys && settings.text(Setting::Keys).empty()) {
    throw Error(ErrorCode::Usage,
                "read_keys is set, and no file of keys",
                "Name one with --keys, and put a key into it with searchd keys add");
  }
  if (!is_local(address) && !is_public && !read_keys) {
    throw Error(ErrorCode::Usage,
                "listening at " + settings.text(Setting::Listen) +
                    " would let other machines search without a key",
                "Say --public if that is wanted, or --read-keys with --keys FILE; without either "
                "listen at 127.0.0.1 or a Unix socket");
  }
}

Serving serving_of(const Settings& settings) {
  const std::string url = public_url(settings);
  return {.gate = {.hosts = Hosts(settings.text(Setting::Hosts), url),
                   .read_keys = settings.flag(Setting::ReadKeys),
                   .requests_per_minute =
                       static_cast<std::size_t>(settings.integer(Setting::RequestsPerMinute))},
          .proxies = Proxies(settings.text(Setting::Proxies)),
          .allowance = std::chrono::milliseconds(settings.integer(Setting::AnswerMs)),
          .cross_origin = CrossOrigin(settings.text(Setting::AllowOrigins)),
          .public_url = url,
          .log_queries = settings.flag(Setting::LogQueries)};
}

}  // namespace readout::searchd
