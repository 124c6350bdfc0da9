// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says besides results.

import { h } from './dom.js';
import { changed, everything, filters, format, has, withoutFilters } from './state.js';
import { split, toUnits } from './text.js';
import { words } from './words.js';

/** Queries with these say how they were understood. */
const kOperators = /["():=*]|(^|\s)[-+!]|\b(OR|AND|NOT|NEAR)\b/;
/** So do those with parts of these kinds: words may have become a date. */
const kRead = ['days', 'near', 'not'];

const isRead = ({ kind, parts = [] }) => kRead.includes(kind) || parts.some(isRead);

/** How the query was understood, what was wrong with it, what it could have meant. */
export function queryNotices(state, { query, all_words: whole, index }) {
  const problems = query?.problems ?? [];
  const notices = [];
  const notice = (text, changes, label, end) => {
    const link = h('a', { href: format(changed(state, changes)) }, h('bdi', label));
    notices.push(h('p.notice', `${text} `, link, end));
  };
  const corrected = query?.corrected;
  if (corrected && corrected !== state.q)
    notice(words.didYouMean, { q: corrected }, corrected, '?');
  if (query?.relaxed) notice(words.relaxed(whole), { match: 'all' }, words.allWordsOnly, '.');
  const named = (query?.actors ?? []).filter(({ id }) => !has(state, 'actor', id));
  if (named.length && !query.widened)
    notice(words.namesActors(named), { widen: 'on' }, words.widen, '.');
  const remarks = problems.map((each) => h('li', problemText(query.text ?? state.q, each)));
  const remark = (text) => remarks.push(h('li', text));
  if (index?.damaged?.length) remark(words.damaged);
  if (query?.ignored?.length) remark(words.ignored(query.ignored.join(', ')));
  const operators = kOperators.test(state.q) || (query?.tree && isRead(query.tree));
  if (query?.explained && (problems.length || operators))
    remark(words.understood(query.explained));
  if (remarks.length) notices.push(h('ul.notice', remarks));
  return notices;
}

function problemText(text, { message, start, end }) {
  const ranges = toUnits(text, [[start, end]]);
  if (ranges.length === 0) return message;
  const piece = split(text, [{ key: 'problem', ranges }]).find(({ keys }) => keys.length);
  return [`${message}: `, h('q', h('bdi', piece.text.slice(0, 60)))];
}

/** Nothing to list: why, and the ways out. */
export function emptyNotice(state, answer) {
  if (answer.index?.articles === 0) {
    const command = h('pre', { tabindex: '0' }, words.emptyIndexCommand);
    return panel(words.emptyIndexTitle, h('p', words.emptyIndex), command);
  }
  if (answer.total?.value > 0) {
    const ways = waysOut([[words.firstPage, { ...state, page: 1 }]]);
    return panel(words.beyondTitle, h('p', words.beyond), ways);
  }
  const filtered = filters(state).length > 0;
  const text = state.q.trim();
  const ways = [];
  if (filtered) ways.push([words.withoutFilters, withoutFilters(state)]);
  if (text && state.match === 'all') ways.push([words.anyWord, changed(state, { match: 'any' })]);
  ways.push([words.everything, everything]);
  return panel(words.nothingTitle, h('p', words.nothing(text, filtered)), waysOut(ways));
}

export function loadingNote() {
  return h('p.note.loading', { role: 'status' }, words.loading);
}

/** @param error an ApiError; any other means that an answer was not what the page expects */
export function errorNotice(error, retry) {
  const [title, detail] = wording(error);
  const wrong = (error.errors ?? []).map(({ parameter, message }) =>
    h('li', parameter ? words.parameter(parameter, message) : message),
  );
  return h(
    'div.panel.error',
    { role: 'alert', 'data-kind': error.kind ?? 'strange' },
    h('h2', title),
    detail && h('p', h('bdi', detail)),
    wrong.length > 0 && h('ul', wrong),
    h('p', h('button', { on: { click: retry } }, words.retry)),
    requestId(error),
  );
}

function requestId(error) {
  if (!error.requestId) return null;
  return h('p.note', `${words.requestId} `, h('code', error.requestId));
}

function wording(error) {
  if (error.kind === 'unreachable') return [words.unreachable, words.keepsTrying];
  if (error.kind === 'problem') return [error.title || words.errorTitle, error.detail];
  return [words.errorTitle, words.strangeAnswer];
}

export function missingArticle(error) {
  return panel(words.notFoundTitle, h('p', words.notFound), requestId(error));
}

function waysOut(ways) {
  const items = ways.map(([label, state]) => h('li', h('a', { href: format(state) }, label)));
  return h('ul', items);
}

function panel(title, ...children) {
  return h('div.panel', h('h2', title), children);
}
