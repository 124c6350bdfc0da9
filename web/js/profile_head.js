// SPDX-License-Identifier: GPL-3.0-or-later
// Who an actor is, or what an issue takes in: what the catalogue says, and how often and since when
// it is in the news.

import { showFilterDate } from './dates.js';
import { h } from './dom.js';
import { iconOf } from './icons.js';
import { opener } from './opener.js';
import { emptyState, format, profileOf } from './state.js';
import { words } from './words.js';

const kNames = 6;

/** @param known what the server answers for it @param total of a search's answer */
export function profileHead(field, known, total) {
  const kind = field === 'actor' ? words.types[known.type] : known.group;
  return h(
    `header.profile-head.profile-${field}`,
    h('p.kicker', iconOf(field, known), kind || words.fields[field].one, country(known)),
    h('h1', { tabindex: '-1' }, h('bdi', known.name)),
    known.about && h('p.about-it', known.about),
    roles(known.roles ?? []),
    names(known.aliases ?? []),
    h('p.facts', h('strong', words.found(total)), span(known)),
  );
}

function country({ country }) {
  if (!country) return null;
  const href = format(profileOf(emptyState, 'actor', country.id));
  return [' · ', h('a', { href }, h('bdi', country.name))];
}

/** The latest first. */
function roles(all) {
  const items = all
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
    .map(({ title, from, to }) => {
      const time = words.term(...[from, to].map((date) => date && showFilterDate(date)));
      return h('li', h('bdi', title), ' ', time && h('span.note', time));
    });
  return items.length > 0 && h('ul.roles', { 'aria-label': words.roles }, items);
}

function names(all) {
  if (!all.length) return null;
  const list = (some) => some.flatMap((name, i) => [i ? ', ' : ' ', h('bdi', name)]);
  const rest = all.slice(kNames);
  const others = h('span', { tabindex: '-1' }, list(rest));
  const more = rest.length > 0 && [', ', opener(words.moreTags(rest.length), [others])];
  return h('p.names', words.alsoCalled, list(all.slice(0, kNames)), more);
}

function span({ first, last }) {
  const days = [first, last].map((day) => day && showFilterDate(day));
  return days[0] && ` · ${first === last ? days[0] : words.fromTo(...days)}`;
}
