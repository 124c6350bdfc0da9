// SPDX-License-Identifier: GPL-3.0-or-later
// The column of filters. On a narrow screen a button opens it.

import { createDaterange } from './daterange.js';
import { h } from './dom.js';
import { createFacet } from './facet.js';
import { filters, kFacetFields } from './state.js';
import { words } from './words.js';

/** @param tools {api, navigate, learn} */
export function createFacets(tools) {
  const lists = kFacetFields.map((field) => [field, createFacet(field, tools)]);
  const dates = createDaterange(tools.navigate);
  const panel = h(
    'div.facets-panel',
    { id: 'filters' },
    lists.map(([, list]) => list.element),
    dates.element,
  );
  const button = h('button.facets-button', {
    'aria-expanded': 'false',
    'aria-controls': 'filters',
    on: { click: toggle },
  });
  const element = h('section.facets', { 'aria-label': words.filters }, button, panel);

  function toggle() {
    const open = element.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  }

  function render(state, answer) {
    button.textContent = words.filtersButton(filters(state).length);
    for (const [field, list] of lists) list.render(state, answer?.facets?.[field]);
    dates.render(state);
  }

  return { element, render };
}
