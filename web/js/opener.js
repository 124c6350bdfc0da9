// SPDX-License-Identifier: GPL-3.0-or-later
// A button that shows the rest of a list.

import { h } from './dom.js';

/**
 * The nodes take the place of the button, or of what stands around it; the focus goes on to the
 * first of them.
 */
export function opener(label, nodes, around = (button) => button) {
  const open = () => {
    around(button).replaceWith(...nodes);
    (nodes[0].querySelector('a, button') ?? nodes[0]).focus();
  };
  const button = h('button.quiet.opener', { on: { click: open } }, label);
  return button;
}
