// SPDX-License-Identifier: GPL-3.0-or-later
// The date of an article as an element.

import { machineDate, parseDate, showDate, showTime } from './dates.js';
import { h } from './dom.js';
import { words } from './words.js';

/** @param {'short'|'long'} style long: with the time, where the article gives one */
export function dateNode({ published, date_precision: precision }, name, style) {
  const date = parseDate(published, precision);
  if (!date) return h(`span.${name}.undated`, published || words.noDate);
  const parts = [showDate(date, style), style === 'long' && showTime(date)].filter(Boolean);
  return h(`time.${name}`, { datetime: machineDate(published, date) }, parts.join(', '));
}
