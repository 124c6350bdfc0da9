// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/formats/binary.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace readout::article {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view kind;
  std::size_t at = 0;
};

// First bytes by the specifications of the formats.
constexpr auto kMagics = std::to_array<Magic>({
    {"%PDF-"sv, "a PDF document"},
    {"\x89PNG\r\n"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF87a"sv, "a GIF image"},
    {"GIF89a"sv, "a GIF image"},
    {"WEBP"sv, "a WebP image", 8},
    {"WAVE"sv, "a WAVE sound file", 8},
    {"ftyp"sv, "an MP4 or HEIF file", 4},
    {"PK\x03\x04"sv, "a zip archive (or a document in one: docx, odt, epub)"},
    {"PK\x05\x06"sv, "an empty zip archive"},
    {"\x1F\x8B"sv, "gzip data"},
    {"BZh"sv, "bzip2 data"},
    {"\xFD"
     "7zXZ\0"sv,
     "xz data"},
    {"\x28\xB5\x2F\xFD"sv, "Zstandard data"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {"Rar!\x1A"sv, "a RAR archive"},
    {"\x7F"
     "ELF"sv,
     "a program (ELF)"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document"},
    {"{\\rtf"sv, "an RTF document"},
    {"%!PS"sv, "a PostScript document"},
    {"OggS"sv, "an Ogg file"},
    {"ID3"sv, "an MP3 file"},
    {"II*\0"sv, "a TIFF image"},
    {"MM\0*"sv, "a TIFF image"},
    {"ustar"sv, "a tar archive", 257},
});

bool is_odd_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f' &&
         value != 0x1B;
}

}  // namespace

std::optional<std::string_view> binary_kind(std::string_view head) {
  for (const Magic& magic : kMagics) {
    if (head.size() >= magic.at && head.substr(magic.at).starts_with(magic.bytes))
      return magic.kind;
  }
  // A single NUL comes from a broken export; text has no more.
  const auto nuls = std::count(head.begin(), head.end(), '\0');
  if (nuls > 0 && static_cast<std::size_t>(nuls) * 1000 >= head.size()) return "binary data";
  const auto controls = std::count_if(head.begin(), head.end(), is_odd_control);
  if (controls > 0 && static_cast<std::size_t>(controls) * 20 >= head.size()) return "binary data";
  return std::nullopt;
}

}  // namespace readout::article
