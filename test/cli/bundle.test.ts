import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bundleContent,
  bundleText,
  compare,
  compile,
  evaluateSnapshots,
  invalidSignatures,
  loadBundle,
  readSnapshotFiles,
  signedText,
  validate,
} from '../../src/index.ts';
import { isSigned, signText } from '../../src/workspace/signing.ts';
import { base } from '../errors/base.ts';
import { buildWorld, compileWorld, dice, write } from '../evaluation/world.ts';
import { emptyFolder, root, typed } from './yardstick.ts';

const pem = (key: KeyObject) =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();
const ours = generateKeyPairSync('ed25519');
const small = () => validate(base, { today: '2026-07-01' });

function load(text: string) {
  const loaded = loadBundle('b.json', text);
  if (!('standards' in loaded)) throw new Error(loaded.message.en);
  return loaded;
}

/** Whether anything at all refuses a text as a bundle. */
function isRefused(text: string): boolean {
  const loaded = loadBundle('b.json', text);
  return !('standards' in loaded) || loaded.signatures.some((each) => !isSigned(signedText(loaded), each));
}

describe('a bundle', () => {
  it('has the same bytes for the same standards, whatever the order of their files', () => {
    const other = validate(base.toReversed(), { today: '2027-01-01' });
    expect(bundleText(bundleContent(other))).toBe(bundleText(bundleContent(small())));
  });

  it('fits its published schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/bundle.schema.json'), 'utf8')) as object;
    const fits = new Ajv2020({ strict: false }).compile(schema);
    expect(fits(JSON.parse(bundleText(bundleContent(small())))) ? [] : fits.errors).toEqual([]);
  });

  it('tells in the library, too, which of its signatures do not hold', async () => {
    const content = bundleContent(small());
    const good = signText(signedText(load(bundleText(content))), pem(ours.privateKey));
    if (typeof good === 'string') throw new Error(good);
    const forged = { ...good, key: '0'.repeat(64) };
    const changed = { ...good, signature: good.signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    const invalid = (...signatures: (typeof good)[]) => invalidSignatures(load(bundleText(content, signatures)));
    expect(await invalid(good)).toEqual([]);
    expect(await invalid(forged, good)).toEqual([forged]);
    expect(await invalid(changed)).toEqual([changed]);
  });

  it('is refused where a single byte of it is another one', () => {
    const content = bundleContent(small());
    const signature = signText(signedText(load(bundleText(content))), pem(ours.privateKey));
    if (typeof signature === 'string') throw new Error(signature);
    const text = bundleText(content, [signature]);
    expect(isRefused(text)).toBe(false);
    const bytes = Buffer.from(text);
    const passed: number[] = [];
    // All of the end, where digest and signature stand, and enough of the rest to meet every sort of byte.
    for (let at = 0; at < bytes.length; at += at < bytes.length - 700 ? 7 : 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 + (at % 31));
      if (!isRefused(changed.toString())) passed.push(at);
    }
    expect(passed).toEqual([]);
    for (const cut of [0, 1, 100, text.length - 1]) expect(isRefused(text.slice(0, cut))).toBe(true);
    expect(isRefused(`${text}\n`)).toBe(true);
  });

  it.each([
    ['no JSON', '{ "format": 1', 'it is no JSON'],
    ['a list', '[]', 'it is no bundle'],
    ['another thing', '{"format":1}', 'it is no bundle'],
    ['another format', '{"content":{},"format":2}', 'has format 2'],
    ['without documents', '{"content":{},"digest":"","format":1,"signatures":[]}', 'it lacks what a bundle has'],
    ['deep nesting', `{"format":1,"content":${'['.repeat(100_000)}`, 'it is no JSON'],
  ])('says in one sentence what is wrong with %s', (_, text, says) => {
    const loaded = loadBundle('b.json', text);
    expect('message' in loaded ? loaded.message.en : '').toContain(says);
  });

  it('leaves out versions that were over before the day asked for', async () => {
    const { readStandardsFiles } = await import('../../src/workspace/files.ts');
    const { files } = await readStandardsFiles('examples/releases/standards', root);
    const standards = validate(files, { today: '2026-12-01' });
    const count = (from: string | null) => bundleContent(standards, from).frozen.length;
    expect(count(null)).toBeGreaterThan(count('2026-12-01'));
  });

  it('evaluates and compares as the documents it was built of, on random standards', async () => {
    await fc.assert(
      fc.asyncProperty(
        dice().map((roll) => buildWorld(roll, { duplicates: true, asksForGaps: true, rules: true })),
        async (world) => {
          const written = write(world);
          const { standards, bundle } = compileWorld(written);
          const stored = load(bundleText(bundleContent(standards))).standards;
          const again = compile(stored);
          expect(again).toEqual(bundle);
          const request = { asOf: world.asOf, profile: world.profile?.id ?? null };
          const judged = (of: typeof bundle) =>
            evaluateSnapshots(of, readSnapshotFiles(written.snapshots, of), request);
          expect(await judged(again)).toEqual(await judged(bundle));
          expect(compare(stored, standards).documents).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('format 1', () => {
  it('stays readable: a bundle of the first release gives the verdicts it gave', async () => {
    const loaded = load(readFileSync(join(root, 'test/cli/format-1.bundle.json'), 'utf8'));
    const bundle = compile(loaded.standards);
    const file = {
      path: 'a.json',
      format: 'json',
      text: '[{ "period": "2026-03", "metrics": { "csat": 88.5, "wait": 25 }, "samples": { "csat": 412 } }]',
    } as const;
    const { verdicts } = await evaluateSnapshots(bundle, readSnapshotFiles([file], bundle));
    const told = verdicts.map(
      ({ goal, period, status, document }) => `${goal} ${period} ${status} ${document.file}:${document.line}`,
    );
    expect(told).toMatchInlineSnapshot(`
      [
        "service/csat 2026-03 met standards/service.yaml:8",
        "service/wait 2026-03 met standards/service.yaml:9",
      ]
    `);
  });
});

describe('the command', () => {
  const folder = emptyFolder();
  const file = join(folder, 'standards.json');
  const run = (...args: string[]) => typed([...args, '--lang', 'en']);

  beforeAll(async () => {
    const built = await run('bundle', 'build', '--output', file);
    if (built.code !== 0) throw new Error(built.stderr);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const other = generateKeyPairSync('ed25519');
    for (const [name, text] of Object.entries({
      'private.pem': pem(ours.privateKey),
      'public.pem': pem(ours.publicKey),
      'other.pem': pem(other.publicKey),
      'rsa.pem': pem(rsa.privateKey),
      'none.pem': 'no key',
    }))
      writeFileSync(join(folder, name), text);
  });

  it.each([
    ['evaluate', 'examples/pilot/chat-team.csv', '--format', 'json'],
    ['score', 'examples/scorecards/teams.csv', '--format', 'json'],
    ['sla', 'examples/tickets/tickets.json', '--now', '2026-04-01T00:00:00+08:00', '--format', 'json'],
    ['explain', 'customer-service/csat', '--format', 'json'],
    ['explain', 'kpi/csat', '--format', 'json'],
    ['explain', 'MON-3.1-2', '--format', 'json'],
  ])('gives %s %s the same bytes as the folder', async (...args) => {
    const [bundled, plain] = [await typed([...args, '--standards', file]), await typed(args)];
    // A folder is read again, so that findings of its own documents, which a bundle has none of, are told as well.
    expect(bundled.code).toBe(plain.code);
    expect(bundled.stdout).toBe(plain.stdout);
  });

  it('builds the same bytes of the bundle again', async () => {
    expect((await run('bundle', 'build', file)).stdout).toBe(readFileSync(file, 'utf8'));
  });

  it('compares bundles like folders', async () => {
    const changed = join(folder, 'changed');
    cpSync(join(root, 'standards'), join(changed, 'standards'), { recursive: true });
    const path = join(changed, 'standards/kpi/csat.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('minimumSample: 30', 'minimumSample: 40'));
    const next = join(folder, 'next.json');
    expect(await typed(['bundle', 'build', '--output', next], { cwd: changed })).toMatchObject({ code: 0 });
    const told = await run('diff', file, next);
    expect(told.stdout).toMatch(/kpi\/csat[^]*minimumSample/);
    const plain = await run('diff', 'standards', join(changed, 'standards'), '--format', 'json');
    const classes = (text: string) =>
      (JSON.parse(text) as { documents: { changes: { class: string }[] }[] }).documents.map(({ changes }) =>
        changes.map((each) => each.class),
      );
    expect(classes((await run('diff', file, next, '--format', 'json')).stdout)).toEqual(classes(plain.stdout));
  });

  it('signs, and verifies by whom', async () => {
    const signed = join(folder, 'signed.json');
    const key = (name: string) => ['--key', join(folder, name)];
    expect((await run('bundle', 'verify', file)).stdout).toContain('signed by nobody');
    expect(await run('bundle', 'sign', file, ...key('private.pem'), '--output', signed)).toMatchObject({ code: 0 });
    expect(await run('bundle', 'verify', signed, ...key('public.pem'))).toMatchObject({ code: 0 });
    expect(await run('bundle', 'verify', signed, ...key('other.pem'))).toMatchObject({ code: 1 });
    expect((await run('bundle', 'inspect', signed)).stdout).toMatch(
      /Digest +sha256:[0-9a-f]{64}[^]*Signed by +[0-9a-f]{64}/,
    );
    const text = readFileSync(signed, 'utf8');
    const broken = join(folder, 'broken.json');
    writeFileSync(
      broken,
      text.replace(/"signature":"(.)/, (_, digit: string) => `"signature":"${digit === '0' ? '1' : '0'}`),
    );
    expect(await run('evaluate', 'examples/pilot/chat-team.csv', '--standards', broken)).toMatchObject({
      code: 1,
      stdout: '',
    });
    expect((await run('bundle', 'verify', broken)).stderr).toMatch(
      /signature does not hold: key [0-9a-f]{16}… did not sign/,
    );
  });

  it.each([
    [['bundle', 'pack'], 'There is no `bundle pack`'],
    [['bundle', 'verify'], 'Nothing says which bundle'],
    [['bundle', 'inspect', 'nowhere.json'], 'There is no bundle'],
    [['bundle', 'build', '--from', '2026-13-01'], 'is no date of the calendar'],
    [['bundle', 'sign', file], 'There is no key'],
    [['bundle', 'sign', file, '--key', join(folder, 'public.pem')], 'This is a public key'],
    [['bundle', 'sign', file, '--key', join(folder, 'rsa.pem')], 'not one of Ed25519'],
    [['bundle', 'sign', file, '--key', join(folder, 'none.pem')], 'no key that can be used'],
  ])('%j is told in one sentence', async (args, says) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('builds nothing of standards with errors', async () => {
    const home = emptyFolder();
    for (const { path, content } of base) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), String(content).replace('better: higher', 'bettr: higher'));
    }
    const { code, stdout, stderr } = await typed(['bundle', 'build'], { cwd: home });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('bettr');
  });
});
