// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what an article is about. Pointing at a tag lights it in the text; choosing it keeps the
// light on and opens the sentences that show it.

import { drawing, h, svg } from './dom.js';
import { iconOf } from './icons.js';
import { quoteList } from './quotes.js';
import { emptyState, format, profileOf } from './state.js';
import { words } from './words.js';

/** @param tags as of tagsOf() @param text as of createArticleText() */
export function createArticleTags(article, tags, text) {
  let pinned = null;
  const rows = tags.map((tag, t) => row(tag, t));
  const of = (field) => rows.filter((_, t) => tags[t].field === field);
  const element = h(
    'aside.article-tags',
    { id: 'tags', 'aria-label': words.jumpToTags, tabindex: '-1' },
    section('actor', words.who, of('actor'), words.noActors),
    section('issue', words.what, of('issue'), words.noIssues),
    tags.length ? h('p.note', words.tagHelp) : null,
  );

  /** Issues show their sentences at once. */
  function row(tag, t) {
    const reveal = (spot) => {
      pin(t);
      text.reveal(t, spot);
    };
    const attributes = { class: 'tag-detail', id: `tag-${t}`, hidden: tag.field === 'actor' };
    const detail = h('div', attributes, detailNodes(tag, quoteList(article, tag, reveal)));
    const button = tagButton(article, tag, detail);
    button.addEventListener('click', () => choose(t, button, detail));
    const [lit, unlit] = [() => text.light(t), () => text.light(pinned)];
    const on = { pointerenter: lit, pointerleave: unlit, focusin: lit, focusout: unlit };
    return h('li', { on }, button, detail);
  }

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

  return { element };
}

function section(field, title, items, none) {
  const list = items.length ? h('ul', items) : h('p.note', none);
  return h(`section.tag-section.tag-section-${field}`, h('h2', title), list);
}

function tagButton(article, tag, detail) {
  return h(
    `button.tag-button.tag-${tag.field}`,
    {
      'aria-expanded': String(!detail.hidden),
      'aria-controls': detail.id,
      'data-id': tag.value.id,
    },
    iconOf(tag.field, tag.value),
    h('bdi.tag-name', tag.value.name),
    howOften(tag),
    strip(article, tag),
  );
}

function detailNodes(tag, quotes) {
  const unexplained = !tag.given && quotes.length === 0;
  const href = format(profileOf(emptyState, tag.field, tag.value.id));
  return [
    tag.given && h('p.note', words.fromMetadata),
    unexplained && h('p.note', words.noEvidence),
    quotes,
    h('a.tag-search', { href }, words.about(tag.value.name)),
  ];
}

function howOften(tag) {
  const n = tag.spots.length;
  if (n === 0) return null;
  const label = tag.field === 'actor' ? words.mentions(n) : words.sentences(n);
  const shown = h('span', { 'aria-hidden': 'true' }, words.number(n));
  return h('span.tag-count', { title: label }, shown, h('span.visually-hidden', label));
}

/** A strip as long as the text, with a stroke at each spot. */
function strip(article, tag) {
  const percent = (units) => (units / Math.max(1, article.body?.length ?? 0)) * 100;
  const strokes = tag.spots
    .filter(({ field }) => field === 'body')
    .map(({ start, end }) => {
      const width = Math.max(0.8, percent(end - start)).toFixed(2);
      return svg('rect', { x: percent(start).toFixed(2), width, height: 1 });
    });
  if (strokes.length === 0) return null;
  return drawing('strip', 100, 1, strokes);
}
