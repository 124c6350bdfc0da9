// SPDX-License-Identifier: GPL-3.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as text from '../../web/js/text.js';

const cut = (string, [start, end]) => string.slice(start, end);

test('code points become UTF-16 units', () => {
  const string = '🎈a👩‍👧𝔅b';
  const points = [...string];
  points.forEach((point, i) => {
    const [range] = text.toUnits(string, [[i, i + 1]]);
    assert.equal(cut(string, range), point);
  });
  assert.deepEqual(text.toUnits('plain', [[1, 3]]), [[1, 3]]);
});

test('impossible ranges are cut to the text or left out', () => {
  assert.deepEqual(
    text.toUnits('abc', [
      [2, 99],
      [-5, 1],
      [3, 3],
      [2, 1],
      [50, 60],
      [null, 2],
      ['0', 1],
    ]),
    [
      [2, 3],
      [0, 1],
    ],
  );
  assert.deepEqual(text.toUnits('🎈', [[0, 99]]), [[0, 2]]);
  assert.deepEqual(text.toUnits('abc', undefined), []);
});

test('overlapping layers are cut into pieces that name their layers', () => {
  const pieces = text.split('0123456789', [
    { key: 'a', ranges: [[1, 5]] },
    { key: 'b', ranges: [[3, 7]] },
    {
      key: 'c',
      ranges: [
        [3, 5],
        [4, 5],
      ],
    },
  ]);
  assert.deepEqual(
    pieces.map(({ text: piece, keys }) => [piece, keys.join('')]),
    [
      ['0', ''],
      ['12', 'a'],
      ['3', 'abc'],
      ['4', 'abc'],
      ['56', 'b'],
      ['789', ''],
    ],
  );
  assert.equal(pieces.map((piece) => piece.text).join(''), '0123456789');
});

test('ranges that reach beyond a part of a text are cut to it', () => {
  const pieces = text.split(
    '0123456789',
    [
      {
        key: 'a',
        ranges: [
          [0, 5],
          [8, 10],
        ],
      },
    ],
    4,
    7,
  );
  assert.deepEqual(pieces, [
    { text: '4', keys: ['a'] },
    { text: '56', keys: [] },
  ]);
});

test('paragraphs are separated by blank lines only', () => {
  const string = '\n\nOne\nline. \n \t\nTwo\r\n\r\n\n  Three \n\n';
  assert.deepEqual(
    text.paragraphs(string).map((range) => cut(string, range)),
    ['One\nline.', 'Two', 'Three'],
  );
  assert.deepEqual(text.paragraphs(''), []);
  assert.deepEqual(text.paragraphs(' \n\n '), []);
});

test('a sentence too long to quote is clipped between words, never inside a character', () => {
  const long = 'word '.repeat(200).trim();
  const at = 500;
  const [start, end] = text.clipAround(long, [0, long.length], at, 100);
  assert.ok(start <= at && at < end && end - start <= 100);
  assert.match(cut(long, [start, end]), /^word( word)*$/);
  assert.deepEqual(text.clipAround('short', [0, 5], 2, 100), [0, 5]);
  const balloons = '🎈'.repeat(300);
  const clipped = cut(balloons, text.clipAround(balloons, [0, 600], 301, 99));
  assert.ok([...clipped].every((point) => point === '🎈'));
});
