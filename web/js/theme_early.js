// SPDX-License-Identifier: GPL-3.0-or-later
// Not a module: runs before the first paint, so that a chosen theme does not flash the other one.
// theme.js writes what this reads.
try {
  const theme = JSON.parse(localStorage.getItem('readout-theme'));
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // no storage, no choice
}
