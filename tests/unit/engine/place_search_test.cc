// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/searching/place_search.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/unit/engine/view_of.h"

namespace readout::engine {
namespace {

using Numbers = std::vector<ArticleNumber>;
using Words = std::vector<std::string>;

class Index : public test::ViewOf {
 public:
  Index()
      : ViewOf([](Xapian::WritableDatabase& database) {
          for (const char* text : {"steel rice steel tin",
                                   "rice . . . steel",
                                   "tin steel",
                                   "steel . rice tin",
                                   "new new york",
                                   "new york"}) {
            Xapian::Document article;
            Xapian::termpos position = 0;
            std::istringstream words(text);
            for (std::string word; words >> word;) {
              ++position;
              if (word != ".") article.add_posting(word, position);
              if (word != ".") article.add_posting("S" + word, position, 3);
            }
            database.add_document(article);
          }
        }) {}

  [[nodiscard]] Numbers phrase(const std::vector<Words>& words, unsigned gaps = 0) const {
    return found({{Field::Body, PhrasePlaces{words, gaps}}});
  }
  [[nodiscard]] Numbers near(const NearChain& chain) const { return found({{Field::Body, chain}}); }
  [[nodiscard]] Numbers found(const std::vector<WantedPlaces>& wanted) const {
    const Numbers articles = articles_with_places(wanted, view());
    CHECK(has_places(wanted, view()) == !articles.empty());
    return articles;
  }
};

NearSide side(const std::vector<Words>& runs, unsigned distance) { return {runs, distance, 0}; }

}  // namespace

TEST_CASE("a phrase is found where its words stand in order, next to one another") {
  const Index index;
  CHECK(index.phrase({{"steel"}, {"rice"}}) == Numbers{1});
  CHECK(index.phrase({{"rice"}, {"steel"}}) == Numbers{1});
  CHECK(index.phrase({{"steel"}, {"tin"}}) == Numbers{1});
  CHECK(index.phrase({{"rice"}, {"rice"}}).empty());
  CHECK(index.phrase({{"steel"}, {"nowhere"}}).empty());
  CHECK(index.phrase({{"tin"}}) == Numbers{1, 3, 4});
}

TEST_CASE("between the words of a phrase so many others may stand as it has gaps") {
  const Index index;
  CHECK(index.phrase({{"steel"}, {"rice"}}, 1) == Numbers{1, 4});
  CHECK(index.phrase({{"rice"}, {"steel"}}, 2) == Numbers{1});
  CHECK(index.phrase({{"rice"}, {"steel"}}, 3) == Numbers{1, 2});
  CHECK(index.phrase({{"steel"}, {"rice"}, {"tin"}}, 1) == Numbers{1, 4});
}

TEST_CASE("a phrase may have a word twice") {
  const Index index;
  CHECK(index.phrase({{"new"}, {"new"}, {"york"}}) == Numbers{5});
  CHECK(index.phrase({{"new"}, {"york"}}) == Numbers{5, 6});
}

TEST_CASE("each place of a phrase may have one of several words") {
  const Index index;
  CHECK(index.phrase({{"steel", "rice"}, {"tin", "york"}}) == Numbers{1, 4});
  CHECK(index.phrase({{"tin", "nowhere"}, {"steel"}}) == Numbers{3});
}

TEST_CASE("words are near one another in any order, never at the same place") {
  const Index index;
  CHECK(index.near({side({{"steel"}}, 0), side({{"tin"}}, 1)}) == Numbers{1, 3});
  CHECK(index.near({side({{"steel"}}, 0), side({{"tin"}}, 3)}) == Numbers{1, 3, 4});
  CHECK(index.near({side({{"new"}}, 0), side({{"new"}}, 5)}) == Numbers{5});
}

TEST_CASE("a side of what is near may be a run of words, or one of several") {
  const Index index;
  CHECK(index.near({side({{"steel", "rice"}}, 0), side({{"tin"}}, 2)}) == Numbers{1});
  CHECK(index.near({side({{"steel", "rice"}, {"rice"}}, 0), side({{"tin"}}, 2)}) == Numbers{1, 4});
  CHECK(index.near({side({{"york"}, {"tin"}}, 0)}) == Numbers{1, 3, 4, 5, 6});
}

TEST_CASE("places are looked at where it is wanted alone") {
  const Index index;
  const std::vector<WantedPlaces> york = {{Field::Body, PhrasePlaces{{{"new"}, {"york"}}}}};
  Numbers asked;
  const auto among = [&asked](ArticleNumber article) {
    asked.push_back(article);
    return article == 6;
  };
  CHECK(articles_with_places(york, index.view(), among) == Numbers{6});
  CHECK(asked == Numbers{5, 6});
}

TEST_CASE("any of several texts is enough") {
  const Index index;
  const PhrasePlaces york{{{"new"}, {"york"}}};
  const PhrasePlaces tin{{{"tin"}, {"steel"}}};
  CHECK(index.found({{Field::Title, york}, {Field::Body, tin}}) == Numbers{3, 5, 6});
  CHECK(index.found({}).empty());
}

}  // namespace readout::engine
