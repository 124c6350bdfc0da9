// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/index_walk.h"

#include <cstdint>
#include <utility>

namespace readout::engine {
namespace {

class Walk {
 public:
  Walk(const Xapian::Database& database, std::size_t most) : database_(database), most_(most) {}

  std::vector<std::string> faults() {
    each("the list of terms", [&] {
      for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
        if (is_full()) return;
        each("term '" + *term + "'", [&] { read_postings(*term); });
      }
    });
    each("the list of documents", [&] {
      const auto end = database_.postlist_end(std::string());
      for (auto document = database_.postlist_begin(std::string()); document != end; ++document) {
        if (is_full()) return;
        each("document " + std::to_string(*document), [&] { read_document(*document); });
      }
    });
    if (faults_.empty() && in_postings_ != in_documents_) {
      faults_.push_back("the documents have " + std::to_string(in_documents_) +
                        " terms, the terms " + std::to_string(in_postings_) + " documents");
    }
    return std::move(faults_);
  }

 private:
  [[nodiscard]] bool is_full() const { return faults_.size() >= most_; }

  template <typename Work>
  void each(const std::string& what, const Work& work) {
    try {
      work();
    } catch (const Xapian::Error& error) {
      faults_.push_back(what + ": " + error.get_msg());
    }
  }

  void read_postings(const std::string& term) {
    Xapian::doccount documents = 0;
    Xapian::termcount occurrences = 0;
    const auto end = database_.postlist_end(term);
    for (auto posting = database_.postlist_begin(term); posting != end; ++posting) {
      ++documents;
      occurrences += posting.get_wdf();
    }
    in_postings_ += documents;
    if (documents != database_.get_termfreq(term) ||
        occurrences != database_.get_collection_freq(term)) {
      faults_.push_back("term '" + term + "' is not as often in its articles as it is counted");
    }
  }

  void read_document(Xapian::docid document) {
    Xapian::termcount length = 0;
    const auto end = database_.termlist_end(document);
    for (auto term = database_.termlist_begin(document); term != end; ++term) {
      ++in_documents_;
      length += term.get_wdf();
      Xapian::termpos before = 0;
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
        if (*at <= before) {
          faults_.push_back("document " + std::to_string(document) + ": the places of '" + *term +
                            "' are out of order");
          break;
        }
        before = *at;
      }
    }
    if (length != database_.get_doclength(document)) {
      faults_.push_back("document " + std::to_string(document) +
                        " is not as long as it is counted");
    }
    const Xapian::Document whole = database_.get_document(document);
    for (auto value = whole.values_begin(); value != whole.values_end(); ++value) {
      static_cast<void>(*value);  // throws if it can't be read
    }
  }

  const Xapian::Database& database_;
  const std::size_t most_;
  std::vector<std::string> faults_;
  std::uint64_t in_postings_ = 0;
  std::uint64_t in_documents_ = 0;
};

}  // namespace

std::vector<std::string> walk_faults(const Xapian::Database& database, std::size_t most) {
  return Walk(database, most).faults();
}

}  // namespace readout::engine
