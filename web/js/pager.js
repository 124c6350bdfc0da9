// SPDX-License-Identifier: GPL-3.0-or-later
// Links to the pages of a result.

import { h } from './dom.js';
import { format, kMaxOffset, kPageSize, lastPage } from './state.js';
import { words } from './words.js';

const kAround = 2;

export function pager(state, total) {
  const last = lastPage(total);
  if (last <= 1) return [];
  const link = (page, label, attributes) =>
    h('a', { href: format({ ...state, page }), 'data-key': `page:${label}`, ...attributes }, label);
  const numbered = pageNumbers(state.page, last).map((page) => {
    if (page === null) return h('li', { 'aria-hidden': 'true' }, '…');
    const current = page === state.page && 'page';
    const attributes = { 'aria-label': words.page(page), 'aria-current': current };
    return h('li', link(page, words.number(page), attributes));
  });
  const unreachable = total > kMaxOffset + kPageSize && state.page === last;
  return [
    h(
      'nav.pager',
      { 'aria-label': words.pagerLabel },
      state.page > 1 && link(state.page - 1, words.previous, { rel: 'prev', class: 'step' }),
      h('ol', numbered),
      state.page < last && link(state.page + 1, words.next, { rel: 'next', class: 'step' }),
    ),
    unreachable && h('p.note', words.lastReachable(kMaxOffset + kPageSize)),
  ];
}

/** 1 … 4 5 [6] 7 8 … 20, null for a gap of more than one page. */
export function pageNumbers(current, last) {
  const wanted = new Set([1, last]);
  for (let page = current - kAround; page <= current + kAround; ++page) wanted.add(page);
  const sorted = [...wanted].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  return sorted.flatMap((page, i) => {
    const skipped = page - (sorted[i - 1] ?? page - 1) - 1;
    if (skipped <= 0) return [page];
    return skipped === 1 ? [page - 1, page] : [null, page];
  });
}
