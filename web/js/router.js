// SPDX-License-Identifier: GPL-3.0-or-later
// The address bar: history entries, the scroll place of each, and links that stay on the page. Every link is a real
// one (it can be copied or opened in a new tab); a plain click on it is answered without loading the page again.

import { format, parse } from './state.js';

/**
 * @param {(state, change: {cause: 'load'|'push'|'replace'|'pop', scroll: number|'keep'}) => void} onChange
 *   told after the address changed; `scroll` is where the view belongs once it stands
 */
export function createRouter(onChange) {
  const places = new Map();
  let key = history.state?.key ?? newKey();
  let address = location.search;

  history.scrollRestoration = 'manual';
  history.replaceState({ ...history.state, key }, '');

  const leave = () => {
    places.set(key, window.scrollY);
    history.replaceState({ ...history.state, scroll: window.scrollY }, '');
  };

  /** @param {{replace?: true, scroll?: 'top'|'keep'}} how */
  function navigate(state, how = {}) {
    const target = format(state);
    if (target === format(parse(location.search)) && !how.replace) return onChange(state, { cause: 'replace', scroll: 0 });
    if (how.replace) {
      history.replaceState({ ...history.state, key }, '', target);
    } else {
      leave();
      const from = location.search;
      key = newKey();
      history.pushState({ key, from }, '', target);
    }
    address = location.search;
    onChange(state, { cause: how.replace ? 'replace' : 'push', scroll: how.scroll === 'keep' ? 'keep' : 0 });
  }

  /** Goes to a state, by going back where the entry before this one shows just that. */
  function returnTo(state) {
    if (history.state?.from !== undefined && format(parse(history.state.from)) === format(state)) history.back();
    else navigate(state);
  }

  window.addEventListener('popstate', () => {
    if (location.search === address && !history.state) return; // only the fragment changed
    places.set(key, window.scrollY);
    key = history.state?.key ?? newKey();
    address = location.search;
    onChange(parse(location.search), { cause: 'pop', scroll: places.get(key) ?? history.state?.scroll ?? 0 });
  });
  window.addEventListener('pagehide', leave);
  document.addEventListener('click', (event) => {
    const link = ownLink(event);
    if (!link) return;
    event.preventDefault();
    const state = parse(new URL(link.href).search);
    if (link.dataset.return === undefined) navigate(state);
    else returnTo(state);
  });

  return {
    navigate,
    start: () => onChange(parse(location.search), { cause: 'load', scroll: history.state?.scroll ?? 0 }),
  };
}

function newKey() {
  return Math.random().toString(36).slice(2);
}

function ownLink(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest?.('a[href]');
  return link && /^\/(\?|$)/.test(link.getAttribute('href')) ? link : null;
}
