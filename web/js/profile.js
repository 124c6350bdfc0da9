// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one actor or issue: how often and when it is in the news, with whom, about what, and
// the newest articles.

import { createBack } from './back.js';
import { dateNode } from './dates.js';
import { h, replace } from './dom.js';
import { hitItem } from './hit.js';
import { iconOf } from './icons.js';
import { leaders } from './leaders.js';
import { createMatrix } from './matrix.js';
import { emptyNotice } from './notices.js';
import { added, changed, emptyState, format } from './state.js';
import { createTask } from './task.js';
import { createTimeline } from './timeline.js';
import { words } from './words.js';

const kHits = 8;

/** @param api {search} @param navigate as the router's @param learn (answer): names for later */
export function createProfile(api, navigate, learn) {
  let shown = '';
  let name = '';
  const timeline = createTimeline(navigate);
  const matrix = createMatrix(api);
  const back = createBack();
  const sheet = h('div.profile');
  const nav = h('p.article-nav', back.element);
  const element = h('div.view.view-profile', { hidden: true }, nav, sheet);
  const task = createTask(sheet, { done: render });

  function show(state, cause) {
    back.render(state);
    const [field, id] = state.who ? ['actor', state.who] : ['issue', state.what];
    if (shown === `${field} ${id}` && cause === 'pop') return Promise.resolve();
    [shown, name] = ['', id];
    replace(sheet);
    return task.run((signal) => ask(field, id, signal));
  }

  async function ask(field, id, signal) {
    const parameters = new URLSearchParams({ [field]: id, facet_mode: 'all', facet_limit: 25 });
    const first = new URLSearchParams({ [field]: id, sort: 'oldest', limit: 1, facets: 'none' });
    parameters.set('limit', kHits);
    const [answer, oldest] = await Promise.all([
      api.search(parameters, signal),
      api.search(first, signal),
    ]);
    return { field, id, answer, oldest: oldest.hits[0] };
  }

  function render({ field, id, answer, oldest }) {
    shown = `${field} ${id}`;
    learn(answer);
    const value = answer.facets[field].values.find((each) => each.id === id) ?? { id, name: id };
    name = value.name;
    const state = added(emptyState, field, id);
    if (!answer.hits.length) {
      replace(sheet, heading(field, value), emptyNotice(state, answer));
      return;
    }
    timeline.render(state, answer);
    matrix.render(state, answer);
    const others = (kind) => answer.facets[kind].values.filter((each) => each.id !== id);
    replace(
      sheet,
      heading(field, value),
      facts(answer, oldest),
      timeline.element,
      h(
        'div.profile-columns',
        h('div', articles(state, answer)),
        h(
          'div',
          leaders(
            'actor',
            field === 'actor' ? words.appearsWith : words.whoTakesPart,
            others('actor').slice(0, 12),
          ),
          leaders(
            'issue',
            field === 'actor' ? words.whatAbout : words.alsoAbout,
            others('issue').slice(0, 12),
          ),
        ),
      ),
      matrix.element,
    );
  }

  return { element, show, leave: task.cancel, title: () => name };
}

function heading(field, value) {
  const kind = field === 'actor' ? words.types[value.type] : value.group;
  return h(
    'header',
    { class: `profile-head profile-${field}` },
    h('p.kicker', iconOf(field, value), kind || words.chipKinds[field]),
    h('h1', { tabindex: '-1' }, h('bdi', value.name)),
  );
}

function facts(answer, oldest) {
  const dates = [oldest, answer.hits[0]].map(
    (hit) => hit.published && dateNode(hit, 'date', 'short'),
  );
  const span = dates.every(Boolean) ? [' · ', dates[0], ' – ', dates[1]] : null;
  return h('p.facts', h('strong', words.found(answer.total)), span);
}

function articles(state, answer) {
  const all = format(changed(state, {}));
  return [
    h('h2', words.newestArticles),
    h(
      'ol.hits',
      answer.hits.map((hit) => hitItem(state, hit)),
    ),
    h(
      'p',
      h('a', { href: all, class: 'search-them' }, words.searchThese(words.found(answer.total))),
    ),
  ];
}
