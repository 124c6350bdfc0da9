// SPDX-License-Identifier: GPL-3.0-or-later
// What the browser keeps for the reader. A browser that keeps nothing only forgets.

/** @returns what save() was given, or `fallback` where there is nothing of its kind */
export function load(key, fallback) {
  try {
    const value = JSON.parse(localStorage.getItem(`readout-${key}`));
    return Array.isArray(value) === Array.isArray(fallback) && value ? value : fallback;
  } catch {
    return fallback;
  }
}

export function save(key, value) {
  try {
    localStorage.setItem(`readout-${key}`, JSON.stringify(value));
  } catch {
    // no storage: see above
  }
}
