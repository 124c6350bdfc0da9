// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that show a tag; choosing one leads to its place in the text.

import { h } from './dom.js';
import { marked } from './marks.js';
import { opener } from './opener.js';
import { quotesOf } from './spots.js';
import { words } from './words.js';

const kShown = { actor: 3, issue: 2 };

/** @param {(spot: number) => void} reveal @returns {Element[]} none where no sentence is known */
export function quoteList(article, tag, reveal) {
  const items = quotesOf(article, tag).map(({ text, marks, spot }) => {
    const on = { click: () => reveal(spot) };
    const attributes = { class: 'quote', dir: 'auto', title: words.showInText, on };
    return h('li', h('button', attributes, marked(text, marks, 'b')));
  });
  if (items.length === 0) return [];
  const rest = items.splice(kShown[tag.field]);
  const more = rest.length > 0 && opener(words.moreEvidence(rest.length), [h('ul.quotes', rest)]);
  return [h('ul.quotes', items), more];
}
