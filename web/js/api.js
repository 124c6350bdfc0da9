// SPDX-License-Identifier: GPL-3.0-or-later
// The only module that speaks to the server.

import { questionOf } from './state.js';

/** What went wrong, for display: `status` is 0 where no answer came at all. */
export class ApiError extends Error {
  constructor(told) {
    super(told.detail || told.title || told.kind);
    Object.assign(this, { status: 0, kind: 'problem', errors: [], requestId: '' }, told);
  }
}

/** The question of a state as search, export and feed understand it; `more`: other parameters. */
export function filterParameters(state, more = {}) {
  const query = new URLSearchParams(questionOf(state).slice(2));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query;
}

export function search(state, more, signal) {
  return getJson(`/api/v1/search?${filterParameters(state, more)}`, signal);
}

export function article(id, signal) {
  return getJson(`/api/v1/articles/${encodeURIComponent(id)}`, signal);
}

/** Where the words of a query are in an article: [[from, to]] in code points, by field. */
export async function marks(id, q, signal) {
  const nothing = { title: [], summary: [], body: [] };
  if (!q.trim()) return nothing;
  const address = `/api/v1/articles/${encodeURIComponent(id)}/marks`;
  const asked = getJson(`${address}?${new URLSearchParams({ q })}`, signal);
  return asked.catch(() => nothing); // an article can be read without
}

export function similar(id) {
  return getJson(`/api/v1/articles/${encodeURIComponent(id)}/similar?limit=5`);
}

export function copies(id) {
  return getJson(`/api/v1/articles/${encodeURIComponent(id)}/copies`);
}

/** The values of a facet whose names fit, counted in the answer to a state's search. */
export function facetValues(field, name, state, signal) {
  const more = { query: state.q, q: name, facet_limit: 50 };
  return getJson(
    `/api/v1/facets/${field}?${filterParameters({ ...state, sort: '' }, more)}`,
    signal,
  );
}

/** @param field 'actor' or 'issue' */
export function profile(field, id, signal) {
  return getJson(`/api/v1/${field}s/${encodeURIComponent(id)}?limit=8`, signal);
}

/** Suggestions for a text that is still being typed. */
export function suggest(text, signal) {
  return getJson(`/api/v1/suggest?limit=4&q=${encodeURIComponent(text.slice(-60))}`, signal);
}

/** The fields and the forms of the query language. */
export function language(signal) {
  return getJson('/api/v1/fields', signal);
}

async function getJson(path, signal) {
  const response = await answerOf(path, signal);
  const requestId = response.headers.get('X-Request-Id') ?? '';
  const body = await readJson(response, requestId, signal);
  if (response.ok) return body;
  throw new ApiError({
    status: response.status,
    title: body.title ?? response.statusText,
    detail: body.detail,
    errors: Array.isArray(body.errors) ? body.errors : [],
    requestId: body.request_id ?? requestId,
  });
}

async function answerOf(path, signal) {
  try {
    return await fetch(path, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError({ kind: 'unreachable' });
  }
}

async function readJson(response, requestId, signal) {
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError({ kind: 'strange', status: response.status, requestId });
  }
}
