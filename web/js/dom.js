// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which the page makes elements. Text is always a text node: nothing that an article,
// a query or the server says is read as markup, and links lead to this page or to http(s) alone.

const kSvg = 'http://www.w3.org/2000/svg';

/**
 * h('a', {class: 'x', href: '/', on: {click}}, 'text', child, [more], null)
 * h('p.note.wide', 'text'): classes may follow the name; a button submits nothing unless told to
 * `true`: an attribute without a value; false, null and undefined: none.
 */
export function h(tag, ...rest) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  element.classList.add(...classes);
  if (name === 'button') element.type = 'button';
  const plain = rest[0] && Object.getPrototypeOf(rest[0]) === Object.prototype;
  return fill(element, plain ? rest.shift() : {}, rest);
}

/** A drawing that only repeats what words say, stretched over its box. */
export function drawing(name, width, height, shapes) {
  const box = { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' };
  return svg('svg', { class: name, 'aria-hidden': 'true', ...box }, shapes);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(kSvg, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') listen(element, value);
    else if (isThere(value)) setAttribute(element, name, value);
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

const isThere = (value) => value !== false && value !== null && value !== undefined;
const nodes = (children) => children.flat(Infinity).filter(isThere);

/**
 * Puts new children into a container. Where the focus was in it, it goes on to the one with the same
 * data-key, so that a checkbox can be ticked twice by keyboard.
 */
export function replace(container, ...children) {
  const active = document.activeElement;
  const key = container.contains(active) ? active.dataset.key : undefined;
  container.replaceChildren(...nodes(children));
  if (key !== undefined) findByKey(container, key)?.focus({ preventScroll: true });
}

/** Resolves once changes are painted; soon, if the window is hidden. */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

export function findByKey(container, key) {
  return container.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

/** The `lang` of a text, for fonts and screen readers; nothing where the code is not one. */
export function languageTag(code) {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code ?? '') ? code : null;
}
