// SPDX-License-Identifier: GPL-3.0-or-later
// The two date fields. They never change while a year is still being typed.

import { isFinishedDate } from './dates.js';
import { h } from './dom.js';
import { changed } from './state.js';
import { words } from './words.js';

export function createDaterange(navigate) {
  let state = null;
  const field = (name) =>
    h('input', {
      type: 'date',
      id: `date-${name}`,
      name,
      max: '9999-12-31',
      'aria-describedby': 'date-problem',
      on: { change: apply },
    });
  const from = field('from');
  const to = field('to');
  const problem = h('p', { id: 'date-problem', class: 'problem', role: 'alert' });
  const element = h(
    'fieldset.facet.facet-date',
    h('legend', words.dates),
    h(
      'div.dates',
      h('label', { for: 'date-from' }, words.from),
      from,
      h('label', { for: 'date-to' }, words.to),
      to,
    ),
    problem,
  );

  function apply() {
    if (![from, to].every(({ value }) => isFinishedDate(value))) return;
    const reversed = from.value !== '' && to.value !== '' && from.value > to.value;
    problem.textContent = reversed ? words.wrongDates : '';
    for (const input of [from, to]) input.setAttribute('aria-invalid', String(reversed));
    if (reversed || (from.value === whole(state.from) && to.value === whole(state.to))) return;
    navigate(changed(state, { from: valueOf(from, state.from), to: valueOf(to, state.to) }));
  }

  function render(next) {
    state = next;
    for (const input of [from, to]) {
      const value = whole(state[input.name]);
      if (input.value !== value && !(problem.textContent && document.activeElement === input))
        input.value = value;
    }
    if (!(from.value && to.value && from.value > to.value)) problem.textContent = '';
  }

  return { element, render };
}

/** A date field cannot show a year or month: its chip does. */
function whole(date) {
  return date.length === 10 ? date : '';
}

function valueOf(input, before) {
  return input.value === '' && before.length < 10 ? before : input.value;
}
