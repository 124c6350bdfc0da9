// SPDX-License-Identifier: GPL-3.0-or-later
// Searching. What the page shows is compared with what the API answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kPauseMs } from '../../web/js/searchbox.js';
import { kPageSize } from '../../web/js/state.js';
import { words } from '../../web/js/words.js';
import { addressOf, foundCount, listed, openSearch, searching } from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;

const searchbox = (page) => page.getByRole('combobox', { name: words.searchLabel });
const chip = (page, kind, name) =>
  page.getByRole('button', { name: words.removeFilter(kind, name), exact: true });

test('typing a word lists the articles that have it, with the word marked', () =>
  onPage(async (page) => {
    await openSearch(page, '/?sort=newest');
    await searching(page, () => searchbox(page).fill('Blinken'));
    const answer = await stage.server.search(`q=Blinken&limit=${kPageSize}`);
    assert.ok(answer.total.value > 3);
    assert.equal(await foundCount(page), answer.total.value);
    assert.equal(addressOf(page).get('q'), 'Blinken');
    assert.equal(await page.title(), words.documentTitle('Blinken'));
    assert.deepEqual(
      (await listed(page)).map(({ id }) => id),
      answer.hits.map(({ id }) => id),
    );
    const marks = await page.locator('.hit mark').allTextContents();
    assert.ok(marks.length >= answer.hits.length / 2);
    for (const mark of marks) assert.match(mark, /^blinken/i);
  }));

test('the list is painted before the facets are made', () =>
  onPage(async (page) => {
    await page.clock.install();
    await openSearch(page, '/?sort=newest');
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const counts = () => page.locator('.facet-count').allTextContents();
    const before = await counts();
    await searchbox(page).fill('fentanyl');
    await page.clock.runFor(kPauseMs);
    await page.locator('.hit mark').first().waitFor();
    assert.deepEqual(await counts(), before);
    await page.clock.runFor(100);
    await page.locator('.results[aria-busy=false]').waitFor();
    assert.notDeepEqual(await counts(), before);
    await page.clock.resume();
  }));

test('a list that was left before its timeline was made gets it on the way back', () =>
  onPage(async (page) => {
    await page.clock.install();
    await openSearch(page, '/?sort=newest');
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await searchbox(page).fill('fentanyl');
    await page.clock.runFor(kPauseMs);
    await page.locator('.hit mark').first().waitFor();
    await page.locator('.hit-title a').first().click();
    await page.locator('.article h1').waitFor();
    await page.clock.resume();
    await page.goBack();
    await page.locator('.results[aria-busy=false]').waitFor();
    const { timeline } = await stage.server.search('q=fentanyl');
    await page.waitForFunction(
      (bars) => document.querySelectorAll('.results .histogram rect').length === bars,
      timeline.length,
    );
  }));

test('every mark is where the API says, counted in code points', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Blinken+Beijing');
    const { hits } = await stage.server.search(`q=Blinken+Beijing&limit=${kPageSize}`);
    const marked = (text, ranges) =>
      (ranges ?? []).map(([start, end]) => [...text].slice(start, end).join(''));
    for (const hit of hits) {
      const item = page.locator(`[data-article="${hit.id}"]`);
      assert.deepEqual(
        await item.locator('.hit-title mark').allTextContents(),
        marked(hit.title, hit.title_marks),
      );
      assert.deepEqual(
        await item.locator('.snippet mark').allTextContents(),
        marked(hit.snippet.text, hit.snippet.marks),
      );
      assert.equal(await item.locator('.snippet').textContent(), hit.snippet.text);
    }
  }));

test('sorting puts dates in order, articles without a date last', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    const orders = { newest: (a, b) => a >= b, oldest: (a, b) => a <= b };
    for (const [sort, inOrder] of Object.entries(orders)) {
      await searching(page, () => page.getByLabel(words.sortLabel).selectOption(sort));
      assert.equal(addressOf(page).get('sort'), sort);
      const dates = (await listed(page)).map(({ date }) => date && new Date(date).getTime());
      const dated = dates.filter(Boolean);
      assert.ok(dated.length > 3);
      assert.deepEqual(dates.slice(0, dated.length), dated);
      const day = 24 * 3600 * 1000; // dates of different precision may compare either way within their day
      dated
        .slice(1)
        .forEach((date, i) =>
          assert.ok(inOrder(dated[i], date) || Math.abs(dated[i] - date) < day),
        );
    }
    await searching(page, () => page.getByLabel(words.sortLabel).selectOption('relevance'));
    assert.equal(addressOf(page).get('sort'), null);
  }));

test('pages have no gap and no repetition', () =>
  onPage(async (page) => {
    await openSearch(page, '/?sort=newest');
    const total = await foundCount(page);
    assert.ok(total > 2 * kPageSize, 'the samples fill three pages');
    const seen = (await listed(page)).map(({ id }) => id);
    for (let number = 2; number <= Math.ceil(total / kPageSize); ++number) {
      await searching(page, () => page.getByRole('link', { name: words.next }).click());
      assert.equal(addressOf(page).get('page'), String(number));
      assert.equal(await page.locator('.pager [aria-current=page]').textContent(), String(number));
      seen.push(...(await listed(page)).map(({ id }) => id));
    }
    assert.equal(seen.length, total);
    assert.equal(new Set(seen).size, total);
    assert.equal(await page.getByRole('link', { name: words.next }).count(), 0);
    await searching(page, () =>
      page.getByRole('link', { name: words.page(1), exact: true }).click(),
    );
    assert.equal(addressOf(page).get('page'), null);
  }));

test('articles with most of the words follow those with all, under a line of their own', () =>
  onPage(async (page) => {
    const answer = await stage.server.search('q=China+Blinken&limit=100');
    assert.ok(answer.partial_total > 0 && answer.total.value > kPageSize, 'the samples have both');
    await openSearch(page, '/?q=China+Blinken');
    const status = page.locator('.results .status');
    assert.equal(
      await status.textContent(),
      words.foundWithMore(answer.total, answer.partial_total),
    );
    assert.equal(await page.getByText(words.partialBegin).count(), 0);
    const seen = (await listed(page)).map(({ id }) => id);
    await searching(page, () => page.getByRole('link', { name: words.next }).click());
    await page.getByText(words.partialBegin).waitFor();
    const rest = page.getByRole('list', { name: words.partialBegin });
    assert.equal(await rest.getAttribute('start'), String(answer.total.value + 1));
    assert.equal(await rest.locator('.hit').count(), await page.locator('.hit-partial').count());
    seen.push(...(await listed(page)).map(({ id }) => id));
    assert.deepEqual(
      seen,
      answer.hits.slice(0, seen.length).map(({ id }) => id),
    );
    const last = Math.ceil((answer.total.value + answer.partial_total) / kPageSize);
    await page.getByRole('link', { name: words.page(last), exact: true }).waitFor();
  }));

test('when few articles have all words, the page says that most of them are searched for', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Blinken+qqzzyx');
    await page.getByText(words.relaxed(0)).waitFor();
    assert.equal(await page.getByText(words.partialBegin).count(), 0);
    await searching(page, () => page.getByRole('link', { name: words.allWordsOnly }).click());
    assert.equal(await foundCount(page), 0);
    await page.getByRole('heading', { name: words.nothingTitle }).waitFor();
  }));

test('words that name actors can be widened to them, and back', () =>
  onPage(async (page) => {
    const narrow = (await stage.server.search('q=Beijing')).total.value;
    const wide = (await stage.server.search('q=Beijing&widen=on')).total.value;
    assert.ok(wide > narrow);
    await openSearch(page, '/?q=Beijing');
    await page.locator('.notices').getByText(words.namesActors([{ name: 'China' }])).waitFor();
    await searching(page, () => page.getByRole('link', { name: words.widen }).click());
    assert.equal(addressOf(page).get('widen'), 'on');
    assert.equal(await foundCount(page), wide);
    assert.equal(await page.getByRole('link', { name: words.widen }).count(), 0);
    await searching(page, () => chip(page, words.chipKinds.widen, words.chipWiden).click());
    assert.equal(await foundCount(page), narrow);
  }));

test('a query with a mistake is answered, and the mistake is shown', () =>
  onPage(async (page) => {
    const { query } = await stage.server.search(`q=${encodeURIComponent('China "Blinken')}`);
    assert.ok(query.problems.length > 0);
    await openSearch(page, `/?q=${encodeURIComponent('China "Blinken')}`);
    await page.locator('.notices').getByText(query.problems[0].message).waitFor();
  }));

test('a search that finds nothing offers what to try next', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=qqzzyx&from=2023-01-01');
    await page.getByRole('heading', { name: words.nothingTitle }).waitFor();
    await searching(page, () => page.getByRole('link', { name: words.everything }).click());
    assert.ok((await foundCount(page)) > 0);
    assert.equal(await searchbox(page).inputValue(), '');
  }));

test('an error is shown with its request id, and trying again works', () =>
  onPage(
    async (page) => {
      await openSearch(page, '/?sort=newest');
      await page.route('**/api/v1/search?*', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            title: 'Busy',
            status: 503,
            detail: '<b>Later</b>',
            errors: [{ parameter: 'q', message: 'no' }],
            request_id: 'abc-1',
          }),
        }),
      );
      await searchbox(page).fill('Blinken');
      const alert = page.getByRole('alert').filter({ hasText: 'Busy' });
      for (const text of ['<b>Later</b>', 'q: no', 'abc-1']) await alert.getByText(text).waitFor();
      await page.unroute('**/api/v1/search?*');
      await searching(page, () => page.getByRole('button', { name: words.retry }).click());
      assert.ok((await foundCount(page)) > 0);
    },
    { allowed: /503/ },
  ));

test('a server that cannot be reached is reported', () =>
  onPage(
    async (page) => {
      await openSearch(page, '/?sort=newest');
      await page.route('**/api/v1/search?*', (route) => route.abort('connectionrefused'));
      await searchbox(page).fill('Blinken');
      await page.getByText(words.unreachable).waitFor();
    },
    { allowed: /ERR_CONNECTION_REFUSED/ },
  ));

test('an answer that comes late never replaces a newer one', () =>
  onPage(async (page) => {
    await openSearch(page, '/?sort=newest');
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/api/v1/search?q=balloon*', async (route) => {
      await held;
      await route.continue().catch(() => {}); // the page may have given it up
    });
    await Promise.all([
      page.waitForRequest('**/api/v1/search?q=balloon*'),
      searchbox(page).fill('balloon'),
    ]);
    await searching(page, () => searchbox(page).fill('fentanyl'));
    release();
    await searching(page, () => page.getByLabel(words.sortLabel).selectOption('newest'));
    assert.equal(addressOf(page).get('q'), 'fentanyl');
    const { hits } = await stage.server.search(`q=fentanyl&sort=newest&limit=${kPageSize}`);
    assert.deepEqual(
      (await listed(page)).map(({ id }) => id),
      hits.map(({ id }) => id),
    );
  }));
