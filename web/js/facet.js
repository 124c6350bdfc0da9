// SPDX-License-Identifier: GPL-3.0-or-later
// One list of facet values: real checkboxes with counts, a field to find a name, any/all, and more on demand.

import { h, replace, svg } from './dom.js';
import { iconOf } from './icons.js';
import { changed, has, toggled } from './state.js';
import { words } from './words.js';

const kCollapsed = 8;

/**
 * @param {'actor'|'issue'|'source'} field
 * @param context {navigate, wantMore(): void} — wantMore asks the server for longer lists
 */
export function createFacet(field, context) {
  let state = null;
  let facet = { values: [], more: false };
  let expanded = false;

  const mode = h('div', { class: 'facet-mode', hidden: true });
  const find = h('input', {
    type: 'search', class: 'facet-find', 'aria-label': words.narrowNames[field], dir: 'auto',
    placeholder: words.narrowNames[field], autocomplete: 'off', spellcheck: 'false', hidden: true,
    on: { input: renderList, keydown: keepEnter },
  });
  const list = h('div', { class: 'facet-list' });
  const foot = h('div', { class: 'facet-foot' });
  const element = h('fieldset', { class: `facet facet-${field}` },
    h('legend', null, words.fields[field]), mode, find, list, foot);

  function render(nextState, nextFacet) {
    state = nextState;
    facet = nextFacet ?? { values: [], more: false };
    element.hidden = facet.values.length === 0;
    renderMode();
    find.hidden = !expanded;
    renderList();
    renderFoot();
  }

  function renderMode() {
    mode.hidden = state[field].length < 2;
    const choice = (name) => h('label', null,
      h('input', {
        type: 'radio', name: `mode-${field}`, value: name, 'data-key': `mode:${name}`,
        checked: (state.facet_mode || 'any') === name,
        on: { change: () => context.navigate(changed(state, { facet_mode: name === 'all' ? 'all' : '' }), { scroll: 'keep' }) },
      }), h('span', null, words.modes[name]));
    replace(mode, mode.hidden ? null : h('div', { role: 'radiogroup', 'aria-label': words.modeLabel },
      choice('any'), choice('all')));
  }

  function renderList() {
    const place = list.scrollTop;
    const shown = shownValues();
    const largest = Math.max(1, ...facet.values.map((value) => value.count));
    const items = (values) => h('ul', null, values.map((value) => valueItem(value, largest)));
    const groups = expanded && field === 'issue' && !find.value ? grouped(shown) : [[null, shown]];
    replace(list, shown.length === 0 ? h('p', { class: 'note' }, words.noNames) : null,
      groups.map(([group, values]) => [group ? h('p', { class: 'facet-group' }, group) : null, items(values)]));
    list.scrollTop = place;
  }

  function shownValues() {
    if (!expanded) return facet.values.filter((value, i) => i < kCollapsed || value.selected);
    const wanted = fold(find.value.trim());
    return wanted ? facet.values.filter((value) => fold(value.name).includes(wanted)) : facet.values;
  }

  function valueItem(value, largest) {
    const id = `facet-${field}-${value.id}`;
    return h('li', null, h('label', { class: 'facet-value' },
      h('input', {
        type: 'checkbox', value: value.id, 'data-key': id, checked: has(state, field, value.id),
        on: { change: () => context.navigate(toggled(state, field, value.id), { scroll: 'keep' }) },
      }),
      iconOf(field, value),
      h('bdi', { class: 'facet-name' }, value.name),
      h('span', { class: 'facet-count' }, words.number(value.count)),
      bar(value.count / largest)));
  }

  function renderFoot() {
    const hidden = facet.values.length - shownValues().length;
    const toggle = (label, next) => h('button', {
      type: 'button', class: 'quiet', 'data-key': 'toggle', 'aria-expanded': String(expanded), on: { click: () => setExpanded(next) },
    }, label);
    replace(foot,
      expanded ? toggle(words.showFewer, false) : hidden > 0 ? toggle(words.showAll(facet.values.length), true) : null,
      expanded && facet.more ? [
        h('span', { class: 'note' }, words.onlyMostFrequent(facet.values.length)),
        context.canWantMore() ? h('button', { type: 'button', class: 'quiet', 'data-key': 'more', on: { click: context.wantMore } },
          words.listMore) : null,
      ] : null);
  }

  function setExpanded(next) {
    expanded = next;
    find.value = '';
    list.scrollTop = 0;
    element.classList.toggle('expanded', expanded);
    render(state, facet);
  }

  return { element, render };
}

/** Groups in the order of their most frequent value. @returns {[string, object[]][]} */
function grouped(values) {
  const groups = new Map();
  for (const value of values) {
    const name = value.group || words.ungrouped;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(value);
  }
  return [...groups];
}

function bar(share) {
  return svg('svg', { class: 'bar', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('rect', { width: (share * 100).toFixed(1), height: 1 }));
}

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Enter in the field would submit a form somewhere; here it only narrows the list. */
function keepEnter(event) {
  if (event.key === 'Enter') event.preventDefault();
}
