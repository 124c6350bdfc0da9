// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one actor or issue: who it is, how often and when it is in the news, with whom, about
// what, and the newest articles.

import { createBack } from './back.js';
import { h, replace } from './dom.js';
import { newestHits } from './hit.js';
import { leaders } from './leaders.js';
import { createMatrix } from './matrix.js';
import { emptyNotice, loadingNote } from './notices.js';
import { profileHead } from './profile_head.js';
import { added, emptyState } from './state.js';
import { createTask } from './task.js';
import { createTimeline } from './timeline.js';
import { words } from './words.js';

/** @param learn (answer): names for later */
export function createProfile(api, navigate, learn) {
  let shown = '';
  let name = '';
  let counted = null;
  const timeline = createTimeline(navigate);
  const matrix = createMatrix(api, 'actor', words.together);
  const back = createBack();
  const sheet = h('div.profile');
  const nav = h('p.article-nav', back.element);
  const element = h('div.view.view-profile', { hidden: true }, nav, sheet);
  const task = createTask(sheet, { done: render });

  async function show(state, cause) {
    back.render(state);
    const [field, id] = state.who ? ['actor', state.who] : ['issue', state.what];
    if (shown === `${field} ${id}` && cause === 'pop') return;
    [shown, name] = ['', id];
    replace(sheet, loadingNote());
    await task.run((signal) => ask(field, id, signal));
    if (cause !== 'push') await counted; // the reader may have been below it
  }

  /** A value that no article has gets an empty profile. */
  async function ask(field, id, signal) {
    const state = added(emptyState, field, id);
    const answer = await api.search(state, { limit: 8, facets: 'none' }, signal);
    const none = { id, name: id, actors: [], issues: [] };
    const known = answer.hits.length ? await api.profile(field, id, signal) : none;
    return { field, state, answer, known };
  }

  function render({ field, state, answer, known }) {
    shown = `${field} ${known.id}`;
    name = known.name;
    const facets = Object.fromEntries(
      ['actor', 'issue'].map((kind) => [kind, { values: known[`${kind}s`] }]),
    );
    learn({
      ...answer,
      facets: { ...facets, [field]: { values: [...known[`${field}s`], known] } },
    });
    const head = profileHead(field, known, answer.total);
    if (!answer.hits.length) return replace(sheet, head, emptyNotice(state, answer));
    timeline.render(state, known);
    counted = matrix.render(state, { facets });
    const [withWhom, withWhat] = words.company[field];
    const company = h(
      'div.company',
      matrix.element,
      leaders('actor', withWhom, known.actors),
      leaders('issue', withWhat, known.issues),
    );
    const all = words.searchThese(words.found(answer.total));
    const newest = h('div.profile-articles', newestHits(answer.hits, state, state, all));
    return replace(sheet, head, timeline.element, company, newest);
  }

  return { element, show, leave: task.cancel, title: () => name };
}
