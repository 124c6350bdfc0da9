// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a span of buckets: by dragging over them, or by two sliders.

import { showFilterDate } from './dates.js';
import { h } from './dom.js';
import { words } from './words.js';

const kPauseMs = 400; // between two steps of a slider that are one choice

/** @param handlers preview(first, last) while it moves, choose(first, last) once it stands */
export function createBrush({ preview, choose }) {
  let buckets = [];
  let start = null;
  let chosen = [];
  let timer = 0;
  const slider = (name) =>
    h('input', { type: 'range', min: 0, step: 1, 'aria-label': name, on: { input: slid } });
  const [low, high] = [slider(words.spanFrom), slider(words.spanTo)];
  const area = h('div.brush-area');
  const element = h('div.brush', area, low, high);
  const span = () => [low, high].map(({ value }) => Number(value)).sort((a, b) => a - b);

  area.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    start = bucketAt(event);
    move(event);
  });
  area.addEventListener('pointermove', (event) => start !== null && move(event));
  area.addEventListener('pointerup', () => {
    if (start === null) return;
    start = null;
    choose(...span());
  });
  // No click after the touch: something else may lie under the finger by then.
  area.addEventListener('touchend', (event) => event.cancelable && event.preventDefault());
  // The finger went on to scroll the page.
  area.addEventListener('pointercancel', () => {
    start = null;
    set(...chosen);
    preview(...chosen);
  });

  function bucketAt({ clientX }) {
    const { left, width } = area.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * buckets.length);
    return Math.min(Math.max(place, 0), buckets.length - 1);
  }

  function move(event) {
    const here = bucketAt(event);
    set(Math.min(start, here), Math.max(start, here));
    preview(...span());
  }

  function slid() {
    set(...span());
    preview(...span());
    clearTimeout(timer);
    timer = setTimeout(() => choose(...span()), kPauseMs);
  }

  function set(first, last) {
    [low.value, high.value] = [first, last];
    low.setAttribute('aria-valuetext', showFilterDate(buckets[first].from));
    high.setAttribute('aria-valuetext', showFilterDate(buckets[last].to));
  }

  function render(next, first, last) {
    clearTimeout(timer);
    buckets = next;
    for (const input of [low, high]) input.max = buckets.length - 1;
    chosen = [first, last];
    set(first, last);
  }

  return { element, render };
}
