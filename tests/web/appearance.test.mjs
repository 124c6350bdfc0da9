// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and themes: nothing is cut off on a phone, and axe finds nothing that would keep anybody
// out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { words } from '../../web/js/words.js';
import {
  desktop,
  openArticle,
  openBrowser,
  openPage,
  openSearch,
  phone,
  searching,
} from './support/browser.mjs';
import { startServer } from './support/server.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server;
let browser;
let views;
before(async () => {
  server = await startServer();
  browser = await openBrowser();
  const { hits, facets } = await server.search('q=Blinken');
  views = {
    start: (page) => openSearch(page, '/'),
    search: (page) =>
      openSearch(
        page,
        `/?q=Blinken&actor=${facets.actor.values[0].id}&actor=${facets.actor.values[1].id}&from=2022`,
      ),
    nothing: (page) => openSearch(page, '/?q=qqzzyx&sort=oldest'),
    article: (page) => openArticle(page, `/?q=Blinken&article=${encodeURIComponent(hits[0].id)}`),
  };
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function onPage(options, body) {
  const page = await openPage(browser, server.url, options);
  try {
    await body(page);
    page.innocent();
  } finally {
    await page.context().close();
  }
}

async function assertNoOverflow(page, what) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(wider <= 0, `${what}: ${wider} px too wide`);
}

for (const viewport of [
  { width: 320, height: 640 },
  phone,
  { width: 768, height: 1024 },
  desktop,
  { width: 2560, height: 1440 },
]) {
  test(`no view is wider than a screen of ${viewport.width} px`, () =>
    onPage({ viewport }, async (page) => {
      for (const [name, open] of Object.entries(views)) {
        await open(page);
        await assertNoOverflow(page, name);
      }
    }));
}

test('on a phone the filters open by a button and work', () =>
  onPage({ viewport: phone, hasTouch: true }, async (page) => {
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
  }));

test('on a phone a link leads from the text to who and what', () =>
  onPage({ viewport: phone, hasTouch: true }, async (page) => {
    await views.article(page);
    await page.getByRole('button', { name: words.jumpToTags, exact: true }).tap();
    await page.waitForFunction(() => document.activeElement?.id === 'tags');
    await page.waitForFunction(
      () => document.querySelector('#tags').getBoundingClientRect().top < innerHeight / 2,
    );
  }));

test('the dark theme follows the reader’s preference', async () => {
  const paper = async (colorScheme) => {
    let colour;
    await onPage({ colorScheme }, async (page) => {
      await views.start(page);
      colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    });
    return colour
      .match(/\d+/g)
      .slice(0, 3)
      .reduce((sum, part) => sum + Number(part), 0);
  };
  assert.ok((await paper('light')) > 600);
  assert.ok((await paper('dark')) < 150);
});

for (const colorScheme of ['light', 'dark']) {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    test(`axe finds nothing on any view, ${colorScheme}, ${size}`, () =>
      onPage({ colorScheme, viewport }, async (page) => {
        await page.addInitScript({ content: axe });
        for (const [name, open] of Object.entries(views)) {
          await open(page);
          const violations = await page.evaluate(async () =>
            (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(
              ({ id, impact, nodes }) =>
                `${id} (${impact}): ${nodes
                  .map((node) => node.target.join(' '))
                  .slice(0, 3)
                  .join(', ')}`,
            ),
          );
          assert.deepEqual(violations, [], name);
        }
      }));
  }
}
