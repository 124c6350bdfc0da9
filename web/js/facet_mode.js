// SPDX-License-Identifier: GPL-3.0-or-later
// Any or all: what several choices in one list mean together.

import { h } from './dom.js';
import { changed } from './state.js';
import { words } from './words.js';

const kModes = { any: '', all: 'all' };

export function modeChoice(field, state, navigate) {
  const choices = Object.entries(kModes).map(([name, value]) => {
    const choose = () => navigate(changed(state, { facet_mode: value }));
    const radio = h('input', {
      type: 'radio',
      name: `mode-${field}`,
      value: name,
      'data-key': `mode ${name}`,
      checked: state.facet_mode === value,
      on: { change: choose },
    });
    return h('label', radio, h('span', words.modes[name]));
  });
  return h('div', { role: 'radiogroup', 'aria-label': words.modeLabel }, choices);
}
