import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, root } from './yardstick.ts';

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });

test('the packed tarball, installed in an empty folder, works on its own', { timeout: 120_000 }, () => {
  const folder = emptyFolder();
  const tarball =
    npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root).trim().split('\n').at(-1) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "name": "ours", "private": true, "type": "module" }\n');
  npm(['install', '--silent', '--no-audit', '--no-fund', '--offline', join(folder, tarball)], folder);

  // Nothing comes along from a registry, and what is bundled is credited.
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['yardstick']);
  expect(readFileSync(join(folder, 'node_modules/yardstick/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain(
    'json-rules-engine',
  );
  expect(existsSync(join(folder, 'node_modules/yardstick/LICENSE'))).toBe(true);

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(npm(['exec', '--offline', '--', 'yardstick', '--version'], folder).trim()).toBe(version);
  npm(['exec', '--offline', '--', 'yardstick', 'init'], folder);
  expect(npm(['exec', '--offline', '--', 'yardstick', 'validate'], folder)).toContain('✔ 18 files');

  // The library, as another program would use it.
  const script = `
    import { compile, evaluateSnapshots, readSnapshotFiles, validate } from 'yardstick';
    import { readdirSync, readFileSync } from 'node:fs';
    const files = readdirSync('standards', { recursive: true }).filter((path) => path.endsWith('.yaml'))
      .map((path) => ({ path, content: readFileSync('standards/' + path) }));
    const bundle = compile(validate(files, { today: '2026-06-01' }));
    const text = readFileSync('snapshots/example.csv', 'utf8');
    const snapshots = readSnapshotFiles([{ path: 'example.csv', format: 'csv', text }], bundle);
    console.log(JSON.stringify((await evaluateSnapshots(bundle, snapshots)).summary));
  `;
  writeFileSync(join(folder, 'judge.js'), script);
  const summary = JSON.parse(execFileSync(process.execPath, ['judge.js'], { cwd: folder, encoding: 'utf8' })) as object;
  expect(summary).toMatchObject({ snapshots: 6, met: 3, missed: 1 });
});
