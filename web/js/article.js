// SPDX-License-Identifier: GPL-3.0-or-later
// The article view: its text in the middle, who and what beside it.

import { createArticleTags } from './article_tags.js';
import { createArticleText } from './article_text.js';
import { createBack } from './back.js';
import { dateNode } from './dates.js';
import { h, replace, webAddress } from './dom.js';
import { icon } from './icons.js';
import { errorNotice, loadingNote, missingArticle } from './notices.js';
import { related } from './related.js';
import { tagsOf } from './spots.js';
import { createTask } from './task.js';
import { words } from './words.js';

export function createArticleView(api) {
  let shown = '';
  let title = '';
  let asked = null;
  let others = null;
  const back = createBack();
  const sheet = h('div.sheet');
  const nav = h('p.article-nav', back.element);
  const element = h('div.view.view-article', { hidden: true }, nav, sheet);

  const task = createTask(sheet, {
    done: ([article, marks]) => {
      shown = article.id;
      title = article.title || words.untitled;
      others = related(api, asked, article.id);
      replace(sheet, articleNodes(article, marks, others.elements));
    },
    failed: (error, again) =>
      replace(sheet, error.status === 404 ? missingArticle(error) : errorNotice(error, again)),
  });

  async function show(state, cause) {
    back.render(state);
    if (shown === state.article && cause === 'pop') return;
    [shown, title, asked] = ['', '', state];
    replace(sheet, loadingNote());
    await task.run((signal) =>
      Promise.all([api.article(state.article, signal), api.marks(state.article, state.q, signal)]),
    );
    if (cause !== 'push') await others?.standing; // the reader may have been among them
  }

  return { element, show, leave: task.cancel, title: () => title };
}

function articleNodes(article, marks, others) {
  const tags = tagsOf(article);
  const text = createArticleText(article, tags, marks);
  const rail = createArticleTags(article, tags, text);
  const toTags = () => {
    rail.element.scrollIntoView({ block: 'start' });
    rail.element.focus({ preventScroll: true });
  };
  const sheet = h(
    'article.article',
    head(article, text.title),
    tags.length > 0 && h('button.quiet.to-tags', { on: { click: toTags } }, words.jumpToTags),
    text.summary,
    text.body,
    others,
  );
  return [sheet, rail.element];
}

function head(article, title) {
  const source = h('bdi.hit-source', article.source || words.noSource);
  return h(
    'header',
    h('p.article-meta', dateNode(article, 'date', 'long'), source),
    title,
    article.title_source === 'made' && h('p.note', words.madeTitle),
    byline(article),
    original(article),
  );
}

function byline(article) {
  const parts = [
    article.authors?.length ? words.by(article.authors.join(', ')) : null,
    article.language && article.language !== 'en' ? words.language(article.language) : null,
  ].filter(Boolean);
  return parts.length ? h('p.byline', h('bdi', parts.join(' · '))) : null;
}

/** Anything but a whole http or https address is shown as text. */
function original(article) {
  if (!article.url) return null;
  const address = webAddress(article.url);
  if (!address) return h('p.original', h('bdi', article.url));
  const link = { href: address.href, rel: 'noopener noreferrer external' };
  return h('p.original', h('a', link, words.original(address.host), icon('away')));
}
