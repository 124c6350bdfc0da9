#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// How many hits of a search each actor and issue has: facets.mjs QUERY

const base = process.env.READOUT_URL ?? 'http://127.0.0.1:8080';
const query = new URLSearchParams({
  q: process.argv[2] ?? '',
  facets: 'actor,issue',
  facet_limit: '10',
  limit: '0',
});

const answer = await fetch(`${base}/api/v1/search?${query}`);
const result = await answer.json();
if (!answer.ok) {
  console.error(result.detail ?? result.title);
  process.exit(1);
}
console.log(`${result.total.value} articles`);
for (const [field, { values, more }] of Object.entries(result.facets)) {
  console.log(`\n${field}`);
  for (const { name, count } of values) console.log(`${String(count).padStart(6)}  ${name}`);
  if (more) console.log('        and others');
}
