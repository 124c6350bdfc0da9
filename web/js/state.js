// SPDX-License-Identifier: GPL-3.0-or-later
// The address bar as a value: parse() and format() are each other's inverse, everything else makes
// a new state from an old one. Names are the API's own parameters; `page` stands for its offset,
// `article` opens one article, `who` and `what` the page of one actor or issue. The empty state is
// the start page.

export const kPageSize = 20;
export const kMaxOffset = 10000;
export const kFacetLimit = 50;
export const kFacetFields = ['actor', 'issue', 'source', 'language'];

const kSorts = ['relevance', 'newest', 'oldest'];
const kMatches = ['all', 'any'];
const kLists = [...kFacetFields];
const kViews = ['article', 'who', 'what'];
const kNoView = { article: '', who: '', what: '' };
const kDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const emptyState = Object.freeze({
  article: '',
  who: '',
  what: '',
  q: '',
  match: '',
  actor: [],
  issue: [],
  source: [],
  language: [],
  facet_mode: '',
  from: '',
  to: '',
  copies: '',
  sort: '',
  page: 1,
});

/** What is unknown or wrong in an address's query string is left out. */
export function parse(query) {
  const given = new URLSearchParams(query);
  const among = (name, allowed) => (allowed.includes(given.get(name)) ? given.get(name) : '');
  const date = (name) => (kDate.test(given.get(name) ?? '') ? given.get(name) : '');
  const state = {
    ...emptyState,
    article: given.get('article') ?? '',
    who: given.get('who') ?? '',
    what: given.get('what') ?? '',
    q: given.get('q') ?? '',
    match: among('match', kMatches),
    facet_mode: among('facet_mode', ['all']),
    from: date('from'),
    to: date('to'),
    copies: among('copies', ['show']),
    sort: among('sort', kSorts),
    page: pageNumber(given.get('page')),
  };
  for (const name of kLists) state[name] = [...new Set(given.getAll(name).filter(Boolean))];
  return state;
}

/** Equal states give equal addresses. */
export function format(state) {
  const query = new URLSearchParams();
  const put = (name, value) => value && query.append(name, value);
  for (const name of kViews) put(name, state[name]);
  for (const [name, value] of searchParameters(state)) put(name, value);
  if (state.page > 1) query.append('page', String(state.page));
  const text = query.toString();
  return text ? `/?${text}` : '/';
}

/** @returns {URLSearchParams} what /api/v1/search is asked for this state */
export function apiParameters(state) {
  const query = filterParameters(state);
  query.append('limit', String(kPageSize));
  if (state.page > 1) query.append('offset', String((state.page - 1) * kPageSize));
  query.append('facets', kFacetFields.join(','));
  query.append('facet_limit', String(kFacetLimit));
  return query;
}

/** @returns {URLSearchParams} the question alone, as search, export and feed understand it */
export function filterParameters(state) {
  const query = new URLSearchParams();
  for (const [name, value] of searchParameters(state)) if (value) query.append(name, value);
  return query;
}

function searchParameters(state) {
  return [
    ['q', state.q],
    ['match', state.match],
    ...kLists.flatMap((name) => state[name].map((id) => [name, id])),
    ['facet_mode', state.facet_mode],
    ['from', state.from],
    ['to', state.to],
    ['copies', state.copies],
    ['sort', state.sort],
  ];
}

function pageNumber(text) {
  const page = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), lastPage(Infinity));
}

/** The last page that may be asked for: the API's offset has a limit. */
export function lastPage(total) {
  return Math.max(
    1,
    Math.min(Math.ceil(total / kPageSize), Math.floor(kMaxOffset / kPageSize) + 1),
  );
}

/** The empty state is the start page: whoever took a filter away wants the list of everything. */
function listed(state) {
  return format(state) === '/' ? { ...state, sort: 'newest' } : state;
}

/** Any change of the question leads to its first page. */
export function changed(state, changes) {
  return { ...state, ...kNoView, page: 1, ...changes };
}

export function added(state, field, id) {
  return has(state, field, id)
    ? changed(state, {})
    : changed(state, { [field]: [...state[field], id] });
}

export function removed(state, field, id) {
  if (!kLists.includes(field)) return listed(changed(state, { [field]: '' }));
  return listed(changed(state, { [field]: state[field].filter((each) => each !== id) }));
}

export function toggled(state, field, id) {
  return has(state, field, id) ? removed(state, field, id) : added(state, field, id);
}

export function has(state, field, id) {
  return state[field].includes(id);
}

/** The chosen filters, in the order in which they are shown. */
export function filters(state) {
  const lists = kLists.flatMap((field) => state[field].map((id) => ({ field, id })));
  const single = ['from', 'to', 'match', 'copies'].filter((field) => state[field]);
  return [...lists, ...single.map((field) => ({ field, id: state[field] }))];
}

export function withoutFilters(state) {
  const cleared = Object.fromEntries(kLists.map((name) => [name, []]));
  return listed(
    changed(state, { ...cleared, facet_mode: '', from: '', to: '', match: '', copies: '' }),
  );
}

/** Without words there is nothing to be relevant to: the API then sorts by date. */
export function effectiveSort(state) {
  return state.sort || (state.q.trim() ? 'relevance' : 'newest');
}

export function withSort(state, sort) {
  const given = sort === effectiveSort({ ...state, sort: '' });
  return listed(changed(state, { sort: given ? '' : sort }));
}

export const everything = Object.freeze(listed(emptyState));

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
