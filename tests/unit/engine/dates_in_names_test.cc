// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/query/dates_in_names.h"

#include "tests/support/catch.h"

namespace readout::engine {

TEST_CASE("what the word before a date makes a name of is rather a name") {
  for (const auto& [before, date] :
       std::vector<std::pair<const char*, const char*>>{{"arab", "spring 2011"},
                                                        {"Prague", "Spring 1968"},
                                                        {"Theresa", "May 2018"},
                                                        {"theresa", "may 2018"},
                                                        {"women's", "march 2017"},
                                                        {"Women\xE2\x80\x99s", "March 2017"},
                                                        {"Black", "September 1970"},
                                                        {"theresa", "may 2018..2019"},
                                                        {"women's", "march 2017 to may 2018"},
                                                        {"abc", "this week"},
                                                        {"Deutsche", "This Week"}}) {
    CAPTURE(before, date);
    CHECK(date_reading(before, date) == DateReading::Name);
  }
}

TEST_CASE("months and seasons that are other words may be either after a word") {
  for (const auto& [before, date] :
       std::vector<std::pair<const char*, const char*>>{{"brexit", "spring 2019"},
                                                        {"tariffs", "march 2018"},
                                                        {"join", "last march"},
                                                        {"EU", "May 2018"}}) {
    CAPTURE(before, date);
    CHECK(date_reading(before, date) == DateReading::Either);
  }
}

TEST_CASE("a date is a date alone, after little words and where nothing else is called so") {
  for (const auto& [before, date] :
       std::vector<std::pair<const char*, const char*>>{{"", "spring 2019"},
                                                        {"tariffs", "june 2018"},
                                                        {"Trump", "June 2018"},
                                                        {"tariffs", "May 2018"},
                                                        {"by", "spring 2019"},
                                                        {"Tariffs", "March 2018 to May 2018"},
                                                        {"taiwan", "last june"},
                                                        {"Theresa", "May 12, 2018"},
                                                        {"taiwan", "this week"},
                                                        {"Taiwan", "last year"},
                                                        {"talks,", "spring 2019"}}) {
    CAPTURE(before, date);
    CHECK(date_reading(before, date) == DateReading::Date);
  }
}

}  // namespace readout::engine
