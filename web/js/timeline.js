// SPDX-License-Identifier: GPL-3.0-or-later
// When the articles of an answer appeared: a histogram on which a span can be brushed by pointer or
// by two sliders, and the same as a table.

import { showFilterDate } from './dates.js';
import { h, replace } from './dom.js';
import { createBrush } from './brush.js';
import { histogram, timelineTable } from './histogram.js';
import { changed } from './state.js';
import { words } from './words.js';

export function createTimeline(navigate) {
  let state = null;
  let buckets = [];
  let undated = 0;
  const chart = h('div.timeline-chart');
  const label = h('p.timeline-label');
  const tableBox = h('div.timeline-table');
  const brush = createBrush({ preview, choose });
  const table = h(
    'details.timeline-details',
    { on: { toggle: renderTable } },
    h('summary', words.timelineTable),
    tableBox,
  );
  const element = h(
    'section.timeline',
    { 'aria-label': words.timeline, hidden: true },
    h('div.timeline-plot', chart, brush.element),
    label,
    table,
  );

  /** An answer of a server that counts no timeline, or of undated articles alone, shows none. */
  function render(next, answer) {
    state = next;
    buckets = answer?.timeline ?? [];
    undated = answer?.undated ?? 0;
    element.hidden = buckets.length < 2;
    if (element.hidden) return;
    const [first, last] = chosen();
    replace(chart, histogram(buckets, first, last));
    brush.render(buckets, first, last);
    say(first, last);
    renderTable();
  }

  /** The first and last bucket that the present span touches. */
  function chosen() {
    const upTo = (date) => date + '-12-31'.slice(date.length - 4); // of a year, month or day
    const first = state.from ? buckets.findIndex(({ to }) => to >= state.from) : 0;
    const after = state.to ? buckets.findIndex(({ from }) => from > upTo(state.to)) : -1;
    const last = after < 0 ? buckets.length - 1 : after - 1;
    return [first < 0 ? buckets.length - 1 : first, Math.max(last, 0)];
  }

  function preview(first, last) {
    replace(chart, histogram(buckets, first, last));
    say(first, last);
  }

  function say(first, last) {
    const count = buckets.slice(first, last + 1).reduce((sum, each) => sum + each.count, 0);
    const [from, to] = [buckets[first].from, buckets[last].to].map(showFilterDate);
    label.textContent = words.span(from, to, count, undated);
  }

  function choose(first, last) {
    const all = first === 0 && last === buckets.length - 1;
    const span = all ? { from: '', to: '' } : { from: buckets[first].from, to: buckets[last].to };
    navigate(changed(state, span));
  }

  function renderTable() {
    replace(tableBox, table.open ? timelineTable(state, buckets) : null);
  }

  return { element, render };
}
