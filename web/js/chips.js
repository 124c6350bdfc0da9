// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen filters, each removable.

import { showFilterDate } from './dates.js';
import { h, replace } from './dom.js';
import { icon, iconOf } from './icons.js';
import { filters, removed, withoutFilters } from './state.js';
import { words } from './words.js';

/**
 * @param navigate as the router's
 * @param {(field, id) => object|null} known what an answer said about a value
 */
export function createChips(navigate, known) {
  const element = h('section', { class: 'chips', 'aria-label': words.chipsLabel, hidden: true });

  function render(state) {
    const chosen = filters(state);
    element.hidden = chosen.length === 0;
    const chips = chosen.map((filter, i) => chip(state, filter, i, known(filter.field, filter.id)));
    const clear = () => navigate(withoutFilters(state), { scroll: 'keep' });
    const all = h(
      'button',
      { type: 'button', class: 'chips-clear', 'data-key': 'clear', on: { click: clear } },
      words.clearFilters,
    );
    replace(element, h('ul', null, chips, chosen.length > 1 ? h('li', null, all) : null));
  }

  /**
   * The focus moves on to the chip that takes the removed one's place: the keys are places, not
   * names.
   */
  function chip(state, { field, id }, place, value) {
    const name = nameOf(field, id, value);
    const kind = words.chipKinds[field];
    return h(
      'li',
      null,
      h(
        'button',
        {
          type: 'button',
          class: `chip chip-${field}`,
          'data-key': `chip:${place}`,
          'aria-label': words.removeFilter(kind, name),
          on: { click: () => navigate(removed(state, field, id), { scroll: 'keep' }) },
        },
        ['actor', 'issue', 'source'].includes(field) ? iconOf(field, value ?? {}) : null,
        h('bdi', { class: 'tag-name' }, name),
        icon('close'),
      ),
    );
  }

  return { element, render };
}

function nameOf(field, id, value) {
  if (field === 'from') return words.chipFrom(showFilterDate(id));
  if (field === 'to') return words.chipTo(showFilterDate(id));
  if (field === 'match') return words.chipMatch[id];
  return value?.name ?? id;
}
