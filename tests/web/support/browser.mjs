// SPDX-License-Identifier: GPL-3.0-or-later
// Chromium, and pages that record every error, dialog and foreign request.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

// The headless shell is the same engine and takes half the time.
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export function openBrowser() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: process.env.CHROMIUM || programs.find((path) => existsSync(path)),
    args: [...asRoot, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/**
 * A page in a context of its own. `page.assertNoFaults()` fails if it logged an error, met the
 * Content-Security-Policy, opened a dialog or asked any other host for anything since the last
 * `page.renew()`, which also makes it a page that has seen nothing yet.
 */
export async function openPage(browser, baseURL, options = {}) {
  const context = await browser.newContext({
    baseURL,
    viewport: desktop,
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  let faults = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`),
  );
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !/^(data|blob|about):/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  page.assertNoFaults = (allowed = /^$/) =>
    assert.deepEqual(
      faults.filter((fault) => !allowed.test(fault)),
      [],
    );
  page.renew = async () => {
    await page.unrouteAll();
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
    await page.goto('about:blank');
    await page.setViewportSize(options.viewport ?? desktop);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, media: null });
    faults = [];
  };
  return page;
}

/** Opens an address of the search view and waits until its answer is shown. */
export async function openSearch(page, address) {
  await page.goto(address);
  await standing(page);
}

export async function openHome(page) {
  await page.goto('/');
  await page.locator('.home-newest').waitFor();
}

export async function openProfile(page, address) {
  await page.goto(address);
  await page.locator('.profile h1').waitFor();
}

export async function openArticle(page, address) {
  await page.goto(address);
  await page.locator('.article h1').waitFor();
}

/** Does something that makes the page search, and waits until the answer is shown. */
export async function searching(page, action) {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/api/v1/search?')),
    action(),
  ]);
  await response.finished();
  await standing(page);
}

/**
 * Does something that opens a tab, waits until the tab has this title, closes it and returns its
 * address. This asks the browser, not Playwright: Playwright attaches to such a tab while it is
 * already loading, and sometimes loses it or its content.
 */
export async function addressOfTab(page, title, action) {
  const session = await page.context().browser().newBrowserCDPSession();
  const targets = async () => (await session.send('Target.getTargets')).targetInfos;
  const known = new Set((await targets()).map(({ targetId }) => targetId));
  await action();
  for (const limit = Date.now() + 15000; Date.now() < limit; await pause(50)) {
    const opened = (await targets()).filter(({ targetId }) => !known.has(targetId));
    const tab = opened.find((target) => target.title === title);
    if (!tab) continue;
    await session.send('Target.closeTarget', { targetId: tab.targetId });
    await session.detach();
    return tab.url;
  }
  return assert.fail(`no tab with the title "${title}": ${JSON.stringify(await targets())}`);
}

async function standing(page) {
  await page.locator('.results[aria-busy=false]').waitFor();
  await page.locator('.results .status', { hasText: /\d+ articles?/ }).waitFor();
}

/** What a reader sees of the list. */
export function listed(page) {
  return page.locator('.hit').evaluateAll((items) =>
    items.map((item) => ({
      id: item.querySelector('article').dataset.article,
      title: item.querySelector('.hit-title').textContent,
      date: item.querySelector('time')?.dateTime ?? null,
      actors: [...item.querySelectorAll('.tag-actor')].map((tag) => tag.dataset.id),
      issues: [...item.querySelectorAll('.tag-issue')].map((tag) => tag.dataset.id),
    })),
  );
}

/** The total: the status's first number. */
export async function foundCount(page) {
  const [total] = (await page.locator('.results .status').textContent()).match(/\d[\d,]*/);
  return Number(total.replaceAll(',', ''));
}

/** The address bar's query. */
export function addressOf(page) {
  return new URL(page.url()).searchParams;
}

export async function assertNoOverflow(page, what = 'page') {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(wider <= 0, `${what}: ${wider} px too wide`);
}
