// SPDX-License-Identifier: GPL-3.0-or-later
// The browser's storage. Without it the page works, but remembers nothing.

const kLasting = 'localStorage';

/** @returns what save() was given, or `fallback` where there is nothing of its kind */
export function load(key, fallback, store = kLasting) {
  try {
    const value = JSON.parse(window[store].getItem(`readout-${key}`));
    return Array.isArray(value) === Array.isArray(fallback) && value ? value : fallback;
  } catch {
    return fallback;
  }
}

export function save(key, value, store = kLasting) {
  try {
    window[store].setItem(`readout-${key}`, JSON.stringify(value));
  } catch {
    // see above
  }
}
