// SPDX-License-Identifier: GPL-3.0-or-later
// One article in a list, and the list of a few on the pages that lead to all.

import { dateNode } from './dates.js';
import { h, languageTag } from './dom.js';
import { marked } from './marks.js';
import { articleOf, changed, format } from './state.js';
import { tagList } from './tags.js';
import { toUnits } from './text.js';
import { words } from './words.js';

export function hitItem(state, hit) {
  const written = { dir: 'auto', lang: languageTag(hit.language) };
  const link = { href: format(articleOf(state, hit.id)), 'data-key': `hit:${hit.id}`, ...written };
  const title = hit.title ? marksOf(hit.title, hit.title_marks) : words.untitled;
  const snippet = hit.snippet?.text;
  const every = format(changed(state, { copies: 'show' }));
  const meta = h(
    'p.hit-meta',
    dateNode(hit, 'hit-date', 'short'),
    h('bdi.hit-source', hit.source || words.noSource),
    hit.copies > 0 && h('a', { href: every }, words.copies(hit.copies)),
    hit.partial && h('span.hit-partial', words.partial),
  );
  const body = h(
    'div.hit-body',
    h('h2.hit-title', h('a', link, title)),
    snippet && h('p.snippet', written, marksOf(snippet, hit.snippet.marks)),
    h(
      'div.hit-tags',
      tagList(state, 'actor', hit.actors),
      tagList(state, 'issue', hit.issues),
    ),
  );
  return h('li.hit', h('article', { 'data-article': hit.id }, meta, body));
}

/**
 * A page of a result: those with all words, and under a heading of their own those with most.
 * @param whole how many of the result have all words; those with most begin after them
 */
export function hitLists(state, hits, start, whole) {
  const list = (some, attributes) =>
    h('ol.hits', attributes, some.map((hit) => hitItem(state, hit)));
  const border = hits.findIndex(({ partial }) => partial);
  const begins = whole > 0 && border >= 0 && start + border === whole + 1;
  const mixed = hits.slice(border).some(({ partial }) => !partial); // by date, or of many words
  if (!begins || mixed) return list(hits, { start });
  return [
    border > 0 && list(hits.slice(0, border), { start }),
    h('p.border', { id: 'partial' }, words.partialBegin),
    list(hits.slice(border), { start: start + border, 'aria-labelledby': 'partial' }),
  ];
}

/** @param all the state that lists them all, `label` the name of the way there */
export function newestHits(hits, state, all, label) {
  const items = hits.map((hit) => hitItem(state, hit));
  const more = h('p', h('a', { href: format(all) }, label));
  return [h('h2', words.newestArticles), h('ol.hits', items), more];
}

const marksOf = (text, marks) => marked(text, toUnits(text, marks));
