// SPDX-License-Identifier: GPL-3.0-or-later
// The most frequent actors or issues of an answer, each a link to its own page.

import { h, svg } from './dom.js';
import { iconOf } from './icons.js';
import { emptyState, format, profileOf } from './state.js';
import { words } from './words.js';

/** @returns {Element|null} @param state the search that a profile's way back leads to */
export function leaders(field, title, values, state = emptyState) {
  if (!values?.length) return null;
  const largest = Math.max(1, ...values.map(({ count }) => count));
  const items = values.map((value) => {
    const link = {
      class: 'leader',
      href: format(profileOf(state, field, value.id)),
      'data-id': value.id,
    };
    return h(
      'li',
      null,
      h(
        'a',
        link,
        iconOf(field, value),
        h('bdi.tag-name', value.name),
        h('span.facet-count', words.number(value.count)),
        bar(value.count / largest),
      ),
    );
  });
  const attributes = { class: `leaders leaders-${field}` };
  return h('section', attributes, h('h2', title), h('ol', items));
}

/** A bar as wide as a share of its row, behind the words. */
export function bar(share) {
  const shape = { viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  const rect = svg('rect', { width: (share * 100).toFixed(1), height: 1 });
  return svg('svg', { class: 'bar', ...shape }, rect);
}
