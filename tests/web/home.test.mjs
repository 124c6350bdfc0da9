// SPDX-License-Identifier: GPL-3.0-or-later
// Looking around: the start page, the pages of actors and issues, who with what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  foundCount,
  openHome,
  openProfile,
  openSearch,
  searching,
} from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;
const shownIn = (page, selector) =>
  page
    .locator(`${selector} .leader`)
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.dataset.id,
        Number(row.querySelector('.facet-count').textContent.replace(/\D/g, '')),
      ]),
    );
const counts = (values) => values.map(({ id, count }) => [id, count]);

test('the start page shows what is in the index', () =>
  onPage(async (page) => {
    await openHome(page);
    const answer = await stage.server.search('facets=actor,issue&facet_limit=12&limit=8');
    assert.deepEqual(
      await page.locator('.hit-title').allTextContents(),
      answer.hits.map(({ title }) => title),
    );
    assert.deepEqual(await shownIn(page, '.leaders-actor'), counts(answer.facets.actor.values));
    assert.deepEqual(await shownIn(page, '.leaders-issue'), counts(answer.facets.issue.values));
    await searching(page, () => page.getByRole('link', { name: words.allArticles }).click());
    assert.equal(await foundCount(page), answer.total.value);
  }));

test('an actor’s page says how often, with whom and what about, and leads to the articles', () =>
  onPage(async (page) => {
    await openHome(page);
    const link = page.locator('.leaders-actor .leader').nth(3);
    const id = await link.getAttribute('data-id');
    const name = await link.locator('.tag-name').textContent();
    await link.click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    assert.equal(addressOf(page).get('who'), id);
    assert.equal(await page.title(), words.documentTitle(name));
    const { facets, total } = await stage.server.search(
      `actor=${id}&facet_mode=all&facet_limit=25`,
    );
    const others = facets.actor.values.filter((value) => value.id !== id).slice(0, 12);
    assert.deepEqual(await shownIn(page, '.profile .leaders-actor'), counts(others));
    assert.deepEqual(
      await shownIn(page, '.profile .leaders-issue'),
      counts(facets.issue.values.slice(0, 12)),
    );
    await searching(page, () => page.locator('.search-them').click());
    assert.equal(addressOf(page).get('actor'), id);
    assert.equal(await foundCount(page), total.value);

    await page.goBack();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: words.homeTitle }).waitFor();
  }));

test('an issue has a page too, and an unknown one says that nothing is there', () =>
  onPage(async (page) => {
    await openProfile(page, '/?what=taiwan');
    await page.getByRole('heading', { name: 'Taiwan', level: 1 }).waitFor();
    assert.ok((await shownIn(page, '.leaders-actor')).length > 3);
    await openProfile(page, '/?who=%3Cb%3Enobody');
    await page.getByRole('heading', { name: '<b>nobody', level: 1 }).waitFor();
    await page.getByRole('heading', { name: words.nothingTitle }).waitFor();
  }));

test('one chosen actor leads to its page, and back to the same search', () =>
  onPage(async (page) => {
    const { facets } = await stage.server.search('q=Beijing');
    const [{ id, name }] = facets.actor.values;
    const address = `/?q=Beijing&actor=${id}`;
    await openSearch(page, address);
    await page.getByRole('link', { name: words.about(name) }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByRole('link', { name: words.backToResults }).click();
    await page.locator('.hit').first().waitFor();
    assert.equal(page.url(), stage.server.url + address);
  }));

test('every cell of who with what is a search that finds as many as it says', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Beijing&issue=taiwan');
    await page.locator('.matrix summary').click();
    const cell = page.locator('.matrix tbody a').nth(9);
    const count = Number(await cell.textContent());
    const found = await page
      .locator('.matrix tbody a')
      .evaluateAll((cells) =>
        cells.map((each) => [each.getAttribute('href'), Number(each.textContent)]),
      );
    assert.ok(found.length > 10);
    for (const [href, number] of found.slice(0, 12)) {
      const { total } = await stage.server.search(href.slice(2));
      assert.equal(total.value, number, href);
    }
    await searching(page, () => cell.click());
    assert.equal(await foundCount(page), count);
  }));

test('searches are saved, forgotten, and new articles counted', () =>
  onPage(async (page) => {
    await openHome(page);
    await openSearch(page, '/?q=balloon&actor=china');
    await page.getByRole('button', { name: words.takeaway }).click();
    await page.getByRole('button', { name: words.saveSearch }).click();
    await page.getByRole('button', { name: words.unsave }).waitFor();
    await page.keyboard.press('Escape');

    await openHome(page);
    const saved = page.locator('.searches');
    await saved.getByRole('link', { name: 'balloon, China' }).waitFor();
    assert.equal(await saved.locator('.badge').isVisible(), false);
    await page.evaluate(() => {
      const [entry] = JSON.parse(localStorage.getItem('readout-saved'));
      localStorage.setItem('readout-saved', JSON.stringify([{ ...entry, total: entry.total - 2 }]));
    });
    await openHome(page);
    await saved.getByText(words.newArticles(2), { exact: true }).waitFor();
    await searching(page, () => saved.getByRole('link').click());
    await openHome(page);
    await saved.getByRole('button', { name: words.forget('balloon, China') }).click();
    await saved.waitFor({ state: 'detached' });
  }));

test('storage that holds rubbish is passed over', () =>
  onPage(async (page) => {
    await openHome(page);
    await page.evaluate(() => {
      localStorage.setItem('readout-saved', '[null, {"address": "javascript:alert(1)"}, 7]');
      localStorage.setItem('readout-recent', '{');
      localStorage.setItem('readout-theme', '"<b>"');
    });
    await openHome(page);
    assert.equal(await page.locator('.searches').count(), 0);
  }));
