// SPDX-License-Identifier: GPL-3.0-or-later
// What answers said about ids: a chip keeps its name while the next answer is under way.

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

  return { learn, known, nameOf };
}
