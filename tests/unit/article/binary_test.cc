// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/binary.h"

#include <string>

#include "tests/support/catch.h"

namespace readout::article {
namespace {

TEST_CASE("Files that are not text are named by their kind") {
  CHECK(binary_kind("%PDF-1.7\n") == "a PDF document");
  CHECK(binary_kind(std::string("PK\x03\x04", 4)).has_value());
  CHECK(binary_kind("RIFFxxxxWEBPVP8 ") == "a WebP image");
  CHECK(binary_kind(std::string(257, 'a') + "ustar") == "a tar archive");
  CHECK(binary_kind(std::string(100, '\0')) == "binary data");
  CHECK(binary_kind("\x01\x02\x03\x04") == "binary data");
}

TEST_CASE("Text in any encoding is text, even with a stray byte") {
  CHECK_FALSE(binary_kind("The ministers met."));
  CHECK_FALSE(binary_kind(std::string(5000, 'a') + '\0'));
  CHECK_FALSE(binary_kind("\xcc\xee\xf1\xea\xe2\xe0"));
  CHECK_FALSE(binary_kind(""));
}

}  // namespace
}  // namespace readout::article
