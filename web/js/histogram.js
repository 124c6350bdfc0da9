// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline drawn, and the same numbers as a table of links.

import { showFilterDate } from './dates.js';
import { drawing, h, svg } from './dom.js';
import { changed, format } from './state.js';
import { words } from './words.js';

const kHeight = 100;

/** @param first, last the buckets that are chosen: the others are drawn faint */
export function histogram(buckets, first, last) {
  const largest = Math.max(1, ...buckets.map(({ count }) => count));
  const gap = buckets.length > 100 ? 0 : 0.15;
  const bars = buckets.map(({ count }, i) => {
    const height = count ? Math.max(2, (count / largest) * kHeight) : 0;
    const shape = { x: i + gap / 2, y: kHeight - height, width: 1 - gap, height };
    return svg('rect', { ...shape, class: i < first || i > last ? 'beyond' : null });
  });
  return drawing('histogram', buckets.length, kHeight, bars);
}

export function timelineTable(state, buckets) {
  const rows = buckets
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const name =
        from === to ? showFilterDate(from) : words.fromTo(...[from, to].map(showFilterDate));
      const link = h('a', { href: format(changed(state, { from, to })) }, name);
      return h('tr', h('th', { scope: 'row' }, link), h('td', words.number(count)));
    });
  const column = (name) => h('th', { scope: 'col' }, name);
  return h(
    'table',
    h('thead', h('tr', column(words.spanColumn), column(words.countColumn))),
    h('tbody', rows),
  );
}
