// SPDX-License-Identifier: GPL-3.0-or-later
// The page's source files, read as text: nothing that a strict policy forbids, nothing too large.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web', import.meta.url));

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return (await Promise.all(nested)).flat();
}

const paths = await filesBelow(web);
const texts = new Map(
  await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')])),
);
const ending = (end) => [...texts].filter(([path]) => path.endsWith(end));

test('no module reads text as markup or as code', () => {
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|createContextualFragment|\beval\(|new Function|setAttribute\('on/;
  for (const [path, text] of ending('.js')) assert.doesNotMatch(text, forbidden, path);
});

test('the page has no inline script, style or handler and names no other host', () => {
  for (const [path, text] of ending('.html')) {
    assert.doesNotMatch(text, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:\/\//, path);
  }
  for (const [path, text] of ending('.css')) assert.doesNotMatch(text, /url\(|@import/, path);
  for (const [path, text] of ending('.js')) {
    const hosts = text.match(/https?:\/\/[\w.]+/g) ?? [];
    assert.deepEqual(
      hosts.filter((host) => host !== 'http://www.w3.org'),
      [],
      path,
    );
  }
});

test('every asset that the page and its modules name exists', () => {
  const html = texts.get(join(web, 'index.html'));
  const assets = [...html.matchAll(/"\/assets\/([^"]+)"/g)].map(([, path]) => join(web, path));
  assert.ok(assets.length > 3);
  const modules = ending('.js').flatMap(([path, text]) =>
    [...text.matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => join(path, '..', name)),
  );
  for (const path of [...assets, ...modules]) assert.ok(texts.has(path), path);
});

test('every module is used', () => {
  const all = [...texts.values()].join('\n');
  for (const [path] of ending('.js')) {
    const name = path.split('/').pop();
    assert.ok(all.includes(`'./${name}'`) || all.includes(`/js/${name}"`), name);
  }
});

test('the page has less than 150 kB before compression', () => {
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  assert.ok(bytes < 150_000, `${bytes} bytes`);
});
