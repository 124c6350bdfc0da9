// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and themes: nothing is cut off on a phone, and axe finds no accessibility fault.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import { assertNoOverflow, desktop, openSearch, phone, searching } from './support/browser.mjs';
import { createStage } from './support/stage.mjs';
import { viewsOf } from './support/views.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// 640 is what 200 % zoom leaves of 1280.
const widths = [320, 390, 640, 768, 1280, 2560];
const sizes = { desktop, phone };

let views;
const { onPage } = createStage({
  prepare: async (server) => {
    views = await viewsOf(server);
  },
});

test('no view is wider than the screen, from 320 to 2560 px', () =>
  onPage(async (page) => {
    for (const [name, open] of Object.entries(views)) {
      await page.setViewportSize(desktop);
      await open(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await assertNoOverflow(page, `${name} at ${width}`);
      }
    }
  }));

test('on a phone the filters open by a button and work', () =>
  onPage(
    async (page) => {
      await openSearch(page, '/?q=Blinken');
      const box = page.locator('.facet-issue input[type=checkbox]').first();
      assert.equal(await box.isVisible(), false);
      const button = page.getByRole('button', { name: words.filtersButton(0), exact: true });
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      await button.tap();
      await assertNoOverflow(page, 'filters');
      await searching(page, () => box.tap());
      const chosen = page.getByRole('button', { name: words.filtersButton(1), exact: true });
      assert.equal(await chosen.getAttribute('aria-expanded'), 'true');
    },
    { viewport: phone, hasTouch: true },
  ));

test('on a phone a link leads from the text to who and what', () =>
  onPage(
    async (page) => {
      await views.article(page);
      await page.getByRole('button', { name: words.jumpToTags, exact: true }).tap();
      await page.waitForFunction(() => document.activeElement?.id === 'tags');
      await page.waitForFunction(
        () => document.querySelector('#tags').getBoundingClientRect().top < innerHeight / 2,
      );
    },
    { viewport: phone, hasTouch: true },
  ));

test('the dark theme follows the reader’s preference', () =>
  onPage(async (page) => {
    await views.start(page);
    const paper = async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      return colour
        .match(/\d+/g)
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0);
    };
    assert.ok((await paper('light')) > 600);
    assert.ok((await paper('dark')) < 150);
  }));

async function violations(page) {
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, impact, nodes }) => {
      const places = nodes.map((node) => node.target.join(' ')).slice(0, 3);
      return `${id} (${impact}): ${places.join(', ')}`;
    });
  });
}

test('axe finds nothing on any view, in both themes and at both sizes', () =>
  onPage(async (page) => {
    for (const [name, open] of Object.entries(views)) {
      await page.setViewportSize(desktop);
      await open(page);
      await page.evaluate(axe);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          assert.deepEqual(await violations(page), [], `${name}, ${size}, ${colorScheme}`);
        }
      }
    }
  }));
