// SPDX-License-Identifier: GPL-3.0-or-later
// What answers said about ids: a chip keeps its name while the next answer is under way.

import { fold } from './text.js';
import { words } from './words.js';

export function createNames() {
  const seen = new Map();

  function learn(answer) {
    for (const [field, facet] of Object.entries(answer?.facets ?? {})) {
      for (const value of facet.values) seen.set(`${field} ${value.id}`, value);
    }
    for (const hit of answer?.hits ?? []) {
      for (const actor of hit.actors ?? []) learnOne('actor', actor);
      for (const issue of hit.issues ?? []) learnOne('issue', issue);
    }
  }

  function learnOne(field, value) {
    if (!seen.has(`${field} ${value.id}`)) seen.set(`${field} ${value.id}`, value);
  }

  const known = (field, id) => seen.get(`${field} ${id}`) ?? null;
  const nameOf = (field, id) =>
    field === 'language' ? words.language(id) : (known(field, id)?.name ?? id);

  /** Known actors and issues that the last words typed, as many as can be, begin to name. */
  function matching(text) {
    const typed = fold(text).split(/\s+/);
    const fitting = (field, wanted) =>
      [...seen]
        .filter(([key, { name }]) => key.startsWith(field) && ` ${fold(name)}`.includes(wanted))
        .map(([, value]) => value)
        .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
    for (let i = 0; i < typed.length; ++i) {
      const wanted = ` ${typed.slice(i).join(' ')}`;
      const found = { actors: fitting('actor ', wanted), issues: fitting('issue ', wanted) };
      if (found.actors.length || found.issues.length) return found;
    }
    return {};
  }

  return { learn, known, nameOf, matching };
}
