// SPDX-License-Identifier: GPL-3.0-or-later
// How many of a query's words and phrases each article has, and what they weigh in it. Private to
// engine. For one request on one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "engine/searching/evaluator.h"
#include "engine/searching/query_compiler.h"
#include "engine/snapshot/index_view.h"

namespace readout::engine {

class Coverage {
 public:
  /// Both must outlive it. `least`: who has fewer parts, or does not pass the filters, need not be
  /// counted right. Throws Xapian's errors.
  Coverage(const IndexView& index, const CompiledQuery& query, std::size_t least);

  /// How many there are to have.
  [[nodiscard]] std::size_t parts() const noexcept { return query_.wanted.size(); }

  /// How many of them an article has; fewer than least perhaps less than that.
  [[nodiscard]] std::size_t of(ArticleNumber id) const { return parts_[id]; }
  /// Calls `take` with each article that has any, in ascending order.
  template <typename Take>
  void each_with_any(const Take& take) const {
    constexpr std::size_t kAtOnce = sizeof(std::uint64_t) / sizeof(std::uint16_t);
    for (std::size_t begin = 0; begin < parts_.size(); begin += kAtOnce) {
      std::uint64_t together = 0;  // most articles have none
      std::memcpy(&together, parts_.data() + begin, sizeof together);
      for (std::size_t id = begin; together != 0 && id < begin + kAtOnce; ++id) {
        if (parts_[id] > 0) take(static_cast<ArticleNumber>(id));
      }
    }
  }
  /// Whether the query's filters let every article pass, for there are none.
  [[nodiscard]] bool passes_all() const noexcept {
    return query_.filters.empty() && query_.unwanted.empty() && query_.days.empty();
  }
  /// Whether the query's filters let it pass.
  [[nodiscard]] bool passes(ArticleNumber id) const;

  /// What they weigh together in each of some articles of ascending numbers. Throws Xapian's
  /// errors.
  [[nodiscard]] std::vector<double> weights(std::span<const ArticleNumber> articles) const;

 private:
  void filter();
  void count(std::size_t least);

  const IndexView& index_;
  const CompiledQuery& query_;
  Evaluator evaluator_;
  // By article number.
  std::vector<std::uint16_t> parts_;   // some more than there are numbers: read several at once
  std::vector<std::uint16_t> passed_;  // filters, from the first on; empty without filters
  std::vector<bool> excluded_;         // empty where nothing is
};

}  // namespace readout::engine
