// What the benchmarks are held against: installed by the first that runs, never with the product.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const peers = join(import.meta.dirname, 'peers');
export const loadPeer = createRequire(join(peers, 'package.json'));

export function installPeers() {
  // npm writes this file once all packages are there.
  if (existsSync(join(peers, 'node_modules/.package-lock.json'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci in test/bench/peers ended with ${status}: ${stderr}`);
}
