// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI document is valid, and the server behaves as it says.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import core from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';

import { startServer } from '../web/support/server.mjs';
import { contractOf } from './support/contract.mjs';

let server;
let document;
let contract;

before(async () => {
  server = await startServer();
  document = await (await fetch(`${server.url}/openapi.json`)).json();
  contract = contractOf(document);
});
after(() => server?.stop());

async function ask(path) {
  const answer = await fetch(server.url + path);
  return {
    path: path.split('?')[0],
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    body: await answer.text(),
  };
}

test('a linter finds nothing', async () => {
  const config = await core.createConfig({ extends: ['recommended'] });
  const problems = await core.lintFromString({ source: JSON.stringify(document), config });
  assert.deepEqual(
    problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`),
    [],
  );
});

test('another linter finds nothing', async () => {
  const linter = new spectral.Spectral();
  // There is nobody to write to, and the summaries of operations say all.
  const rules = { 'info-contact': 'off', 'operation-description': 'off' };
  linter.setRuleset({ extends: [rulesets.oas], rules });
  const problems = await linter.run(document);
  assert.deepEqual(
    problems.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`),
    [],
  );
});

/** A path of this pattern that exists. */
async function pathOf(pattern) {
  const ids = {
    '/api/v1/articles/{id}': async () => (await server.search('limit=1')).hits[0].id,
    '/api/v1/articles/{id}/marks': async () => (await server.search('limit=1')).hits[0].id,
    '/api/v1/articles/{id}/similar': async () => (await server.search('limit=1')).hits[0].id,
    '/api/v1/articles/{id}/copies': async () => (await server.search('limit=1')).hits[0].id,
    '/api/v1/actors/{id}': async () => (await server.search('')).facets.actor.values[0].id,
    '/api/v1/issues/{id}': async () => (await server.search('')).facets.issue.values[0].id,
    '/api/v1/facets/{field}': async () => 'actor',
  };
  return ids[pattern] ? pattern.replace(/\{\w+\}/, encodeURIComponent(await ids[pattern]())) : pattern;
}

function valueOf({ name, schema }) {
  const one = schema.items ?? schema;
  if (name === 'q') return 'china';
  if (one.enum) return one.enum.at(-1);
  if (one.type === 'integer' || one.type === 'number') return String(one.maximum);
  if (name === 'facets') return 'source,language';
  if (name === 'fields') return 'title,url';
  return name === 'from' || name === 'to' ? '2023-06' : 'x';
}

test('every route answers as documented, with each of its parameters', async () => {
  for (const { pattern, operation } of contract.paths) {
    const path = await pathOf(pattern);
    const query = operation.parameters.filter((parameter) => parameter.in === 'query');
    for (const parameter of [null, ...query]) {
      const search = parameter ? `?${parameter.name}=${encodeURIComponent(valueOf(parameter))}` : '';
      const answer = await ask(path + search);
      assert.equal(answer.status, 200, `${path}${search}: ${answer.body.slice(0, 300)}`);
      assert.deepEqual(contract.faults(answer), []);
    }
  }
});

test('no route takes a parameter that is not documented', async () => {
  const all = contract.paths.flatMap(({ operation }) => operation.parameters);
  const names = new Set(all.filter((each) => each.in === 'query').map(({ name }) => name));
  assert.ok(names.size > 10);
  for (const { pattern, operation } of contract.paths) {
    const path = await pathOf(pattern);
    for (const name of [...names, 'nonsense']) {
      if (operation.parameters.some((parameter) => parameter.name === name)) continue;
      const answer = await ask(`${path}?${name}=1`);
      assert.equal(answer.status, 400, `${path}?${name}=1`);
      assert.deepEqual(contract.faults(answer), []);
      assert.equal(JSON.parse(answer.body).errors[0].parameter, name);
    }
  }
});

test('limits are those documented', async () => {
  for (const { pattern, operation } of contract.paths) {
    for (const { name, schema } of operation.parameters) {
      if (schema?.maximum === undefined) continue;
      const answer = await ask(`${await pathOf(pattern)}?${name}=${schema.maximum + 1}`);
      assert.equal(answer.status, 400, `${pattern} ${name}`);
    }
  }
});

test('missing things and wrong requests are answered as documented', async () => {
  for (const path of ['/api/v1/articles/none', '/api/v1/articles/%FF', '/nothing', '/api/v1/search?limit=-1']) {
    const answer = await ask(path);
    assert.equal(answer.type, 'application/problem+json');
    assert.deepEqual(contract.faults(answer), []);
  }
});
