// SPDX-License-Identifier: GPL-3.0-or-later
// Articles like the one that is read, below it.

import { dateNode } from './dates.js';
import { h, languageTag } from './dom.js';
import { articleOf, format } from './state.js';
import { words } from './words.js';

/** Comes when the server has answered. */
export function similarList(api, state, id) {
  const list = h('ul');
  const element = h('section.similar', { hidden: true }, h('h2', words.similar), list);
  api.similar(id).then(
    ({ hits }) => {
      list.append(...hits.map((hit) => item(state, hit)));
      element.hidden = hits.length === 0;
    },
    () => {},
  );
  return element;
}

function item(state, hit) {
  const link = {
    href: format(articleOf(state, hit.id)),
    dir: 'auto',
    lang: languageTag(hit.language),
  };
  return h('li', h('a', link, hit.title || words.untitled), dateNode(hit, 'note', 'short'));
}
