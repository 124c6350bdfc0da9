// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a target over the files below the folders named as arguments and over mutations of them, the
// same ones on every run.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/fuzz_target.h"
#include "tests/support/temp_dir.h"

namespace readout::fuzz {
namespace {

constexpr int kMutationsPerFile = 30;

std::vector<std::filesystem::path> files_below(int count, char** folders) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i])) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Mutator {
 public:
  std::string operator()(std::string text) {
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
    return text;
  }

 private:
  /// Not std::uniform_int_distribution: its numbers differ between standard libraries.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = std::min(below(64), text.size() - at);
    switch (below(6)) {
      case 0:
        text.resize(at);
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(below(text.size()), length));
        break;
      case 3:
        text.insert(at, 1 + below(300), static_cast<char>(below(256)));
        break;
      case 4:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      default:
        text.insert(at, kTokens[below(kTokens.size())]);
        break;
    }
  }

  static constexpr std::array<std::string_view, 16> kTokens = {"\"",
                                                               "'''",
                                                               "{",
                                                               "[",
                                                               "]]>",
                                                               "<",
                                                               "&amp;",
                                                               "---\n",
                                                               "\r",
                                                               "\xff",
                                                               "\xe2\x80",
                                                               "\\ud83d",
                                                               ":",
                                                               "(",
                                                               "%",
                                                               "\n\n"};
  std::mt19937 random_{20230619};
};

void run_named(const std::string& input, const std::string& name) {
  try {
    run_target(input);
  } catch (...) {
    const std::string file = "fuzz-failure.bin";
    if (std::FILE* out = std::fopen(file.c_str(), "wb")) {
      std::fwrite(input.data(), 1, input.size(), out);
      std::fclose(out);
    }
    std::fprintf(stderr, "failed at %s; the input is in %s\n", name.c_str(), file.c_str());
    throw;
  }
}

int replay(int count, char** folders) {
  const auto files = files_below(count, folders);
  require(!files.empty(), "there are files to replay");
  Mutator mutated;
  for (const auto& file : files) {
    const std::string text = test::read_whole_file(file);
    run_named(text, file.string());
    for (int i = 0; i < kMutationsPerFile; ++i)
      run_named(mutated(text), file.string() + ", mutation " + std::to_string(i));
  }
  std::printf("%zu files, %d mutations of each\n", files.size(), kMutationsPerFile);
  return 0;
}

}  // namespace
}  // namespace readout::fuzz

int main(int count, char** arguments) {
  try {
    return readout::fuzz::replay(count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
