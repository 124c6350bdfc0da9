// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of a file share: a server, a browser, and a page of each kind. A page is reset
// after every test, and closed after one that failed.

import { after, before } from 'node:test';
import { openBrowser, openPage } from './browser.mjs';
import { startServer } from './server.mjs';

/**
 * @param {object[]} articles more articles to index
 * @param {(server) => Promise} prepare what the tests of the file want to know from the server
 */
export function createStage({ articles = [], prepare = async () => {} } = {}) {
  const stage = { server: null, onPage };
  const pages = new Map();
  let browser;

  before(async () => {
    stage.server = await startServer(articles);
    browser = await openBrowser();
    await prepare(stage.server);
  });
  after(async () => {
    await browser?.close();
    await stage.server?.stop();
  });

  /**
   * Runs the body of a test on a page, and fails if the page did what it must never do.
   * @param options allowed: errors that belong to the test; the rest is for the browser's context
   */
  async function onPage(body, { allowed, ...options } = {}) {
    const kind = JSON.stringify(options);
    const page = pages.get(kind) ?? (await openPage(browser, stage.server.url, options));
    pages.delete(kind);
    try {
      await body(page);
      page.assertNoFaults(allowed);
      await page.renew();
    } catch (error) {
      await page.context().close();
      throw error;
    }
    pages.set(kind, page);
  }

  return stage;
}
