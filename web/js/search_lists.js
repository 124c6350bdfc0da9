// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's saved and recent searches; saved ones with what has come since the last look.

import { h } from './dom.js';
import { icon } from './icons.js';
import { forget, recent, saved } from './saved.js';
import { filterParameters, parse } from './state.js';
import { words } from './words.js';

const kCounted = 10;
const kRecentShown = 5;

/** @param api {search} @param changed () told when one was removed */
export function searchLists(api, changed) {
  return [
    section('saved', words.savedSearches, saved(), api, changed),
    section('recent', words.recentSearches, recent().slice(0, kRecentShown), api, changed),
  ];
}

function section(list, title, entries, api, changed) {
  if (!entries.length) return null;
  const items = entries.map((entry, i) => {
    const news = list === 'saved' && i < kCounted ? newSince(entry, api) : null;
    return h('li', h('a', { href: entry.address }, h('bdi', entry.name)), news, remover());
    function remover() {
      const click = () => {
        forget(list, entry.address);
        changed();
      };
      const label = words.forget(entry.name);
      const button = { class: 'tool', 'aria-label': label, on: { click } };
      return h('button', button, icon('close'));
    }
  });
  return h('section', { class: `searches searches-${list}` }, h('h2', title), h('ul', items));
}

/** How many more there are than at the last look; nothing while that is not known. */
function newSince({ address, total }, api) {
  const badge = h('span.badge', { hidden: true });
  const parameters = filterParameters(parse(new URL(address, location.href).search));
  parameters.set('limit', '0');
  parameters.set('facets', 'none');
  api.search(parameters).then(
    (answer) => {
      const more = answer.total.value - total;
      badge.textContent = words.newArticles(more);
      badge.hidden = !(more > 0);
    },
    () => {},
  );
  return badge;
}
