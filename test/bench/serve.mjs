// The service under load, against a bare Fastify route that parses and echoes the same body.
// `npm run build && npm run bench:serve`. Only the ratios mean anything on another machine.
//
// Each contender is a process of its own, asked by autocannon over 20 connections, in interleaved rounds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const root = join(import.meta.dirname, '../..');
const rounds = 3;
const seconds = 5;
const one = { period: '2026-03', scope: { channel: 'phone' }, metrics: { csat: 91.2 }, samples: { csat: 412 } };
const some = Array.from({ length: 50 }, (_, at) => ({ ...one, period: `20${10 + at}-03` }));
const bodies = { 'one snapshot': one, '50 snapshots': some };
const log = join(mkdtempSync(join(tmpdir(), 'yardstick-')), 'decisions.ndjson');
const evaluate = '/v1/evaluate?goals=given';
const serve = ['dist/cli.js', 'serve', '--port', '0', '--rate', '0'];
const contenders = {
  'bare Fastify': { args: ['test/bench/serve-echo.mjs'], path: '/' },
  yardstick: { args: serve, path: evaluate },
  'yardstick, decisions kept': { args: [...serve, '--decisions', log], path: evaluate },
};

const rates = {};
for (let round = 0; round < rounds; round++)
  for (const [body, value] of Object.entries(bodies))
    for (const [name, { args, path }] of Object.entries(contenders)) {
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
      const [url] = await once(createInterface(child.stdout), 'line');
      const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
      await autocannon({ url: url + path, ...request, connections: 20, duration: 1 });
      const { requests, non2xx, latency } = await autocannon({
        url: url + path,
        ...request,
        connections: 20,
        duration: seconds,
      });
      if (non2xx > 0) throw new Error(`${name}: ${non2xx} answers were no success`);
      ((rates[body] ??= {})[name] ??= []).push({ rate: requests.average, p99: latency.p99 });
      child.kill();
      await once(child, 'exit');
    }

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
for (const [body, byName] of Object.entries(rates)) {
  console.log(`\n${body}`);
  const bare = median(byName['bare Fastify'].map(({ rate }) => rate));
  for (const [name, runs] of Object.entries(byName)) {
    const rate = median(runs.map((run) => run.rate));
    const spread = runs.map((run) => Math.round(run.rate)).toSorted((a, b) => a - b);
    const p99 = median(runs.map((run) => run.p99));
    console.log(
      `  ${name.padEnd(28)} ${String(Math.round(rate)).padStart(7)}/s  ${(rate / bare).toFixed(3)} ×  p99 ${p99} ms  (${spread.join(', ')})`,
    );
  }
}
