// SPDX-License-Identifier: GPL-3.0-or-later
// The actors and issues of a hit, as links that add the filter (or take a chosen one away again).

import { h } from './dom.js';
import { iconOf } from './icons.js';
import { opener } from './opener.js';
import { format, has, toggled } from './state.js';
import { words } from './words.js';

const kShown = { actor: 6, issue: 4 };

function tagLink(state, field, tag) {
  const chosen = has(state, field, tag.id);
  const label = chosen ? words.filterChosen(tag.name) : words.filterBy(tag.name);
  const href = format(toggled(state, field, tag.id));
  const attributes = { href, title: label, 'data-id': tag.id };
  const name = `a.tag.tag-${field}${chosen ? '.chosen' : ''}`;
  return h(name, attributes, iconOf(field, tag), h('bdi.tag-name', tag.name));
}

export function tagList(state, field, tags) {
  if (!tags?.length) return null;
  const items = tags.map((tag) => h('li', tagLink(state, field, tag)));
  const some = items.splice(0, items.length > kShown[field] + 1 ? kShown[field] : items.length);
  const itsItem = (button) => button.parentNode;
  const more = () => h('li', opener(words.moreTags(items.length), items, itsItem));
  return h('ul.tags', { 'aria-label': words.fields[field].many }, some, items.length > 0 && more());
}
