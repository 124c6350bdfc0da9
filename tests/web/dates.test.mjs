// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as dates from '../../web/js/dates.js';

const short = (text, precision) => dates.showDate(dates.parseDate(text, precision), 'short');

test('a date is shown in the article’s own day, whatever the reader’s zone', () => {
  assert.equal(short('2023-06-19T00:10:00+08:00', 'instant'), '19 Jun 2023');
  assert.equal(short('2023-06-19T23:50:00-11:00', 'instant'), '19 Jun 2023');
});

test('a date is shown no more precisely than it is known', () => {
  assert.equal(short('2023', 'year'), '2023');
  assert.equal(short('2023-06', 'month'), 'Jun 2023');
  assert.equal(short('2023-06-01', 'month'), 'Jun 2023');
  assert.equal(short('2023-06-01T00:00:00Z', 'day'), '1 Jun 2023');
  assert.equal(short('2023-06', 'instant'), 'Jun 2023');
  assert.equal(dates.machineDate('2023-06-01', dates.parseDate('2023-06-01', 'month')), '2023-06');
});

test('a time is shown with the article’s own offset', () => {
  const time = (text) => dates.showTime(dates.parseDate(text, 'instant'));
  assert.equal(time('2023-06-19T18:40:00+08:00'), '18:40, UTC+8');
  assert.equal(time('2023-06-19T18:40:00.5-03:30'), '18:40, UTC−3:30');
  assert.equal(time('2023-06-19T18:40:00Z'), '18:40, UTC');
  assert.equal(time('2023-06-19T18:40'), '18:40');
  assert.equal(dates.showTime(dates.parseDate('2023-06-19', 'day')), '');
});

test('text that is no date is not read as one', () => {
  for (const text of [null, undefined, '', 'yesterday', '19/06/2023', '<b>2023</b>'])
    assert.equal(dates.parseDate(text), null);
  assert.equal(dates.showFilterDate('soon'), 'soon');
});

test('a year that is still being typed is not a date yet', () => {
  assert.deepEqual(['', '0002-01-01', '0202-01-01', '2023-01-01'].map(dates.isFinishedDate), [
    true,
    false,
    false,
    true,
  ]);
});
