// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the page together: the header, and below it the view that the address asks for.

import * as api from './api.js';
import { createArticleView } from './article.js';
import { h } from './dom.js';
import { createHelp } from './help.js';
import { createHome } from './home.js';
import { icon } from './icons.js';
import { createNames } from './names.js';
import { goTo, placeIn } from './places.js';
import { createProfile } from './profile.js';
import { createResults } from './results.js';
import { createRouter } from './router.js';
import { remember } from './saved.js';
import { createSearchbox } from './searchbox.js';
import { viewOf } from './state.js';
import { createTakeaway } from './takeaway.js';
import { createThemeButton } from './theme.js';
import { words } from './words.js';

const names = createNames();
const router = createRouter(show, () => placeIn(views[viewOf(current)].element));
const searchbox = createSearchbox(router, api.suggest);
const help = createHelp(api);
const describeSearch = (state) => names.describe(state) || words.everything;
const takeaway = createTakeaway(describeSearch);
const views = {
  home: createHome(api, router.navigate, names.learn),
  search: createResults(api, router.navigate, names, takeaway.open),
  article: createArticleView(api),
  profile: createProfile(api, router.navigate, names.learn),
};
const main = h(
  'main',
  { id: 'main', tabindex: '-1' },
  Object.values(views).map((view) => view.element),
);

let current = null;
let turn = 0;

document.body.append(
  h('a.skip', { href: '#main', on: { click: skip } }, words.skip),
  h(
    'header.site',
    h('a.brand', { href: '/', 'aria-label': words.home }, h('span', words.name)),
    searchbox.element,
    h('div.tools', helpButton(), createThemeButton()),
  ),
  main,
);
document.addEventListener('keydown', hotkey);
router.start();

async function show(state, change) {
  const mine = ++turn;
  const before = current;
  current = state;
  searchbox.render(state, change.cause);
  const view = views[viewOf(state)];
  for (const other of Object.values(views)) if (other !== view) other.leave();
  const standing = view.show(state, change.cause);
  for (const each of Object.values(views)) each.element.hidden = each !== view;
  await standing;
  if (mine !== turn) return;
  if (change.scroll !== 'keep') goTo(view.element, change.scroll);
  else if (before && viewOf(before) !== viewOf(state)) goTo(view.element, 0);
  moveFocus(before, state, view);
  document.title = words.documentTitle(view.title?.() ?? names.describe(state));
  if (before && state.article) remember(before, describeSearch(before));
}

/** The focus follows the reader to another view or page, never away from the search field. */
function moveFocus(before, state, view) {
  if (!before || document.activeElement === searchbox.input) return;
  const same = viewOf(before) === viewOf(state) && before.article === state.article;
  const lost = document.activeElement === document.body;
  if (same && before.page === state.page && before.who === state.who && !lost) return;
  if (view.focus) view.focus(before);
  else (view.element.querySelector('h1') ?? main).focus({ preventScroll: true });
}

function helpButton() {
  const attributes = { 'aria-label': words.help, title: words.help, on: { click: help.open } };
  return h('button.tool', attributes, icon('help'));
}

/** "/" leads to the search field unless something is being typed. */
function hotkey(event) {
  const typing = event.target.closest?.('input, select, textarea, dialog');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  searchbox.input.focus();
  searchbox.input.select();
}

/** Without a fragment: the address bar belongs to the router. */
function skip(event) {
  event.preventDefault();
  main.focus();
}
