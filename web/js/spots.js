// SPDX-License-Identifier: GPL-3.0-or-later
// Where an article shows its tags: one shape for the mentions of an actor and the evidence of an
// issue.

import { clipAround, paragraphs, sentenceAround, toUnits } from './text.js';

const kTexts = ['title', 'summary', 'body'];
const kQuoteLength = 280;

/**
 * @returns {{field, value, spots, given}[]} actors first, in the answer's order; field is 'actor'
 *   or 'issue', spots are {field, start, end} in units, in the order of reading, and given means
 *   that the file itself said so
 */
export function tagsOf(article) {
  const actors = (article.actors ?? []).map((value) =>
    tagOf(article, 'actor', value, value.mentions),
  );
  const issues = (article.issues ?? []).map((value) =>
    tagOf(article, 'issue', value, value.evidence),
  );
  return [...actors, ...issues];
}

function tagOf(article, field, value, places) {
  const spots = kTexts.flatMap((name) => {
    const ranges = (places ?? [])
      .filter((place) => place.field === name)
      .map(({ start, end }) => [start, end]);
    return toUnits(article[name] ?? '', ranges)
      .sort((a, b) => a[0] - b[0])
      .map(([start, end]) => ({ field: name, start, end }));
  });
  return { field, value, spots, given: (places ?? []).some((place) => place.field === 'metadata') };
}

/**
 * The sentences that show a tag, each once: an issue's evidence is one already, an actor's mention
 * lies in one.
 * @returns {{text: string, marks: number[][], spot: number}[]} marks in units of text; spot: index
 *   into tag.spots
 */
export function quotesOf(article, tag) {
  const quotes = new Map();
  tag.spots.forEach((spot, index) => {
    const text = article[spot.field];
    const [start, end] = quoteRange(text, spot, tag.field);
    const id = `${spot.field} ${start}`;
    const known = quotes.get(id);
    const mark = [Math.max(spot.start, start) - start, Math.min(spot.end, end) - start];
    if (known) known.marks.push(mark);
    else quotes.set(id, { text: text.slice(start, end), marks: [mark], spot: index });
  });
  const all = [...quotes.values()];
  return tag.field === 'actor' ? all : all.map((quote) => ({ ...quote, marks: [] }));
}

function quoteRange(text, { field, start, end }, kind) {
  if (kind === 'issue') return clipAround(text, [start, end], start, kQuoteLength * 2);
  const whole = field === 'title' ? [[0, text.length]] : paragraphs(text);
  const block = whole.find(([from, to]) => from <= start && start < to) ?? [start, end];
  return clipAround(text, sentenceAround(text, start, block), start, kQuoteLength);
}
