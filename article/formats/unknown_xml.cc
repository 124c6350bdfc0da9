// SPDX-License-Identifier: GPL-3.0-or-later
// XML of an unknown kind: reported as a problem, not indexed as text.
#include "article/formats/formats.h"
#include "article/formats/markup.h"
#include "article/scan.h"
#include "base/utf8.h"

namespace readout::article {

bool looks_like_other_xml(std::string_view head) {
  return starts_with_ascii(trim_ascii(head), "<?xml");
}

void read_other_xml(Input& input, Reading& reading) {
  constexpr std::size_t kHead = 4096;
  const std::string_view root = skip_prolog(input.peek(kHead).substr(0, kHead));
  std::string message = "XML of a kind that is not read";
  if (root.starts_with('<'))
    message += " (its root is <" + repair_utf8(element_name(root).substr(0, 40)) + ">)";
  reading.problem(0, message + ": feeds are RSS or Atom, pages HTML");
}

}  // namespace readout::article
