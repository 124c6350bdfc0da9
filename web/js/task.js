// SPDX-License-Identifier: GPL-3.0-or-later
// Asking the server, one thing at a time: a new question cancels the one before, and a server that
// is away is asked again by itself, ever more rarely.

const kFirstWaitMs = 2000;
const kLongestWaitMs = 30000;

/**
 * @param handlers busy(boolean), done(answer), failed(error, again): what becomes of a question;
 *   those of a cancelled one are not called, apart from busy(false)
 */
export function createTask({ busy, done, failed }) {
  let running = null;
  let timer = 0;
  let failures = 0;

  function cancel() {
    clearTimeout(timer);
    if (!running) return;
    running.abort();
    running = null;
    busy(false);
  }

  /** @param {(signal) => Promise} work @returns a promise that holds once the outcome stands */
  async function run(work) {
    cancel();
    const mine = new AbortController();
    running = mine;
    const again = () => run(work);
    busy(true);
    try {
      const answer = await work(mine.signal);
      if (running !== mine) return;
      failures = 0;
      done(answer);
    } catch (error) {
      if (mine.signal.aborted) return;
      failed(error, again);
      if (error.kind === 'unreachable') {
        timer = setTimeout(again, Math.min(kLongestWaitMs, kFirstWaitMs * 2 ** failures++));
      }
    } finally {
      if (running === mine) {
        running = null;
        busy(false);
      }
    }
  }

  return { run, cancel };
}
