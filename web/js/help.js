// SPDX-License-Identifier: GPL-3.0-or-later
// The query language on one panel: what can be written, as the server tells it.
// Every example is a search.

import { createDialog } from './dialog.js';
import { h } from './dom.js';
import { changed, emptyState, format } from './state.js';
import { words } from './words.js';

/** @param api {language} */
export function createHelp(api) {
  let dialog = null;

  async function open() {
    dialog ??= createDialog('help', words.helpTitle);
    dialog.open([h('p.note', words.loading)]);
    const { syntax, fields } = await api.language().catch(() => ({ syntax: [], fields: [] }));
    dialog.open([
      table(
        words.helpSyntax,
        syntax.map(({ example, meaning }) => row(example, meaning)),
      ),
      table(
        words.helpFields,
        fields.map(({ example, help }) => row(example, help)),
      ),
      h('p.note', words.helpKeys),
    ]);
  }

  return { open };
}

function table(caption, rows) {
  return h('table.help-table', h('caption', caption), h('tbody', rows));
}

function row(example, meaning) {
  const href = format(changed(emptyState, { q: example }));
  const link = h('a', { href }, h('code', example));
  return h('tr', h('th', { scope: 'row' }, link), h('td', meaning));
}
