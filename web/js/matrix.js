// SPDX-License-Identifier: GPL-3.0-or-later
// The leading actors of a result against its leading issues, or against each other: each cell is a
// search. Counted on demand: one small search an actor.

import { h, replace } from './dom.js';
import { added, changed, format } from './state.js';
import { createTask } from './task.js';
import { words } from './words.js';

const kMost = { actor: 8, issue: 6 };
const kShades = 3;

/** @param across the field of the columns, 'issue' or 'actor' */
export function createMatrix(api, across, title) {
  let state = null;
  let facets = null;
  const box = h('div.matrix-box');
  const wide = matchMedia('(min-width: 100rem)').matches;
  const element = h(
    'details.matrix',
    { open: wide || across === 'actor', on: { toggle: load } },
    h('summary', title),
    box,
  );
  const task = createTask(box, { done: (rows) => replace(box, table(rows)) });

  /** Several choices joined by "any" leave no search that would be a cell. */
  function render(next, answer) {
    state = next;
    facets = answer?.facets;
    const either = state.facet_mode !== 'all' && [state.actor, state.issue].some(isSeveral);
    const least = across === 'actor' ? 2 : 1;
    element.hidden = either || leading('actor').length < least || !leading(across).length;
    task.cancel();
    replace(box);
    return load();
  }

  /** An actor and an issue may have the same id. */
  const isSame = (actor, column) => across === 'actor' && actor.id === column.id;

  function leading(field) {
    return (facets?.[field]?.values ?? []).filter(({ count }) => count > 0).slice(0, kMost[field]);
  }

  function load() {
    if (!facets || !element.open || element.hidden) return undefined;
    return task.run((signal) => Promise.all(leading('actor').map((actor) => row(actor, signal))));
  }

  /** Values that are not listed are counted one by one. */
  async function row(actor, signal) {
    const ask = (of, more) => api.search(of, { limit: 0, ...more }, signal);
    const { facets: counted } = await ask(cell(actor), { facets: across, facet_limit: 200 });
    const { values, more } = counted[across];
    const counts = new Map(values.map(({ id, count }) => [id, count]));
    const unknown = more ? leading(across).filter(({ id }) => !counts.has(id)) : [];
    for (const { id } of unknown)
      counts.set(id, (await ask(cell(actor, id), { facets: 'none' })).total.value);
    return [actor, counts];
  }

  function cell(actor, id) {
    const both = added(state, 'actor', actor.id);
    return changed(id ? added(both, across, id) : both, { facet_mode: 'all' });
  }

  function table(rows) {
    const columns = leading(across);
    const counts = rows.flatMap(([actor, row]) =>
      columns.filter((column) => !isSame(actor, column)).map(({ id }) => row.get(id) ?? 0),
    );
    const largest = Math.max(1, ...counts);
    const head = columns.map(({ name }) => h('th', { scope: 'col' }, h('span', h('bdi', name))));
    const body = rows.map(([actor, row]) => {
      const cells = columns.map((column) =>
        h('td', link(actor, column, row.get(column.id) ?? 0, largest)),
      );
      return h('tr', h('th', { scope: 'row' }, h('bdi', actor.name)), cells);
    });
    return h(
      `table.across-${across}`,
      h('caption.visually-hidden', title),
      h('thead', h('tr', h('td'), head)),
      h('tbody', body),
    );
  }

  function link(actor, column, count, largest) {
    const itself = isSame(actor, column);
    if (!count) return h('span', { 'aria-label': words.number(0) }, '·');
    const shade = itself ? 0 : Math.ceil((count / largest) * kShades);
    const href = format(cell(actor, column.id));
    const both = itself ? actor.name : words.pair(actor.name, column.name);
    const label = words.matrixCell(both, count);
    return h(`a.shade-${shade}`, { href, 'aria-label': label }, words.number(count));
  }

  return { element, render };
}

const isSeveral = (values) => values.length > 1;
