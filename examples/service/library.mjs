// The library without a service: `npm run build && node examples/service/library.mjs`. Elsewhere: `from 'yardstick'`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { compile, evaluateSnapshots, explain, loadBundle, readSnapshotFiles } from '../../dist/index.js';

// A bundle as other systems get it: one file, here made on the spot.
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const { stdout: text } = spawnSync('node', [cli, 'bundle', 'build'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });

const loaded = loadBundle('standards.json', text);
if (!('standards' in loaded)) throw new Error(loaded.message.en);
const bundle = compile(loaded.standards);

const file = 'examples/bank/3-after-6-months.json';
const snapshots = readSnapshotFiles(
  [{ path: file, format: 'json', text: readFileSync(`${root}/${file}`, 'utf8') }],
  bundle,
);
const { verdicts, summary } = await evaluateSnapshots(bundle, snapshots, { profile: 'bank' });
console.log(summary);

const judged = verdicts.find(({ status }) => status !== 'no-data');
console.log(judged.because.en);
const [goal] = explain(judged.goal, { catalog: loaded.standards.catalog, bundle, on: '2026-06-30' });
console.log(goal.values.map(({ target }) => target.en));
