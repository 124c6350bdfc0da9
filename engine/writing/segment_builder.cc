// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/writing/segment_builder.h"

#include <string>

#include "engine/format/document_builder.h"
#include "engine/format/index_metadata.h"

namespace readout::engine {
namespace {

// A crash loses them anyway, so there is no need to sync. DB_DANGEROUS gains nothing for databases
// that are written once, and would hide a full disk: Xapian can't take back what failed, and throws
// that instead.
constexpr int kNewPrivateDatabase =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;

std::filesystem::path metadata_folder(const GenerationDraft& draft) {
  return draft.folder() / "metadata";
}

}  // namespace

SegmentBuilder::SegmentBuilder(IndexLock lock,
                               const std::filesystem::path& index,
                               std::string catalogue)
    : lock_(std::move(lock)),
      catalogue_(std::move(catalogue)),
      latch_(index),
      draft_(index),
      merger_(draft_.folder()),
      metadata_(metadata_folder(draft_).string(), kNewPrivateDatabase),
      glossary_(metadata_) {}

bool SegmentBuilder::holds_unchanged(const article::Article& /*article*/,
                                     std::uint64_t /*sequence*/) {
  return false;
}

std::vector<WriteOutcome> SegmentBuilder::add(std::vector<Submission> batch) {
  return latch_.run([&] {
    Plan planned = plan(batch);
    if (planned.segment.first != planned.segment.end) {
      write(batch, planned);
      merger_.add(planned.number, planned.segment);
    }
    return planned.outcomes;
  });
}

SegmentBuilder::Plan SegmentBuilder::plan(const std::vector<Submission>& batch) {
  Plan plan;
  const std::lock_guard lock(plan_mutex_);
  plan.segment.first = next_document_;
  for (const Submission& submission : batch) {
    const SubmittedIds::Verdict verdict =
        submitted_.submit(submission.article.article.id, submission.sequence, next_document_);
    if (verdict.displaced != 0) merger_.remove(verdict.displaced);
    if (verdict.stands) ++next_document_;
    plan.stands.push_back(verdict.stands);
    plan.outcomes.push_back(verdict.first ? WriteOutcome::Added : WriteOutcome::Superseded);
  }
  plan.segment.end = next_document_;
  if (plan.segment.first == plan.segment.end) return plan;
  plan.number = segments_++;
  plan.segment.folder = draft_.folder() / ("segment-" + std::to_string(plan.number));
  return plan;
}

void SegmentBuilder::write(const std::vector<Submission>& batch, const Plan& plan) {
  Xapian::WritableDatabase database(plan.segment.folder.string(), kNewPrivateDatabase);
  Xapian::docid number = plan.segment.first;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    if (!plan.stands[i]) continue;
    const BuiltDocument built = build_document(batch[i].article, catalogue_);
    database.replace_document(number++, built.document);
    const std::lock_guard lock(metadata_mutex_);
    glossary_.add(batch[i].article, built.words, built.joined);
  }
  database.commit();
}

bool SegmentBuilder::has_articles() {
  const std::lock_guard lock(plan_mutex_);
  return segments_ > 0;
}

bool SegmentBuilder::remove(std::string_view id) {
  const std::lock_guard lock(plan_mutex_);
  const std::optional<Xapian::docid> document = submitted_.remove(id);
  if (document) merger_.remove(*document);
  return document.has_value();
}

std::optional<FileState> SegmentBuilder::file_state(const std::string& /*path*/) {
  return std::nullopt;
}

void SegmentBuilder::set_file_state(const std::string& path, const FileState& state) {
  latch_.run([&] {
    const std::lock_guard lock(metadata_mutex_);
    write_file_state(metadata_, path, state, catalogue_);
  });
}

std::vector<std::string> SegmentBuilder::files() { return {}; }

std::size_t SegmentBuilder::remove_unsubmitted(const std::string& /*file*/) { return 0; }

void SegmentBuilder::forget_file_state(const std::string& path) {
  latch_.run([&] {
    const std::lock_guard lock(metadata_mutex_);
    remove_file_state(metadata_, path);
  });
}

void SegmentBuilder::finish() {
  latch_.run([&] {
    write_identity(metadata_);
    metadata_.close();
    merger_.finish(metadata_folder(draft_), draft_.result());
    const std::size_t articles = Xapian::Database(draft_.result().string()).get_doccount();
    draft_.show();
    committed_ = articles;
  });
}

}  // namespace readout::engine
