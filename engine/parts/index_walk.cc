// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parts/index_walk.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "engine/fields/schema.h"
#include "engine/format/term_vector.h"

namespace readout::engine {
namespace {

class Walk {
 public:
  Walk(const Xapian::Database& database, const TermVectors& vectors, std::size_t most)
      : database_(database), vectors_(vectors), window_(vectors), most_(most) {}

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
    each("the hashes of content", [&] {
      const auto end = database_.valuestream_end(kContentHashSlot);
      for (auto hash = database_.valuestream_begin(kContentHashSlot); hash != end; ++hash)
        static_cast<void>(*hash);  // throws if it can't be read
    });
    if (faults_.empty() && in_postings_ != in_documents_) {
      faults_.push_back("the documents have " + std::to_string(in_documents_) +
                        " words, the words " + std::to_string(in_postings_) + " documents");
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
    } catch (const Error& error) {
      faults_.push_back(what + ": " + error.what());
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
    if (is_word(term)) in_postings_ += documents;
    if (documents != database_.get_termfreq(term) ||
        occurrences != database_.get_collection_freq(term)) {
      faults_.push_back("term '" + term + "' is not as often in its articles as it is counted");
    }
  }

  void read_document(Xapian::docid document) {
    Xapian::termcount length = 0;
    const std::string_view bytes = window_.of(document);
    if (!bytes.empty()) {
      const TermVector vector = TermVectorReader(bytes).whole();
      length += read_text(vector.title, spec_of(Field::Title).weight);
      length += read_text(vector.body, spec_of(Field::Body).weight);
    }
    if (length != database_.get_doclength(document)) {
      faults_.push_back("document " + std::to_string(document) +
                        " is not as long as it is counted");
    }
  }

  /// The length of the text, as Xapian counts it.
  Xapian::termcount read_text(const TextVector& text, unsigned weight) {
    Xapian::termcount length = 0;
    for (const VectorTerm& term : text.terms) {
      if (term.number >= vectors_.terms().size())
        throw Error(ErrorCode::IndexFormat, "a word is not in the dictionary");
      length += (term.places + term.unplaced) * weight;
    }
    in_documents_ += text.terms.size();
    return length;
  }

  /// Of a body, or of a title behind its prefix: other prefixes begin with other letters.
  static bool is_word(const std::string& term) {
    const bool has_prefix = term.front() >= 'A' && term.front() <= 'Z';
    return !has_prefix || term.starts_with(spec_of(Field::Title).prefix);
  }

  const Xapian::Database& database_;
  const TermVectors& vectors_;
  VectorsWindow window_;
  const std::size_t most_;
  std::vector<std::string> faults_;
  std::uint64_t in_postings_ = 0;
  std::uint64_t in_documents_ = 0;
};

}  // namespace

std::vector<std::string> walk_faults(const Xapian::Database& database,
                                     const TermVectors& vectors,
                                     std::size_t most) {
  return Walk(database, vectors, most).faults();
}

}  // namespace readout::engine
