// SPDX-License-Identifier: GPL-3.0-or-later
// The scroll position: going back restores what was in view, even when what stands above has changed
// its height or loads late.

import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import { desktop, openArticle, openProfile, openSearch, phone } from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();

/** Scrolls a link into view. @returns (page) => a promise that resolves once it is there again */
async function inSight(page, link) {
  await link.evaluate((element) => element.scrollIntoView());
  const seen = await link.evaluate((element) => ({
    href: element.getAttribute('href'),
    top: element.getBoundingClientRect().top,
  }));
  return () =>
    page.waitForFunction(
      ({ href, top }) =>
        [...document.querySelectorAll(`main a[href="${CSS.escape(href)}"]`)].some(
          (element) =>
            element.checkVisibility() &&
            Math.abs(element.getBoundingClientRect().top - top) < 2 &&
            !document.querySelector('main > :not([hidden]) [aria-busy=true]'),
        ),
      seen,
    );
}

async function openFirst(page, link) {
  const title = await link.textContent();
  await link.click();
  await page.locator('.article h1', { hasText: title }).waitFor();
}

for (const [size, viewport] of Object.entries({ desktop, phone })) {
  const onPage = (body) => () => stage.onPage(body, { viewport });

  test(
    `a list is found again below what was opened in it (${size})`,
    onPage(async (page) => {
      await openSearch(page, '/?q=China');
      await page.getByText(words.matrix).click();
      await page.locator('.view-search .matrix table').waitFor();
      const more = page.locator('.hit .opener');
      while ((await more.count()) > 0) await more.first().click();
      const link = page.locator('.hit-title a').nth(12);
      const isBack = await inSight(page, link);
      await openFirst(page, link);
      await page.goBack();
      await isBack();
      await page.locator('.view-search .matrix table').waitFor();
      await page.reload();
      await isBack();
    }),
  );

  test(
    `an article is found again at the articles below its text (${size})`,
    onPage(async (page) => {
      const { hits } = await stage.server.search('q=China');
      await openArticle(page, `/?article=${encodeURIComponent(hits[0].id)}`);
      const link = page.locator('.related:last-child a').last();
      await link.waitFor();
      const isBack = await inSight(page, link);
      await openFirst(page, link);
      await page.goBack();
      await isBack();
      await page.reload();
      await isBack();
    }),
  );

  test(
    `an actor's page is found again below its table (${size})`,
    onPage(async (page) => {
      await openProfile(page, '/?who=china');
      await page.getByRole('table', { name: words.together }).waitFor();
      const isBack = await inSight(page, page.locator('.profile .hit-title a').nth(5));
      await page
        .locator('.profile .leaders-actor a')
        .first()
        .evaluate((other) => other.click());
      await page.locator('.profile h1:not(:text("China"))').waitFor();
      await page.goBack();
      await isBack();
      await page.reload();
      await isBack();
    }),
  );
}
