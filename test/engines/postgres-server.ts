import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { programsInstalled } from '../installed.ts';
import { findPostgres } from '../programs.ts';

/** A server of our own for the time of a test, on a socket in a folder of its own. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Undefined where PostgreSQL is not installed (Debian: postgresql) and may not be, with the reason printed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  await programsInstalled();
  const bin = findPostgres();
  if (bin === undefined) return skipped('PostgreSQL is not installed: no /usr/lib/postgresql/*/bin/initdb');
  const owner = ownerOf();
  if (owner === undefined) return skipped('PostgreSQL does not run as root, and there is no user postgres');
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-postgres-'));
  chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { uid: owner.uid, gid: owner.gid, cwd: folder };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'yardstick', '-A', 'trust', '-E', 'UTF8', '--locale', 'C'],
    options,
  );
  if (made.status !== 0) return skipped(`initdb failed: ${String(made.stderr)}`);
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], { ...options, stdio: 'ignore' });
  const stop = () => {
    server.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let wait = 0; wait < 200; wait++) {
    if (existsSync(join(folder, '.s.PGSQL.5432')) && isReady(bin, folder)) return { url: urlOf(folder), stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  return skipped('PostgreSQL did not start within 20 s');
}

function urlOf(folder: string): string {
  return `postgresql://yardstick@/postgres?host=${encodeURIComponent(folder)}`;
}

function isReady(bin: string, folder: string): boolean {
  return spawnSync(join(bin, 'pg_isready'), ['-h', folder]).status === 0;
}

/** It refuses to run as root. */
function ownerOf(): { uid: number; gid: number } | undefined {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const [, , id, group] = spawnSync('getent', ['passwd', 'postgres'], { encoding: 'utf8' }).stdout.split(':');
  return id === undefined || group === undefined ? undefined : { uid: Number(id), gid: Number(group) };
}

function skipped(reason: string): undefined {
  process.stderr.write(`\nTests of PostgreSQL are skipped: ${reason}\n`);
  return undefined;
}
