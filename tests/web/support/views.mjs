// SPDX-License-Identifier: GPL-3.0-or-later
// Every view of the page, ready to be opened: for the tests of all views and for scripts/screenshots.

import { openArticle, openSearch } from './browser.mjs';

/** @param server as of startServer() @returns {Promise<Object<string, (page) => Promise>>} */
export async function viewsOf(server) {
  const { hits, facets } = await server.search('q=Blinken');
  const [first, second] = facets.actor.values;
  const chosen = `actor=${first.id}&actor=${second.id}`;
  return {
    start: (page) => openSearch(page, '/'),
    search: (page) => openSearch(page, `/?q=Blinken&${chosen}&from=2022`),
    nothing: (page) => openSearch(page, '/?q=qqzzyx&sort=oldest'),
    article: (page) => openArticle(page, `/?q=Blinken&article=${encodeURIComponent(hits[0].id)}`),
  };
}
