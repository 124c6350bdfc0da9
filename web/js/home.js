// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: what is in the index, and where the reader left off.

import { h, replace } from './dom.js';
import { newestHits } from './hit.js';
import { emptyNotice, errorNotice, loadingNote } from './notices.js';
import { leaders } from './leaders.js';
import { searchLists } from './search_lists.js';
import { emptyState, everything } from './state.js';
import { createTask } from './task.js';
import { createTimeline } from './timeline.js';
import { words } from './words.js';

const kAsked = { limit: 8, facets: ['actor', 'issue'], facet_limit: 12 };

export function createHome(api, navigate, learn) {
  let answer = null;
  const timeline = createTimeline(navigate);
  const element = h('div.view.view-home', { hidden: true });
  const heading = h('h1.home-title', { tabindex: '-1' }, words.homeTitle);
  const task = createTask(element, {
    done: render,
    failed: (error, again) => replace(element, heading, errorNotice(error, again)),
  });

  function show(state, cause) {
    if (answer && cause === 'pop') return Promise.resolve(render(answer));
    if (!answer) replace(element, heading, loadingNote());
    return task.run((signal) => api.search(emptyState, kAsked, signal));
  }

  function render(next) {
    answer = next;
    learn(answer);
    if (!answer.hits.length) {
      replace(element, heading, emptyNotice(emptyState, answer));
      return;
    }
    timeline.render(everything, answer);
    replace(
      element,
      h('div.home-head', heading, h('p', words.homeIntro(answer.index))),
      h(
        'div.home-newest',
        newestHits(answer.hits, emptyState, everything, words.allArticles),
      ),
      h(
        'div.home-side',
        timeline.element,
        searchLists(api, () => render(answer)),
        leaders('actor', words.leadingActors, answer.facets?.actor?.values),
        leaders('issue', words.leadingIssues, answer.facets?.issue?.values),
      ),
    );
  }

  return { element, show, leave: task.cancel, title: () => '' };
}
