// SPDX-License-Identifier: GPL-3.0-or-later
// Text with the words of the query marked.

import { h } from './dom.js';
import { split, toUnits } from './text.js';

/** @param {number[][]} marks in code points @returns {(string|Element)[]} children for h() */
export function marked(text, marks) {
  const layers = [{ key: 'mark', ranges: toUnits(text, marks) }];
  return split(text, layers).map((piece) =>
    piece.keys.length ? h('mark', piece.text) : piece.text,
  );
}
