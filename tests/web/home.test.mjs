// SPDX-License-Identifier: GPL-3.0-or-later
// Browsing: the start page, the pages of actors and issues, who with what.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  assertNoOverflow,
  desktop,
  foundCount,
  openHome,
  openProfile,
  openSearch,
  phone,
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
    const others = facets.actor.values.filter((value) => value.id !== id).slice(0, 8);
    assert.deepEqual(await shownIn(page, '.profile .leaders-actor'), counts(others));
    assert.deepEqual(
      await shownIn(page, '.profile .leaders-issue'),
      counts(facets.issue.values.slice(0, 8)),
    );
    await searching(page, () =>
      page.getByRole('link', { name: words.searchThese(words.found(total)) }).click(),
    );
    assert.equal(addressOf(page).get('actor'), id);
    assert.equal(await foundCount(page), total.value);

    await page.goBack();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: words.homeTitle }).waitFor();
  }));

for (const [size, viewport] of Object.entries({ desktop, phone }))
  test(`an actor’s page says who it is: type, country, offices with dates, other names (${size})`, () =>
    onPage(
      async (page) => {
        await openProfile(page, '/?who=antony-blinken');
        const { type, country, aliases, roles } = await (
          await fetch(`${stage.server.url}/api/v1/actors/antony-blinken`)
        ).json();
        const head = page.locator('.profile-head');
        await head.getByText(words.types[type]).waitFor();
        assert.ok(roles.length > 1 && aliases.length > 6);
        const shown = await head.getByRole('list', { name: words.roles }).locator('li');
        assert.equal(await shown.count(), roles.length);
        assert.equal(
          await shown.first().textContent(),
          'Secretary of State 26 Jan 2021 – 20 Jan 2025',
        );
        assert.equal(await head.getByText(aliases.at(-1), { exact: true }).count(), 0);
        await head.getByRole('button').press('Enter');
        await head.locator('.names :focus').waitFor();
        for (const name of aliases) await head.getByText(name, { exact: true }).waitFor();
        await assertNoOverflow(page);
        await head.getByRole('link', { name: country.name }).click();
        await page.getByRole('heading', { name: country.name, level: 1 }).waitFor();
      },
      { viewport },
    ));

test('who appears with whom is a table of searches, on the pages of actors and issues', () =>
  onPage(async (page) => {
    for (const [address, own] of [
      ['/?who=china', 'actor=china'],
      ['/?what=taiwan', 'issue=taiwan'],
    ]) {
      await openProfile(page, address);
      const table = page.getByRole('table', { name: words.together });
      await table.getByRole('link').first().waitFor(); // it comes once its rows are counted
      const names = await table.getByRole('rowheader').allTextContents();
      assert.ok(names.length > 3);
      assert.deepEqual(await table.getByRole('columnheader').allTextContents(), names);
      const cells = await table.getByRole('link').evaluateAll((links) =>
        links.map((link) => ({
          href: link.getAttribute('href'),
          label: link.getAttribute('aria-label'),
          count: Number(link.textContent),
        })),
      );
      assert.equal(cells[1].label, words.matrixCell(`${names[0]}, ${names[1]}`, cells[1].count));
      for (const { href, count } of cells.slice(0, 10)) {
        assert.ok(href.includes(own));
        assert.equal((await stage.server.search(href.slice(2))).total.value, count, href);
      }
    }
  }));

test('a value that the server does not list is counted separately', () =>
  onPage(async (page) => {
    const { facets } = await stage.server.search('actor=china&facet_mode=all&facet_limit=3');
    const [, row, column] = facets.actor.values;
    // As an index with many actors answers: some of a row are left out.
    await page.route('**/api/v1/search?*facets=actor&facet_limit=200', async (route) => {
      const answer = await (await route.fetch()).json();
      const values = answer.facets.actor.values.filter(({ id }) => id !== column.id);
      await route.fulfill({ json: { ...answer, facets: { actor: { values, more: true } } } });
    });
    await openProfile(page, '/?who=china');
    const { total } = await stage.server.search(
      `actor=china&actor=${row.id}&actor=${column.id}&facet_mode=all`,
    );
    await page
      .getByRole('table', { name: words.together })
      .getByRole('link', { name: words.matrixCell(`${row.name}, ${column.name}`, total.value) })
      .waitFor();
  }));

test('an issue has a page too, and an unknown one says that nothing is there', () =>
  onPage(async (page) => {
    await openProfile(page, '/?what=taiwan');
    await page.getByRole('heading', { name: 'Taiwan', level: 1 }).waitFor();
    const { about } = await (await fetch(`${stage.server.url}/api/v1/issues/taiwan`)).json();
    await page.locator('.profile-head').getByText(about).waitFor();
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

for (const [size, viewport] of Object.entries({ desktop, phone }))
  test(`every cell of who with what is a search that finds as many as it says (${size})`, () =>
    onPage(
      async (page) => {
        await openSearch(page, '/?q=Beijing&issue=taiwan');
        await page.locator('.matrix summary').click();
        const cells = page.locator('.matrix tbody a');
        const count = Number(await cells.nth(9).textContent());
        const found = await cells.evaluateAll((all) =>
          all.map((each) => [each.getAttribute('href'), Number(each.textContent)]),
        );
        assert.ok(found.length > 10);
        for (const [href, number] of found.slice(0, 12)) {
          const { total } = await stage.server.search(href.slice(2));
          assert.equal(total.value, number, href);
        }
        await searching(page, () => cells.nth(9).click());
        assert.equal(await foundCount(page), count);
      },
      { viewport },
    ));

test('an actor and an issue of one id are a pair', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    await page.locator('.matrix summary').click();
    const { total } = await stage.server.search('q=China&actor=taiwan&issue=taiwan');
    const label = words.matrixCell('Taiwan, Taiwan', total.value);
    await page.getByRole('table').getByRole('link', { name: label, exact: true }).waitFor();
  }));

test('on a narrow phone a table keeps its names readable', () =>
  onPage(
    async (page) => {
      await openProfile(page, '/?who=china');
      const name = page.getByRole('rowheader').first();
      const { width, height } = await name.boundingBox();
      assert.ok(width > height, `${width} by ${height}`);
      await assertNoOverflow(page);
    },
    { viewport: { width: 320, height: 700 } },
  ));

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

test('rubbish in the browser’s storage is ignored', () =>
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
