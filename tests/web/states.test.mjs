// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says and does when something is wrong or missing, and its panels.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import { foundCount, openHome, openSearch, phone, searching } from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;
const api = '**/api/v1/search?*';

test('an unreachable server is reported and retried, and the page recovers', () =>
  onPage(
    async (page) => {
      await page.clock.install();
      await openSearch(page, '/?q=China');
      await page.clock.pauseAt(Date.now() + 3_600_000); // from here on no timer fires by itself
      await page.route(api, (route) => route.abort('connectionrefused'));
      await page.getByLabel(words.sortLabel).selectOption('newest');
      await page.getByRole('alert').getByText(words.keepsTrying).waitFor();
      const failed = page.waitForEvent('requestfailed');
      await page.clock.fastForward(2000);
      await failed;
      await page.locator('.results[aria-busy=false]').waitFor(); // it waits again
      await page.unroute(api);
      await searching(page, async () => {
        await page.clock.fastForward(4000);
        await page.clock.resume();
      });
      assert.ok((await foundCount(page)) > 0);
      assert.equal(await page.getByRole('alert').filter({ visible: true }).count(), 0);
    },
    { allowed: /ERR_CONNECTION_REFUSED/ },
  ));

test('the start page and an article recover too when the server returns', () =>
  onPage(
    async (page) => {
      for (const address of ['/', '/?article=x', '/?who=china']) {
        await page.route('**/api/v1/**', (route) => route.abort('connectionrefused'));
        await page.goto(address);
        await page.getByRole('alert').getByText(words.keepsTrying).waitFor();
        await page.unrouteAll();
      }
      await page.getByRole('button', { name: words.retry }).click();
      await page.getByRole('heading', { name: 'China', level: 1 }).waitFor();
    },
    { allowed: /ERR_CONNECTION_REFUSED/ },
  ));

test('every view says that it is waiting for a slow server', () =>
  onPage(async (page) => {
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/api/v1/**', async (route) => {
      await held;
      await route.continue().catch(() => {}); // of a view that was left
    });
    for (const [address, said] of [
      ['/?q=China', words.searching],
      ['/?who=china', words.loading],
      ['/?article=x', words.loading],
      ['/', words.loading],
    ]) {
      await page.goto(address);
      await page.getByRole('status').filter({ visible: true, hasText: said }).waitFor();
    }
    release();
    await page.locator('.home-newest').waitFor();
    assert.equal(await page.getByText(words.loading).count(), 0);
  }));

test('an empty index says how to fill it, on the start page and in a search', () =>
  onPage(async (page) => {
    const empty = { hits: [], total: { value: 0 }, facets: {}, index: { articles: 0 }, query: {} };
    await page.route(api, (route) => route.fulfill({ json: empty }));
    for (const address of ['/', '/?q=x']) {
      await page.goto(address);
      await page.getByText(words.emptyIndexCommand).waitFor();
    }
  }));

test('a damaged index is told beside what was found', () =>
  onPage(async (page) => {
    await page.route(api, async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({
        json: { ...answer, index: { ...answer.index, damaged: ['a/postlist.glass is damaged'] } },
      });
    });
    await openSearch(page, '/?q=China');
    await page.getByText(words.damaged).waitFor();
    assert.ok((await foundCount(page)) > 0);
  }));

test('the theme can be switched and is remembered', () =>
  onPage(async (page) => {
    await openHome(page);
    const dark = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    for (const theme of ['light', 'dark'])
      await page
        .getByRole('button', {
          name: words.theme(words.themes[theme === 'light' ? 'auto' : 'light']),
        })
        .click();
    assert.ok(await dark());
    await page.reload();
    assert.ok(await dark());
    await page.getByRole('button', { name: words.theme(words.themes.dark) }).click();
    await page.getByRole('button', { name: words.theme(words.themes.auto) }).waitFor();
    assert.equal(await dark(), false);
  }));

test('the help names every field, and its examples are searches', () =>
  onPage(async (page) => {
    await openHome(page);
    await page.getByRole('button', { name: words.help }).click();
    const dialog = page.getByRole('dialog', { name: words.help });
    const { fields, syntax } = await (await fetch(`${stage.server.url}/api/v1/fields`)).json();
    assert.ok(syntax.length > 5);
    for (const { example } of [...syntax, ...fields])
      await dialog.getByText(example, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.ok(
      await page
        .getByRole('button', { name: words.help })
        .evaluate((button) => button === document.activeElement),
    );
    await page.getByRole('button', { name: words.help }).click();
    await searching(page, () => dialog.getByRole('link', { name: syntax[1].example }).click());
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await page.getByLabel(words.searchLabel).inputValue(), syntax[1].example);
  }));

test('a search can be copied as a link, an API call and a shell command', () =>
  onPage(async (page) => {
    const address = '/?q=Blinken+%22Xi+Jinping%22&issue=taiwan&from=2023';
    await openSearch(page, address);
    const total = await foundCount(page);
    await page.getByRole('button', { name: words.takeaway }).click();
    const value = (label) => page.getByLabel(label, { exact: true }).inputValue();
    assert.equal(await value(words.shareLink), stage.server.url + address);
    const call = await value(words.apiCall);
    assert.equal((await (await fetch(call)).json()).total.value, total);
    assert.equal(await value(words.curlLine), `curl -s '${call}'`);
    for (const [label, type] of [
      [words.exportCsv, 'text/csv'],
      [words.exportJson, 'application/jsonl'],
      [words.feed, 'application/atom+xml'],
    ]) {
      const href = await page.getByRole('link', { name: label }).getAttribute('href');
      const answer = await fetch(stage.server.url + href);
      assert.equal(answer.status, 200, href);
      assert.ok(answer.headers.get('content-type').startsWith(type), label);
    }
    await page.getByRole('button', { name: words.copyOf(words.apiCall) }).click();
    await page.getByText(words.copied).or(page.getByText(words.copyByHand)).waitFor();
  }));

test('/ leads to the search field', () =>
  onPage(
    async (page) => {
      await openSearch(page, '/?q=China');
      await page.keyboard.press('/');
      await page.keyboard.type('x');
      assert.equal(await page.getByLabel(words.searchLabel).inputValue(), 'x');
    },
    { viewport: phone },
  ));

for (const width of [1123, 1700])
  test(`printed at ${width} px there is only the list, as wide as the paper`, () =>
    onPage(
      async (page) => {
        await openSearch(page, '/?q=Blinken&actor=china');
        await page.emulateMedia({ media: 'print' });
        for (const selector of ['.site', '.facets', '.pager', '#sort', '.view-home'])
          assert.equal(await page.locator(selector).first().isVisible(), false, selector);
        for (const selector of ['.hit-title', '.snippet', '.status', '.chip'])
          assert.ok(await page.locator(selector).first().isVisible(), selector);
        assert.equal((await page.locator('.hit').first().boundingBox()).width, width);
      },
      { viewport: { width, height: 800 } },
    ));

test('the page says how it understood a query with operators', () =>
  onPage(async (page) => {
    const q = 'Blinken -Taiwan';
    await openSearch(page, `/?q=${encodeURIComponent(q)}`);
    const { query } = await stage.server.search(`q=${encodeURIComponent(q)}`);
    await page.locator('.notices').getByText(words.understood(query.explained)).waitFor();
    await openSearch(page, '/?q=Blinken%20June%202023');
    await page.locator('.notices').getByText('published from 2023-06-01 to 2023-06-30').waitFor();
    await openSearch(page, '/?q=visit');
    assert.equal(await page.locator('.notice').count(), 0);
  }));

test('a misspelt word is offered in its right spelling', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Blinkn');
    const { query } = await stage.server.search('q=Blinkn');
    await searching(page, () =>
      page.locator('.notices').getByRole('link', { name: query.corrected, exact: true }).click(),
    );
    assert.ok((await foundCount(page)) > 0);
  }));

test('copies of one article are one hit that says so, and every copy can be shown', () =>
  onPage(async (page) => {
    const { hits, total } = await stage.server.search('limit=100');
    const folded = hits.find(({ copies }) => copies > 0);
    assert.ok(folded, 'the samples have copies');
    await openSearch(page, `/?q=${encodeURIComponent(`"${folded.title}"`)}`);
    const before = await foundCount(page);
    await searching(page, () =>
      page
        .getByRole('link', { name: words.copies(folded.copies) })
        .first()
        .click(),
    );
    assert.ok((await foundCount(page)) > before);
    assert.ok((await stage.server.search('copies=show')).total.value > total.value);
    await searching(page, () =>
      page.getByRole('button', { name: words.removeFilter('Copies', words.chipCopies) }).click(),
    );
    assert.equal(await foundCount(page), before);
  }));
