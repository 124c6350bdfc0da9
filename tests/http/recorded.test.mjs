// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer that the integration tests received is as /openapi.json describes. They save them in
// the folder READOUT_RECORDED_ANSWERS.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { startServer } from '../web/support/server.mjs';
import { contractOf } from './support/contract.mjs';

test('every answer of the integration tests is as documented', async () => {
  const server = await startServer();
  const document = await (await fetch(`${server.url}/openapi.json`)).json().finally(server.stop);
  const { faults } = contractOf(document);
  const folder = process.env.READOUT_RECORDED_ANSWERS;
  const found = new Set();
  let answers = 0;
  for (const name of await readdir(folder)) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter(Boolean);
    answers += lines.length;
    for (const line of lines) for (const fault of faults(JSON.parse(line))) found.add(fault);
  }
  assert.deepEqual([...found], []);
  assert.ok(answers > 50, `only ${answers} answers were recorded`);
});
