// SPDX-License-Identifier: GPL-3.0-or-later
// One list of filters: its most frequent values; on demand more, and a field to find any by name.

import { h, replace } from './dom.js';
import { grouped, modeChoice, named, valueList } from './facet_values.js';
import { has, toggled } from './state.js';
import { words } from './words.js';

const kCollapsed = 8;

export function createFacet(field, navigate) {
  let state = null;
  let facet = { values: [], more: false };
  let expanded = false;

  const mode = h('div.facet-mode');
  const find = findField(field, () => renderList());
  const list = h('div.facet-list');
  const foot = h('div.facet-foot');
  const legend = h('legend', words.fields[field]);
  const element = h(`fieldset.facet.facet-${field}`, legend, mode, find, list, foot);

  function render(nextState, nextFacet) {
    state = nextState;
    facet = nextFacet ?? { values: [], more: false };
    element.hidden = facet.values.length === 0;
    find.hidden = !expanded;
    mode.hidden = state[field].length < 2;
    replace(mode, mode.hidden ? null : modeChoice(field, state, navigate));
    renderList();
    replace(foot, footButtons());
  }

  function renderList() {
    const place = list.scrollTop;
    const shown = shownValues();
    const options = {
      state,
      toggle: (id) => navigate(toggled(state, field, id)),
      largest: Math.max(1, ...facet.values.map((value) => value.count)),
    };
    const inGroups = expanded && field === 'issue' && !find.value;
    const groups = inGroups ? grouped(shown) : [[null, shown]];
    const parts = groups.map(([name, values]) => [
      name ? h('p.facet-group', name) : null,
      valueList(field, values, options),
    ]);
    replace(list, shown.length ? parts : h('p.note', words.noNames));
    list.scrollTop = place;
  }

  /** A chosen value is always in sight. */
  function shownValues() {
    if (expanded) return named(facet.values, find.value);
    return facet.values.filter((value, i) => i < kCollapsed || has(state, field, value.id));
  }

  function footButtons() {
    const count = facet.values.length;
    if (!expanded) {
      return count > shownValues().length ? [expander(words.showAll(count))] : [];
    }
    return [
      expander(words.showFewer),
      facet.more ? h('span.note', words.onlyMostFrequent(count)) : null,
    ];
  }

  function expander(label) {
    const button = quiet('expand', label, () => {
      expanded = !expanded;
      find.value = '';
      list.scrollTop = 0;
      element.classList.toggle('expanded', expanded);
      render(state, facet);
    });
    button.setAttribute('aria-expanded', String(expanded));
    return button;
  }

  return { element, render };
}

function quiet(key, label, click) {
  const attributes = { class: 'quiet', 'data-key': key, on: { click } };
  return h('button', attributes, label);
}

function findField(field, input) {
  return h('input', {
    type: 'search',
    class: 'facet-find',
    'aria-label': words.narrow(words.fields[field]),
    placeholder: words.narrow(words.fields[field]),
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
    on: { input },
  });
}
