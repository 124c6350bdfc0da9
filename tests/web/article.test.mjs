// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an article: its text, its tags, and the sentences that show them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  assertNoOverflow,
  desktop,
  foundCount,
  openArticle,
  phone,
  searching,
} from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

let article;
const copyOf = (id, source, more) => ({
  id,
  source,
  title: `The lamp, by ${source}`,
  body: 'The keeper of the lighthouse climbed the stairs every evening and lit the lamp by hand for forty years.',
  ...more,
});
const copies = [
  copyOf('copy-1', 'Evening Desk', {
    published: '2023-03-02',
    url: 'https://evening.example/lamp',
  }),
  copyOf('copy-2', 'Morning Desk', {
    published: '2023-03-01',
    url: 'https://morning.example/lamp',
  }),
  copyOf('copy-3', 'Noon Desk', { published: '2023-03-02' }),
  copyOf('copy-4', 'Night Desk', {}),
];

const stage = createStage({
  articles: copies,
  prepare: async (server) => {
    const { hits } = await server.search('q=Blinken+Xi+Beijing');
    article = await server.article(hits[0].id);
  },
});

const onArticle = (body) =>
  stage.onPage(async (page) => {
    await openArticle(page, `/?q=Blinken&article=${encodeURIComponent(article.id)}`);
    await body(page);
  });

const cut = (field, { start, end }) => [...article[field]].slice(start, end).join('');
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const row = (page, id) =>
  page.locator('.article-tags li').filter({ has: page.locator(`.tag-button[data-id="${id}"]`) });

test('the whole text is shown, paragraph by paragraph', () =>
  onArticle(async (page) => {
    const shown = await page.locator('.article-body p').allTextContents();
    assert.deepEqual(
      shown.map(plain),
      article.body
        .split(/\n\s*\n/)
        .map(plain)
        .filter(Boolean),
    );
    assert.equal(await page.locator('.article h1').textContent(), article.title);
    await page.locator('.article-meta').getByText(article.source).waitFor();
  }));

test('every actor and issue is listed', () =>
  onArticle(async (page) => {
    const names = (kind) => page.locator(`.tag-section-${kind} .tag-name`).allTextContents();
    assert.ok(article.actors.length > 2 && article.issues.length > 0);
    assert.deepEqual(
      await names('actor'),
      article.actors.map(({ name }) => name),
    );
    assert.deepEqual(
      await names('issue'),
      article.issues.map(({ name }) => name),
    );
  }));

test('an issue shows its evidence, and pointing at it highlights those sentences', () =>
  onArticle(async (page) => {
    const issue = article.issues.find(({ evidence }) =>
      evidence.some(({ field }) => field === 'body'),
    );
    const evidence = issue.evidence.filter(({ field }) => field === 'body');
    const quotes = await row(page, issue.id).locator('.quote').allTextContents();
    assert.ok(quotes.length > 0);
    const sentences = issue.evidence
      .filter(({ field }) => field !== 'metadata')
      .map((spot) => plain(cut(spot.field, spot)));
    for (const quote of quotes)
      assert.ok(
        sentences.some((sentence) => sentence.startsWith(plain(quote))),
        quote,
      );

    await page.locator(`.tag-button[data-id="${issue.id}"]`).hover();
    const lit = plain((await page.locator('.article-body .lit-issue').allTextContents()).join(' '));
    for (const spot of evidence) {
      for (const line of cut('body', spot).split(/\n\s*\n/))
        assert.ok(lit.replace(/\s/g, '').includes(line.replace(/\s/g, '')), line);
    }
    await page.locator('.article h1').hover();
    await page.locator('.lit-issue').first().waitFor({ state: 'detached' });
  }));

test('choosing an actor highlights its mentions and shows their sentences, choosing it again ends that', () =>
  onArticle(async (page) => {
    const actor = article.actors.find(
      ({ mentions }) => mentions.filter(({ field }) => field === 'body').length > 1,
    );
    const button = page.locator(`.tag-button[data-id="${actor.id}"]`);
    await button.click();
    await page.locator('.article h1').hover();
    const mentions = actor.mentions
      .filter(({ field }) => field === 'body')
      .sort((a, b) => a.start - b.start);
    assert.deepEqual(
      await page.locator('.article-body .lit-actor').allTextContents(),
      mentions.map((spot) => cut('body', spot)),
    );
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    const quotes = row(page, actor.id).locator('.quote');
    const forms = new Set(
      actor.mentions
        .filter(({ field }) => field !== 'metadata')
        .map((spot) => cut(spot.field, spot)),
    );
    for (const mark of await quotes.locator('b').allTextContents())
      assert.ok(forms.has(mark), mark);
    const { sentences, title } = article;
    const whole = new Set([title, ...sentences.map(([start, end]) => cut('body', { start, end }))]);
    for (const quote of await quotes.allTextContents()) assert.ok(whole.has(quote), quote);

    await quotes.last().click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.article .lit-actor')].some((node) => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    );
    await button.click();
    await page.locator('.article h1').hover();
    await page.locator('.lit-actor').first().waitFor({ state: 'detached' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
  }));

test('on a phone a tap highlights an actor’s mentions until the next tap', () =>
  stage.onPage(
    async (page) => {
      await openArticle(page, `/?article=${encodeURIComponent(article.id)}`);
      const actor = article.actors.find(({ mentions }) =>
        mentions.some(({ field }) => field === 'body'),
      );
      const button = page.locator(`.tag-button[data-id="${actor.id}"]`);
      await button.tap();
      assert.deepEqual(
        await page.locator('.article-body .lit-actor').allTextContents(),
        actor.mentions.filter(({ field }) => field === 'body').map((spot) => cut('body', spot)),
      );
      await row(page, actor.id).locator('.quote').first().waitFor();
      await button.tap();
      await page.locator('.lit-actor').first().waitFor({ state: 'detached' });
    },
    { viewport: phone, hasTouch: true },
  ));

test('an actor’s mentions are highlighted while its chip has the focus', () =>
  onArticle(async (page) => {
    const actor = article.actors.find(({ mentions }) =>
      mentions.some(({ field }) => field === 'body'),
    );
    await page.locator(`.tag-button[data-id="${actor.id}"]`).focus();
    await page.locator('.article-body .lit-actor').first().waitFor();
    await page.keyboard.press('Shift+Tab');
    const lit = await page.locator('.article-body .lit-actor').allTextContents();
    const other = await page.locator(':focus').getAttribute('data-id');
    const forms = (article.actors.find(({ id }) => id === other)?.mentions ?? [])
      .filter(({ field }) => field === 'body')
      .map((spot) => cut('body', spot));
    assert.deepEqual(lit.sort(), forms.sort());
  }));

for (const [size, viewport] of Object.entries({ desktop, phone }))
  test(`copies elsewhere are listed with source, date and address, the earliest first (${size})`, () =>
    stage.onPage(
      async (page) => {
        await openArticle(page, '/?article=copy-3');
        const section = page.locator('.related', { hasText: words.copiesElsewhere });
        await section.waitFor();
        const rows = await section
          .getByRole('listitem')
          .evaluateAll((items) =>
            items.map((item) => [
              ...[...item.querySelectorAll('a')].map((link) => [
                link.textContent,
                link.getAttribute('href'),
              ]),
              item.querySelector('time')?.dateTime ?? null,
            ]),
          );
        const row = ({ id, source, url, published = null }) => [
          [source, `/?article=${id}`],
          ...(url ? [[new URL(url).host, url]] : []),
          published,
        ];
        assert.deepEqual(rows, [row(copies[1]), row(copies[0]), row(copies[3])]);
        await assertNoOverflow(page);
        await section.getByRole('link', { name: copies[1].source }).click();
        await page.locator('.article h1', { hasText: copies[1].title }).waitFor();
        assert.equal(addressOf(page).get('article'), 'copy-2');
      },
      { viewport },
    ));

test('a tag leads to the page of its actor', () =>
  onArticle(async (page) => {
    const [actor] = article.actors;
    await page.locator(`.tag-button[data-id="${actor.id}"]`).click();
    await page.getByRole('link', { name: words.about(actor.name), exact: true }).click();
    await page.getByRole('heading', { name: actor.name, level: 1 }).waitFor();
    assert.equal(addressOf(page).get('who'), actor.id);
  }));

test('a link leads to the original', () =>
  onArticle(async (page) => {
    const address = new URL(article.url);
    const link = page.getByRole('link', { name: words.original(address.host) });
    assert.equal(await link.getAttribute('href'), address.href);
    assert.match(await link.getAttribute('rel'), /noopener noreferrer/);
  }));

test('a search from the article view leaves the article only on submission', () =>
  onArticle(async (page) => {
    const box = page.getByRole('combobox', { name: words.searchLabel });
    await box.fill('fentanyl');
    await searching(page, () => box.press('Enter'));
    assert.equal(page.url(), `${stage.server.url}/?q=fentanyl`);
    assert.ok((await foundCount(page)) > 0);
  }));

test('the words of the query are marked in the whole text, and nothing else is', () =>
  onArticle(async (page) => {
    const marks = await page.locator('.article mark').allTextContents();
    const inText = `${article.title} ${article.body}`.match(/\bBlinken\b/g).length;
    assert.ok(marks.length >= inText && inText > 1);
    for (const mark of marks) assert.match(mark, /blinken/i);
    await openArticle(page, `/?article=${encodeURIComponent(article.id)}`);
    assert.equal(await page.locator('.article mark').count(), 0);
  }));

test('phrases and beginnings of words are marked as the search finds them', () =>
  stage.onPage(async (page) => {
    const opened = (q) =>
      openArticle(page, `/?${new URLSearchParams({ q, article: article.id })}`);
    const marks = () => page.locator('.article-body mark').allTextContents();
    const phrase = article.body.match(/Secretary of State/i)[0];
    await opened(`"${phrase}"`);
    assert.ok((await marks()).length > 0);
    for (const mark of await marks()) assert.match(mark, /^secretary of state$/i);
    await opened('secre*');
    assert.ok((await marks()).length > 0);
    for (const mark of await marks()) assert.match(mark, /^secre\w+$/i);
  }));

test('similar articles follow, each a link that keeps the search', () =>
  onArticle(async (page) => {
    const { hits } = await (
      await fetch(`${stage.server.url}/api/v1/articles/${article.id}/similar?limit=5`)
    ).json();
    assert.ok(hits.length > 1);
    await page.locator('.related:last-child a').first().waitFor();
    assert.deepEqual(
      await page.locator('.related:last-child a').allTextContents(),
      hits.map(({ title }) => title),
    );
    await page.locator('.related:last-child a').first().click();
    await page.locator('.article h1', { hasText: hits[0].title }).waitFor();
    assert.equal(addressOf(page).get('q'), 'Blinken');
  }));
