// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen filters, each removable.

import { showFilterDate } from './dates.js';
import { h, replace } from './dom.js';
import { icon, iconOf } from './icons.js';
import { filters, format, kFacetFields, profileOf, removed, withoutFilters } from './state.js';
import { words } from './words.js';

/** @param navigate as the router's @param names as of createNames() */
export function createChips(navigate, names) {
  const element = h('section.chips', { 'aria-label': words.chipsLabel, hidden: true });

  function render(state) {
    const chosen = filters(state);
    element.hidden = chosen.length === 0;
    const chips = chosen.map((filter, i) => chip(state, filter, i));
    const clear = () => navigate(withoutFilters(state));
    const all = h(
      'button',
      { class: 'quiet chips-clear', 'data-key': 'clear', on: { click: clear } },
      words.clearFilters,
    );
    const more = chosen.length > 1 ? h('li', all) : null;
    replace(element, h('ul', chips, more, aboutLink(state)));
  }

  /** One actor or issue alone has a page of its own. */
  function aboutLink(state) {
    const chosen = [
      ...state.actor.map((id) => ['actor', id]),
      ...state.issue.map((id) => ['issue', id]),
    ];
    if (chosen.length !== 1) return null;
    const label = words.about(names.nameOf(...chosen[0]));
    return h('li', h('a.quiet.about', { href: format(profileOf(state, ...chosen[0])) }, label));
  }

  /** The keys are places: the focus moves on to the chip that takes the removed one's. */
  function chip(state, { field, id }, place) {
    const name = labelOf(field, id);
    const kind = words.chipKinds[field];
    return h(
      'li',
      null,
      h(
        'button',
        {
          class: `chip chip-${field}`,
          'data-key': `chip:${place}`,
          'aria-label': words.removeFilter(kind, name),
          on: { click: () => navigate(removed(state, field, id)) },
        },
        kFacetFields.includes(field) ? iconOf(field, names.known(field, id) ?? {}) : null,
        h('bdi.tag-name', name),
        icon('close'),
      ),
    );
  }

  function labelOf(field, id) {
    if (field === 'from') return words.chipFrom(showFilterDate(id));
    if (field === 'to') return words.chipTo(showFilterDate(id));
    if (field === 'copies') return words.chipCopies;
    if (field === 'match') return words.chipMatch[id];
    return names.nameOf(field, id);
  }

  return { element, render };
}
