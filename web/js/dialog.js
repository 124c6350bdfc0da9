// SPDX-License-Identifier: GPL-3.0-or-later
// A panel above the page.

import { h, replace } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

export function createDialog(name, title) {
  const body = h('div.dialog-body');
  const close = () => element.close();
  const closer = h(
    'button.tool',
    { 'aria-label': words.close, on: { click: close } },
    icon('close'),
  );
  const heading = h('h2', { id: `${name}-title`, tabindex: '-1', autofocus: true }, title);
  const element = h(
    `dialog.dialog.dialog-${name}`,
    { 'aria-labelledby': `${name}-title` },
    h('div.dialog-head', heading, closer),
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
