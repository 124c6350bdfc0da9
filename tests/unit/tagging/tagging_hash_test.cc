// SPDX-License-Identifier: GPL-3.0-or-later
// An index tells by the hash whether its articles would get other tags now.
#include "base/hash.h"
#include "tests/support/catch.h"
#include "tests/unit/tagging/small_catalogue.h"

namespace readout::tagging {
namespace {

using namespace test;

NameModel model_of(float weight) {
  std::vector<NameModel::Weights> weights(NameModel::kBuckets);
  weights.front().front() = weight;
  weights.back().front() = 1;
  return NameModel::read(NameModel::write({1, 2}, weights));
}

}  // namespace

TEST_CASE("the tagging hash depends on catalogue, model and rules") {
  const Catalogue one = catalogue_of("silence = [\"A B\"]\n");
  const Catalogue other = catalogue_of("silence = [\"A C\"]\n");
  const NameModel plain = model_of(0.5F);
  const NameModel changed = model_of(0.25F);
  const std::string hash = tagging_hash(one, &plain);
  const NameModel same = model_of(0.5F);
  CHECK(tagging_hash(one, &same) == hash);
  CHECK(tagging_hash(other, &plain) != hash);
  CHECK(tagging_hash(one, &changed) != hash);
  CHECK(tagging_hash(one, nullptr) != hash);
  CHECK(hash != content_hash(one.hash() + '/' + plain.hash() + '/'));
}

TEST_CASE("a tagger has the tagging hash of its catalogue and model") {
  const auto catalogue = std::make_shared<const Catalogue>(catalogue_of(""));
  const auto model = std::make_shared<const NameModel>(model_of(0.5F));
  CHECK(Tagger(catalogue, model).hash() == tagging_hash(*catalogue, model.get()));
  CHECK(Tagger(catalogue).hash() == tagging_hash(*catalogue, nullptr));
}

}  // namespace readout::tagging
