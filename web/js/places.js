// SPDX-License-Identifier: GPL-3.0-or-later
// The scroll place in a view. A hit that was in sight tells it: what stands above may have another
// height by the time the reader comes back.

import { findByKey } from './dom.js';

/** @returns {{y: number, key?: string, top?: number}} key, top: of the first hit in sight */
export function placeIn(view) {
  const seen = [...view.querySelectorAll('[data-key^="hit:"]')]
    .map((hit) => ({ key: hit.dataset.key, ...boundsOf(hit) }))
    .find(({ top, bottom }) => bottom > 0 && top < window.innerHeight);
  return { y: window.scrollY, key: seen?.key, top: seen?.top };
}

/** @param place of placeIn(), or 0 for the top */
export function goTo(view, { y = 0, key, top }) {
  const hit = key && findByKey(view, key);
  window.scrollTo(0, y && hit ? window.scrollY + boundsOf(hit).top - top : y);
}

function boundsOf(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}
