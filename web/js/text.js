// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of text. The API counts code points, JavaScript's strings count UTF-16 units: ranges are
// converted once, by toUnits(), and are units from there on. Nothing here touches the document.

/** @returns (point) => the unit at which a code point starts; beyond the text is its end */
export function unitAt(text) {
  const clamp = (at, last) => Math.min(Math.max(at, 0), last);
  if (!/[\ud800-\udbff]/.test(text)) return (at) => clamp(at, text.length);
  const starts = [];
  let unit = 0;
  for (const point of text) {
    starts.push(unit);
    unit += point.length;
  }
  starts.push(unit);
  return (at) => starts[clamp(at, starts.length - 1)];
}

/** Ranges [[start, end]] in code points become ranges in units; impossible ones are left out. */
export function toUnits(text, ranges) {
  const unit = unitAt(text);
  return (ranges ?? [])
    .filter(([start, end]) => Number.isInteger(start) && Number.isInteger(end))
    .map(([start, end]) => [unit(start), unit(end)])
    .filter(([start, end]) => start < end);
}

/**
 * Cuts text[from, to) wherever a range of a layer starts or ends. Layers may overlap; each piece
 * names the keys of the layers that cover it.
 * @param {{key: string, ranges: number[][]}[]} layers ranges in units
 * @returns {{text: string, keys: string[]}[]}
 */
export function split(text, layers, from = 0, to = text.length) {
  const spans = layers.flatMap(({ key, ranges }) =>
    ranges
      .map(([start, end]) => ({ key, start: Math.max(start, from), end: Math.min(end, to) }))
      .filter(({ start, end }) => start < end),
  );
  const edges = [...new Set([from, to, ...spans.flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  return edges.slice(1).map((end, i) => {
    const covering = spans.filter((span) => span.start <= edges[i] && end <= span.end);
    const keys = [...new Set(covering.map(({ key }) => key))];
    return { text: text.slice(edges[i], end), keys };
  });
}

/** @returns {number[][]} the ranges of paragraphs, which a blank line separates */
export function paragraphs(text) {
  const ranges = [];
  const breaks = /\n[^\S\n]*\n\s*|$/g;
  let start = 0;
  for (const match of text.matchAll(breaks)) {
    const trimmed = trim(text, [start, match.index]);
    if (trimmed[0] < trimmed[1]) ranges.push(trimmed);
    start = match.index + match[0].length;
  }
  return ranges;
}

function trim(text, [start, end]) {
  const inner = text.slice(start, end);
  const lead = inner.length - inner.trimStart().length;
  return [start + lead, Math.max(start + lead, start + inner.trimEnd().length)];
}

/** A range too long to quote is cut to about `limit` units around `at`, between words. */
export function clipAround(text, [start, end], at, limit) {
  if (end - start <= limit) return [start, end];
  const first = Math.max(start, Math.min(at - Math.floor(limit / 3), end - limit));
  const last = Math.min(end, first + limit);
  return [wordEdge(text, first, start, 1), wordEdge(text, last, end, -1)];
}

function wordEdge(text, at, limit, step) {
  if (at === limit) return at;
  for (let i = 0; i < 30; ++i) {
    const place = at + i * step;
    if (/\s/.test(text[place] ?? '')) return step > 0 ? place + 1 : place;
  }
  return isLowSurrogate(text, at) ? at + step : at;
}

function isLowSurrogate(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
