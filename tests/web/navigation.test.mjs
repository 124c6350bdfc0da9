// SPDX-License-Identifier: GPL-3.0-or-later
// The address bar, back and forward, the scroll place, and the page by keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  addressOfTab,
  foundCount,
  listed,
  openArticle,
  openHome,
  openSearch,
  searching,
} from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;

const scrollPlace = (page) => page.evaluate(() => window.scrollY);
const focused = (page) => page.locator(':focus');

test('an article opens, and going back gives the same view at the same place', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    const before = await listed(page);
    const link = page.locator('.hit-title a').nth(12);
    await link.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 137);
    const title = await link.textContent();
    await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await scrollPlace(page);
    assert.ok(place > 500);
    await link.click();
    await page.locator('.article h1', { hasText: title }).waitFor();
    assert.equal(addressOf(page).get('article'), before[12].id);
    assert.equal(await scrollPlace(page), 0);
    assert.equal(await page.title(), words.documentTitle(title));

    await page.goBack();
    await link.waitFor();
    assert.deepEqual(await listed(page), before);
    assert.equal(await scrollPlace(page), place);
    assert.ok(await link.evaluate((element) => element === document.activeElement));

    await page.goForward();
    await page.locator('.article h1', { hasText: title }).waitFor();
    await page.getByRole('link', { name: words.backToResults }).click();
    await link.waitFor();
    assert.equal(await scrollPlace(page), place);
    assert.equal(addressOf(page).get('article'), null);
  }));

test('back and forward walk through the filters', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    const counts = [await foundCount(page)];
    const addresses = [page.url()];
    for (const field of ['actor', 'issue']) {
      const box = page.locator(`.facet-${field} input[type=checkbox]:not(:checked)`).nth(2);
      await searching(page, () => box.click());
      counts.push(await foundCount(page));
      addresses.push(page.url());
    }
    for (const i of [1, 0]) {
      await searching(page, () => page.goBack());
      assert.deepEqual([page.url(), await foundCount(page)], [addresses[i], counts[i]]);
      assert.equal(await page.locator('.facets input[type=checkbox]:checked').count(), i);
    }
    await searching(page, () => page.goForward());
    assert.deepEqual([page.url(), await foundCount(page)], [addresses[1], counts[1]]);
  }));

test('typing does not fill the history, and back takes the field along', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    const box = page.getByRole('combobox', { name: words.searchLabel });
    const length = await page.evaluate(() => history.length);
    for (const text of ['bal', 'ballo', 'balloon']) await searching(page, () => box.fill(text));
    assert.equal(await page.evaluate(() => history.length), length + 1);
    await searching(page, () => page.goBack());
    assert.equal(await box.inputValue(), 'China');
  }));

test('a shared link shows the same view, and so does a reload', () =>
  onPage(async (page) => {
    const { facets } = await stage.server.search('q=China&facets=actor,issue,source');
    const address =
      `/?q=China&actor=${facets.actor.values[0].id}&issue=${facets.issue.values[0].id}` +
      `&source=${encodeURIComponent(facets.source.values[0].id)}&from=2022-11&to=2023-12-31&sort=oldest`;
    await openSearch(page, address);
    const view = async () => ({
      list: await listed(page),
      count: await foundCount(page),
      chips: await page.locator('.chip').allTextContents(),
      sort: await page.getByLabel(words.sortLabel).inputValue(),
      to: await page.getByLabel(words.to, { exact: true }).inputValue(),
      checked: await page
        .locator('.facets input:checked')
        .evaluateAll((boxes) => boxes.map(({ value }) => value)),
    });
    const first = await view();
    assert.equal(first.chips.length, 5);
    assert.equal(first.sort, 'oldest');
    await searching(page, () => page.reload());
    assert.deepEqual(await view(), first);
  }));

test('a reload keeps the place', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    await page
      .locator('.hit')
      .nth(10)
      .evaluate((element) => element.scrollIntoView());
    const place = await scrollPlace(page);
    await searching(page, () => page.reload());
    await page.waitForFunction((wanted) => window.scrollY === wanted, place);
  }));

test('a link to an article opens it without a search', () =>
  onPage(async (page) => {
    const { hits } = await stage.server.search('q=Blinken');
    await openArticle(page, `/?article=${encodeURIComponent(hits[0].id)}`);
    await page.reload();
    await page.locator('.article h1', { hasText: hits[0].title }).waitFor();
    await page.getByRole('link', { name: words.toStart }).click();
    await page.getByRole('heading', { name: words.homeTitle }).waitFor();
    assert.equal(page.url(), `${stage.server.url}/`);
  }));

test('links are real: they name their view and open in a tab of their own', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    const link = page.locator('.hit-title a').first();
    const title = await link.textContent();
    const address = await addressOfTab(page, words.documentTitle(title), () =>
      link.click({ modifiers: ['ControlOrMeta'] }),
    );
    assert.equal(address, await link.evaluate(({ href }) => href));
    assert.equal(addressOf(page).get('article'), null);
  }));

test('everything can be done by keyboard, and the focus is never lost', () =>
  onPage(async (page) => {
    const tabTo = async (selector) => {
      for (let i = 0; i < 80; ++i) {
        if (
          await focused(page).evaluateAll(
            ([element], wanted) => Boolean(element?.matches(wanted)),
            selector,
          )
        )
          return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab does not reach ${selector}`);
    };
    await openHome(page);
    await tabTo('.skip');
    await tabTo('#q');
    await searching(page, () => page.keyboard.type('China'));
    await page.keyboard.press('Enter');
    await tabTo('.facet-actor input[type=checkbox]');
    const id = await focused(page).getAttribute('value');
    await searching(page, () => page.keyboard.press('Space'));
    assert.equal(addressOf(page).get('actor'), id);
    assert.equal(
      await focused(page).getAttribute('value'),
      id,
      'the focus stays on the ticked box',
    );
    await tabTo('#sort');
    await tabTo('.hit-title a');
    const outline = await focused(page).evaluate(
      (element) => getComputedStyle(element).outlineStyle,
    );
    assert.notEqual(outline, 'none', 'the focus can be seen');
    const title = await focused(page).textContent();
    await page.keyboard.press('Enter');
    await page.locator('.article h1', { hasText: title }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await tabTo('.tag-button.tag-actor');
    await page.locator('.lit-actor').first().waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await focused(page).getAttribute('aria-expanded'), 'true');
    await tabTo('.quote');
    await page.keyboard.press('Enter');
    await page.goBack(); // Alt and left arrow: the browser's own key
    await page.locator('.hit-title a:focus', { hasText: title }).waitFor();
  }));

test('the count is announced', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    assert.equal(
      await page.getByRole('status').filter({ visible: true }).textContent(),
      words.found((await stage.server.search('q=China')).total),
    );
  }));
