// SPDX-License-Identifier: GPL-3.0-or-later
// A line to take away, with a button that copies it.

import { h } from './dom.js';
import { words } from './words.js';

export function copyLine(id, label, text) {
  const field = h('input', { id, value: text, readonly: true, dir: 'ltr', spellcheck: 'false' });
  field.addEventListener('focus', () => field.select());
  const said = h('span.note', { role: 'status' });
  const copy = async () => {
    said.textContent = (await copied(field)) ? words.copied : words.copyByHand;
  };
  return h(
    'div.copy',
    h('label', { for: id }, label),
    h('div.copy-line', field, button(copy, words.copyOf(label))),
    said,
  );
}

function button(click, label) {
  return h('button', { 'aria-label': label, on: { click } }, words.copy);
}

/** Only pages of https and of this machine may use the clipboard; others leave the text selected. */
async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
