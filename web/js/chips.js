// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen filters, each removable.

import { showFilterDate } from './dates.js';
import { h, replace } from './dom.js';
import { icon, iconOf } from './icons.js';
import { filters, format, kFacetFields, profileOf, removed, withoutFilters } from './state.js';
import { words } from './words.js';

export function createChips(navigate, names) {
  const element = h('section.chips', { 'aria-label': words.chipsLabel, hidden: true });

  function render(state) {
    const chosen = filters(state);
    element.hidden = chosen.length === 0;
    const chips = chosen.map((filter, i) => chip(state, filter, i));
    const clear = () => navigate(withoutFilters(state));
    const attributes = { 'data-key': 'clear', on: { click: clear } };
    const all = chosen.length > 1 && h('button.quiet.chips-clear', attributes, words.clearFilters);
    replace(element, h('ul', chips, all && h('li', all), aboutLink(state)));
  }

  /** One actor or issue alone has a page of its own. */
  function aboutLink(state) {
    const chosen = ['actor', 'issue'].flatMap((field) => state[field].map((id) => [field, id]));
    if (chosen.length !== 1) return null;
    const label = words.about(names.nameOf(...chosen[0]));
    return h('li', h('a.quiet.about', { href: format(profileOf(state, ...chosen[0])) }, label));
  }

  /** Keys are positions: the focus moves to the chip that takes the removed one's place. */
  function chip(state, { field, id }, place) {
    const name = labelOf(field, id);
    const kind = words.fields[field]?.one ?? words.chipKinds[field];
    const attributes = {
      'data-key': `chip:${place}`,
      'aria-label': words.removeFilter(kind, name),
      on: { click: () => navigate(removed(state, field, id)) },
    };
    const sign = kFacetFields.includes(field) && iconOf(field, names.known(field, id) ?? {});
    const parts = [sign, h('bdi.tag-name', name), icon('close')];
    return h('li', h(`button.chip.chip-${field}`, attributes, parts));
  }

  function labelOf(field, id) {
    if (field === 'from') return words.chipFrom(showFilterDate(id));
    if (field === 'to') return words.chipTo(showFilterDate(id));
    if (field === 'copies') return words.chipCopies;
    if (field === 'widen') return words.chipWiden;
    if (field === 'match') return words.chipMatch[id];
    return names.nameOf(field, id);
  }

  return { element, render };
}
