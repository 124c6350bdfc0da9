// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every view of the page at both sizes and in both themes into a folder. Run by
// scripts/screenshots.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { desktop, openBrowser, openPage, phone } from './support/browser.mjs';
import { startServer } from './support/server.mjs';
import { viewsOf } from './support/views.mjs';

const folder = process.argv[2];
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await openBrowser();
try {
  const views = await viewsOf(server);
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await openPage(browser, server.url, { viewport, colorScheme });
      for (const [name, open] of Object.entries(views)) {
        await open(page);
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
      }
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
