// SPDX-License-Identifier: GPL-3.0-or-later
// What can be written in a query, as the server tells it. Every example is a search.

import { createDialog } from './dialog.js';
import { h } from './dom.js';
import { loadingNote } from './notices.js';
import { changed, emptyState, format } from './state.js';
import { words } from './words.js';

export function createHelp(api) {
  let dialog = null;

  async function open() {
    dialog ??= createDialog('help', words.help);
    dialog.open([loadingNote()]);
    const { syntax, fields } = await api.language().catch(() => ({ syntax: [], fields: [] }));
    dialog.open([
      table(words.helpSyntax, syntax),
      table(words.helpFields, fields),
      h('p.note', words.helpKeys),
    ]);
  }

  return { open };
}

function table(caption, forms) {
  const rows = forms.map(({ example, meaning, help }) => {
    const href = format(changed(emptyState, { q: example }));
    const link = h('a', { href }, h('code', example));
    return h('tr', h('th', { scope: 'row' }, link), h('td', meaning ?? help));
  });
  return h('table.help-table', h('caption', caption), h('tbody', rows));
}
