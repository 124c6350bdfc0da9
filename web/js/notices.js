// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says when there is something else to say than results.

import { h } from './dom.js';
import { changed, everything, filters, format, withoutFilters } from './state.js';
import { split, toUnits } from './text.js';
import { words } from './words.js';

/** Whoever writes these wants to know how they were read. */
const kOperators = /["():=*]|(^|\s)-|\b(OR|AND|NOT|NEAR)\b/;

/**
 * Remarks on the query: how it was understood, what was wrong with it, what it could have meant.
 */
export function queryNotices(state, query) {
  const problems = query?.problems ?? [];
  const notices = [];
  if (query?.corrected && query.corrected !== state.q) {
    const href = format(changed(state, { q: query.corrected }));
    const link = h('a', { href }, h('bdi', query.corrected));
    notices.push(h('p.notice', `${words.didYouMean} `, link, '?'));
  }
  if (query?.relaxed) {
    const link = h('a', { href: format(changed(state, { match: 'all' })) }, words.allWordsOnly);
    notices.push(h('p.notice', `${words.relaxed} `, link, '.'));
  }
  const remarks = problems.map((each) => problemText(query.text ?? state.q, each));
  if (query?.ignored?.length) remarks.push(words.ignored(query.ignored.join(', ')));
  if (query?.explained && (problems.length || kOperators.test(state.q)))
    remarks.push(words.understood(query.explained));
  if (remarks.length)
    notices.push(
      h(
        'ul.notice',
        remarks.map((each) => h('li', each)),
      ),
    );
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
    return panel(
      words.emptyIndexTitle,
      h('p', words.emptyIndex),
      h('pre', { tabindex: '0' }, words.emptyIndexCommand),
    );
  }
  if (answer.total?.value > 0) {
    return panel(
      words.beyondTitle,
      h('p', words.beyond),
      waysOut([[words.firstPage, { ...state, page: 1 }]]),
    );
  }
  const filtered = filters(state).length > 0;
  const text = state.q.trim();
  const ways = [];
  if (filtered) ways.push([words.withoutFilters, withoutFilters(state)]);
  if (text && state.match === 'all') ways.push([words.anyWord, changed(state, { match: 'any' })]);
  ways.push([words.everything, everything]);
  return panel(
    words.nothingTitle,
    h('p', filtered ? words.nothingFiltered(text) : words.nothingQuery(text)),
    waysOut(ways),
  );
}

/** @param error an ApiError; anything else means that an answer was not what the page expects */
export function errorNotice(error, retry) {
  const [title, detail] = wording(error);
  return h(
    'div.panel.error',
    { role: 'alert', 'data-kind': error.kind ?? 'strange' },
    h('h2', title),
    detail ? h('p', h('bdi', detail)) : null,
    error.errors?.length
      ? h(
          'ul',
          null,
          error.errors.map(({ parameter, message }) =>
            h('li', parameter ? words.parameter(parameter, message) : message),
          ),
        )
      : null,
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
  return h(
    'ul.ways',
    ways.map(([label, state]) => h('li', h('a', { href: format(state) }, label))),
  );
}

function panel(title, ...children) {
  return h('div.panel', h('h2', title), children);
}
