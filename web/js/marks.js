// SPDX-License-Identifier: GPL-3.0-or-later
// Text with some of it marked.

import { h } from './dom.js';
import { split } from './text.js';

/** @param {number[][]} ranges in units @returns {(string|Element)[]} children for h() */
export function marked(text, ranges, tag = 'mark') {
  return split(text, [{ key: tag, ranges }]).map((piece) =>
    piece.keys.length ? h(tag, piece.text) : piece.text,
  );
}
