// SPDX-License-Identifier: GPL-3.0-or-later
// Where an article shows its tags: the mentions of actors and the evidence of issues in one shape.

import { clipAround, toUnits } from './text.js';

const kTexts = ['title', 'body'];
const kQuoteLength = 280;

/**
 * @returns {{field, value, spots, given}[]} actors first; spots: {field, start, end} in units, in the
 *   order of reading; given: the file itself says so
 */
export function tagsOf(article) {
  const { actors = [], issues = [] } = article;
  return [
    ...actors.map((value) => tagOf(article, 'actor', value, value.mentions)),
    ...issues.map((value) => tagOf(article, 'issue', value, value.evidence)),
  ];
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
 * The sentences that show a tag, each once: an issue's evidence, or those with an actor's mentions.
 * @returns {{text, marks, spot}[]} marks in units of text; spot: index into tag.spots
 */
export function quotesOf(article, tag) {
  const quotes = new Map();
  const sentences = toUnits(article.body, article.sentences);
  tag.spots.forEach((spot, index) => {
    const text = article[spot.field];
    const [start, end] = quoteRange(text, spot, tag.field, sentences);
    const id = `${spot.field} ${start}`;
    const known = quotes.get(id);
    const mark = [Math.max(spot.start, start) - start, Math.min(spot.end, end) - start];
    if (known) known.marks.push(mark);
    else quotes.set(id, { text: text.slice(start, end), marks: [mark], spot: index });
  });
  const all = [...quotes.values()];
  return tag.field === 'actor' ? all : all.map((quote) => ({ ...quote, marks: [] }));
}

function quoteRange(text, { field, start, end }, kind, sentences) {
  if (kind === 'issue') return clipAround(text, [start, end], start, kQuoteLength * 2);
  const whole = field === 'title' ? [[0, text.length]] : sentences;
  const found = whole.find(([from, to]) => from <= start && start < to) ?? [start, end];
  return clipAround(text, found, start, kQuoteLength);
}
