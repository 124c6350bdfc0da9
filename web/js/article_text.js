// SPDX-License-Identifier: GPL-3.0-or-later
// The title and text of an article, cut so that the spots of one tag can be lit.

import { h, languageTag } from './dom.js';
import { paragraphs, split, toUnits } from './text.js';
import { words } from './words.js';

/** @param tags as of tagsOf() @param marks as of api.marks() */
export function createArticleText(article, tags, marks) {
  const nodes = new Map(); // "tag spot" -> the pieces that show it
  const lang = languageTag(article.language);
  let lit = [];

  const layers = (field) => [
    { key: 'mark', ranges: toUnits(article[field], marks[field]) },
    ...tags.flatMap((tag, t) =>
      tag.spots.flatMap((spot, s) =>
        spot.field === field ? [{ key: `${t} ${s}`, ranges: [[spot.start, spot.end]] }] : [],
      ),
    ),
  ];

  const pieces = (field, from, to) => split(article[field], layers(field), from, to).map(pieceNode);

  function pieceNode({ text, keys }) {
    if (keys.length === 0) return text;
    const node = h(keys[0] === 'mark' ? 'mark' : 'span', text);
    for (const key of keys) nodes.set(key, [...(nodes.get(key) ?? []), node]);
    return node;
  }

  const title = h(
    'h1.article-title',
    { dir: 'auto', lang, tabindex: '-1' },
    article.title ? pieces('title', 0, article.title.length) : words.untitled,
  );
  const summary =
    article.summary && article.summary !== article.body
      ? h('p.article-summary', { dir: 'auto', lang }, pieces('summary', 0, article.summary.length))
      : null;
  const blocks = paragraphs(article.body ?? '');
  const body = h(
    'div.article-body',
    blocks.length
      ? blocks.map(([from, to]) => h('p', { dir: 'auto', lang }, pieces('body', from, to)))
      : h('p.note', words.noText),
  );

  /** Lights all spots of a tag and nothing else; null puts the light out. */
  function light(t) {
    for (const [node, name] of lit) node.classList.remove(name);
    const spots = tags[t]?.spots ?? [];
    const lighten = (node) => [node, `lit-${tags[t].field}`];
    lit = spots.flatMap((_, s) => (nodes.get(`${t} ${s}`) ?? []).map(lighten));
    for (const [node, name] of lit) node.classList.add(name);
  }

  function reveal(t, s) {
    const node = nodes.get(`${t} ${s}`)?.[0];
    if (!node) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    node.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  return { title, summary, body, light, reveal };
}
