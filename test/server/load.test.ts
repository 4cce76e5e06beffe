import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/server/decision.ts';
import { yardstick } from '../cli/yardstick.ts';
import { type PostgresServer, startPostgres } from '../engines/postgres-server.ts';
import { type Served, serve } from './process.ts';
import { smallStandards, json, judge, retarget, servedFrom, snapshot, type Verdict } from './world.ts';

/** Good requests and every sort of bad ones, by the statuses they must get. */
const mixed: readonly (autocannon.Request & { readonly expects: number })[] = [
  { method: 'POST', path: '/v1/evaluate?goals=given', headers: json, body: JSON.stringify(snapshot), expects: 200 },
  { method: 'GET', path: '/v1/targets?kpi=csat', expects: 200 },
  { method: 'POST', path: '/v1/evaluate', headers: json, body: '{"period":', expects: 400 },
  { method: 'POST', path: '/v1/evaluate?goals=some', headers: json, body: '[]', expects: 400 },
  { method: 'POST', path: '/v1/evaluate', headers: json, body: '[]', expects: 422 },
  { method: 'POST', path: '/v1/evaluate', headers: { 'content-type': 'text/yaml' }, body: 'a: 1', expects: 415 },
  { method: 'GET', path: '/v1/evaluate', expects: 405 },
  { method: 'GET', path: '/no/such/place', expects: 404 },
];

describe('under load', () => {
  it('gives every request its own answer, and does not crash', async () => {
    const { place, service } = await started(['--rate', '0']);
    const wrong: string[] = [];
    let answered = 0;
    const result = await autocannon({
      url: service.url,
      connections: 20,
      duration: 2,
      requests: mixed.map(({ expects, ...request }) => ({
        ...request,
        onResponse: (status: number, body: string) => {
          answered++;
          const isRight = status === expects && (expects !== 200 || !body.includes('"status":"at-risk"'));
          if (!isRight) wrong.push(`${request.method} ${request.path}: ${status}`);
        },
      })),
    });
    expect(wrong).toEqual([]);
    expect([result.errors, result.timeouts, answered > 200]).toEqual([0, 0, true]);
    expect((await judge(service.url)).of).toBe('met');
    expect(await service.end('SIGTERM')).toBe(0);
    expect(place.path).toBe('standards');
  }, 60_000);

  it('puts other standards in service without a wrong verdict and without a request lost', async () => {
    const { place, service } = await started(['--rate', '0']);
    const expected = new Map([[(await servedFrom(place)).bundle.digest, 'met']]);
    const verdicts: Verdict[] = [];
    const over = new AbortController();
    const asking = Array.from({ length: 8 }, async () => {
      while (!over.signal.aborted) verdicts.push(await judge(service.url));
    });
    for (const [target, of] of [
      ['95 %', 'at-risk'],
      ['85.5 %', 'met'],
      ['many', 'refused'],
      ['94 %', 'at-risk'],
      ['84 %', 'met'],
    ] as const) {
      retarget(place, target);
      if (of === 'refused') await until(() => service.log().includes('standards-refused'));
      else {
        const { digest } = (await servedFrom(place)).bundle;
        expected.set(digest, of);
        await until(() => verdicts.at(-1)?.bundle === digest);
      }
    }
    over.abort();
    await Promise.all(asking);
    expect(verdicts.filter(({ status }) => status !== 200)).toEqual([]);
    // Each verdict is that of the standards it names.
    expect(verdicts.filter(({ of, bundle }) => expected.get(bundle ?? '') !== of)).toEqual([]);
    expect(new Set(verdicts.map(({ of }) => of))).toEqual(new Set(['met', 'at-risk']));
    expect(await service.end('SIGTERM')).toBe(0);
  }, 60_000);

  it('killed at once, has kept every decision that was sent', async () => {
    const place = smallStandards();
    const path = join(place.cwd, 'decisions.ndjson');
    const sent: string[] = [];
    for (let run = 0; run < 3; run++) {
      const service = await serve(['standards', '--rate', '0', '--decisions', path], place);
      sent.push(...(await decisionsUntilKilled(service, 40 + 30 * run)));
    }
    const kept = new Set(readFileSync(path, 'utf8').trimEnd().split('\n').map(idOf));
    expect(sent.length).toBeGreaterThan(100);
    expect(sent.filter((id) => !kept.has(id))).toEqual([]);
  }, 60_000);
});

/** A half-written last line belongs to an answer that was never sent. */
function idOf(line: string): string {
  try {
    return (JSON.parse(line) as Decision).id;
  } catch {
    return '';
  }
}

/** The decisions whose answers arrived before the process was killed in the middle of it. */
/** Killed once so many were sent, however long that takes here: others are on their way then. */
async function decisionsUntilKilled(service: Served, atLeast: number): Promise<string[]> {
  const sent: string[] = [];
  let enough = () => {};
  const reached = new Promise<void>((done) => (enough = done));
  const asking = Array.from({ length: 8 }, async () => {
    for (;;) {
      const { decision } = await judge(service.url);
      if (decision !== null) sent.push(decision);
      if (sent.length >= atLeast) enough();
    }
  });
  const ended = Promise.allSettled(asking);
  // Should all of them fail, the length tells.
  await Promise.race([reached, ended]);
  expect(await service.end('SIGKILL')).toBe(null);
  await ended;
  return sent;
}

async function started(args: readonly string[]) {
  const place = smallStandards();
  return { place, service: await serve(['standards', ...args], place) };
}

describe('decisions in PostgreSQL', () => {
  let server: PostgresServer | undefined;
  let query: ((sql: string) => Promise<readonly (readonly unknown[])[]>) | undefined;

  beforeAll(async () => {
    server = await startPostgres();
    if (server === undefined) return;
    const { default: pg } = await import('pg');
    const { url } = server;
    query = async (sql) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
      await client.end();
      return rows;
    };
  }, 60_000);

  afterAll(() => server?.stop());

  it('are committed before they are sent, and outlive a kill of the service and of its connection', async ({
    skip,
  }) => {
    if (server === undefined || query === undefined) return skip('PostgreSQL is not installed');
    const env = { YARDSTICK_DATABASE_URL: server.url };
    const { cwd } = smallStandards();
    const first = await serve(['--rate', '0', '--decisions', 'postgres'], { cwd, env });
    const sent = await decisionsUntilKilled(first, 60);
    const second = await serve(['--decisions', 'postgres'], { cwd, env });
    sent.push((await judge(second.url)).decision ?? '');
    await query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'yardstick' AND pid <> pg_backend_pid()`,
    );
    sent.push((await judge(second.url)).decision ?? '');
    const kept = new Set((await query('SELECT id::text FROM yardstick_decisions')).map(([id]) => id));
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.filter((id) => !kept.has(id))).toEqual([]);
    const [[decision] = []] = await query(`SELECT decision FROM yardstick_decisions WHERE id = '${sent.at(-1)}'`);
    expect(decision).toMatchObject({ of: 'evaluation', only: ['csat'], key: null });
    expect(second.log()).not.toContain('yardstick@');
    expect(await second.end('SIGTERM')).toBe(0);
  }, 60_000);
});

describe('yardstick serve', () => {
  it('says that a port is taken, and ends', async () => {
    const place = smallStandards();
    const first = await serve(['standards'], place);
    const { port } = new URL(first.url);
    const decisions = ['--decisions', 'decisions.ndjson'];
    const { code, stderr } = yardstick(['serve', 'standards', '--port', port, ...decisions], { cwd: place.cwd });
    expect({ code, stderr }).toMatchObject({ code: 2 });
    expect(stderr).toContain(`No requests can be taken on 127.0.0.1:${port} (EADDRINUSE).`);
    expect(await first.end('SIGTERM')).toBe(0);
  }, 30_000);

  it('reads keys again on SIGHUP, and goes on with the old ones where the file is broken', async () => {
    const { newKey, keysText } = await import('../../src/server/keys.ts');
    const [one, two] = [newKey('one', ['evaluate']), newKey('two', ['evaluate'])];
    const place = smallStandards();
    const path = join(place.cwd, 'keys.json');
    writeFileSync(path, keysText([one.entry]));
    const service = await serve(['standards', '--keys', 'keys.json'], place);
    const status = async ({ key }: { readonly key: string }) =>
      (await judge(service.url, snapshot, { authorization: `Bearer ${key}` })).status;
    expect([await status(one), await status(two)]).toEqual([200, 401]);
    writeFileSync(path, keysText([two.entry]));
    service.child.kill('SIGHUP');
    await until(async () => (await status(two)) === 200);
    expect(await status(one)).toBe(401);
    writeFileSync(path, '{"keys":');
    service.child.kill('SIGHUP');
    await until(() => service.log().includes('keys.json:1'));
    expect(await status(two)).toBe(200);
    expect(await service.end('SIGINT')).toBe(0);
  }, 30_000);
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 100; wait++) {
    if (await isSo()) return;
    await new Promise((soon) => setTimeout(soon, 100));
  }
  throw new Error('it did not come to that within 10 s');
}
