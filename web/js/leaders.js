// SPDX-License-Identifier: GPL-3.0-or-later
// The most frequent actors or issues of an answer, each a link to its own page.

import { drawing, h, svg } from './dom.js';
import { iconOf } from './icons.js';
import { emptyState, format, profileOf } from './state.js';
import { words } from './words.js';

/** @returns {Element|null} @param state the search that a profile's way back leads to */
export function leaders(field, title, values, state = emptyState) {
  if (!values?.length) return null;
  const largest = Math.max(1, ...values.map(({ count }) => count));
  const items = values.map((value) => {
    const link = { href: format(profileOf(state, field, value.id)), 'data-id': value.id };
    const count = h('span.facet-count', words.number(value.count));
    const name = h('bdi.tag-name', value.name);
    const parts = [iconOf(field, value), name, count, bar(value.count / largest)];
    return h('li', h('a.row.leader', link, parts));
  });
  return h(`section.leaders.leaders-${field}`, h('h2', title), h('ol', items));
}

/** A bar as wide as a share of its row, behind the words. */
export function bar(share) {
  return drawing('bar', 100, 1, svg('rect', { width: (share * 100).toFixed(1), height: 1 }));
}
