// SPDX-License-Identifier: GPL-3.0-or-later
// What answers said about ids: a chip keeps its name while the next answer is under way.

import { showFilterDate } from './dates.js';
import { kFacetFields } from './state.js';
import { words } from './words.js';

export function createNames() {
  const seen = new Map();

  function learn(answer) {
    for (const hit of answer?.hits ?? []) {
      for (const actor of hit.actors ?? []) keep('actor', actor);
      for (const issue of hit.issues ?? []) keep('issue', issue);
    }
    for (const [field, facet] of Object.entries(answer?.facets ?? {}))
      for (const value of facet.values) keep(field, value);
  }

  const keep = (field, value) => seen.set(`${field} ${value.id}`, value);
  const known = (field, id) => seen.get(`${field} ${id}`) ?? null;
  const nameOf = (field, id) =>
    field === 'language' ? words.language(id) : (known(field, id)?.name ?? id);

  /** A search in words: for the window's title and for lists of searches. */
  function describe(state) {
    const parts = kFacetFields.flatMap((field) => state[field].map((id) => nameOf(field, id)));
    if (state.from) parts.push(words.chipFrom(showFilterDate(state.from)));
    if (state.to) parts.push(words.chipTo(showFilterDate(state.to)));
    return [state.q.trim(), ...parts].filter(Boolean).join(', ');
  }

  return { learn, known, nameOf, describe };
}
