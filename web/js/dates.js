// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as the article gives them: its own day in its own offset, never more precise than it is.

import { h } from './dom.js';
import { locale, words } from './words.js';

const kIso =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const kOrder = ['year', 'month', 'day', 'instant'];

const shapes = (month, day) => ({
  year: { year: 'numeric' },
  month: { year: 'numeric', month },
  day: { year: 'numeric', month, ...day },
});
const formats = {
  short: shapes('short', { day: 'numeric' }),
  long: shapes('long', { day: 'numeric', weekday: 'long' }),
};

/** @returns {{year, month, day, hour, minute, offset, precision}|null} null: no ISO 8601 date */
export function parseDate(text, precision) {
  const match = kIso.exec(text ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute, offset] = match;
  const known = kOrder[[month, day, hour].filter((part) => part !== undefined).length];
  const wanted = kOrder.includes(precision) ? precision : known;
  return {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    hour,
    minute,
    offset,
    precision: kOrder[Math.min(kOrder.indexOf(known), kOrder.indexOf(wanted))],
  };
}

/** @param {'short'|'long'} style */
export function showDate(date, style) {
  const shape = formats[style][date.precision === 'instant' ? 'day' : date.precision];
  const moment = new Date(0);
  moment.setUTCFullYear(date.year, date.month - 1, date.day);
  return new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(moment);
}

/** "14:05, UTC+8"; empty where the article gives no time. */
export function showTime(date) {
  if (date.precision !== 'instant') return '';
  const time = `${date.hour}:${date.minute}`;
  return date.offset ? `${time}, ${offsetName(date.offset)}` : time;
}

function offsetName(offset) {
  if (/^(Z|[+-]00:?00)$/.test(offset)) return 'UTC';
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The value of <time datetime>, no more precise than the date. */
export function machineDate(text, date) {
  return date.precision === 'instant'
    ? text
    : text.slice(0, { year: 4, month: 7, day: 10 }[date.precision]);
}

/** A filter's date may be a year, a month or a day. */
export function showFilterDate(text) {
  const date = parseDate(text);
  return date ? showDate(date, 'short') : text;
}

/** While a year is typed, a date field reports 0002, 0020 and 0202 on the way to 2023. */
export function isFinishedDate(text) {
  return text === '' || /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text);
}

/** @param {'short'|'long'} style long: with the time, where the article gives one */
export function dateNode({ published, date_precision: precision }, name, style) {
  const date = parseDate(published, precision);
  if (!date) return h(`span.${name}.undated`, published || words.noDate);
  const parts = [showDate(date, style), style === 'long' && showTime(date)].filter(Boolean);
  return h(`time.${name}`, { datetime: machineDate(published, date) }, parts.join(', '));
}
