// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/format/labels.h"

#include "engine/format/codec.h"
#include "engine/terms/exact_term.h"

namespace readout::engine {

std::string label_key(Field field, std::string_view id) {
  return "label:" + exact_term(spec_of(field).prefix, id);
}

std::string encode_label(const Label& label) {
  Encoder out;
  out.text(label.name);
  out.text(label.kind);
  return out.take();
}

Label decode_label(std::string_view encoded) {
  Decoder in(encoded);
  Label label;
  label.name = in.text();
  label.kind = in.text();
  return label;
}

}  // namespace readout::engine
