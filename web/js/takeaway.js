// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a search away: as a link, an API call, files or a feed, or to keep it.

import { filterParameters } from './api.js';
import { createDialog } from './dialog.js';
import { h } from './dom.js';
import { forget, isSaved, saveSearch } from './saved.js';
import { format, questionOf, searchOf } from './state.js';
import { words } from './words.js';

/** @param describe (state) => a search in words */
export function createTakeaway(describe) {
  let dialog = null;

  function open(state, total) {
    dialog ??= createDialog('takeaway', words.takeaway);
    const filters = filterParameters(state).toString();
    const link = new URL(format(searchOf(state)), location.href).href;
    const call = new URL(`/api/v1/search?${filters}`, location.href).href;
    dialog.open([
      saveButton(state, total),
      copyLine('share-link', words.shareLink, link),
      copyLine('api-call', words.apiCall, call),
      copyLine('curl-line', words.curlLine, `curl -s '${call}'`),
      files(filters),
    ]);
  }

  function saveButton(state, total) {
    const label = () => (isSaved(state) ? words.unsave : words.saveSearch);
    const button = h('button', { on: { click: toggle } }, label());
    function toggle() {
      if (isSaved(state)) forget('saved', questionOf(state));
      else saveSearch(state, describe(state), total);
      button.textContent = label();
    }
    return h('p.save', button, h('span.note', words.saveHelp));
  }

  return { open };
}

function files(filters) {
  const link = (label, path, download) =>
    h('li', h('a', { href: path + filters, download }, label));
  return h(
    'ul.files',
    link(words.exportCsv, '/api/v1/export?format=csv&', true),
    link(words.exportJson, '/api/v1/export?format=jsonl&', true),
    link(words.feed, '/feed.atom?', false),
  );
}

function copyLine(id, label, text) {
  const field = h('input', { id, value: text, readonly: true, dir: 'ltr', spellcheck: 'false' });
  field.addEventListener('focus', () => field.select());
  const said = h('span.note', { role: 'status' });
  const click = async () => {
    said.textContent = (await copied(field)) ? words.copied : words.copyByHand;
  };
  const button = h('button', { 'aria-label': words.copyOf(label), on: { click } }, words.copy);
  return h('div.copy', h('label', { for: id }, label), h('div.copy-line', field, button), said);
}

/** Not every page may use the clipboard: then the text stays selected. */
async function copied(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
