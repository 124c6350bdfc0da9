// SPDX-License-Identifier: GPL-3.0-or-later
// Who with what: the leading actors of a result against its leading issues, each cell a search.
// Counted on demand: one small search an actor.

import { h, replace } from './dom.js';
import { added, changed, filterParameters, format } from './state.js';
import { createTask } from './task.js';
import { words } from './words.js';

const kActors = 8;
const kIssues = 6;
const kShades = 3;

export function createMatrix(api) {
  let state = null;
  let facets = null;
  const box = h('div.matrix-box');
  const element = h(
    'details.matrix',
    { open: matchMedia('(min-width: 100rem)').matches, on: { toggle: load } },
    h('summary', words.matrix),
    box,
  );
  const task = createTask(box, { done: (rows) => replace(box, table(rows)) });

  /** Several choices joined by "any" leave no search that would be a cell. */
  function render(next, answer) {
    state = next;
    facets = answer?.facets;
    const either = state.facet_mode !== 'all' && [state.actor, state.issue].some(isSeveral);
    element.hidden = either || !facets?.actor?.values.length || !facets?.issue?.values.length;
    task.cancel();
    replace(box);
    load();
  }

  function load() {
    if (!facets || !element.open || element.hidden) return undefined;
    const actors = facets.actor.values.filter(({ count }) => count > 0).slice(0, kActors);
    return task.run((signal) => Promise.all(actors.map((actor) => rowOf(actor, signal))));
  }

  async function rowOf(actor, signal) {
    const more = { limit: 0, facets: 'issue', facet_limit: 200 };
    const { facets: counted } = await api.search(filterParameters(cell(actor), more), signal);
    return [actor, new Map(counted.issue.values.map(({ id, count }) => [id, count]))];
  }

  const cell = (actor) => changed(added(state, 'actor', actor.id), { facet_mode: 'all' });

  function table(rows) {
    const issues = facets.issue.values.filter(({ count }) => count > 0).slice(0, kIssues);
    const counts = rows.flatMap(([, row]) => issues.map(({ id }) => row.get(id) ?? 0));
    const largest = Math.max(1, ...counts);
    const head = issues.map((issue) => h('th', { scope: 'col' }, h('span', h('bdi', issue.name))));
    const body = rows.map(([actor, row]) =>
      h(
        'tr',
        h('th', { scope: 'row' }, h('bdi', actor.name)),
        issues.map((issue) => h('td', link(actor, issue, row.get(issue.id) ?? 0, largest))),
      ),
    );
    return h(
      'table',
      h('caption.visually-hidden', words.matrix),
      h('thead', h('tr', h('td'), head)),
      h('tbody', body),
    );
  }

  function link(actor, issue, count, largest) {
    if (!count) return h('span', { 'aria-label': words.number(0) }, '·');
    const shade = Math.ceil((count / largest) * kShades);
    const href = format(added(cell(actor), 'issue', issue.id));
    const label = words.matrixCell(actor.name, issue.name, count);
    return h('a', { href, class: `shade-${shade}`, 'aria-label': label }, words.number(count));
  }

  return { element, render };
}

const isSeveral = (values) => values.length > 1;
