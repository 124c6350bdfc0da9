// SPDX-License-Identifier: GPL-3.0-or-later
// The search view: filters beside a list of articles.

import { createChips } from './chips.js';
import { h, findByKey, replace } from './dom.js';
import { createFacets } from './facets.js';
import { hitItem } from './hit.js';
import { emptyNotice, errorNotice, queryNotices } from './notices.js';
import { pager } from './pager.js';
import { apiParameters, effectiveSort, format, kPageSize, withSort } from './state.js';
import { words } from './words.js';

/** @param api {search} @param navigate as the router's */
export function createResults(api, navigate) {
  let state = null;
  let answer = null;
  let answered = ''; // the address that `answer` belongs to
  let running = null;

  const facets = createFacets(navigate, ask);
  const chips = createChips(navigate, facets.known);
  const status = h('p', { class: 'status', role: 'status' });
  const took = h('span', { class: 'took', 'aria-hidden': 'true' });
  const sort = h(
    'select',
    { id: 'sort', on: { change: () => navigate(withSort(state, sort.value), { scroll: 'keep' }) } },
    Object.entries(words.sorts).map(([value, label]) => h('option', { value }, label)),
  );
  const sortLabel = h('label', { for: 'sort' }, words.sortLabel);
  const notices = h('div', { class: 'notices' });
  const list = h('div', { class: 'hits-box' });
  const pages = h('div', { class: 'pages' });
  const heading = h('h1', { class: 'visually-hidden', tabindex: '-1' }, words.resultsHeading);
  const column = h(
    'section',
    { class: 'results', 'aria-busy': 'false' },
    heading,
    h('div', { class: 'toolbar' }, status, took, sortLabel, sort),
    chips.element,
    notices,
    list,
    pages,
  );
  const element = h('div', { class: 'view view-search' }, facets.element, column);

  /** @returns a promise that holds once the state stands; going back to one asks nothing again */
  function show(next, cause) {
    state = next;
    renderControls();
    if (answer && answered === format(state) && cause === 'pop') {
      stop();
      return render();
    }
    return ask();
  }

  async function ask() {
    stop();
    const asked = state;
    const controller = new AbortController();
    running = controller;
    setBusy(true);
    try {
      const next = await api.search(apiParameters(asked, facets.limit()), controller.signal);
      [answer, answered] = [next, format(asked)];
      render();
    } catch (error) {
      if (!controller.signal.aborted) renderError(error);
    } finally {
      if (running === controller) stop();
    }
  }

  function stop() {
    running?.abort();
    running = null;
    setBusy(false);
  }

  function setBusy(busy) {
    column.setAttribute('aria-busy', String(busy));
    if (busy && !answer) status.textContent = words.searching;
  }

  function renderControls() {
    chips.render(state);
    facets.render(state, answer);
    sort.value = effectiveSort(state);
    sort.options[0].disabled = !state.q.trim();
  }

  function render() {
    facets.remember(answer);
    renderControls();
    const { total, hits } = answer;
    status.textContent = words.found(total);
    took.textContent = Number.isFinite(answer.took_ms) ? words.took(answer.took_ms) : '';
    replace(notices, queryNotices(state, answer.query));
    const start = (state.page - 1) * kPageSize + 1;
    const items = hits.map((hit) => hitItem(state, hit));
    replace(
      list,
      items.length ? h('ol', { class: 'hits', start }, items) : emptyNotice(state, answer),
    );
    replace(pages, pager(state, total.value));
  }

  function renderError(error) {
    answered = '';
    status.textContent = '';
    took.textContent = '';
    replace(notices);
    replace(list, errorNotice(error, ask));
    replace(pages);
  }

  /** Where the keyboard goes on after coming back from an article or turning a page. */
  function focus(key) {
    const target = (key && findByKey(list, key)) || heading;
    target.focus({ preventScroll: true });
  }

  return {
    element,
    show,
    focus,
    size: () => answer?.index?.articles,
    nameOf: (field, id) => facets.known(field, id)?.name ?? id,
  };
}
