// SPDX-License-Identifier: GPL-3.0-or-later
// A search in words: for the window's title, and for lists of searches.

import { showFilterDate } from './dates.js';
import { kFacetFields } from './state.js';
import { words } from './words.js';

/** @param {(field, id) => string} nameOf */
export function describe(state, nameOf) {
  return [
    state.q.trim(),
    ...kFacetFields.flatMap((field) => state[field].map((id) => nameOf(field, id))),
    state.from && words.chipFrom(showFilterDate(state.from)),
    state.to && words.chipTo(showFilterDate(state.to)),
  ]
    .filter(Boolean)
    .join(', ');
}
