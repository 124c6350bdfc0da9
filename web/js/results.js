// SPDX-License-Identifier: GPL-3.0-or-later
// The search view: filters beside a list of articles.

import { createChips } from './chips.js';
import { findByKey, h, painted, replace } from './dom.js';
import { createFacets } from './facets.js';
import { hitLists } from './hit.js';
import { createMatrix } from './matrix.js';
import { emptyNotice, errorNotice, queryNotices } from './notices.js';
import { pager } from './pager.js';
import { looked } from './saved.js';
import { format, kFacetFields, kPageSize, withIds } from './state.js';
import { createTask } from './task.js';
import { createTimeline } from './timeline.js';
import { createToolbar } from './toolbar.js';
import { words } from './words.js';

/** @param takeAway (state, total) opens the panel of links and files */
export function createResults(api, navigate, names, takeAway) {
  let state = null;
  let answer = null;
  let answered = ''; // the address whose answer is shown, to the last bar

  const facets = createFacets({ api, navigate, learn: names.learn });
  const chips = createChips(navigate, names);
  const toolbar = createToolbar(navigate, () => takeAway(state, answer?.total?.value));
  const timeline = createTimeline(navigate);
  const matrix = createMatrix(api, 'issue', words.matrix);
  const notices = h('div.notices');
  const list = h('div.hits-box');
  const pages = h('div.pages');
  const heading = h('h1.visually-hidden', { tabindex: '-1' }, words.resultsHeading);
  const column = h(
    'section.results',
    heading,
    toolbar.element,
    chips.element,
    h('div.insight', timeline.element, matrix.element),
    notices,
    list,
    pages,
  );
  const element = h('div.view.view-search', facets.element, column);
  const task = createTask(column, {
    done: (next, signal) => {
      const exact = withIds(state, next.query?.filters ?? []);
      if (format(exact) !== format(state)) return navigate(exact, { replace: true });
      [answer, answered] = [next, ''];
      names.learn(answer);
      if (state.page === 1) looked(state, answer.total.value);
      return render(signal);
    },
    failed: renderError,
  });

  /** Going back to an answer asks nothing again, and keeps open what was opened. */
  function show(next, cause) {
    state = next;
    if (answered === format(state) && cause === 'pop') {
      renderControls();
      return task.cancel();
    }
    const standing = ask();
    renderControls();
    return standing;
  }

  function ask() {
    if (!answer) toolbar.say(words.searching);
    const page = { limit: kPageSize, offset: (state.page - 1) * kPageSize };
    const asked = { ...page, facets: kFacetFields, facet_limit: 50 };
    return task.run((signal) => api.search(state, asked, signal));
  }

  function renderControls() {
    chips.render(state);
    facets.render(state, answer);
    toolbar.render(state);
  }

  /** The list is painted before the rest is made. */
  async function render(signal) {
    const { total, hits } = answer;
    const more = answer.query?.relaxed ? 0 : (answer.partial_total ?? 0); // in the list after the total
    toolbar.say(more ? words.foundWithMore(total, more) : words.found(total));
    replace(notices, queryNotices(state, answer));
    const start = (state.page - 1) * kPageSize + 1;
    replace(list, hits.length ? hitLists(state, hits, start, answer.all_words) : emptyNotice(state, answer));
    replace(pages, pager(state, total.value + more));
    await painted();
    if (signal.aborted) return;
    renderControls();
    timeline.render(state, answer);
    matrix.render(state, answer);
    answered = format(state);
  }

  /** An unreachable server is reported once, not at every retry. */
  function renderError(error, again) {
    const known = answered === '' && list.querySelector('.error')?.dataset.kind === 'unreachable';
    if (error.kind === 'unreachable' && known) return;
    answered = '';
    toolbar.say('');
    replace(notices);
    replace(list, errorNotice(error, again));
    replace(pages);
  }

  /** Where the focus goes after an article or a new page. */
  function focus(before) {
    const target = (before?.article && findByKey(list, `hit:${before.article}`)) || heading;
    target.focus({ preventScroll: true });
  }

  return { element, show, focus, leave: task.cancel };
}
