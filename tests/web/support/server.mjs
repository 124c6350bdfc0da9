// SPDX-License-Identifier: GPL-3.0-or-later
// A real searchd over a fresh index of the sample articles, and plain calls of its API to compare
// with the page. READOUT_BASE_URL names a running server to use instead.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** @param {object[]} articles more articles to index, as records of a JSON Lines file */
export async function startServer(articles = []) {
  if (process.env.READOUT_BASE_URL)
    return server(process.env.READOUT_BASE_URL.replace(/\/$/, ''), async () => {});
  const folder = await mkdtemp(join(tmpdir(), 'readout-web-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const index = join(folder, 'index');
    await buildIndex(index, folder, articles);
    const { url, stop } = await startSearchd(index);
    return server(url, () => stop().finally(remove));
  } catch (error) {
    await remove();
    throw error;
  }
}

async function buildIndex(index, folder, articles) {
  const sources = [join(required('READOUT_SOURCE_DIR'), 'sample_docs')];
  if (articles.length) {
    sources.push(join(folder, 'more.jsonl'));
    await writeFile(sources[1], articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  }
  const indexer = spawn(required('READOUT_INDEXER'), ['add', '--index', index, ...sources]);
  const said = collect(indexer);
  const [status] = await once(indexer, 'close');
  if (status !== 0) throw new Error(`indexer add ended with ${status}:\n${said()}`);
}

async function startSearchd(index) {
  const searchd = spawn(required('READOUT_SEARCHD'), ['--index', index, '--listen', '127.0.0.1:0']);
  const said = collect(searchd);
  const ended = once(searchd, 'close');
  const line = await Promise.race([
    once(createInterface({ input: searchd.stdout }), 'line').then(([first]) => first),
    ended.then(([status]) => {
      throw new Error(`searchd ended with ${status}:\n${said()}`);
    }),
  ]);
  const url = /^listening on (http:\/\/\S+)$/.exec(line)?.[1];
  if (!url) {
    searchd.kill('SIGKILL');
    throw new Error(`searchd began with "${line}"`);
  }
  const stop = async () => {
    searchd.kill('SIGTERM');
    const [status] = await ended;
    if (status !== 0) throw new Error(`searchd ended with ${status}:\n${said()}`);
  };
  return { url, stop };
}

function server(url, stop) {
  const get = async (path) => (await fetch(url + path)).json();
  return {
    url,
    stop,
    /** @param {string} query as in the address bar, without "?" */
    search: (query) => get(`/api/v1/search?${query}`),
    article: (id) => get(`/api/v1/articles/${encodeURIComponent(id)}`),
  };
}

function collect(child) {
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  return () => text.slice(-4000);
}

function required(name) {
  if (!process.env[name])
    throw new Error(`${name} is not set: these tests need searchd, indexer and the source folder`);
  return process.env[name];
}
