// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterParameters } from '../../web/js/api.js';
import * as state from '../../web/js/state.js';

const roundTrip = (query) => state.format(state.parse(query));

test('an address and a state are each other’s inverse', () => {
  const address =
    '/?article=a%2Fb&q=xi+%22%F0%9F%8E%88%22&match=all&actor=xi-jinping&actor=china&issue=trade' +
    '&source=x&facet_mode=all&from=2023-01-01&to=2023-06&sort=oldest&page=3';
  assert.equal(roundTrip(address.slice(1)), address);
  assert.equal(roundTrip(''), '/');
});

test('unknown, empty and wrong parameters of an address are ignored', () => {
  assert.equal(
    roundTrip('?q=&foo=1&sort=best&match=maybe&facet_mode=any&from=yesterday&actor=&page=0'),
    '/',
  );
  assert.equal(roundTrip('?page=-1&page=2'), '/');
  assert.equal(roundTrip('?actor=a&actor=a&page=1'), '/?actor=a');
  assert.equal(state.parse('?page=999999').page, 501);
});

test('hostile ids survive the address unchanged', () => {
  const id = '"><script>&actor=x#?%';
  const address = state.format(state.added(state.emptyState, 'actor', id));
  assert.deepEqual(state.parse(address.slice(1)).actor, [id]);
});

test('the API is called with its own parameter names', () => {
  const asked = filterParameters(
    state.parse('?q=x&actor=a&actor=b&facet_mode=all&from=2023&page=3&who=z'),
    { limit: 20, facets: ['actor', 'issue'] },
  );
  assert.equal(
    asked.toString(),
    'q=x&actor=a&actor=b&facet_mode=all&from=2023&limit=20&facets=actor%2Cissue',
  );
});

test('a changed search starts at its first page and leaves the article', () => {
  const before = state.parse('?q=x&actor=a&page=4&article=z');
  assert.equal(state.format(state.added(before, 'issue', 'trade')), '/?q=x&actor=a&issue=trade');
  assert.equal(state.format(state.toggled(before, 'actor', 'a')), '/?q=x');
  assert.equal(state.format(state.searchOf(before)), '/?q=x&actor=a&page=4');
});

test('filters are listed, removed one by one and all at once', () => {
  const before = state.parse('?q=x&actor=a&source=s&from=2023&match=all&sort=oldest');
  assert.deepEqual(
    state.filters(before).map(({ field }) => field),
    ['actor', 'source', 'from', 'match'],
  );
  assert.equal(
    state.format(state.removed(before, 'from', '2023')),
    '/?q=x&match=all&actor=a&source=s&sort=oldest',
  );
  assert.equal(state.format(state.withoutFilters(before)), '/?q=x&sort=oldest');
});

test('the default sort is left out of the address', () => {
  const words = state.parse('?q=x');
  assert.equal(state.effectiveSort(words), 'relevance');
  assert.equal(state.format(state.withSort(words, 'newest')), '/?q=x&sort=newest');
  assert.equal(state.format(state.withSort(state.parse('?q=x&sort=newest'), 'relevance')), '/?q=x');
  assert.equal(state.effectiveSort(state.emptyState), 'newest');
});

test('the empty state is the start page, and the list of everything is another', () => {
  assert.equal(state.viewOf(state.emptyState), 'home');
  assert.equal(state.viewOf(state.everything), 'search');
  assert.equal(state.format(state.withSort(state.emptyState, 'newest')), '/?sort=newest');
  assert.equal(state.format(state.removed(state.parse('?actor=a'), 'actor', 'a')), '/?sort=newest');
  assert.equal(state.viewOf(state.parse('?q=x&who=a')), 'profile');
  assert.equal(state.format(state.profileOf(state.parse('?q=x'), 'issue', 'b')), '/?what=b&q=x');
  assert.equal(state.format(state.searchOf(state.parse('?q=x&who=a'))), '/?q=x');
});

test('pages end where the API’s offset ends', () => {
  assert.equal(state.lastPage(0), 1);
  assert.equal(state.lastPage(20), 1);
  assert.equal(state.lastPage(21), 2);
  assert.equal((state.lastPage(1e6) - 1) * state.kPageSize, state.kMaxOffset);
});
