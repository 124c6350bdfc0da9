// SPDX-License-Identifier: GPL-3.0-or-later
// The clients of examples/ do what they say.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { startServer } from '../web/support/server.mjs';

const folder = join(process.env.READOUT_SOURCE_DIR, 'examples');
let server;

before(async () => {
  server = await startServer();
});
after(() => server?.stop());

async function run(client, ...given) {
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', READOUT_URL: server.url };
  const { stdout } = await promisify(execFile)(join(folder, client), given, { env });
  return stdout;
}

const clients = {
  'export.sh': async () => {
    const csv = await run('export.sh', 'china');
    assert.match(csv, /^id,published,/);
    assert.equal(csv.trim().split('\r\n').length, (await server.search('q=china')).total.value + 1);
    await assert.rejects(run('export.sh', 'x'.repeat(5000)), { stdout: /is longer than 4,096 bytes/ });
  },
  'search.py': async () => {
    const text = await run('search.py', 'china', '--sort', 'oldest', '--limit', '3');
    const { total, hits } = await server.search('q=china&sort=oldest&limit=3');
    assert.ok(text.startsWith(`${total.value} articles\n`));
    assert.ok(text.includes('[China]'));
    assert.ok(text.includes(hits[0].published.slice(0, 10)));
    await assert.rejects(run('search.py', 'china', '--sort', 'up'), { stderr: /^sort must be one of/ });
  },
  'facets.mjs': async () => {
    const text = await run('facets.mjs', 'china');
    const { facets } = await server.search('q=china');
    const { name, count } = facets.actor.values[0];
    assert.ok(text.includes(`${count}  ${name}`));
    assert.ok(text.includes('\nissue\n'));
  },
};

test('every client is tested', async () => {
  const files = (await readdir(folder)).filter((name) => !name.endsWith('.md'));
  assert.deepEqual(files.sort(), Object.keys(clients).sort());
});

for (const [name, check] of Object.entries(clients)) test(name, check);
