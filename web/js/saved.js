// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that this browser remembers: the latest ones, and those that were saved.

import { questionOf } from './state.js';
import { load, save } from './storage.js';

const kRecent = 12;
const kSaved = 20;

/** @returns {{address: string, name: string}[]} the latest first */
export const recent = () => entries('recent');

/** @returns {{address: string, name: string, total: number}[]} total: articles at the last look */
export const saved = () => entries('saved');

export function remember(state, name) {
  if (state.q.trim()) put('recent', { address: questionOf(state), name }, kRecent);
}

export function saveSearch(state, name, total) {
  put('saved', { address: questionOf(state), name, total }, kSaved);
}

export function forget(list, address) {
  save(
    list,
    entries(list).filter((entry) => entry.address !== address),
  );
}

export function isSaved(state) {
  return saved().some(({ address }) => address === questionOf(state));
}

/** What a saved search has found so far is no longer new. */
export function looked(state, total) {
  const address = questionOf(state);
  const list = saved();
  if (!list.some((entry) => entry.address === address && entry.total !== total)) return;
  save(
    'saved',
    list.map((entry) => (entry.address === address ? { ...entry, total } : entry)),
  );
}

function put(list, entry, limit) {
  const others = entries(list).filter(({ address }) => address !== entry.address);
  save(list, [entry, ...others].slice(0, limit));
}

/** Storage may hold anything: what this module could not have written is left out. */
function entries(list) {
  return load(list, []).filter(
    (entry) => /^\/\?/.test(entry?.address ?? '') && typeof entry.name === 'string',
  );
}
