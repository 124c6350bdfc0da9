// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/input.h"

#include <sstream>
#include <stdexcept>
#include <streambuf>

#include "tests/support/catch.h"

namespace readout::article {
namespace {

/// Gives one piece after the other, and fails where a pipe would wait.
class Pieces : public std::streambuf {
 public:
  explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

 protected:
  int_type underflow() override {
    if (next_ == pieces_.size()) throw std::runtime_error("would wait");
    std::string& piece = pieces_[next_++];
    setg(piece.data(), piece.data(), piece.data() + piece.size());
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::vector<std::string> pieces_;
  std::size_t next_ = 0;
};

TEST_CASE("A line is taken when it has come, without waiting for the next") {
  Pieces pieces({"one\ntw", "o\n", "thr"});
  std::istream stream(&pieces);
  Input input(stream);
  CHECK(input.head() == "one\ntw");
  CHECK(input.next_line(100)->text == "one");
  CHECK(input.next_line(100)->text == "two");
  CHECK_FALSE(input.failed());
  CHECK_FALSE(input.next_line(100));
  CHECK(input.failed());
}

TEST_CASE("Half of what was to be read whole is nothing") {
  Pieces pieces({"half"});
  std::istream stream(&pieces);
  CHECK_THROWS_AS(Input(stream).read_all(100), Input::CutOff);
}

TEST_CASE("Looking ahead for a line looks no further than its end") {
  Pieces pieces({"{\"a\": ", "1}\n{"});
  std::istream stream(&pieces);
  Input input(stream);
  CHECK(input.peek_line(100) == "{\"a\": 1}\n{");
  CHECK(input.peek_line(2) == "{\"a\": 1}\n{");
  CHECK_FALSE(input.failed());
}

TEST_CASE("Lines come with their numbers, whatever ends them") {
  std::istringstream stream("one\r\n\ntwo");
  Input input(stream);
  CHECK(input.next_line(100)->text == "one");
  CHECK(input.next_line(100)->text.empty());
  const auto last = input.next_line(100);
  REQUIRE(last);
  CHECK(last->text == "two");
  CHECK(last->number == 3);
  CHECK_FALSE(input.next_line(100));
}

TEST_CASE("A line over the limit is skipped and measured, and the next is read") {
  std::istringstream stream(std::string(1'000'000, 'x') + "\nnext");
  Input input(stream);
  const auto line = input.next_line(1000);
  REQUIRE(line);
  CHECK(line->too_long);
  CHECK(line->size == 1'000'000);
  CHECK(line->text.empty());
  CHECK(input.next_line(1000)->text == "next");
}

TEST_CASE("The whole input is read or, over the limit, nothing") {
  std::istringstream fits("12345");
  CHECK(Input(fits).read_all(5) == "12345");
  std::istringstream too_much("123456");
  CHECK_FALSE(Input(too_much).read_all(5));
  std::istringstream known("1");
  CHECK_FALSE(Input(known, 6).read_all(5));
}

TEST_CASE("Looking ahead takes nothing") {
  std::istringstream stream("12345");
  Input input(stream);
  CHECK(input.peek(2).starts_with("12"));
  input.consume(2);
  CHECK(input.peek(100) == "345");
  CHECK_FALSE(input.at_end());
}

TEST_CASE("UTF-16 is decoded on the way, with a mark or without") {
  std::string bytes;
  for (const char byte : std::string("The ministers met in Vienna on Thursday.\n"))
    bytes += {byte, '\0'};
  for (const std::string mark : {"", "\xff\xfe"}) {
    std::istringstream stream(mark + bytes);
    Input input(stream);
    CHECK(input.next_line(100)->text == "The ministers met in Vienna on Thursday.");
  }
}

}  // namespace
}  // namespace readout::article
