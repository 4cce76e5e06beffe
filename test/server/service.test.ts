import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleContent, bundleText, loadBundle, signedText, validate } from '../../src/index.ts';
import { DecisionFile } from '../../src/server/decision-log.ts';
import type { Decision } from '../../src/server/decision.ts';
import { Keys, newKey } from '../../src/server/keys.ts';
import { publicKeyOf, signText } from '../../src/workspace/signing.ts';
import { readStandardsFiles } from '../../src/workspace/files.ts';
import { emptyFolder, root } from '../cli/yardstick.ts';
import { smallStandards, json, judge, retarget, type Running, servedFrom, snapshot, startService } from './world.ts';

const open: Running[] = [];
async function started(...args: Parameters<typeof startService>): Promise<Running> {
  const service = await startService(...args);
  open.push(service);
  return service;
}

afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
});

const served = servedFrom(smallStandards());
const eventsOf = ({ lines }: Running) =>
  lines.map((line) => JSON.parse(line) as { readonly event?: string; readonly because?: string });

describe('keys', () => {
  const [reader, evaluator, admin] = [
    newKey('bi', ['read']),
    newKey('crm', ['evaluate']),
    newKey('ops', ['admin']),
  ] as const;
  const keys = new Keys([reader.entry, evaluator.entry, admin.entry]);

  it.each([
    ['read', '/v1/bundle', 'GET', [401, 401, 200, 200, 200]],
    ['evaluate', '/v1/evaluate', 'POST', [401, 401, 403, 200, 200]],
    ['admin', '/v1/reload', 'POST', [401, 401, 403, 403, 200]],
    ['nobody in particular', '/health/live', 'GET', [200, 200, 200, 200, 200]],
  ])(
    'let %s do what their scope says',
    async (_scope, path, method, statuses) => {
      const service = await started({ keys, served: await served });
      const body = path === '/v1/evaluate' ? { body: JSON.stringify(snapshot), headers: json } : {};
      const answers: number[] = [];
      for (const key of ['', 'ys_wrong', reader.key, evaluator.key, admin.key]) {
        const headers = { ...body.headers, ...(key && { authorization: `Bearer ${key}` }) };
        const response = await fetch(service.url + path, { method, ...body, headers });
        answers.push(response.status);
      }
      expect(answers).toEqual(statuses);
    },
    20_000,
  );

  it('can be taken back while the service runs', async () => {
    const service = await started({ keys, served: await served });
    const asked = () => judge(service.url, snapshot, { authorization: `Bearer ${evaluator.key}` });
    expect((await asked()).status).toBe(200);
    service.useKeys(new Keys([reader.entry]));
    expect((await asked()).status).toBe(401);
  });
});

describe('limits', () => {
  it('turn away who asks too often, and say when to come back', async () => {
    const service = await started({ served: await served, limits: { rate: 3 } });
    const statuses: number[] = [];
    for (let at = 0; at < 5; at++) statuses.push((await fetch(`${service.url}/v1/bundle`)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await fetch(`${service.url}/v1/bundle`);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });

  it('do not wait for a body that does not come', async () => {
    const service = await started({ served: await served, limits: { seconds: 1 } });
    const answer = await new Promise<{ status?: number; text: string }>((done) => {
      const sent = plainRequest(
        `${service.url}/v1/evaluate`,
        { method: 'POST', headers: { ...json, 'content-length': 100 } },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => done({ status: response.statusCode ?? 0, text }));
        },
      );
      sent.on('error', () => undefined);
      sent.write('{"period":');
    });
    expect(answer.status).toBe(408);
    expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/slow-request' });
  });

  it('do not wait for a head that does not come, and answer what is no HTTP', async () => {
    const service = await started({ served: await served, limits: { seconds: 1 } });
    const { port } = new URL(service.url);
    const sends = (text: string) =>
      new Promise<string>((done) => {
        let got = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
        socket.on('close', () => done(got));
        socket.on('error', () => undefined);
      });
    expect(await sends('POST /v1/evaluate HTTP/1.1\r\nHost: a\r\n')).toMatch(/^(HTTP\/1\.1 4|$)/);
    expect(await sends('hello\r\n\r\n')).toContain('/problems/not-http');
  }, 15_000);

  it('give other requests their turn while a large one is computed', async () => {
    const service = await started({ served: await served, limits: { items: 5000, body: 10_000_000, seconds: 60 } });
    const many = Array.from({ length: 1500 }, (_, at) => ({
      ...snapshot,
      period: `20${10 + (at % 80)}-0${1 + (at % 9)}`,
      metrics: { csat: 90 + at / 1000 },
    }));
    const large = judge(service.url, many).then(() => performance.now());
    await new Promise((soon) => setTimeout(soon, 30));
    const live = await fetch(`${service.url}/health/live`).then(() => performance.now());
    expect(live).toBeLessThan(await large);
  }, 60_000);

  it('end an answer that takes too long', async () => {
    const service = await started({ served: await served, limits: { items: 100_000, body: 50_000_000, seconds: 1 } });
    const many = Array.from({ length: 60_000 }, (_, at) => ({
      ...snapshot,
      period: `20${10 + (at % 80)}-0${1 + (at % 9)}`,
      metrics: { csat: 90, frt: at % 50 },
    }));
    expect((await judge(service.url, many)).status).toBe(503);
  }, 60_000);
});

/** Lines sent as they are made, and the results as they come. */
async function sendLines(url: string, lines: Iterable<string>): Promise<{ status: number; results: LineResult[] }> {
  const response = await fetch(`${url}/v1/evaluate/lines`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(lines)) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const text = await response.text();
  return {
    status: response.status,
    results: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LineResult),
  };
}

interface LineResult {
  readonly line: number;
  readonly evaluation: { readonly verdicts: readonly { readonly goal: string; readonly value: number }[] } | null;
  readonly problem: { readonly type: string; readonly findings?: readonly object[] } | null;
}

describe('lines', () => {
  it('are each judged as if they came alone, in their order, however many', async () => {
    const service = await started({ served: await served });
    const values = Array.from({ length: 1000 }, (_, at) => 50 + (at % 50));
    const { results } = await sendLines(
      service.url,
      (function* () {
        for (const csat of values) yield `${JSON.stringify({ ...snapshot, metrics: { csat } })}\n`;
      })(),
    );
    expect(results.map(({ line }) => line)).toEqual(values.map((_, at) => at + 1));
    expect(results.map(({ evaluation }) => evaluation?.verdicts[0]?.value)).toEqual(values);
  }, 60_000);

  it('that are broken take no other with them', async () => {
    const service = await started({ served: await served });
    const good = JSON.stringify(snapshot);
    const { results } = await sendLines(service.url, [`${good}\n`, '{"period":\n', '\n', `"x"\n${good}`]);
    expect(results.map(({ line, problem }) => [line, problem?.type ?? null])).toEqual([
      [1, null],
      [2, '/problems/body'],
      [4, '/problems/unusable'],
      [5, null],
    ]);
  });

  it('end with a problem where one of them is too long', async () => {
    const service = await started({ served: await served, limits: { body: 2000 } });
    const { results } = await sendLines(service.url, [`${JSON.stringify(snapshot)}\n`, 'x'.repeat(5000)]);
    expect(results.at(-1)).toMatchObject({ evaluation: null, problem: { type: '/problems/too-large' } });
  });
});

describe('standards in service', () => {
  it('are other ones once the files are, and requests that began before end under the old ones', async () => {
    const place = smallStandards();
    const service = await started({ place });
    const before = await judge(service.url);
    retarget(place, '95 %');
    await service.reload();
    const after = await judge(service.url);
    expect([before.of, after.of, before.bundle === after.bundle]).toEqual(['met', 'at-risk', false]);
  }, 20_000);

  it('stay as they are where the new ones have errors, and the log says what', async () => {
    const place = smallStandards();
    const service = await started({ place });
    const before = await judge(service.url);
    retarget(place, 'many');
    await service.reload();
    expect(await judge(service.url)).toEqual({ ...before, decision: null });
    const refused = await fetch(`${service.url}/v1/reload`, { method: 'POST' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ findings: [{ file: 'standards/service.yaml' }] });
    expect(eventsOf(service).map(({ event }) => event)).toContain('standards-refused');
  }, 20_000);

  it('stay as they are where the new ones are not signed by a trusted key', async () => {
    const [ours, theirs] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const pem = ours.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const key = publicKeyOf(pem);
    if (typeof key === 'string') throw new Error(key);
    const cwd = emptyFolder();
    const path = 'standards.bundle.json';
    const copied = smallStandards();
    const put = async (target: string | undefined, signer: string | null) => {
      retarget(copied, target);
      const { files } = await readStandardsFiles('standards', copied.cwd);
      const content = bundleContent(validate(files, { today: '2026-11-01' }));
      const loaded = loadBundle(path, bundleText(content));
      if (!('digest' in loaded)) throw new Error(loaded.message.en);
      const signature = signer === null ? null : signText(signedText(loaded), signer);
      if (typeof signature === 'string') throw new Error(signature);
      writeFileSync(join(cwd, path), bundleText(content, signature === null ? [] : [signature]));
    };
    await put(undefined, pem);
    const service = await started({ place: { path, cwd, trusted: [key.key] } });
    const before = await judge(service.url);
    await put('95 %', null);
    await service.reload();
    await put('96 %', theirs.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
    await service.reload();
    appendFileSync(join(cwd, path), ' ');
    await service.reload();
    expect(await judge(service.url)).toEqual(before);
    expect(eventsOf(service).filter(({ event }) => event === 'standards-refused')).toHaveLength(3);
    await put('95 %', pem);
    await service.reload();
    expect((await judge(service.url)).of).toBe('at-risk');
    const state = await (await fetch(`${service.url}/v1/bundle`)).json();
    expect(state).toMatchObject({ signedBy: [key.key] });
  }, 40_000);
});

describe('the decision log', () => {
  const decisionsIn = (path: string) =>
    readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Decision);

  it('has each decision before it is sent, with what it takes to repeat it', async () => {
    const path = join(emptyFolder(), 'decisions.ndjson');
    const service = await started({ served: await served, decisions: await DecisionFile.open(path) });
    const verdicts = await Promise.all(Array.from({ length: 40 }, () => judge(service.url)));
    const kept = decisionsIn(path);
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(verdicts.map(({ decision }) => decision)));
    expect(kept).toHaveLength(verdicts.length);
    expect(kept[0]).toMatchObject({ of: 'evaluation', bundle: verdicts[0]?.bundle, only: ['csat'], key: null });
    expect(kept[0]?.outcomes[0]).toEqual({
      goal: 'service/csat',
      period: '2026-03',
      scope: { channel: 'phone' },
      value: 91.2,
      target: 85,
      status: 'met',
    });
  });

  it('takes back a line that a crash left half-written', async () => {
    const path = join(emptyFolder(), 'decisions.ndjson');
    writeFileSync(path, '{"id":"whole"}\n{"id":"ha');
    const service = await started({ served: await served, decisions: await DecisionFile.open(path) });
    const { decision } = await judge(service.url);
    expect(decisionsIn(path).map(({ id }) => id)).toEqual(['whole', decision]);
  });

  it('goes on in a new file once the old one was moved away', async () => {
    const path = join(emptyFolder(), 'decisions.ndjson');
    const service = await started({ served: await served, decisions: await DecisionFile.open(path) });
    const first = await judge(service.url);
    renameSync(path, `${path}.1`);
    await service.reopenDecisions();
    const second = await judge(service.url);
    expect([decisionsIn(`${path}.1`), decisionsIn(path)].map((all) => all.map(({ id }) => id))).toEqual([
      [first.decision],
      [second.decision],
    ]);
  });

  it('that cannot be written lets no decision out, and the service says that it is not ready', async () => {
    const service = await started({ served: await served, decisions: await DecisionFile.open('/dev/full') });
    expect((await judge(service.url)).status).toBe(503);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain(
      'yardstick_decisions_total{outcome="lost"} 1',
    );
  });
});

describe('the log', () => {
  it('names nobody: neither who is served, nor what was asked or sent', async () => {
    const key = newKey('crm', ['evaluate']);
    const service = await started({ keys: new Keys([key.entry]), served: await served });
    const headers = { ...json, authorization: `Bearer ${key.key}`, 'x-forwarded-for': '203.0.113.9' };
    const ticket = { id: 'zhang-wei-13800138000', created: '2026-03-02T09:00:00+08:00', scope: { priority: 'A' } };
    await fetch(`${service.url}/v1/tickets?zone=Asia/Shanghai`, {
      method: 'POST',
      headers,
      body: JSON.stringify(ticket),
    });
    await fetch(`${service.url}/v1/explain?name=zhang-wei-13800138000`, { headers });
    await fetch(`${service.url}/zhang-wei-13800138000`, { headers });
    const log = service.lines.join('');
    expect(log).toContain('"route":"/v1/tickets","status":200,"key":"crm"');
    for (const secret of ['zhang-wei', '138001', key.key, '203.0.113.9', '127.0.0.1', 'Shanghai'])
      expect(log.replaceAll(service.url, '')).not.toContain(secret);
  });
});

describe('TLS', () => {
  it('serves with a certificate, and not without', async () => {
    const pem = (name: string) => readFileSync(join(root, 'test/server/fixtures', name), 'utf8');
    const tls = { cert: pem('localhost.cert.pem'), key: pem('localhost.key.pem') };
    const service = await started({ served: await served, tls });
    expect(service.url).toMatch(/^https:/);
    const status = await new Promise((done, failed) => {
      secureRequest(`${service.url}/health/live`, { ca: tls.cert, servername: 'localhost' }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', failed)
        .end();
    });
    expect(status).toBe(200);
    const plain = await fetch(`${service.url.replace('https', 'http')}/health/live`).then(
      ({ status: got }) => got,
      () => 'no answer',
    );
    expect(plain).not.toBe(200);
  });
});

describe('closing', () => {
  it('lets requests finish and takes no more', async () => {
    const service = await startService({ served: await served, limits: { items: 5000, body: 10_000_000 } });
    const many = Array.from({ length: 800 }, (_, at) => ({
      ...snapshot,
      period: `20${10 + (at % 80)}-0${1 + (at % 9)}`,
    }));
    const running = judge(service.url, many);
    await new Promise((soon) => setTimeout(soon, 50));
    await service.close();
    expect((await running).status).toBe(200);
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow('fetch failed');
  }, 30_000);
});
