// SPDX-License-Identifier: GPL-3.0-or-later
// Small drawings on a 16 by 16 grid. Words beside them say the same, so screen readers skip them.

import { drawing, svg } from './dom.js';

const paths = {
  person:
    'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0 1.6c-3 0-5.4 1.7-5.4 4V14h10.8v-.4c0-2.3-2.4-4-5.4-4Z',
  country: 'M3 1.5h1.6V3C8 1.4 9.5 4.6 13.4 3v6.6C9.5 11.2 8 8 4.6 9.6V15H3Z',
  organisation:
    'M8 1.5 14.5 5v1.5h-13V5ZM3 7.8h1.8v4H3Zm4.1 0h1.8v4H7.1Zm4.1 0H13v4h-1.8ZM1.5 13h13v1.7h-13Z',
  issue: 'M2 2h5.8L14.5 8.7 8.7 14.5 2 7.8Zm3.2 4.7a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  source: 'M2 2h12v12H2ZM4 4v3h8V4Zm0 4.6v1.2h8V8.6Zm0 2.6v1.2h8v-1.2Z',
  close: 'm4 2.8 4 4 4-4L13.2 4l-4 4 4 4-1.2 1.2-4-4-4 4L2.8 12l4-4-4-4Z',
  search:
    'M7 1.5a5.5 5.5 0 1 0 3.3 9.9l3.2 3.2 1.1-1.1-3.2-3.2A5.5 5.5 0 0 0 7 1.5ZM7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  language: 'M2 2h12v9.5H8.5L4.5 15v-3.5H2Zm2.5 2.7v1.4h7V4.7Zm0 2.8v1.4h5V7.5Z',
  theme: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.5v11a5.5 5.5 0 0 1 0-11Z',
  help: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7.2 10.6h1.6v1.6H7.2ZM8 3.6c1.7 0 2.8 1 2.8 2.5 0 1.9-2 2-2 3.5H7.3c0-2.2 1.9-2.3 1.9-3.5 0-.7-.5-1.1-1.2-1.1s-1.3.5-1.3 1.3H5.2c0-1.7 1.2-2.7 2.8-2.7Z',
  share:
    'M8 .8 11.6 4.4l-1 1L8.7 3.5V10H7.3V3.5L5.4 5.4l-1-1ZM3 7h2.5v1.4H4.4v5.2h7.2V8.4h-1.1V7H13v8H3Z',
  recent:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 0 1 8 2.4ZM7.3 4h1.4v3.7l2.5 2.5-1 1-2.9-2.9Z',
  back: 'M7.5 2.5 2 8l5.5 5.5L8.6 12.4 5 8.8h9V7.2H5l3.6-3.6Z',
  away: 'M6 3h7v7h-1.6V5.7L4.1 13 3 11.9l7.3-7.3H6Z',
};

export function icon(name) {
  const path = svg('path', { d: paths[name] ?? paths.source, 'fill-rule': 'evenodd' });
  return drawing(`icon icon-${name}`, 16, 16, path);
}

export function iconOf(field, value) {
  if (field !== 'actor') return icon(field);
  return icon(paths[value.type] ? value.type : 'organisation');
}
