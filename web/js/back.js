// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from an article or a profile to the search that led there.

import { h, replace } from './dom.js';
import { icon } from './icons.js';
import { format, searchOf, viewOf } from './state.js';
import { words } from './words.js';

export function createBack() {
  const element = h('a.back', { 'data-return': true });

  function render(state) {
    const before = searchOf(state);
    element.setAttribute('href', format(before));
    const label = viewOf(before) === 'home' ? words.toStart : words.backToResults;
    replace(element, icon('back'), label);
  }

  return { element, render };
}
