// SPDX-License-Identifier: GPL-3.0-or-later
// The address bar as a value: parse() and format() are each other's inverse, all else makes a new
// state from an old one. Names are the API's, but for `page` (its offset) and those of the views:
// `article`, `who` (an actor's page), `what` (an issue's). The empty state is the start page.

import { words } from './words.js';

export const kPageSize = 20;
export const kMaxOffset = 10000;
export const kFacetFields = Object.keys(words.fields);

const kNoView = { article: '', who: '', what: '' };
const kText = /./s;
const kDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** In the order of addresses: how a value must look; null: any number of texts. */
const kForms = {
  article: kText,
  who: kText,
  what: kText,
  q: kText,
  match: /^(all|any)$/,
  ...Object.fromEntries(kFacetFields.map((field) => [field, null])),
  facet_mode: /^all$/,
  from: kDate,
  to: kDate,
  copies: /^show$/,
  widen: /^on$/,
  sort: /^(relevance|newest|oldest)$/,
};

export const emptyState = parse('');
export const everything = Object.freeze(listed(emptyState));

/** What is unknown or wrong in an address's query string is left out. */
export function parse(query) {
  const given = new URLSearchParams(query);
  const state = { page: pageNumber(given.get('page')) };
  for (const [name, form] of Object.entries(kForms)) {
    const values = given.getAll(name).filter(Boolean);
    if (form) state[name] = form.test(values[0] ?? '') ? values[0] : '';
    else state[name] = [...new Set(values)];
  }
  return Object.freeze(state);
}

/** Equal states give equal addresses. */
export function format(state) {
  const pairs = Object.keys(kForms).flatMap((name) => [state[name]].flat().map((v) => [name, v]));
  const query = new URLSearchParams(pairs.filter(([, value]) => value));
  if (state.page > 1) query.append('page', state.page);
  return `/?${query}`.replace(/\?$/, '');
}

/** The address of the question alone. */
export function questionOf(state) {
  return format(changed(state, {}));
}

function pageNumber(text) {
  const page = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), lastPage(Infinity));
}

/** The last page that may be asked for: the API's offset has a limit. */
export function lastPage(total) {
  return Math.max(1, Math.min(Math.ceil(total / kPageSize), kMaxOffset / kPageSize + 1));
}

/** Removing the last filter leads to the list of everything, not to the start page. */
function listed(state) {
  return format(state) === '/' ? { ...state, sort: 'newest' } : state;
}

/** Any change of the question leads to its first page. */
export function changed(state, changes) {
  return { ...searchOf(state), page: 1, ...changes };
}

export function added(state, field, id) {
  return changed(state, { [field]: [...new Set([...state[field], id])] });
}

export function removed(state, field, id) {
  const rest = kForms[field] ? '' : state[field].filter((each) => each !== id);
  return listed(changed(state, { [field]: rest }));
}

/** With ids in the place of names; `filters`: what the answer says that they stand for. */
export function withIds(state, filters) {
  const exact = { ...state };
  for (const { parameter, text, values } of filters)
    if (values.length === 1)
      exact[parameter] = exact[parameter].map((id) => (id === text ? values[0].id : id));
  return exact;
}

export function toggled(state, field, id) {
  return has(state, field, id) ? removed(state, field, id) : added(state, field, id);
}

export function has(state, field, id) {
  return state[field].includes(id);
}

/** The chosen filters, in the order in which they are shown. */
export function filters(state) {
  return [...kFacetFields, 'from', 'to', 'match', 'copies', 'widen'].flatMap((field) =>
    [state[field]]
      .flat()
      .filter(Boolean)
      .map((id) => ({ field, id })),
  );
}

export function withoutFilters({ q, sort }) {
  return listed({ ...emptyState, q, sort });
}

/** Without words there is nothing to be relevant to: the API then sorts by date. */
export function effectiveSort(state) {
  return state.sort || (state.q.trim() ? 'relevance' : 'newest');
}

export function withSort(state, sort) {
  const given = sort === effectiveSort({ ...state, sort: '' });
  return listed(changed(state, { sort: given ? '' : sort }));
}

export function searchOf(state) {
  return { ...state, ...kNoView };
}

export function articleOf(state, id) {
  return { ...searchOf(state), article: id };
}

/** The page of an actor (field 'actor') or an issue (field 'issue'). */
export function profileOf(state, field, id) {
  return { ...searchOf(state), [field === 'actor' ? 'who' : 'what']: id };
}

/** @returns {'article'|'profile'|'home'|'search'} */
export function viewOf(state) {
  if (state.article) return 'article';
  if (state.who || state.what) return 'profile';
  return format(state) === '/' ? 'home' : 'search';
}
