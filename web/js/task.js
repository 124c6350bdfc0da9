// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to the server, one at a time: a new one cancels the one before, and an unreachable server
// is asked again at growing intervals.

import { replace } from './dom.js';
import { errorNotice } from './notices.js';

const kFirstWaitMs = 2000;
const kLongestWaitMs = 30000;

/**
 * @param element says whether it is busy, and what went wrong unless `failed` says so
 * @param handlers done(answer, signal) may take its time, failed(error, again); neither is called for
 *   a cancelled question
 */
export function createTask(element, { done, failed }) {
  let running = null;
  let timer = 0;
  let failures = 0;
  element.setAttribute('aria-busy', 'false');

  function tell(error, again) {
    replace(element, errorNotice(error, again));
  }

  function become(controller) {
    running = controller;
    element.setAttribute('aria-busy', String(Boolean(running)));
  }

  function cancel() {
    clearTimeout(timer);
    if (!running) return;
    running.abort();
    become(null);
  }

  /** @param {(signal) => Promise} work @returns a promise that holds once the outcome stands */
  async function run(work) {
    cancel();
    const mine = new AbortController();
    const again = () => run(work);
    become(mine);
    try {
      const answer = await work(mine.signal);
      if (running !== mine) return;
      failures = 0;
      await done(answer, mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return;
      (failed ?? tell)(error, again);
      if (error.kind === 'unreachable')
        timer = setTimeout(again, Math.min(kLongestWaitMs, kFirstWaitMs * 2 ** failures++));
    } finally {
      if (running === mine) become(null);
    }
  }

  return { run, cancel };
}
