// SPDX-License-Identifier: GPL-3.0-or-later
// The query language on one panel: what can be written, and the fields as the server names them.
// Every example is a search.

import { createDialog } from './dialog.js';
import { h } from './dom.js';
import { changed, emptyState, format } from './state.js';
import { words } from './words.js';

/** @param api {fields} */
export function createHelp(api) {
  let dialog = null;

  async function open() {
    dialog ??= createDialog('help', words.helpTitle);
    const fields = h('tbody');
    dialog.open([
      h('p', words.helpIntro),
      table(words.helpSyntax, h('tbody', words.helpRows.map(row))),
      table(words.helpFields, fields),
      h('p.note', words.helpKeys),
    ]);
    const known = await api.fields().catch(() => []);
    fields.append(...known.map(({ example, help }) => row([example, help])));
  }

  return { open };
}

function table(caption, body) {
  return h('table.help-table', h('caption', caption), body);
}

function row([example, meaning]) {
  const href = format(changed(emptyState, { q: example }));
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, h('a', { href }, h('code', example))),
    h('td', meaning),
  );
}
