// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the query in a whole article: the forms that the server marks in its hits.

import { toUnits } from './text.js';

/** @returns (text) => ranges in units; none where nothing was looked for */
export async function queryMarks(api, state, signal) {
  if (!state.q.trim()) return () => [];
  const asked = api.search(state, { limit: 50, facets: 'none' }, signal);
  const answer = await asked.catch(() => ({ hits: [] }));
  const cut = (text, marks) => toUnits(text, marks).map(([from, to]) => text.slice(from, to));
  const forms = answer.hits.flatMap(({ title, title_marks: marks, snippet }) => [
    ...cut(title ?? '', marks),
    ...cut(snippet?.text ?? '', snippet?.marks),
  ]);
  const escaped = [...new Set(forms.map((form) => form.toLowerCase()))]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  if (!escaped.length) return () => [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: form }) => [index, index + form.length]);
}
