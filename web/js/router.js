// SPDX-License-Identifier: GPL-3.0-or-later
// The address bar: history entries, the scroll place of each, and links: real ones that can be copied
// or opened in a new tab, but a plain click loads nothing again.

import { format, parse } from './state.js';
import { load, save } from './storage.js';

const kPlaces = 'places';
const kMaxPlaces = 100;

/**
 * @param onChange (state, {cause: 'load'|'push'|'replace'|'pop', scroll: place|0|'keep'}) => Promise
 *   that holds once the view stands and belongs at `scroll`
 * @param placeNow () => the place at which the view stands, as JSON can keep it
 */
export function createRouter(onChange, placeNow) {
  const places = new Map(load(kPlaces, [], 'sessionStorage').filter(isPlace));
  let key = history.state?.key ?? newKey();
  let address = location.search;
  let standing = '';

  history.scrollRestoration = 'manual';
  history.replaceState({ ...history.state, key }, '');

  /** A view left before it was complete has no scroll place worth keeping. */
  function leave() {
    if (standing === key) places.set(key, placeNow());
  }

  async function tell(state, change) {
    const told = key;
    await onChange(state, change);
    standing = told;
  }

  /** @param {{replace?: boolean, scroll?: 0|'keep'}} how */
  function navigate(state, { replace = false, scroll = 'keep' } = {}) {
    const target = format(state);
    if (target === format(parse(location.search)) && !replace)
      return tell(state, { cause: 'replace', scroll: 0 });
    if (replace) {
      history.replaceState({ ...history.state, key }, '', target);
    } else {
      leave();
      const from = location.search;
      key = newKey();
      history.pushState({ key, from }, '', target);
    }
    address = location.search;
    return tell(state, { cause: replace ? 'replace' : 'push', scroll });
  }

  /** Goes to a state, by going back where the entry before this one shows just that. */
  function returnTo(state) {
    if (history.state?.from !== undefined && format(parse(history.state.from)) === format(state))
      history.back();
    else navigate(state, { scroll: 0 });
  }

  window.addEventListener('popstate', () => {
    if (location.search === address && !history.state) return; // only the fragment changed
    leave();
    key = history.state?.key ?? newKey();
    address = location.search;
    tell(parse(location.search), { cause: 'pop', scroll: places.get(key) ?? 0 });
  });
  window.addEventListener('pagehide', () => {
    leave();
    save(kPlaces, [...places].slice(-kMaxPlaces), 'sessionStorage');
  });
  document.addEventListener('click', (event) => {
    const link = ownLink(event);
    if (!link) return;
    event.preventDefault();
    const state = parse(new URL(link.href).search);
    if (link.dataset.return === undefined) navigate(state, { scroll: 0 });
    else returnTo(state);
  });

  return {
    navigate,
    start: () => tell(parse(location.search), { cause: 'load', scroll: places.get(key) ?? 'keep' }),
  };
}

/** Storage may hold anything. */
const isPlace = (entry) => Number.isFinite(entry?.[1]?.y);

function newKey() {
  return Math.random().toString(36).slice(2);
}

function ownLink(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest?.('a[href]');
  return link && /^\/(\?|$)/.test(link.getAttribute('href')) ? link : null;
}
