// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark, or as the system is: a choice that theme_early.js applies on the next visit.

import { h } from './dom.js';
import { icon } from './icons.js';
import { load, save } from './storage.js';
import { words } from './words.js';

const kThemes = ['auto', 'light', 'dark'];

export function createThemeButton() {
  let theme = kThemes.find((each) => each === load('theme', 'auto')) ?? 'auto';
  const button = h('button.tool', { on: { click: next } }, icon('theme'));
  render();

  function next() {
    theme = kThemes[(kThemes.indexOf(theme) + 1) % kThemes.length];
    save('theme', theme);
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    render();
  }

  function render() {
    button.title = words.theme(words.themes[theme]);
    button.setAttribute('aria-label', button.title);
  }

  return button;
}
