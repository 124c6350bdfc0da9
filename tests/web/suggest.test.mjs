// SPDX-License-Identifier: GPL-3.0-or-later
// The search field's suggestions, by keyboard and by pointer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../web/js/words.js';
import { addressOf, openHome, openSearch, searching } from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const { onPage } = createStage();
const box = (page) => page.getByRole('combobox', { name: words.searchLabel });
const list = (page) => page.getByRole('listbox', { name: words.suggestions });

test('an actor is suggested while its name is typed, and chosen by keyboard', () =>
  onPage(async (page) => {
    await openHome(page);
    await box(page).pressSequentially('balloon blin');
    const option = list(page).getByRole('option', { name: /Antony Blinken/ });
    await option.waitFor();
    assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    assert.equal(
      await box(page).getAttribute('aria-activedescendant'),
      await option.getAttribute('id'),
    );
    await searching(page, () => page.keyboard.press('Enter'));
    assert.deepEqual(
      [addressOf(page).get('q'), addressOf(page).get('actor')],
      ['balloon', 'antony-blinken'],
    );
    assert.equal(await list(page).isVisible(), false);
    assert.equal(await box(page).inputValue(), 'balloon');
  }));

test('Escape closes the suggestions and keeps what was typed', () =>
  onPage(async (page) => {
    await openHome(page);
    await box(page).pressSequentially('taiw');
    await list(page)
      .getByRole('option', { name: /Taiwan/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'hidden' });
    assert.equal(await box(page).inputValue(), 'taiw');
  }));

test('an empty field offers the recent searches', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=fentanyl');
    await page.locator('.hit-title a').first().click();
    await page.locator('.article h1').waitFor();
    await page.getByRole('link', { name: words.home }).click();
    await page.locator('.home-newest').waitFor();
    await box(page).focus();
    await searching(page, () => list(page).getByRole('option', { name: 'fentanyl' }).click());
    assert.equal(addressOf(page).get('q'), 'fentanyl');
  }));
