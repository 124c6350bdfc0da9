// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever an article, a query or an address contains is shown as text only.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import { assertNoOverflow, desktop, openArticle, openSearch, phone } from './support/browser.mjs';
import { hostileArticles } from './support/hostile.mjs';
import { createStage } from './support/stage.mjs';

/** Ten thousand actors, a hundred an article. */
const registers = Array.from({ length: 100 }, (_, n) => ({
  id: `register-${n}`,
  title: `Part ${n} of the register`,
  body: `The register of guilds, part number ${n}, lists who pays for the harbour.`,
  actors: Array.from({ length: 100 }, (__, i) => `Guild ${n * 100 + i}`),
}));

const stage = createStage({ articles: [...hostileArticles, ...registers] });
const { onPage } = stage;

const hostile = (id) => hostileArticles.find((article) => article.id === id);

/** Elements that only markup in an article could have made. */
async function assertOnlyText(page) {
  const strangers = await page
    .locator(
      'body :is(img, iframe, script, object, embed, [onerror], [onload], [style], a[href^="javascript"])',
    )
    .count();
  assert.equal(strangers, 0);
}

test('markup in titles, sources, actors and texts stays text in the results', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=quarrel');
    const { title, source, actors } = hostile('hostile-markup');
    const hit = page.locator('[data-article="hostile-markup"]');
    assert.equal(await hit.locator('.hit-title').textContent(), title);
    assert.equal(await hit.locator('.hit-source').textContent(), source);
    for (const name of actors)
      assert.ok((await hit.locator('.tag-name').allTextContents()).includes(name), name);
    assert.match(await hit.locator('.snippet').textContent(), /<script>|<img|<\/p>|<iframe/);
    await assertOnlyText(page);
  }));

test('markup in an article stays text, and its address is no link', () =>
  onPage(async (page) => {
    await openArticle(page, '/?article=hostile-markup');
    const { title, url, body } = hostile('hostile-markup');
    assert.equal(await page.locator('.article h1').textContent(), title);
    // The indexer decodes entities that were escaped twice: they are the characters they stand for, as text.
    const decoded = body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    assert.deepEqual(
      await page.locator('.article-body p').allTextContents(),
      decoded.split('\n\n'),
    );
    assert.equal(await page.locator('.article header a').count(), 0);
    assert.ok(url.startsWith('javascript:'));
    await assertOnlyText(page);
  }));

test('markup in a query and in an address stays text', () =>
  onPage(async (page) => {
    const evil = '<img src=x onerror=alert(1)>"\'><script>alert(2)</script>';
    await openSearch(page, `/?q=${encodeURIComponent(evil)}&actor=${encodeURIComponent(evil)}`);
    assert.equal(await page.getByRole('combobox', { name: words.searchLabel }).inputValue(), evil);
    await page
      .getByRole('button', { name: words.removeFilter('Actor', evil), exact: true })
      .waitFor();
    await assertOnlyText(page);
  }));

test('marks are right among characters beyond 16 bits', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=zeppelin');
    const hit = page.locator('[data-article="hostile-astral"]');
    assert.deepEqual(await hit.locator('.hit-title mark').allTextContents(), ['zeppelin']);
    const marks = await hit.locator('.snippet mark').allTextContents();
    assert.ok(marks.length > 0);
    for (const mark of marks) assert.match(mark, /^zeppelin(’s)?$/);
    assert.equal(await hit.locator('.hit-title').textContent(), hostile('hostile-astral').title);

    await openArticle(page, '/?article=hostile-astral');
    await page.locator('.tag-button[data-id]', { hasText: 'Antony Blinken' }).hover();
    assert.deepEqual(await page.locator('.article-body .lit-actor').allTextContents(), [
      'Antony Blinken',
    ]);
  }));

test('an article without title, date and source is shown without made-up ones', () =>
  onPage(async (page) => {
    await openArticle(page, '/?article=hostile-bare');
    const { title, title_source: made } = await stage.server.article('hostile-bare');
    assert.equal(made, 'made');
    assert.equal(await page.locator('.article h1').textContent(), title);
    for (const text of [words.madeTitle, words.noDate, words.noSource])
      await page.locator('.article header').getByText(text).waitFor();
    assert.equal(await page.locator('.article header time').filter({ visible: true }).count(), 0);
  }));

test('right-to-left texts run from right to left, the page around them does not', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=zeppelin');
    const direction = (selector) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
    assert.equal(await direction('[data-article="hostile-rtl"] .hit-title a'), 'rtl');
    assert.equal(await direction('[data-article="hostile-astral"] .hit-title a'), 'ltr');
    assert.equal(await direction('[data-article="hostile-rtl"]'), 'ltr');
  }));

test('very long words are broken and do not break the layout', () =>
  onPage(async (page) => {
    for (const address of ['/?q=zeppelin', '/?article=hostile-long']) {
      await page.goto(address);
      await page.locator('.hit, .article h1').first().waitFor();
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await assertNoOverflow(page, `${address} at ${width}`);
      }
    }
  }));

for (const [size, viewport] of Object.entries({ desktop, phone }))
  test(`ten thousand values of a facet leave the page quick, whole and searchable (${size})`, () =>
    onPage(
      async (page) => {
        await openSearch(page, '/?q=register');
        if (size === 'phone')
          await page.getByRole('button', { name: words.filtersButton(0), exact: true }).click();
        const facet = page.locator('.facet-actor');
        await facet.getByRole('button', { name: words.showAll(50, true) }).click();
        await facet.getByText(words.onlyMostFrequent(50)).waitFor();
        assert.equal(await facet.getByRole('checkbox').count(), 50);
        await assertNoOverflow(page);
        await facet.getByRole('searchbox').fill('Guild 9998');
        await facet.getByText(words.namesFound(1)).waitFor();
        await facet.getByRole('checkbox', { name: /Guild 9998/ }).click();
        await page
          .getByRole('button', { name: words.removeFilter('Actor', 'Guild 9998') })
          .waitFor();
        await assertNoOverflow(page);
      },
      { viewport },
    ));

test('going back, forward, reloading and a new tab give the same view of hostile articles', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=zeppelin');
    const view = (tab) => tab.locator('.hit').allTextContents();
    const before = await view(page);
    assert.equal(before.length, 4);
    await page.locator('[data-article="hostile-rtl"] .hit-title a').click();
    await page.locator('.article h1').waitFor();
    await page.goBack();
    await page.locator('.hit').first().waitFor();
    assert.deepEqual(await view(page), before);
    await page.goForward();
    await page.locator('.article h1', { hasText: 'zeppelin' }).waitFor();
    await page.goBack();
    await page.reload();
    await page.locator('.hit').nth(3).waitFor();
    assert.deepEqual(await view(page), before);
    const tab = await page.context().newPage();
    await openSearch(tab, page.url());
    assert.deepEqual(await view(tab), before);
    await tab.close();
  }));

test('an unknown article is reported as missing', () =>
  onPage(
    async (page) => {
      await page.goto(`/?article=${encodeURIComponent('no/such article<b>')}`);
      await page.getByRole('heading', { name: words.notFoundTitle }).waitFor();
      await assertOnlyText(page);
    },
    { allowed: /404/ },
  ));

test('the policy allows no inline script, no inline style and no other host', async () => {
  const policy = (await fetch(stage.server.url)).headers.get('content-security-policy');
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /style-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});
