// SPDX-License-Identifier: GPL-3.0-or-later
// The actors and issues of a hit, as links that add the filter (or take a chosen one away again).

import { h } from './dom.js';
import { iconOf } from './icons.js';
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

/** What is beyond the first few opens on demand. */
export function tagList(state, field, tags, label) {
  if (!tags?.length) return null;
  const items = tags.map((tag) => h('li', tagLink(state, field, tag)));
  const list = h('ul.tags', { 'aria-label': label }, items.slice(0, kShown[field]));
  const rest = items.slice(kShown[field]);
  if (rest.length === 1) list.append(...rest);
  else if (rest.length > 1) list.append(moreItem(list, rest));
  return list;
}

function moreItem(list, rest) {
  const open = () => {
    item.replaceWith(...rest);
    list.contains(rest[0]) && rest[0].querySelector('a').focus();
  };
  const label = words.moreTags(rest.length);
  const item = h('li', h('button.quiet.tags-more', { on: { click: open } }, label));
  return item;
}
