import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Impact } from '../../src/evaluation/generated-impact.ts';
import { impactOf, type Judgement } from '../../src/evaluation/impact.ts';
import { same } from '../../src/text/words.ts';
import { emptyFolder, root, typed } from './yardstick.ts';

/** Two folders of the same standards, the second edited. */
function twoVersions(example: string, file: string, edits: readonly (readonly [string, string])[]): string {
  const cwd = emptyFolder();
  cpSync(join(root, example), join(cwd, 'base'), { recursive: true });
  cpSync(join(root, example), join(cwd, 'head'), { recursive: true });
  const path = join(cwd, 'head', file);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
  return cwd;
}

function impactIn(stdout: string): Impact {
  return (JSON.parse(stdout) as { impact: Impact }).impact;
}

describe('what a change would have meant', () => {
  let cwd = '';
  const snapshots = join(root, 'examples/releases/snapshots');
  const diff = (...args: string[]) => typed(['diff', 'base/', 'head/', '--impact', snapshots, ...args], { cwd });

  beforeAll(() => {
    cwd = twoVersions('examples/releases/standards', 'standard/service.yaml', [
      ['version: 2.1.0', 'version: 3.0.0'],
      ['from: 2026-07-01', 'from: 2026-12-01'],
      ['target: 30 s', 'target: 28 s'],
      ['limit: 60 s', 'limit: 40 s'],
    ]);
  });

  it('tells who flips, which way, from when and how far', async () => {
    const { summary, goals, flips } = impactIn((await diff('--format', 'json')).stdout);
    expect(summary).toEqual({ same: 30, worse: 6, better: 0, other: 0, appeared: 0, vanished: 0 });
    expect(goals).toMatchObject([
      {
        what: 'service/frt',
        from: '2026-01',
        before: { met: 8, 'at-risk': 9, missed: 1 },
        after: { met: 4, 'at-risk': 11, missed: 3 },
      },
    ]);
    expect(goals[0]?.share).toBeCloseTo((4 / 18) * 100);
    expect(flips[0]).toMatchObject({ period: '2026-01', before: 'at-risk', after: 'missed', gap: -14, unit: 's' });
    expect(flips[0]?.whom.en).toBe('chat');
  });

  it('shows nothing as of a day before the change', async () => {
    const { summary } = impactIn((await diff('--format', 'json', '--as-of', '2026-11-30')).stdout);
    expect(summary).toMatchObject({ same: 36, worse: 0, better: 0 });
  });

  it('draws a chart, and shows it in the report', async () => {
    const report = join(cwd, 'out/report.md');
    const { code } = await diff('--format', 'markdown', '--chart', join(cwd, 'out/impact.svg'), '--output', report);
    expect(code).toBe(0);
    expect(readFileSync(report, 'utf8')).toContain('(impact.svg)');
    const svg = readFileSync(join(cwd, 'out/impact.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*First response time[\s\S]*<\/svg>\n$/);
  });

  it('says which data there is not', async () => {
    const { code, stderr } = await typed(['diff', 'base/', 'head/', '--impact', 'nowhere.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no file or folder `nowhere.csv`');
  });
});

test('tickets are timed by both versions', async () => {
  const cwd = twoVersions('standards', 'sla/after-sales-response.yaml', [['limit: 5 min', 'limit: 3 min']]);
  const tickets = join(root, 'examples/tickets/tickets.json');
  const { stdout } = await typed(['diff', 'base/', 'head/', '--impact', tickets, '--format', 'json'], { cwd });
  const impact = impactIn(stdout);
  expect(impact.of).toBe('tickets');
  expect(impact.summary.better + impact.summary.appeared + impact.summary.vanished).toBe(0);
  expect(impact.flips.every(({ after }) => after === 'missed')).toBe(true);
  expect(impact.summary.worse).toBeGreaterThan(0);
});

describe('laws of impact', () => {
  const judgement = fc.record({
    key: fc.string(),
    what: fc.constantFrom('a', 'b'),
    title: fc.constant(same('A')),
    whom: fc.constant(same('')),
    period: fc.constantFrom('2026-01', '2026-02'),
    status: fc.constantFrom('met', 'at-risk', 'missed', 'no-data', 'waived'),
    gap: fc.oneof(fc.constant(null), fc.integer()),
    target: fc.oneof(fc.constant(null), fc.integer()),
    unit: fc.constant('%'),
    because: fc.constant(same('')),
  });
  const judgements: fc.Arbitrary<Judgement[]> = fc.uniqueArray(judgement, { selector: ({ key }) => key });

  it('the same twice is no impact', () => {
    fc.assert(
      fc.property(judgements, (all) => {
        const { summary, flips, goals } = impactOf('snapshots', all, all);
        expect({ same: summary.same, flips, goals }).toEqual({ same: all.length, flips: [], goals: [] });
      }),
    );
  });

  it('the way back mirrors the way there', () => {
    fc.assert(
      fc.property(judgements, judgements, (a, b) => {
        const [there, back] = [impactOf('snapshots', a, b).summary, impactOf('snapshots', b, a).summary];
        expect([back.worse, back.better, back.appeared, back.vanished, back.other, back.same]).toEqual([
          there.better,
          there.worse,
          there.vanished,
          there.appeared,
          there.other,
          there.same,
        ]);
      }),
    );
  });
});
