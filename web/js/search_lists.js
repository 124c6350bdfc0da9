// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's saved searches, with what has come since the last look.

import { h } from './dom.js';
import { icon } from './icons.js';
import { forget, saved } from './saved.js';
import { parse } from './state.js';
import { words } from './words.js';

/** @param changed () told when one was removed */
export function searchLists(api, changed) {
  const entries = saved();
  if (!entries.length) return null;
  const items = entries.map((entry) => {
    const click = () => {
      forget('saved', entry.address);
      changed();
    };
    const button = { 'aria-label': words.forget(entry.name), on: { click } };
    return h(
      'li',
      h('a', { href: entry.address }, h('bdi', entry.name)),
      newSince(entry, api),
      h('button.tool', button, icon('close')),
    );
  });
  return h('section.searches', h('h2', words.savedSearches), h('ul', items));
}

/** How many more there are than at the last look; nothing while that is not known. */
function newSince({ address, total }, api) {
  const badge = h('span.badge', { hidden: true });
  const state = parse(new URL(address, location.href).search);
  api.search(state, { limit: 0, facets: 'none' }).then(
    (answer) => {
      const more = answer.total.value - total;
      badge.textContent = words.newArticles(more);
      badge.hidden = !(more > 0);
    },
    () => {},
  );
  return badge;
}
