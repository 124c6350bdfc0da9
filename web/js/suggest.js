// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions below the search field: actors, issues and titles that fit what is being typed, or
// recent searches. The focus stays in the field; the arrows choose.

import { h, replace } from './dom.js';
import { icon, iconOf } from './icons.js';
import { recent } from './saved.js';
import { added, articleOf, changed, parse } from './state.js';
import { createTask } from './task.js';
import { words } from './words.js';

const kRecent = 6;
const kLeast = 2; // characters

/**
 * @param input the search field, a combobox
 * @param handlers suggest(text, signal) asks the server, state(), choose(state)
 */
export function createSuggest(input, { suggest, state, choose }) {
  let options = [];
  let active = -1;
  let wanted = false;
  const list = h('ul.suggestions', {
    id: 'suggestions',
    role: 'listbox',
    'aria-label': words.suggestions,
    hidden: true,
  });
  input.addEventListener('input', ask);
  input.addEventListener('focus', () => input.value || ask());
  input.addEventListener('keydown', keyed);
  input.addEventListener('blur', close);
  const task = createTask(list, { done: show, failed: close });

  function ask() {
    wanted = true;
    const text = input.value.trim();
    if (text.length < kLeast) {
      task.cancel();
      return show(text ? [] : recentOptions());
    }
    return task.run((signal) => fitting(text.split(/\s+/).slice(-3), signal));
  }

  /** The longest ending of the text that names something. */
  async function fitting(typed, signal) {
    const found = serverOptions(await suggest(typed.join(' '), signal), typed.length);
    return found.length || typed.length < 2 ? found : fitting(typed.slice(1), signal);
  }

  function recentOptions() {
    return recent()
      .slice(0, kRecent)
      .map(({ name, address }) => ({
        label: name,
        icon: icon('recent'),
        state: parse(new URL(address, location.href).search),
      }));
  }

  /** @param asked how many of the words typed the server was asked about */
  function serverOptions(answer, asked) {
    const first = input.value.trim().split(/\s+/).slice(0, -asked);
    const rest = ({ before }) => [...first, before].filter(Boolean).join(' ');
    const values = (field, all) =>
      all.map((value) => ({
        label: value.name,
        class: `option-${field}`,
        icon: iconOf(field, value),
        note: value.count && words.number(value.count),
        state: added(changed(state(), { q: rest(value) }), field, value.id),
      }));
    const titles = answer.titles.map(({ id, title }) => ({
      label: title,
      icon: icon('source'),
      state: articleOf(state(), id),
    }));
    return [...values('actor', answer.actors), ...values('issue', answer.issues), ...titles];
  }

  function show(next) {
    options = wanted && document.activeElement === input ? next : [];
    active = -1;
    replace(list, options.map(item));
    mark();
  }

  function item(option, i) {
    const on = {
      pointerdown: (event) => event.preventDefault(), // the focus stays in the field
      click: () => pick(i),
    };
    return h(
      'li',
      { role: 'option', id: `suggestion-${i}`, class: option.class, 'aria-selected': 'false', on },
      option.icon,
      h('bdi.tag-name', option.label),
      option.note ? h('span.note', option.note) : null,
    );
  }

  function mark() {
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    [...list.children].forEach((each, i) =>
      each.setAttribute('aria-selected', String(i === active)),
    );
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function keyed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      active = ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
      mark();
    } else if (event.key === 'Enter' && active >= 0) pick(active);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  }

  function pick(i) {
    const chosen = options[i].state;
    close();
    choose(chosen);
  }

  function close() {
    wanted = false;
    task.cancel();
    show([]);
  }

  return { element: list, close };
}
