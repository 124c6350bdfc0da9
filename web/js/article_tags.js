// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what an article is about, with the sentences that show it. Pointing at a tag lights it in the text;
// choosing it keeps the light on and opens its sentences.

import { h, svg } from './dom.js';
import { iconOf } from './icons.js';
import { added, emptyState, format } from './state.js';
import { split } from './text.js';
import { quotesOf } from './spots.js';
import { words } from './words.js';

const kQuotes = { actor: 3, issue: 2 };

/** @param text as of createArticleText() */
export function createArticleTags(article, tags, text) {
  let pinned = null;
  const rows = tags.map((tag, t) => row(tag, t));
  const of = (field) => rows.filter((_, t) => tags[t].field === field);
  const element = h('aside', { class: 'article-tags', id: 'tags', 'aria-label': words.jumpToTags, tabindex: '-1' },
    section(words.who, 'actor', of('actor'), words.noActors),
    section(words.what, 'issue', of('issue'), words.noIssues),
    tags.length ? h('p', { class: 'note' }, words.tagHelp) : null);

  function section(title, field, items, none) {
    return h('section', { class: `tag-section tag-section-${field}` }, h('h2', null, title),
      items.length ? h('ul', null, items) : h('p', { class: 'note' }, none));
  }

  function row(tag, t) {
    const detail = h('div', { class: 'tag-detail', id: `tag-${t}`, hidden: tag.field === 'actor' }, details(tag, t));
    const button = h('button', {
      type: 'button', class: `tag-button tag-${tag.field}`, 'aria-expanded': String(!detail.hidden),
      'aria-controls': detail.id, 'data-id': tag.value.id, on: { click: () => choose(t, button, detail) },
    }, iconOf(tag.field, tag.value), h('bdi', { class: 'tag-name' }, tag.value.name), howOften(tag), strip(tag));
    return h('li', { on: {
      pointerenter: () => text.light(t), pointerleave: () => text.light(pinned),
      focusin: () => text.light(t), focusout: () => text.light(pinned),
    } }, button, detail);
  }

  /** The first choice keeps the light on (and opens what is closed), the second puts it out and closes. */
  function choose(t, button, detail) {
    const closing = pinned === t && !detail.hidden;
    detail.hidden = closing;
    button.setAttribute('aria-expanded', String(!closing));
    pin(closing ? null : t);
  }

  function pin(t) {
    rows[pinned]?.classList.remove('pinned');
    rows[t]?.classList.add('pinned');
    pinned = t;
    text.light(t);
  }

  function details(tag, t) {
    const quotes = quotesOf(article, tag);
    const items = quotes.map((quote) => h('li', null, quoteButton(quote, t)));
    const name = tag.value.name;
    return [
      tag.given ? h('p', { class: 'note' }, words.fromMetadata) : null,
      !tag.given && quotes.length === 0 ? h('p', { class: 'note' }, words.noEvidence) : null,
      items.length ? h('ul', { class: 'quotes' }, items.slice(0, kQuotes[tag.field])) : null,
      items.length > kQuotes[tag.field] ? more(items.slice(kQuotes[tag.field])) : null,
      h('a', { class: 'tag-search', href: format(added(emptyState, tag.field, tag.value.id)) }, words.articlesWith[tag.field](name)),
    ];
  }

  function more(items) {
    const summary = h('button', { type: 'button', class: 'quiet', on: { click: () => {
      const list = h('ul', { class: 'quotes' }, items);
      summary.replaceWith(list);
      list.querySelector('button').focus();
    } } }, words.moreEvidence(items.length));
    return summary;
  }

  function quoteButton(quote, t) {
    const pieces = split(quote.text, [{ key: 'mark', ranges: quote.marks }]);
    return h('button', {
      type: 'button', class: 'quote', dir: 'auto', title: words.showInText,
      on: { click: () => { pin(t); text.reveal(t, quote.spot); } },
    }, pieces.map((piece) => (piece.keys.length ? h('b', null, piece.text) : piece.text)));
  }

  function howOften(tag) {
    if (tag.spots.length === 0) return null;
    const label = tag.field === 'actor' ? words.mentions(tag.spots.length) : words.sentences(tag.spots.length);
    return h('span', { class: 'tag-count', title: label }, words.number(tag.spots.length),
      h('span', { class: 'visually-hidden' }, ` ${label.replace(/^\S+ /, '')}`));
  }

  /** A strip as long as the text, with a stroke at each spot. */
  function strip(tag) {
    const length = Math.max(1, article.body?.length ?? 0);
    const strokes = tag.spots.filter(({ field }) => field === 'body').map(({ start, end }) => svg('rect', {
      x: ((start / length) * 100).toFixed(2), width: Math.max(0.8, ((end - start) / length) * 100).toFixed(2), height: 1,
    }));
    return strokes.length ? svg('svg', { class: 'strip', viewBox: '0 0 100 1', preserveAspectRatio: 'none',
      'aria-hidden': 'true' }, strokes) : null;
  }

  return { element };
}
