// SPDX-License-Identifier: GPL-3.0-or-later
// How long the page takes from the end of a pause in typing to the first result painted, in Chromium
// over an index of the sample articles. Needs what the browser's tests need:
//   READOUT_SEARCHD=build/release/searchd/searchd READOUT_INDEXER=build/release/indexer/indexer \
//   READOUT_SOURCE_DIR=. node bench/first_hit.mjs
// Prints milliseconds: the median, the 95th percentile and the longest of all searches.

import { kPauseMs } from '../web/js/searchbox.js';
import { openBrowser, openPage, openSearch } from '../tests/web/support/browser.mjs';
import { startServer } from '../tests/web/support/server.mjs';

const kRounds = 8;
const kQueries = ['china', 'blinken', 'talks beijing', 'fentanyl', 'taiwan strait', 'a', 'trade'];

/** Runs in the page. A changed list has been painted one frame later. */
function timeOf({ query, pause }) {
  return new Promise((resolve) => {
    const list = document.querySelector('.hits-box');
    const input = document.querySelector('#q');
    let typed = 0;
    const observer = new MutationObserver(() => {
      if (!list.querySelector('.hit')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typed - pause)));
    });
    observer.observe(list, { childList: true, subtree: true });
    input.value = query;
    typed = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

const server = await startServer();
const browser = await openBrowser();
const times = [];
try {
  const page = await openPage(browser, server.url);
  await openSearch(page, '/?sort=newest');
  for (let round = 0; round < kRounds; ++round)
    for (const query of kQueries)
      times.push(await page.evaluate(timeOf, { query, pause: kPauseMs }));
} finally {
  await browser.close();
  await server.stop();
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
const shown = { median: at(0.5), p95: at(0.95), longest: at(1) };
for (const [name, ms] of Object.entries(shown)) console.log(`${name.padEnd(8)} ${ms.toFixed(0)} ms`);
