// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a query's words and phrases each article has, and what they weigh in it. Private to
// engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/searching/query_compiler.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

class Coverage {
 public:
  /// The index must outlive it. Throws Xapian's errors.
  Coverage(const IndexView& index, const CompiledQuery& query);

  /// How many there are to have.
  [[nodiscard]] std::size_t parts() const noexcept { return parts_; }

  /// How many of them an article has.
  [[nodiscard]] std::size_t of(ArticleNumber id) const { return articles_[id].parts; }
  /// What they weigh together.
  [[nodiscard]] double weight(ArticleNumber id) const { return articles_[id].weight; }
  /// Whether the query's filters let it pass.
  [[nodiscard]] bool passes(ArticleNumber id) const;

 private:
  struct Article {
    double weight = 0;
    std::uint16_t parts = 0;
    std::uint16_t passed = 0;  // filters, from the first on
    bool excluded = false;
  };

  const Columns& columns_;
  std::size_t parts_;
  std::size_t filters_;
  std::vector<DaySpan> days_;
  std::vector<Article> articles_;  // by id
};

}  // namespace readout::engine
