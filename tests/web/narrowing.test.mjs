// SPDX-License-Identifier: GPL-3.0-or-later
// Narrowing by facets and dates. What the page shows is compared with what the API answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kFacetFields, kPageSize } from '../../web/js/state.js';
import { words } from '../../web/js/words.js';
import {
  addressOf,
  assertNoOverflow,
  desktop,
  foundCount,
  listed,
  openSearch,
  phone,
  searching,
} from './support/browser.mjs';
import { createStage } from './support/stage.mjs';

const stage = createStage();
const { onPage } = stage;

const chip = (page, kind, name) =>
  page.getByRole('button', { name: words.removeFilter(kind, name), exact: true });

test('a name in the address becomes the id that it stands for', () =>
  onPage(async (page) => {
    await openSearch(page, '/?actor=PRC');
    await chip(page, 'Actor', 'China').waitFor();
    assert.equal(addressOf(page).get('actor'), 'china');
    const box = page
      .getByRole('group', { name: words.fields.actor.many })
      .getByRole('checkbox', { name: /^China/ });
    assert.ok(await box.isChecked());
  }));

test('a ticked actor filters, becomes a chip, and leaves the other actors to choose from', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Beijing');
    const box = page
      .getByRole('group', { name: words.fields.actor.many })
      .getByRole('checkbox', { name: /Antony Blinken/ });
    await searching(page, () => box.check());
    const id = addressOf(page).get('actor');
    const answer = await stage.server.search(`q=Beijing&actor=${id}&limit=${kPageSize}`);
    assert.equal(await foundCount(page), answer.total.value);
    assert.ok(answer.total.value < (await stage.server.search('q=Beijing')).total.value);
    assert.ok(answer.hits.every(({ actors }) => actors.some((actor) => actor.id === id)));
    await chip(page, 'Actor', 'Antony Blinken').waitFor();
    assert.ok(await box.isChecked());
    assert.ok((await page.locator('.facet-actor input[type=checkbox]').count()) > 1);

    const other = page.locator('.facet-actor input[type=checkbox]:not(:checked)').first();
    const otherId = await other.getAttribute('value');
    await searching(page, () => other.click());
    assert.deepEqual(addressOf(page).getAll('actor'), [id, otherId]);
    const either = (await stage.server.search(`q=Beijing&actor=${id}&actor=${otherId}`)).total
      .value;
    assert.equal(await foundCount(page), either);
    await searching(page, () => page.locator('.facet-actor').getByText(words.modes.all).click());
    const both = (
      await stage.server.search(`q=Beijing&actor=${id}&actor=${otherId}&facet_mode=all`)
    ).total.value;
    assert.equal(await foundCount(page), both);
    assert.ok(both <= answer.total.value && answer.total.value <= either);
  }));

test('sections are listed after all others, and only where articles have some', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Nvidia');
    const lists = await page.locator('.facet:visible legend').allTextContents();
    const beforeDates = lists[lists.indexOf(words.dates) - 1];
    assert.equal(beforeDates, words.fields.section.many);
    const box = page.locator('.facet-section input[type=checkbox]').first();
    const section = await box.getAttribute('value');
    await searching(page, () => box.check());
    assert.deepEqual(addressOf(page).getAll('section'), [section]);
    await chip(page, words.fields.section.one, section).waitFor();
    const all = await stage.server.search('facets=section&facet_limit=200');
    assert.ok(all.facets.section.values.some(({ id }) => id === section));

    const none = 'facets=section&limit=0&q=balloon+Montana&source=none';
    assert.equal((await stage.server.search(none)).facets.section.values.length, 0);
    await openSearch(page, '/?q=balloon+Montana&source=none');
    assert.equal(await page.locator('.facet-section').isVisible(), false);
  }));

test('every list of the page is a facet of the server', async () => {
  const answer = await (await fetch(`${stage.server.url}/api/v1/fields`)).json();
  const faceted = answer.fields.filter(({ faceted }) => faceted).map(({ name }) => name);
  for (const field of kFacetFields) assert.ok(faceted.includes(field), field);
});

test('an issue of a hit is a link that filters by it', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Blinken');
    const link = page.locator('.hit .tag-issue').first();
    const [id, name] = [await link.getAttribute('data-id'), (await link.textContent()).trim()];
    await searching(page, () => link.click());
    assert.equal(addressOf(page).get('issue'), id);
    assert.equal(addressOf(page).get('q'), 'Blinken');
    assert.equal(
      await foundCount(page),
      (await stage.server.search(`q=Blinken&issue=${id}`)).total.value,
    );
    await chip(page, 'Issue', name).waitFor();
    assert.ok(await page.locator('.facet-issue').getByRole('checkbox', { name }).isChecked());
  }));

test('facet counts are what the API counts', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=talks');
    const { facets } = await stage.server.search(
      'q=talks&facets=actor,issue,source&facet_limit=50',
    );
    for (const field of ['actor', 'issue', 'source']) {
      const shown = await page
        .locator(`.facet-${field} .facet-value`)
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('input').value,
            row.querySelector('.facet-name').textContent,
            Number(row.querySelector('.facet-count').textContent.replace(/\D/g, '')),
          ]),
        );
      assert.ok(shown.length > 0, field);
      assert.deepEqual(
        shown,
        facets[field].values.slice(0, shown.length).map(({ id, name, count }) => [id, name, count]),
      );
    }
  }));

test('a long list opens and finds a name without accents or case', () =>
  onPage(async (page) => {
    await openSearch(page, '/?sort=newest');
    const facet = page.locator('.facet-actor');
    await facet.getByRole('button', { name: /^Show (all|the first)/ }).click();
    const before = await facet.getByRole('checkbox').count();
    const last = facet.getByRole('checkbox').nth(before - 1);
    await facet.getByRole('searchbox').fill('BLINKÉN');
    await last.waitFor({ state: 'detached' });
    await facet.getByRole('checkbox', { name: /Blinken/ }).waitFor();
    assert.ok((await facet.getByRole('checkbox').count()) >= 1);
    await facet.getByRole('searchbox').fill('zzzz');
    await facet.getByText(words.namesFound(0)).waitFor();
    assert.equal(await facet.getByRole('checkbox').count(), 0);
    await facet.getByRole('searchbox').fill('');
    await facet
      .getByRole('checkbox')
      .nth(before - 1)
      .waitFor();
  }));

/** A value that the page does not list at first, with a name that is no beginning of another. */
async function rareActor(question) {
  const { facets } = await stage.server.search(`${question}&facets=actor&facet_limit=200`);
  const names = facets.actor.values.map(({ name }) => name);
  const alone = (name) => names.filter((each) => each.includes(name)).length === 1;
  return facets.actor.values.slice(50).find(({ name }) => /^\w+ \w+$/.test(name) && alone(name));
}

for (const [size, viewport] of Object.entries({ desktop, phone }))
  test(`names beyond the listed ones are found, counted in the present result, by keyboard (${size})`, () =>
    onPage(
      async (page) => {
        const question = 'q=Beijing&from=2023';
        const actor = await rareActor(question);
        await openSearch(page, `/?${question}`);
        if (size === 'phone')
          await page.getByRole('button', { name: words.filtersButton(1), exact: true }).click();
        const facet = page.locator('.facet-actor');
        assert.equal(await facet.locator(`input[value="${actor.id}"]`).count(), 0);
        await facet.getByRole('searchbox', { name: words.narrow(words.fields.actor.many) }).focus();
        await page.keyboard.type(actor.name);
        await facet.getByRole('status').getByText(words.namesFound(1)).waitFor();
        const row = facet.locator('.facet-value');
        assert.equal(await row.count(), 1);
        assert.equal(await row.locator('.facet-count').textContent(), words.number(actor.count));
        await page.keyboard.press('Tab');
        await searching(page, () => page.keyboard.press('Space'));
        assert.equal(addressOf(page).get('actor'), actor.id);
        assert.equal(await foundCount(page), actor.count);
        assert.equal(await page.locator(':focus').getAttribute('value'), actor.id);
        await chip(page, 'Actor', actor.name).waitFor();
        await assertNoOverflow(page);
      },
      { viewport },
    ));

test('a late answer about names never replaces a newer one', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Beijing');
    const facet = page.locator('.facet-actor');
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/api/v1/facets/actor?*q=xi&*', async (route) => {
      await held;
      await route.continue().catch(() => {}); // the page may have given it up
    });
    const box = facet.getByRole('searchbox');
    await Promise.all([page.waitForRequest('**/api/v1/facets/actor?*q=xi&*'), box.fill('xi')]);
    await box.fill('blinken');
    await facet.getByRole('checkbox', { name: /Blinken/ }).waitFor();
    release();
    await box.fill('blinke');
    await facet.locator('[aria-busy=false]').waitFor();
    assert.match((await facet.locator('.facet-name').allTextContents()).join(), /^[^,]*Blinken/);
  }));

test('names searched for are counted again when a filter changes', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=Beijing');
    const facet = page.locator('.facet-actor');
    await facet.getByRole('searchbox').fill('Antony Blinken');
    const count = () => facet.locator('.facet-count').first().textContent();
    await facet.getByText(words.namesFound(1)).waitFor();
    const issue = page.locator('.facet-issue input[type=checkbox]').first();
    const id = await issue.getAttribute('value');
    await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('/facets/actor') && answer.ok()),
      searching(page, () => issue.check()),
    ]);
    const { values } = await (
      await fetch(
        `${stage.server.url}/api/v1/facets/actor?query=Beijing&issue=${id}&q=Antony+Blinken`,
      )
    ).json();
    await page.waitForFunction(
      (wanted) => document.querySelector('.facet-actor .facet-count').textContent === wanted,
      words.number(values[0].count),
    );
    assert.equal(await count(), words.number(values[0].count));
  }));

test('removing a chip takes its filter away and keeps the rest', () =>
  onPage(async (page) => {
    const { facets } = await stage.server.search('q=Beijing&facets=actor,issue');
    const [actor, issue] = [facets.actor.values[0], facets.issue.values[0]];
    await openSearch(page, `/?q=Beijing&actor=${actor.id}&issue=${issue.id}&from=2022`);
    await searching(page, () => chip(page, 'Actor', actor.name).click());
    assert.equal(addressOf(page).get('actor'), null);
    assert.equal(addressOf(page).get('issue'), issue.id);
    assert.equal(
      await foundCount(page),
      (await stage.server.search(`q=Beijing&issue=${issue.id}&from=2022`)).total.value,
    );
    assert.ok(
      await page
        .locator('.chip')
        .first()
        .evaluate((button) => button === document.activeElement),
    );
    await searching(page, () => page.getByRole('button', { name: words.clearFilters }).click());
    assert.equal(page.url(), `${stage.server.url}/?q=Beijing`);
    await page.locator('.chips').waitFor({ state: 'hidden' });
  }));

test('a date range keeps the articles within it, both days included', () =>
  onPage(async (page) => {
    await openSearch(page, '/?q=China');
    await searching(page, () => page.getByLabel(words.from, { exact: true }).fill('2023-06-01'));
    await searching(page, () => page.getByLabel(words.to, { exact: true }).fill('2023-06-30'));
    assert.deepEqual(
      [addressOf(page).get('from'), addressOf(page).get('to')],
      ['2023-06-01', '2023-06-30'],
    );
    const answer = await stage.server.search('q=China&from=2023-06-01&to=2023-06-30');
    assert.ok(answer.total.value > 0);
    assert.equal(await foundCount(page), answer.total.value);
    for (const { date } of await listed(page)) assert.match(date, /^2023(-06|$)/);
    await chip(page, 'Date', words.chipFrom('1 Jun 2023')).waitFor();
  }));

test('a range that ends before it begins is refused with a message', () =>
  onPage(async (page) => {
    await openSearch(page, '/?to=2023-01-01');
    await page.getByLabel(words.from, { exact: true }).fill('2023-02-01');
    await page.getByText(words.wrongDates).waitFor();
    assert.equal(addressOf(page).get('from'), null);
  }));
