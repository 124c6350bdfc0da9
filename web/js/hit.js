// SPDX-License-Identifier: GPL-3.0-or-later
// One article in the list of results.

import { dateNode } from './date_node.js';
import { h, languageTag } from './dom.js';
import { marked } from './marks.js';
import { articleOf, changed, format } from './state.js';
import { tagList } from './tags.js';
import { words } from './words.js';

export function hitItem(state, hit) {
  const lang = languageTag(hit.language);
  const title = hit.title ? marked(hit.title, hit.title_marks) : words.untitled;
  const snippet = hit.snippet?.text;
  const every = format(changed(state, { copies: 'show' }));
  const copies = hit.copies > 0 && h('a', { href: every }, words.copies(hit.copies));
  return h(
    'li.hit',
    h(
      'article',
      { 'data-article': hit.id },
      h(
        'p.hit-meta',
        dateNode(hit, 'hit-date', 'short'),
        h('bdi.hit-source', hit.source || words.noSource),
        copies,
      ),
      h(
        'div.hit-body',
        h(
          'h2.hit-title',
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
        snippet ? h('p.snippet', { dir: 'auto', lang }, marked(snippet, hit.snippet.marks)) : null,
        h(
          'div.hit-tags',
          tagList(state, 'actor', hit.actors, words.actorsOfHit),
          tagList(state, 'issue', hit.issues, words.issuesOfHit),
        ),
      ),
    ),
  );
}
