// SPDX-License-Identifier: GPL-3.0-or-later
// Every view of the page, ready to be opened: for the tests of all views and for scripts/screenshots.

import { words } from '../../../web/js/words.js';
import { openArticle, openHome, openProfile, openSearch } from './browser.mjs';

/** @param server as of startServer() @returns {Promise<Object<string, (page) => Promise>>} */
export async function viewsOf(server) {
  const { hits, facets } = await server.search('q=Blinken');
  const [first, second] = facets.actor.values;
  const chosen = `actor=${first.id}&actor=${second.id}`;
  return {
    start: openHome,
    search: (page) => openSearch(page, `/?q=Blinken&${chosen}&from=2022`),
    nothing: (page) => openSearch(page, '/?q=qqzzyx&sort=oldest'),
    actor: (page) => openProfile(page, `/?who=${first.id}`),
    issue: (page) => openProfile(page, `/?what=${facets.issue.values[0].id}`),
    help: async (page) => {
      await openHome(page);
      await page.getByRole('button', { name: words.help }).click();
      await page.locator('.help-table').last().locator('code').first().waitFor();
    },
    takeaway: async (page) => {
      await openSearch(page, '/?q=Blinken');
      await page.getByRole('button', { name: words.takeaway }).click();
      await page.getByLabel(words.shareLink, { exact: true }).waitFor();
    },
    article: (page) => openArticle(page, `/?q=Blinken&article=${encodeURIComponent(hits[0].id)}`),
  };
}
