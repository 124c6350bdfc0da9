// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences that show a tag; choosing one leads to its place in the text.

import { h } from './dom.js';
import { quotesOf } from './spots.js';
import { split } from './text.js';
import { words } from './words.js';

const kShown = { actor: 3, issue: 2 };

/** @param {(spot: number) => void} reveal @returns {Element[]} none where no sentence is known */
export function quoteList(article, tag, reveal) {
  const items = quotesOf(article, tag).map((quote) => h('li', quoteButton(quote, reveal)));
  if (items.length === 0) return [];
  const limit = kShown[tag.field];
  const first = h('ul.quotes', items.slice(0, limit));
  return items.length > limit ? [first, opener(items.slice(limit))] : [first];
}

function quoteButton(quote, reveal) {
  const click = () => reveal(quote.spot);
  const pieces = split(quote.text, [{ key: 'mark', ranges: quote.marks }]);
  return h(
    'button',
    { class: 'quote', dir: 'auto', title: words.showInText, on: { click } },
    pieces.map((piece) => (piece.keys.length ? h('b', piece.text) : piece.text)),
  );
}

function opener(items) {
  const open = () => {
    button.replaceWith(h('ul.quotes', items));
    items[0].querySelector('button').focus();
  };
  const attributes = { class: 'quiet', on: { click: open } };
  const button = h('button', attributes, words.moreEvidence(items.length));
  return button;
}
