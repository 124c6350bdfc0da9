// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a facet: a checkbox, a name, a count and a bar as long as the count. And what several
// choices mean together.

import { h } from './dom.js';
import { iconOf } from './icons.js';
import { bar } from './leaders.js';
import { changed, has } from './state.js';
import { words } from './words.js';

const kModes = { any: '', all: 'all' };

/** @param {number} largest the count whose bar fills the width */
export function valueList(field, values, { state, toggle, largest }) {
  const items = values.map((value) => {
    const { id, count } = value;
    const box = h('input', {
      type: 'checkbox',
      value: id,
      'data-key': `${field} ${id}`,
      checked: has(state, field, id),
      on: { change: () => toggle(id) },
    });
    const name = h('bdi.facet-name', field === 'language' ? words.language(id) : value.name);
    const shown = h('span.facet-count', words.number(count));
    const parts = [box, iconOf(field, value), name, shown, bar(count / largest)];
    return h('li', h('label.row.facet-value', parts));
  });
  return h('ul', items);
}

/** @returns {[string, object[]][]} groups in the order of their most frequent value */
export function grouped(values) {
  const groups = new Map();
  for (const value of values) {
    const name = value.group || words.ungrouped;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(value);
  }
  return [...groups];
}

export function modeChoice(field, state, navigate) {
  const choices = Object.entries(kModes).map(([name, value]) => {
    const choose = () => navigate(changed(state, { facet_mode: value }));
    const radio = h('input', {
      type: 'radio',
      name: `mode-${field}`,
      value: name,
      'data-key': `mode ${name}`,
      checked: state.facet_mode === value,
      on: { change: choose },
    });
    return h('label', radio, h('span', words.modes[name]));
  });
  return h('div', { role: 'radiogroup', 'aria-label': words.modeLabel }, choices);
}
