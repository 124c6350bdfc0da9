// SPDX-License-Identifier: GPL-3.0-or-later
// The search field. Typing searches after a pause, in one history entry; Enter ends that entry.

import { h } from './dom.js';
import { icon } from './icons.js';
import { changed, viewOf } from './state.js';
import { createSuggest } from './suggest.js';
import { words } from './words.js';

export const kPauseMs = 120;
const kMaxLength = 4096; // an address must stay one

export function createSearchbox(router, suggest) {
  let state = null;
  let settled = true;
  let pending = false;
  let timer = 0;

  const input = h('input', {
    type: 'search',
    id: 'q',
    name: 'q',
    maxlength: kMaxLength,
    placeholder: words.searchPlaceholder,
    dir: 'auto',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': 'suggestions',
    'aria-expanded': 'false',
    on: { input: typed, compositionend: typed },
  });
  const suggestions = createSuggest(input, {
    suggest,
    state: () => state,
    choose: (next) => {
      stopWaiting();
      settled = true;
      router.navigate(next, { scroll: 0 });
    },
  });
  const element = h(
    'form.searchbox',
    { role: 'search', action: '/', on: { submit } },
    h('label', { for: 'q', class: 'visually-hidden' }, words.searchLabel),
    icon('search'),
    input,
    suggestions.element,
    h('button', { type: 'submit' }, words.searchButton),
  );

  function typed(event) {
    clearTimeout(timer);
    pending = !pendingView() && !event.isComposing;
    if (pending) timer = setTimeout(ask, kPauseMs);
  }

  function ask() {
    pending = false;
    if (input.value === state.q) return;
    router.navigate(question(), { replace: !settled });
    settled = false;
  }

  function submit(event) {
    event.preventDefault();
    suggestions.close();
    stopWaiting();
    if (input.value !== state.q || pendingView()) {
      router.navigate(question(), { replace: !settled, scroll: 0 });
    }
    settled = true;
  }

  /** An order chosen without words is dropped once there are words. */
  function question() {
    return changed(state, { q: input.value, sort: state.q.trim() ? state.sort : '' });
  }

  /** Other views search only on Enter. */
  function pendingView() {
    return !['home', 'search'].includes(viewOf(state));
  }

  function stopWaiting() {
    clearTimeout(timer);
    pending = false;
  }

  /** What is being typed is kept when another control changes the state. */
  function render(next, cause) {
    if (cause === 'pop' || cause === 'load') stopWaiting();
    if (cause !== 'replace') settled = true;
    if (!pending && input.value !== next.q) input.value = next.q;
    state = next;
  }

  return { element, input, render };
}
