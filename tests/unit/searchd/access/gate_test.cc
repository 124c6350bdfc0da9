// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/access/gate.h"

#include <sstream>

#include "searchd/access/key_commands.h"
#include "tests/support/catch.h"
#include "tests/support/temp_dir.h"

namespace readout::searchd {
namespace {

struct Fixture {
  test::TempDir folder;
  std::string reader;
  std::string writer;
  std::optional<KeyFile> keys;
  RateLimit rates;
  std::optional<Gate> gate;
  GateSettings settings;

  Fixture() : reader(made("reader", "read")), writer(made("writer", "write")) {
    keys.emplace(folder / "keys", nullptr);
    gate.emplace(*keys, rates);
  }

  [[nodiscard]] std::string made(const std::string& name, const std::string& rights) const {
    std::ostringstream out;
    add_key(folder / "keys", name, rights, out);
    return out.str().substr(0, out.str().size() - 1);
  }

  [[nodiscard]] static HttpRequest request(const std::string& authorization = {}) {
    HttpRequest request;
    request.id = "1";
    request.host = "localhost:8080";
    request.client = "192.0.2.7";
    request.authorization = authorization;
    return request;
  }

  /// 0: admitted.
  [[nodiscard]] int status(Access access, const std::string& authorization = {}) const {
    const Admission admission = gate->admit(request(authorization), access, settings);
    return admission.refusal ? admission.refusal->status : 0;
  }
};

std::string header(const HttpResponse& response, const std::string& name) {
  for (const auto& [known, value] : response.headers) {
    if (known == name) return value;
  }
  return {};
}

}  // namespace

TEST_CASE_METHOD(Fixture, "reading is free unless it needs a key, writing never is") {
  CHECK(status(Access::Read) == 0);
  CHECK(status(Access::Write) == 401);
  CHECK(status(Access::Admin) == 401);
  CHECK(status(Access::Write, "Bearer " + reader) == 403);
  CHECK(status(Access::Write, "Bearer " + writer) == 0);
  CHECK(status(Access::Admin, "Bearer " + writer) == 403);
  CHECK(status(Access::Write, "Bearer nonsense") == 401);
  settings.read_keys = true;
  CHECK(status(Access::Open) == 0);
  CHECK(status(Access::Read) == 401);
  CHECK(status(Access::Read, "bearer  " + reader + " ") == 0);
  CHECK(status(Access::Read, "Bearer " + writer) == 403);
  const Admission refused = gate->admit(request(), Access::Read, settings);
  CHECK(header(*refused.refusal, "WWW-Authenticate").find("Basic realm=") != std::string::npos);
  CHECK(gate->admit(request("Bearer " + reader), Access::Read, settings).key == "reader");
}

TEST_CASE("a browser gives the key as a password, whatever the name") {
  // printf 'anybody:se:cret' | base64
  CHECK(secret_in("Basic YW55Ym9keTpzZTpjcmV0") == "se:cret");
  CHECK(secret_in("basic Ong=") == "x");
  CHECK(secret_in("Bearer x") == "x");
  for (const char* none :
       {"", "Bearer", "Basic", "Basic !!!!", "Basic YQ==", "Basic YQ", "Digest x"}) {
    CAPTURE(none);
    CHECK_FALSE(secret_in(none));
  }
}

TEST_CASE_METHOD(Fixture, "a name that is not listed is refused") {
  HttpRequest asked = request();
  asked.host = "evil.example";
  CHECK(gate->admit(asked, Access::Read, settings).refusal->status == 421);
  CHECK_FALSE(gate->admit(asked, Access::Open, settings).refusal);
  asked.host = "";
  CHECK_FALSE(gate->admit(asked, Access::Read, settings).refusal);
  asked.host = "evil.example";
  settings.hosts = Hosts("evil.example", "");
  CHECK_FALSE(gate->admit(asked, Access::Read, settings).refusal);
}

TEST_CASE_METHOD(Fixture, "each client and each key has its own number of requests") {
  settings.requests_per_minute = 2;
  CHECK(status(Access::Read) == 0);
  CHECK(status(Access::Read) == 0);
  const Admission refused = gate->admit(request(), Access::Read, settings);
  REQUIRE(refused.refusal);
  CHECK(refused.refusal->status == 429);
  CHECK(header(*refused.refusal, "Retry-After") == "30");
  CHECK(status(Access::Open) == 0);
  CHECK(status(Access::Read, "Bearer " + reader) == 0);
  HttpRequest other = request();
  other.client = "192.0.2.8";
  CHECK_FALSE(gate->admit(other, Access::Read, settings).refusal);
  // Guessing keys is limited like all else.
  CHECK(status(Access::Write, "Bearer guess") == 429);
}

}  // namespace readout::searchd
