// SPDX-License-Identifier: GPL-3.0-or-later
// One list of filters: its most frequent values, on demand more; and a field that asks the server
// for any of them by name, counted in the present result.

import { h, replace } from './dom.js';
import { grouped, modeChoice, valueList } from './facet_values.js';
import { format, has, toggled } from './state.js';
import { createTask } from './task.js';
import { words } from './words.js';

const kCollapsed = 8;
const kNone = { values: [], more: false };

/** @param learn (answer): names for later */
export function createFacet(field, { api, navigate, learn }) {
  let state = null;
  let facet = kNone;
  let found = null; // what fits the name that is looked for
  let asked = '';
  let expanded = false;

  const mode = h('div.facet-mode');
  const find = findField(field, look);
  const said = h('p.note', { role: 'status' });
  const list = h('div.facet-list');
  const foot = h('div.facet-foot');
  const legend = h('legend', words.fields[field].many);
  const parts = [legend, mode, find, said, list, foot];
  const element = h(`fieldset.facet.facet-${field}`, parts);
  const task = createTask(list, { done: show });

  function render(nextState, nextFacet = kNone) {
    const isDrawn = nextFacet === facet && isSameChoice(nextState);
    state = nextState;
    facet = nextFacet;
    if (isDrawn) return look();
    draw();
  }

  function isSameChoice(next) {
    return [field, 'facet_mode'].every((name) => state?.[name] === next[name]);
  }

  function draw() {
    element.hidden = facet.values.length === 0;
    find.hidden = !expanded && !facet.more;
    mode.hidden = state[field].length < 2;
    replace(mode, mode.hidden ? null : modeChoice(field, state, navigate));
    look();
    renderList();
    replace(foot, footButtons());
  }

  /** Asks again when the name or the search has changed. */
  function look() {
    const name = find.value.trim();
    const question = name && `${name} ${format({ ...state, page: 1 })}`;
    if (question === asked) return;
    asked = question;
    if (name) task.run((signal) => api.facetValues(field, name, state, signal));
    else {
      task.cancel();
      show(null);
    }
  }

  function show(answer) {
    found = answer;
    said.textContent = found ? words.namesFound(found.values.length, found.more) : '';
    if (found) learn({ facets: { [field]: found } });
    renderList();
  }

  function renderList() {
    const place = list.scrollTop;
    const shown = shownValues();
    const options = {
      state,
      toggle: (id) => navigate(toggled(state, field, id)),
      largest: Math.max(1, ...facet.values.map((value) => value.count)),
    };
    const inGroups = expanded && field === 'issue' && !found;
    const groups = inGroups ? grouped(shown) : [[null, shown]];
    const lists = groups.map(([name, values]) => [
      name && h('p.facet-group', name),
      valueList(field, values, options),
    ]);
    replace(list, lists);
    list.scrollTop = place;
  }

  /** A chosen value is always shown. */
  function shownValues() {
    if (found || expanded) return (found ?? facet).values;
    return facet.values.filter((value, i) => i < kCollapsed || has(state, field, value.id));
  }

  function footButtons() {
    const count = facet.values.length;
    if (!expanded) {
      return count > kCollapsed && [expander(words.showAll(count, facet.more))];
    }
    return [expander(words.showFewer), facet.more && h('span.note', words.onlyMostFrequent(count))];
  }

  function expander(label) {
    const click = () => {
      expanded = !expanded;
      find.value = '';
      list.scrollTop = 0;
      element.classList.toggle('expanded', expanded);
      draw();
    };
    const attributes = { 'data-key': 'expand', 'aria-expanded': String(expanded), on: { click } };
    return h('button.quiet', attributes, label);
  }

  return { element, render };
}

function findField(field, input) {
  const label = words.narrow(words.fields[field].many);
  return h('input.facet-find', {
    type: 'search',
    'aria-label': label,
    placeholder: label,
    maxlength: 64,
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
    on: { input },
  });
}
