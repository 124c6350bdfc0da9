// SPDX-License-Identifier: GPL-3.0-or-later
// A panel above the page. The browser keeps the focus in it and gives it back afterwards.

import { h, replace } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

/** @returns open(nodes) shows it with these nodes, close() does what Escape does */
export function createDialog(name, title) {
  const body = h('div.dialog-body');
  const close = () => element.close();
  const closer = { class: 'tool', 'aria-label': words.close, on: { click: close } };
  const heading = h('h2', { id: `${name}-title`, tabindex: '-1', autofocus: true }, title);
  const element = h(
    'dialog',
    { class: `dialog dialog-${name}`, 'aria-labelledby': `${name}-title` },
    h('div.dialog-head', heading, h('button', closer, icon('close'))),
    body,
  );
  element.addEventListener('click', (event) => {
    if (event.target === element || event.target.closest('a[href^="/?"], a[href="/"]')) close();
  });
  document.body.append(element);

  function open(nodes) {
    replace(body, nodes);
    if (!element.open) element.showModal();
  }

  return { open, close };
}
