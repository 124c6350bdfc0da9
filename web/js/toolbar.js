// SPDX-License-Identifier: GPL-3.0-or-later
// Above the list: how many there are, in which order, and taking them away.

import { h } from './dom.js';
import { icon } from './icons.js';
import { effectiveSort, withSort } from './state.js';
import { words } from './words.js';

/** @param navigate as the router's @param takeAway opens the panel of links and files */
export function createToolbar(navigate, takeAway) {
  let state = null;
  const status = h('p.status', { role: 'status' });
  const reorder = () => navigate(withSort(state, sort.value));
  const sort = h(
    'select',
    { id: 'sort', on: { change: reorder } },
    Object.entries(words.sorts).map(([value, label]) => h('option', { value }, label)),
  );
  const element = h(
    'div.toolbar',
    status,
    h('label', { for: 'sort' }, words.sortLabel),
    sort,
    h('button.takeaway', { on: { click: takeAway } }, icon('share'), h('span', words.takeaway)),
  );

  function render(next) {
    state = next;
    sort.value = effectiveSort(state);
    sort.options[0].disabled = !state.q.trim();
  }

  const say = (text) => {
    status.textContent = text;
  };

  return { element, render, say };
}
