// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/live_writer.h"

#include "engine/fields/schema.h"
#include "engine/format/document_builder.h"
#include "engine/format/index_metadata.h"
#include "engine/format/record.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {

bool commit_due(const PendingChanges& pending,
                std::chrono::steady_clock::time_point now,
                std::chrono::seconds every) {
  constexpr std::size_t kMaxChanges = 1000;
  constexpr std::size_t kMaxBytes = 32U << 20U;
  if (pending.changes == 0) return false;
  return pending.changes >= kMaxChanges || pending.bytes >= kMaxBytes ||
         now - pending.since >= every;
}

struct LiveWriter::Addition {
  const Submission& submission;
  BuiltDocument built;
};

LiveWriter::LiveWriter(IndexLock lock,
                       const std::filesystem::path& generation,
                       const WriterOptions& options,
                       SubmittedIds submitted)
    : lock_(std::move(lock)),
      latch_(generation),
      catalogue_(options.catalogue),
      commit_every_(options.commit_every),
      database_(generation.string(), Xapian::DB_OPEN),
      glossary_(database_),
      submitted_(std::move(submitted)) {
  committed_ = database_.get_doccount();
  database_.begin_transaction();
}

bool LiveWriter::holds_unchanged(const article::Article& article, std::uint64_t sequence) {
  const std::string key = content_key(article, catalogue_);
  const std::string term = id_term(article.id);
  return exclusively([&] {
    const auto document = database_.postlist_begin(term);
    if (document == database_.postlist_end(term)) return false;
    if (database_.get_document(*document).get_value(kContentHashSlot) != key) return false;
    submitted_.submit(article.id, sequence, 0);
    return true;
  });
}

std::vector<WriteOutcome> LiveWriter::add(std::vector<Submission> batch) {
  std::vector<Addition> additions;
  additions.reserve(batch.size());
  latch_.run([&] {
    for (const Submission& submission : batch) {
      additions.push_back({submission, build_document(submission.article, catalogue_)});
    }
  });
  std::vector<WriteOutcome> outcomes;
  outcomes.reserve(batch.size());
  exclusively([&] {
    for (const Addition& addition : additions) {
      outcomes.push_back(write(addition));
      commit_if_due();
    }
  });
  return outcomes;
}

WriteOutcome LiveWriter::write(const Addition& addition) {
  const article::Article& article = addition.submission.article.article;
  const SubmittedIds::Verdict verdict =
      submitted_.submit(article.id, addition.submission.sequence, 0);
  if (!verdict.stands) return WriteOutcome::Superseded;
  const std::string term = id_term(article.id);
  const bool existed = database_.term_exists(term);
  database_.replace_document(term, addition.built.document);
  glossary_.add(addition.submission.article, addition.built.words, addition.built.joined);
  note_change(article.title.size() + article.body.size());
  if (!verdict.first) return WriteOutcome::Superseded;
  return existed ? WriteOutcome::Replaced : WriteOutcome::Added;
}

bool LiveWriter::remove(std::string_view id) {
  const std::string term = id_term(id);
  return exclusively([&] {
    submitted_.remove(id);
    if (!database_.term_exists(term)) return false;
    database_.delete_document(term);
    note_change(0);
    commit_if_due();
    return true;
  });
}

std::optional<FileState> LiveWriter::file_state(const std::string& path) {
  return exclusively([&] { return read_file_state(database_, path, catalogue_); });
}

void LiveWriter::set_file_state(const std::string& path, const FileState& state) {
  exclusively([&] {
    write_file_state(database_, path, state, catalogue_);
    note_change(0);
    commit_if_due();
  });
}

std::vector<std::string> LiveWriter::files() {
  const std::string prefix(kFileTermPrefix);
  return exclusively([&] {
    std::vector<std::string> files;
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
         ++term) {
      std::string value = (*term).substr(prefix.size());
      // A path is absolute; a hash stands for one too long for a term.
      const bool hashed = !value.starts_with('/');
      files.push_back(hashed ? article_at(*database_.postlist_begin(*term)).origin.file
                             : std::move(value));
    }
    return files;
  });
}

std::size_t LiveWriter::remove_unsubmitted(const std::string& file) {
  const std::string term = file_term(file);
  return exclusively([&] {
    std::vector<Xapian::docid> documents(database_.postlist_begin(term),
                                         database_.postlist_end(term));
    std::erase_if(documents, [this](Xapian::docid document) {
      return submitted_.contains(article_at(document).id);
    });
    for (const Xapian::docid document : documents) {
      database_.delete_document(document);
      note_change(0);
      commit_if_due();
    }
    return documents.size();
  });
}

void LiveWriter::forget_file_state(const std::string& path) {
  exclusively([&] {
    remove_file_state(database_, path);
    note_change(0);
  });
}

article::Article LiveWriter::article_at(Xapian::docid document) const {
  return decode_record(database_.get_document(document).get_data()).article;
}

void LiveWriter::note_change(std::size_t bytes) {
  if (pending_.changes == 0) pending_.since = std::chrono::steady_clock::now();
  ++pending_.changes;
  pending_.bytes += bytes;
}

void LiveWriter::commit_if_due() {
  if (commit_due(pending_, std::chrono::steady_clock::now(), commit_every_)) commit_pending();
}

void LiveWriter::commit_pending() {
  write_commit_name(database_);
  database_.commit_transaction();
  committed_ = database_.get_doccount();
  pending_ = {};
  database_.begin_transaction();
}

void LiveWriter::commit() {
  exclusively([&] {
    if (pending_.changes > 0) commit_pending();
  });
}

void LiveWriter::finish() {
  exclusively([&] {
    if (pending_.changes > 0) write_commit_name(database_);
    database_.commit_transaction();
    committed_ = database_.get_doccount();
    database_.close();
  });
}

}  // namespace readout::engine
