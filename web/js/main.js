// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the page together: the header, one view at a time below it, and the router that decides
// which.

import * as api from './api.js';
import { createArticleView } from './article.js';
import { h } from './dom.js';
import { showFilterDate } from './dates.js';
import { createResults } from './results.js';
import { createRouter } from './router.js';
import { createSearchbox } from './searchbox.js';
import { words } from './words.js';

const router = createRouter(show);
const searchbox = createSearchbox(router);
const results = createResults(api, router.navigate);
const articleView = createArticleView(api);
const indexSize = h('p', { class: 'index-size' });
const main = h('main', { id: 'main', tabindex: '-1' }, results.element, articleView.element);

let current = null;
let turn = 0;

document.body.append(
  h('a', { class: 'skip', href: '#main', on: { click: skip } }, words.skip),
  h(
    'header',
    { class: 'site' },
    h(
      'a',
      { class: 'brand', href: '/', 'aria-label': words.home },
      h('span', { 'aria-hidden': 'true' }, words.name),
    ),
    searchbox.element,
    indexSize,
  ),
  main,
);
router.start();

async function show(state, change) {
  const mine = ++turn;
  const before = current;
  current = state;
  searchbox.render(state, change.cause);
  const view = state.article ? articleView : results;
  if (!state.article) articleView.leave();
  const standing = view.show(state, change.cause);
  results.element.hidden = view !== results;
  articleView.element.hidden = view !== articleView;
  await standing;
  if (mine !== turn) return;
  if (change.scroll !== 'keep') window.scrollTo(0, change.scroll);
  moveFocus(before, state);
  document.title = words.documentTitle(titleOf(state));
  const size = results.size();
  indexSize.textContent = size > 0 ? words.indexSize(size) : '';
}

/**
 * The focus follows the reader from view to view and from page to page, never away from the search
 * field.
 */
function moveFocus(before, state) {
  if (!before || document.activeElement === searchbox.input) return;
  if (state.article) {
    if (state.article !== before.article) articleView.focus();
  } else if (before.article) {
    results.focus(`hit:${before.article}`);
  } else if (before.page !== state.page || document.activeElement === document.body) {
    results.focus();
  }
}

function titleOf(state) {
  if (state.article) return articleView.title();
  return [
    state.q.trim(),
    ...state.actor.map((id) => results.nameOf('actor', id)),
    ...state.issue.map((id) => results.nameOf('issue', id)),
    state.from && words.chipFrom(showFilterDate(state.from)),
    state.to && words.chipTo(showFilterDate(state.to)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The address bar belongs to the router: the skip link moves the focus without a fragment. */
function skip(event) {
  event.preventDefault();
  main.focus();
}
