// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a facet: a checkbox, a name, a count and a bar as long as the count.

import { h } from './dom.js';
import { iconOf } from './icons.js';
import { bar } from './leaders.js';
import { has } from './state.js';
import { fold } from './text.js';
import { words } from './words.js';

/**
 * @param values what the server counted, in its order
 * @param {(id: string) => void} toggle
 * @param {number} largest the count whose bar fills the width
 */
export function valueList(field, values, { state, toggle, largest }) {
  const items = values.map((value) => {
    const box = h('input', {
      type: 'checkbox',
      value: value.id,
      'data-key': `${field} ${value.id}`,
      checked: has(state, field, value.id),
      on: { change: () => toggle(value.id) },
    });
    const name = h('bdi.facet-name', nameOf(field, value));
    const count = h('span.facet-count', words.number(value.count));
    const parts = [box, iconOf(field, value), name, count, bar(value.count / largest)];
    return h('li', h('label.facet-value', parts));
  });
  return h('ul', items);
}

/** Groups in the order of their most frequent value. @returns {[string, object[]][]} */
export function grouped(values) {
  const groups = new Map();
  for (const value of values) {
    const name = value.group || words.ungrouped;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(value);
  }
  return [...groups];
}

function nameOf(field, { id, name }) {
  return field === 'language' ? words.language(id) : name;
}

/** Accents and case do not matter to who looks for a name. */
export function named(values, wanted) {
  const text = fold(wanted.trim());
  return text ? values.filter((value) => fold(value.name).includes(text)) : values;
}
