import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/index.ts';
import { receiptOf, verification } from '../../src/toolkit/verify.ts';
import { emptyFolder, root, typed } from './yardstick.ts';

const folder = emptyFolder();
const at = (name: string) => join(folder, name);
const bank = join(root, 'examples/bank');
const tickets = at('tickets.csv');
const exported = at('exported.csv');

/** What made each result, and what it takes to repeat it. */
const results: Readonly<Record<string, { readonly made: readonly string[]; readonly from: readonly string[] }>> = {
  'evaluation.json': {
    made: ['evaluate', bank, '--profile', 'bank', '--as-of', '2026-06-30'],
    from: ['--input', bank],
  },
  'scores.json': { made: ['score', bank, '--scorecard', 'bank'], from: ['--input', bank] },
  'clocks.json': {
    made: [
      'sla',
      tickets,
      '--zone',
      'Asia/Shanghai',
      '--now',
      '2026-03-06T18:00:00.123+08:00',
      '--as-of',
      '2026-03-01',
    ],
    from: ['--input', tickets, '--zone', 'Asia/Shanghai'],
  },
  'records.json': {
    made: ['evaluate', exported, '--dataset', 'tickets', '--by', 'channel'],
    from: ['--input', exported, '--dataset', 'tickets'],
  },
};

// What was judged from the folder of the standards is computed again from their bundle, which is read in less time.
const bundle = ['--standards', at('standards.json')];

beforeAll(async () => {
  await typed(['bundle', 'build', '--output', at('standards.json')]);
  writeFileSync(
    exported,
    '工单号,创建时间,首次响应时间,解决时间,渠道,优先级,状态\nT1,2026-03-02 09:00,2026-03-02 09:20,2026-03-03 10:00,电话,A,已解决\n',
  );
  writeFileSync(tickets, 'id,created,priority,first-response\nT1,2026-03-02 09:00,A,2026-03-02 09:20\n');
  for (const [name, { made }] of Object.entries(results)) {
    const { stderr } = await typed([...made, '--format', 'json', '--output', at(name)]);
    if (!stderr.includes('written')) throw new Error(`${made.join(' ')}\n${stderr}`);
  }
}, 60_000);

/** A result as somebody changed it, in a file of its own. */
function changed(name: string, change: (text: string) => string): string {
  const text = readFileSync(at(name), 'utf8');
  const other = change(text);
  if (other === text) throw new Error(`nothing changed in ${name}`);
  const path = at(`changed-${name}`);
  writeFileSync(path, other);
  return path;
}

describe('yardstick verify', () => {
  it.each(Object.entries(results))('computes %s again, and finds it the same', async (name, { from }) => {
    const { code, stdout, stderr } = await typed(['verify', at(name), ...from, ...bundle]);
    expect({ code, stdout, stderr }).toMatchObject({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ computed again, it is the same\n/);
  });

  it('shows the first verdict that somebody changed', async () => {
    const path = changed('evaluation.json', (text) => text.replace('"status": "met"', '"status": "missed"'));
    const { code, stdout } = await typed(['verify', path, '--input', bank, ...bundle]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^✖ computed again, it is not the same\n {2}first difference: {2}.+ · verdicts\.\d+\.status\n/,
    );
    expect(stdout).toContain('given:       "missed"\n    recomputed:  "met"');
  });

  it.each([
    ['a verdict taken away', 'evaluation.json', (all: Result) => void all.verdicts?.pop()],
    ['a verdict put in', 'evaluation.json', (all: Result) => void all.verdicts?.push({ goal: 'a/b' })],
    ['an alert put in', 'evaluation.json', (all: Result) => void all.alerts?.push({ rule: 'a' })],
    ['another count', 'evaluation.json', (all: Result) => void (all.summary['met'] = 999)],
    ['another digest of the standards', 'evaluation.json', (all: Result) => void (all.bundle.digest = 'sha256:0')],
    ['another digest of the input', 'clocks.json', (all: Result) => void (all.input.digest = 'sha256:0')],
    ['other clocks', 'clocks.json', (all: Result) => void all.clocks?.splice(0, 1, { ticket: 'T2' })],
    ['another score', 'scores.json', (all: Result) => void all.scores?.push({ scorecard: 'a' })],
  ])('does not take a result with %s for the same', (_what, name, change) => {
    const text = readFileSync(at(name), 'utf8');
    const [again, given] = [JSON.parse(text) as Evaluation, JSON.parse(text) as Result];
    const kept = receiptOf(again);
    expect(kept && verification(again, kept, again).isSame).toBe(true);
    change(given);
    const receipt = receiptOf(given);
    expect(receipt && verification(given, receipt, again).isSame).toBe(false);
  });

  it('tells other data from a changed result', async () => {
    const { code, stdout } = await typed([
      'verify',
      at('evaluation.json'),
      '--input',
      join(bank, '1-before.json'),
      ...bundle,
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/data: {7}sha256:[0-9a-f]{64} → sha256:[0-9a-f]{64}\n/);
  });

  it('says all of it as JSON', async () => {
    const path = changed('scores.json', (text) => text.replace(/"points": [\d.]+/, '"points": 1234'));
    const { stdout } = await typed(['verify', path, '--input', bank, ...bundle, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      of: 'scores',
      isSame: false,
      difference: { given: 1234, about: expect.stringContaining('bank') as string },
    });
  });

  it.each([
    ['a file that is not there', 'nothing.json'],
    ['a folder', '.'],
    ['JSON that is no result', join(root, 'package.json')],
    ['what is no JSON', join(root, 'README.md')],
  ])('asks for a result where it is given %s', async (_what, path) => {
    const { code, stderr } = await typed(['verify', path, '--input', bank, ...bundle]);
    expect(code).toBe(2);
    expect(stderr).toContain('is no result that can be computed again');
  });
});

interface Result {
  readonly verdicts?: object[];
  readonly alerts?: object[];
  readonly clocks?: object[];
  readonly scores?: object[];
  readonly summary: Record<string, number>;
  readonly bundle: { digest: string };
  readonly input: { digest: string };
}
