// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that show a tag; choosing one leads to its place in the text.

import { h } from './dom.js';
import { marked } from './marks.js';
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
  return [h('ul.quotes', items), rest.length ? opener(rest) : null];
}

function opener(items) {
  const open = () => {
    button.replaceWith(h('ul.quotes', items));
    items[0].querySelector('button').focus();
  };
  const button = h('button.quiet', { on: { click: open } }, words.moreEvidence(items.length));
  return button;
}
