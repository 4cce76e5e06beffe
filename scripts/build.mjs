// Bundles the command line and the library into dist/, with the notices of the libraries that are bundled along.
// Prints nothing unless it fails: `npm start` should show its result, not how it was built.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What src/ imports, and what the generated validators carry; their own dependencies follow. */
const bundled = [
  '@noble/hashes',
  'ajv',
  'chinese-days',
  'commander',
  'csv-parse',
  'fast-deep-equal',
  'fastest-levenshtein',
  'hyparquet',
  'ical.js',
  'json-rules-engine',
  'jsonc-parser',
  'opencc-js',
  'pg',
  'picocolors',
  'temporal-polyfill',
  'yaml',
];

const tsdown = join(root, 'node_modules/tsdown/dist/run.mjs');
const next = join(root, 'dist.next');
const { status, stdout, stderr } = spawnSync(process.execPath, [tsdown, '--out-dir', next], {
  cwd: root,
  encoding: 'utf8',
});
if (status !== 0) {
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
writeFileSync(join(next, 'THIRD-PARTY-NOTICES.txt'), notices(withDependencies(bundled)));
// Swapped in one step: whoever runs the command line meanwhile finds the old one or the new one.
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(next, join(root, 'dist'));

function withDependencies(names) {
  const all = new Set();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    // Of ajv only a few lines of its run time are bundled, not what its compiler needs.
    if (name !== 'ajv') queue.push(...Object.keys(manifest(name).dependencies ?? {}));
  }
  return [...all].toSorted((a, b) => (a < b ? -1 : 1));
}

function notices(names) {
  return names
    .map((name) => {
      const { version, license, repository } = manifest(name);
      const file = readdirSync(join(root, 'node_modules', name)).find((each) => /^licen[cs]e/i.test(each));
      const text =
        file === undefined
          ? `Licence: ${license}`
          : readFileSync(join(root, 'node_modules', name, file), 'utf8').trim();
      // Some licences, as that of ical.js, ask for the place where the source is to be had.
      const source = (repository?.url ?? repository ?? '').replace(/^git\+/, '');
      return `${name} ${version}\n${source === '' ? '' : `Source: ${source}\n`}\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function manifest(name) {
  const path = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(path)) throw new Error(`${name} is bundled but not installed: run npm ci`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
