// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/net/problem.h"

#include "tests/support/catch.h"

namespace readout::searchd {

TEST_CASE("a problem has the members of RFC 9457, the wrong parameters and the request's id") {
  const HttpResponse response =
      problem(400, "a parameter can't be used", "r-1", {{"sort", "must be one of a, b"}});
  CHECK(response.status == 400);
  CHECK(response.content_type == "application/problem+json");
  CHECK(response.body ==
        R"({"type":"about:blank","title":"Bad Request","status":400,)"
        R"("detail":"a parameter can't be used",)"
        R"("errors":[{"parameter":"sort","message":"must be one of a, b"}],"request_id":"r-1"})");
}

TEST_CASE("a missing or unusable index is 503 with what to do") {
  const HttpResponse response =
      problem_of(Error(ErrorCode::IndexMissing, "there is no index at X yet", "Make one"), "r-1");
  CHECK(response.status == 503);
  CHECK(response.body.find("there is no index at X yet. Make one") != std::string::npos);
  CHECK(problem_of(Error(ErrorCode::IndexFormat, "old"), "r-1").status == 503);
}

TEST_CASE("what failed inside stays inside") {
  for (const ErrorCode code : {ErrorCode::Io, ErrorCode::NoSpace, ErrorCode::BadInput}) {
    const HttpResponse response = problem_of(Error(code, "secret /path", "secret"), "r-1");
    CHECK(response.status == 500);
    CHECK(response.body.find("secret") == std::string::npos);
  }
}

TEST_CASE("text that is not UTF-8 does not break a problem") {
  CHECK_NOTHROW(problem(404, "\xff\xfe", "r-1", {{"\xff", "\xff"}}));
}

}  // namespace readout::searchd
