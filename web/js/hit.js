// SPDX-License-Identifier: GPL-3.0-or-later
// One article in the list of results.

import { machineDate, parseDate, showDate } from './dates.js';
import { h, languageTag } from './dom.js';
import { marked } from './marks.js';
import { articleOf, format } from './state.js';
import { tagList } from './tags.js';
import { words } from './words.js';

export function hitItem(state, hit) {
  const lang = languageTag(hit.language);
  const title = hit.title ? marked(hit.title, hit.title_marks) : words.untitled;
  const snippet = hit.snippet?.text;
  return h(
    'li',
    { class: 'hit' },
    h(
      'article',
      { 'data-article': hit.id },
      h(
        'p',
        { class: 'hit-meta' },
        dateOf(hit),
        h('bdi', { class: 'hit-source' }, hit.source || words.noSource),
      ),
      h(
        'div',
        { class: 'hit-body' },
        h(
          'h2',
          { class: 'hit-title' },
          h(
            'a',
            {
              href: format(articleOf(state, hit.id)),
              dir: 'auto',
              lang,
              'data-key': `hit:${hit.id}`,
            },
            title,
          ),
        ),
        snippet
          ? h('p', { class: 'snippet', dir: 'auto', lang }, marked(snippet, hit.snippet.marks))
          : null,
        h(
          'div',
          { class: 'hit-tags' },
          tagList(state, 'actor', hit.actors, words.actorsOfHit),
          tagList(state, 'issue', hit.issues, words.issuesOfHit),
        ),
      ),
    ),
  );
}

function dateOf(hit) {
  const date = parseDate(hit.published, hit.date_precision);
  if (!date) return h('span', { class: 'hit-date undated' }, hit.published || words.noDate);
  return h(
    'time',
    { class: 'hit-date', datetime: machineDate(hit.published, date) },
    showDate(date, 'short'),
  );
}
