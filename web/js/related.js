// SPDX-License-Identifier: GPL-3.0-or-later
// Below an article: where else its text stands, and articles like it.

import { dateNode } from './dates.js';
import { h, languageTag, webAddress } from './dom.js';
import { articleOf, format } from './state.js';
import { words } from './words.js';

/** @returns {{elements, standing: Promise}} each comes when the server has answered */
export function related(api, state, id) {
  const parts = [
    later(api.copies(id), words.copiesElsewhere, (hit) => copyItem(state, hit)),
    later(api.similar(id), words.similar, (hit) =>
      h('li', articleLink(state, hit, hit.title || words.untitled), date(hit)),
    ),
  ];
  return {
    elements: parts.map(({ element }) => element),
    standing: Promise.all(parts.map(({ standing }) => standing)),
  };
}

function later(answer, title, item) {
  const list = h('ul');
  const element = h('section.related', { hidden: true }, h('h2', title), list);
  const standing = answer.then(
    ({ hits }) => {
      list.append(...hits.map(item));
      element.hidden = hits.length === 0;
    },
    () => {},
  );
  return { element, standing };
}

/** A copy is named by its publisher, with links to it here and there. */
function copyItem(state, hit) {
  const address = webAddress(hit.url);
  const link = address && { href: address.href, rel: 'noopener noreferrer external' };
  const there = link ? h('a', link, address.host) : h('bdi', hit.url);
  return h('li', articleLink(state, hit, hit.source || hit.title), there, date(hit));
}

function articleLink(state, hit, label) {
  const href = format(articleOf(state, hit.id));
  return h('a', { href, dir: 'auto', lang: languageTag(hit.language) }, label);
}

const date = (hit) => dateNode(hit, 'note', 'short');
