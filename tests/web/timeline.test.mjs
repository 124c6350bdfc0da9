// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: what it shows, and a span brushed by pointer, by touch and by keyboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  foundCount,
  openHome,
  openSearch,
  phone,
  searching,
} from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;
const question = 'q=China';

/** Drags over the bars, from the middle of one to the middle of another. */
async function brush(page, count, first, last) {
  const area = await page.locator('.results .brush-area').boundingBox();
  const place = (i) => [area.x + ((i + 0.5) * area.width) / count, area.y + area.height / 3];
  await page.mouse.move(...place(first));
  await page.mouse.down();
  await page.mouse.move(...place(last), { steps: 3 });
  await page.mouse.up();
}

const span = (page) => [addressOf(page).get('from'), addressOf(page).get('to')];

test('a span is brushed with the mouse, keeps the bars around it, and can be undone', () =>
  onPage(async (page) => {
    await openSearch(page, `/?${question}`);
    const { timeline } = await stage.server.search(question);
    assert.ok(timeline.length > 4);
    assert.equal(await page.locator('.results .histogram rect').count(), timeline.length);
    await searching(page, () => brush(page, timeline.length, 1, 3));
    assert.deepEqual(span(page), [timeline[1].from, timeline[3].to]);
    const inside = timeline.slice(1, 4).reduce((sum, { count }) => sum + count, 0);
    assert.equal(await foundCount(page), inside);
    assert.equal(await page.locator('.results .histogram rect').count(), timeline.length);
    assert.equal(await page.locator('.results .histogram .beyond').count(), timeline.length - 3);
    await searching(page, () => brush(page, timeline.length, 0, timeline.length - 1));
    assert.deepEqual(span(page), [null, null]);
  }));

test('a span is chosen with the sliders by keyboard', () =>
  onPage(async (page) => {
    await openSearch(page, `/?${question}`);
    const { timeline } = await stage.server.search(question);
    const slider = page.locator('.results').getByRole('slider', { name: words.spanFrom });
    await slider.focus();
    await searching(page, async () => {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
    });
    assert.deepEqual(span(page), [timeline[2].from, timeline.at(-1).to]);
    assert.ok(await slider.evaluate((element) => element === document.activeElement));
    assert.ok((await slider.getAttribute('aria-valuetext')).length > 3);
  }));

test('a span is chosen by touch', () =>
  onPage(
    async (page) => {
      await openSearch(page, `/?${question}`);
      const { timeline } = await stage.server.search(question);
      const area = page.locator('.results .brush-area');
      const { width } = await area.boundingBox();
      const busiest = timeline.findIndex(({ count }) => count > 0);
      const x = ((busiest + 0.5) * width) / timeline.length;
      await searching(page, () => area.tap({ position: { x, y: 20 } }));
      assert.deepEqual(span(page), [timeline[busiest].from, timeline[busiest].to]);
    },
    { viewport: phone, hasTouch: true },
  ));

test('a span is brushed by a finger, and scrolling with a finger chooses nothing', () =>
  onPage(
    async (page) => {
      await openSearch(page, `/?${question}`);
      const { timeline } = await stage.server.search(question);
      const touch = await page.context().newCDPSession(page);
      const send = (type, ...touchPoints) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints });
      const bar = async (i, up = 0) => {
        const area = await page.locator('.results .brush-area').boundingBox();
        const x = area.x + ((i + 0.5) * area.width) / timeline.length;
        return { x, y: area.y + area.height / 3 - up };
      };
      await searching(page, async () => {
        await send('touchStart', await bar(1));
        for (const i of [2, 3, 4]) await send('touchMove', await bar(i));
        await send('touchEnd');
      });
      assert.deepEqual(span(page), [timeline[1].from, timeline[4].to]);
      const label = page.locator('.results .timeline-label');
      const before = await label.textContent();
      const way = [await bar(7), await bar(7, 20), await bar(7, 60), await bar(7, 100)];
      await send('touchStart', way.shift());
      for (const place of way) await send('touchMove', place);
      await send('touchEnd');
      assert.deepEqual(span(page), [timeline[1].from, timeline[4].to]);
      assert.equal(await label.textContent(), before);
    },
    { viewport: phone, hasTouch: true },
  ));

test('the timeline is also a table of links', () =>
  onPage(async (page) => {
    await openSearch(page, `/?${question}`);
    const { timeline } = await stage.server.search(question);
    await page.locator('.results .timeline summary').click();
    const rows = await page
      .locator('.results .timeline-table tbody tr')
      .evaluateAll((all) => all.map((row) => Number(row.querySelector('td').textContent)));
    assert.deepEqual(rows, timeline.map(({ count }) => count).filter(Boolean));
    await searching(page, () => page.locator('.results .timeline-table a').first().click());
    assert.equal(await foundCount(page), rows[0]);
  }));

test('dated and undated articles of a timeline add up to all articles, in every view', () =>
  onPage(async (page) => {
    const { timeline, total, undated } = await stage.server.search('actor=china');
    const dated = timeline.reduce((sum, { count }) => sum + count, 0);
    assert.ok(undated > 0);
    assert.equal(dated + undated, total.value);
    for (const address of ['/?actor=china', '/?who=china']) {
      await page.goto(address);
      const said = words.span('14 Nov 2022', '17 Dec 2023', dated, undated);
      await page.locator('.timeline-label', { hasText: said }).filter({ visible: true }).waitFor();
    }
  }));

test('a span brushed on the start page opens its list', () =>
  onPage(async (page) => {
    await openHome(page);
    const slider = page.locator('.view-home').getByRole('slider', { name: words.spanTo });
    await slider.focus();
    await searching(page, () => page.keyboard.press('ArrowLeft'));
    assert.ok(addressOf(page).get('to'));
  }));
