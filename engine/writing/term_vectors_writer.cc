// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/term_vectors_writer.h"

#include <string>
#include <string_view>

#include <fcntl.h>

#include "engine/folder/durable_files.h"
#include "engine/format/blob.h"
#include "engine/parts/term_vectors.h"

namespace readout::engine {
namespace {

/// The terms of a table in the order of their bytes, and by their numbers their places in it.
struct Dictionary {
  TextTable terms;
  std::vector<std::uint32_t> title_articles;  // how many have each
  std::vector<std::uint32_t> body_articles;
  std::vector<std::uint32_t> places;
};

Dictionary dictionary_of(const TermTable& table) {
  Dictionary dictionary;
  dictionary.places.resize(table.size());
  for (const std::uint32_t number : table.in_order()) {
    dictionary.places[number] = static_cast<std::uint32_t>(dictionary.terms.size());
    dictionary.terms.add(table.text(number));
  }
  dictionary.title_articles.resize(table.size());
  dictionary.body_articles.resize(table.size());
  return dictionary;
}

class VectorsFile {
 public:
  explicit VectorsFile(const std::filesystem::path& file)
      : path_(file), file_(open_file(file, O_WRONLY | O_CREAT | O_EXCL)) {}

  /// REQUIRES: the ids ascend.
  void add(std::uint32_t id, std::string_view vector) {
    sizes_.resize(std::size_t{id} + 1);
    sizes_.back() = static_cast<std::uint32_t>(vector.size());
    waiting_ += vector;
    constexpr std::size_t kAtOnce = 1 << 20;
    if (waiting_.size() >= kAtOnce) flush();
  }

  void finish(const Dictionary& dictionary) {
    BlobWriter writer;
    writer(sizes_, dictionary.terms, dictionary.title_articles, dictionary.body_articles);
    const std::string tables = writer.take();
    const std::uint64_t size = tables.size();
    waiting_ += tables;
    // Reading numbers as bytes is what char is for.
    waiting_.append(reinterpret_cast<const char*>(&size), sizeof size);
    flush();
  }

 private:
  void flush() {
    write_all(file_, waiting_, path_);
    waiting_.clear();
  }

  const std::filesystem::path& path_;
  FileDescriptor file_;
  std::vector<std::uint32_t> sizes_;
  std::string waiting_;
};

/// By the dictionary, in which its terms are counted.
void renumber(TextVector& text,
              const std::vector<std::uint32_t>& places,
              std::vector<std::uint32_t>& articles) {
  for (VectorTerm& term : text.terms) {
    term.number = places[term.number];
    ++articles[term.number];
  }
}

}  // namespace

void write_term_vectors(const std::filesystem::path& file,
                        BatchVectors batch,
                        const TermTable& terms) {
  VectorsFile out(file);
  Dictionary dictionary = dictionary_of(terms);
  std::uint32_t id = batch.first;
  for (TermVector& vector : batch.vectors) {
    renumber(vector.title, dictionary.places, dictionary.title_articles);
    renumber(vector.body, dictionary.places, dictionary.body_articles);
    out.add(id++, encode_term_vector(vector));
  }
  out.finish(dictionary);
}

void join_term_vectors(const std::vector<VectorsSource>& sources,
                       const std::filesystem::path& file) {
  std::vector<TermVectors> opened;
  TermTable table;
  std::vector<std::vector<std::uint32_t>> numbers;
  for (const VectorsSource& source : sources) {
    const TextTable& terms = opened.emplace_back(source.file).terms();
    std::vector<std::uint32_t>& of_source = numbers.emplace_back();
    of_source.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) of_source.push_back(table.number_of(terms[i]));
  }
  Dictionary dictionary = dictionary_of(table);
  VectorsFile out(file);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (std::size_t own = 0; own < numbers[i].size(); ++own) {
      std::uint32_t& number = numbers[i][own];
      number = dictionary.places[number];
      const WordCounts counts = opened[i].counts(own);
      dictionary.title_articles[number] += counts.title;
      dictionary.body_articles[number] += counts.body;
    }
    VectorsWindow window(opened[i]);
    for (std::uint32_t id = 0; id < opened[i].end(); ++id) {
      const std::string_view vector = window.of(id);
      if (!vector.empty())
        out.add(id + sources[i].offset, TermVectorReader(vector).renumbered(numbers[i]));
    }
  }
  out.finish(dictionary);
}

}  // namespace readout::engine
