// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which the page makes elements. Text is always a text node: nothing that comes from
// an article, a query or the server is ever read as markup, and no link leads anywhere but to this
// page or to http(s).

const kSvg = 'http://www.w3.org/2000/svg';

/**
 * h('a', {class: 'x', href: '/', on: {click}}, 'text', child, [more], null)
 * h('p.note.wide', 'text'): classes may follow the name; a button submits nothing unless told to
 * `true` sets an attribute without a value; false, null and undefined leave it out.
 */
export function h(tag, ...rest) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  if (name === 'button') element.type = 'button';
  const plain = rest[0] && Object.getPrototypeOf(rest[0]) === Object.prototype;
  return fill(element, plain ? rest.shift() : {}, rest);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(kSvg, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') listen(element, value);
    else if (value !== false && value !== null && value !== undefined)
      setAttribute(element, name, value);
  }
  element.append(...nodes(children));
  return element;
}

function listen(element, handlers) {
  for (const [event, handler] of Object.entries(handlers)) element.addEventListener(event, handler);
}

function setAttribute(element, name, value) {
  if (/^(on|style$|srcdoc$)/i.test(name)) throw new Error(`attribute ${name} is not for h()`);
  if (/^(href|src|action|formaction)$/i.test(name) && !isSafeAddress(String(value))) return;
  element.setAttribute(name, value === true ? '' : String(value));
}

function isSafeAddress(address) {
  return /^(\/(?!\/)|#)/.test(address) || webAddress(address) !== null;
}

/** @returns {URL|null} only for whole http and https addresses */
export function webAddress(text) {
  if (!/^https?:\/\//i.test(text ?? '')) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false);
}

/**
 * Puts new children into a container. The element that had the focus gets it back if its successor
 * carries the same data-key, so that a checkbox can be ticked twice by keyboard.
 */
export function replace(container, ...children) {
  const active = document.activeElement;
  const key = container.contains(active) ? active.dataset.key : undefined;
  container.replaceChildren(...nodes(children));
  if (key !== undefined) findByKey(container, key)?.focus({ preventScroll: true });
}

export function findByKey(container, key) {
  return container.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

/** The `lang` of a text, for fonts and screen readers; nothing where the code is not one. */
export function languageTag(code) {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code ?? '') ? code : null;
}
