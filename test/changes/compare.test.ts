import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyChanges, compare, compile, evaluateSnapshots, readSnapshotFiles, validate } from '../../src/index.ts';
import type { Comparison, StandardsFile } from '../../src/index.ts';
import { base, today } from '../errors/base.ts';
import { buildWorld, compileWorld, dice, write } from '../evaluation/world.ts';

const read = (files: readonly StandardsFile[]) => validate(files, { today });

/** The base with one file written otherwise, or one more. */
function withFile(path: string, write: (text: string) => string): StandardsFile[] {
  const known = base.find((file) => file.path === path);
  const content = write(typeof known?.content === 'string' ? known.content : '');
  return [...base.filter((file) => file.path !== path), { path, content }];
}

/** `class bump path: old → new`, without the line of the version. */
function told({ documents }: Comparison): string[] {
  return documents.flatMap(({ document, changes }) =>
    changes
      .filter(({ path }) => path.join() !== 'version')
      .map((each) => {
        const values =
          each.old === null && each.new === null ? '' : `: ${each.old?.en ?? '—'} → ${each.new?.en ?? '—'}`;
        const from = each.from === null ? '' : ` from ${each.from}`;
        return `${each.class} ${each.bump} ${[document, ...each.path].join(' › ')}${values}${from}`;
      }),
  );
}

const service = 'standards/service.yaml';
const wait = '{ id: wait, kpi: wait, target: 30 s }';

describe('a change is told with what it means', () => {
  test.each([
    {
      edit: ['target: 85 %', 'target: 90 %'],
      gives: ['tightens major standard/service › goals › csat › target: 85 % → 90 %'],
      because: 'more is better',
    },
    {
      edit: ['target: 30 s', 'target: 20 s'],
      gives: ['tightens major standard/service › goals › wait › target: 30 s → 20 s'],
      because: 'less is better',
    },
    {
      edit: ['limit: 80 %', 'limit: 75 %'],
      gives: ['loosens minor standard/service › goals › csat › limit: 80 % → 75 %'],
    },
    {
      edit: [', limit: 80 %', ''],
      gives: ['tightens major standard/service › goals › csat › limit: 80 % → 85 %'],
      because: 'without a limit the target is one',
    },
    {
      edit: ['target: 30 s', 'target: 0.5 min'],
      gives: ['rewords patch standard/service › goals › wait › target: 30 s → 0.5 min'],
      because: 'the same time',
    },
    {
      edit: [
        'target: 85 %',
        'target: [{ from: 2026-01, value: 85 % }, { from: 2026-07, value: 90 %, why: 去年已达到 }]',
      ],
      gives: [
        're-dates minor standard/service › goals › csat › target: 85 % → —',
        'tightens major standard/service › goals › csat › target: 85 % → 90 % from 2026-07-01',
      ],
      because: 'each stretch of time is told by itself',
    },
    {
      edit: [wait, `${wait.slice(0, -2)}, when: { channel: phone } }`],
      gives: ['re-scopes minor standard/service › goals › wait › when: — → { channel: phone }'],
      because: 'asked of fewer',
    },
    { edit: [`  - ${wait}\n`, ''], gives: [`removes minor standard/service › goals › wait: ${wait} → —`] },
    {
      edit: ['{ id: wait,', '{ id: queue,'],
      gives: ['moves major standard/service › goals › queue: wait → queue'],
      because: 'a goal that is only renamed is no new one',
    },
    {
      edit: ['title: 热线服务标准', 'title: 热线标准'],
      gives: ['rewords patch standard/service › title: 热线服务标准 → 热线标准'],
    },
    {
      edit: ['status: active', 'status: retired'],
      gives: ['removes minor standard/service › status: active → retired'],
    },
  ])('$edit.0 → $edit.1', ({ edit: [from = '', to = ''], gives }) => {
    const head = withFile(service, (text) => text.replace(from, to));
    expect(told(compare(read(base), read(head)))).toEqual(gives);
  });

  it('a waiver that is new loosens, and one that lasts longer can only make verdicts better', () => {
    const waiver = (to: string) =>
      withFile(
        'standards/moving.yaml',
        () =>
          `kind: waiver\nid: moving\nversion: 1.0.0\nstatus: active\ntitle: 搬迁\nowner: quality\neffective: { from: 2026-03-01, to: ${to} }\ngoal: service/csat\nreason: 搬迁\napprover: quality\ncompensation: 延长在线服务\n`,
      );
    expect(told(compare(read(base), read(waiver('2026-06-30'))))).toEqual(['loosens minor waiver/moving']);
    expect(told(compare(read(waiver('2026-06-30')), read(waiver('2026-07-31'))))).toEqual([
      're-dates minor waiver/moving › effective › to: 2026-06-30 → 2026-07-31',
    ]);
  });

  it('names the version that is needed, and says nothing where it is enough', () => {
    const head = (version: string) =>
      withFile(service, (text) => text.replace('85 %', '90 %').replace('version: 1.0.0', `version: ${version}`));
    const needs = (version: string) => compare(read(base), read(head(version))).documents.map((each) => each.needs);
    expect([needs('1.0.1'), needs('1.1.0'), needs('2.0.0')]).toEqual([['2.0.0'], ['2.0.0'], [null]]);
  });

  it('a file that only moved keeps its version', () => {
    const head = base.map((file) => (file.path === service ? { ...file, path: 'standards/more/service.yaml' } : file));
    expect(compare(read(base), read(head)).documents).toMatchObject([{ bump: null, needs: null, changes: [] }]);
  });
});

describe('an earlier version that is kept under history/', () => {
  const later = withFile(service, (text) =>
    text
      .replace('version: 1.0.0', 'version: 2.0.0')
      .replace('owner: quality\n', 'owner: quality\neffective: { from: 2026-03-01 }\n')
      .replace('85 %', '90 %'),
  );
  const kept = base.find(({ path }) => path === service)?.content ?? '';
  const both = [...later, { path: 'standards/history/standard/service@1.0.0.yaml', content: kept }];

  it('decides the days before the next one begins', async () => {
    const bundle = compile(read(both));
    const text = 'period,csat\n2026-02,87\n2026-03,87\n';
    const snapshots = readSnapshotFiles([{ path: 'a.csv', format: 'csv', text }], bundle);
    const lines = async (asOf: string | null) =>
      (await evaluateSnapshots(bundle, snapshots, { asOf })).verdicts
        .filter(({ goal }) => goal === 'service/csat')
        .map(({ period, target, status, document }) => `${period} ${target} ${status} ${document.version}`);
    expect(await lines(null)).toEqual(['2026-02 85 met 1.0.0', '2026-03 90 at-risk 2.0.0']);
    expect(await lines('2026-02-28')).toEqual(['2026-02 85 met 1.0.0', '2026-03 85 met 1.0.0']);
    expect(await lines('2026-12-31')).toEqual(['2026-02 90 at-risk 2.0.0', '2026-03 90 at-risk 2.0.0']);
  });

  it('lets the new one begin later without a step of its own', () => {
    const first = told(compare(read(base), read(both)));
    expect(first).toContain('tightens major standard/service › goals › csat › target: 85 % → 90 % from 2026-03-01');
  });
});

describe('laws, on random standards', () => {
  const world = () => dice().map((roll) => buildWorld(roll, { duplicates: false, asksForGaps: false, rules: true }));
  const standardsOf = (made: ReturnType<typeof buildWorld>) => compileWorld(write(made)).standards;

  it('what is the same has no changes', () => {
    fc.assert(
      fc.property(world(), (made) => {
        expect(compare(standardsOf(made), standardsOf(made)).documents).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('the way back is the mirror of the way there, and the changes of the way there make the head of the base', () => {
    const back: Record<string, string> = { tightens: 'loosens', loosens: 'tightens', adds: 'removes', removes: 'adds' };
    fc.assert(
      fc.property(world(), world(), (one, other) => {
        const [a, b] = [standardsOf(one), standardsOf(other)];
        const there = compare(a, b);
        const classes = ({ documents }: Comparison) =>
          documents.flatMap(({ changes }) => changes.map((each) => each.class));
        const mirrored = classes(compare(b, a)).map((each) => back[each] ?? each);
        expect(mirrored.toSorted()).toEqual(classes(there).toSorted());
        const plain = ({ catalog }: typeof a) =>
          new Map(catalog.entries.map((entry) => [`${entry.kind}/${entry.id}`, entry.parsed.value]));
        expect(applyChanges(plain(a), there.documents)).toEqual(plain(b));
      }),
      { numRuns: 60 },
    );
  });

  it('what tightens never turns missed into met, what loosens never met into missed, and what is reworded changes nothing', async () => {
    const level = fc.integer({ min: 0, max: 20 }).map((steps) => steps * 5);
    const band = fc.record({ target: level, limit: fc.option(level) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('csat', 'wait'), band, band, level, async (kpi, old, next, value) => {
        const unit = kpi === 'csat' ? '%' : 's';
        const standards = ({ target, limit }: typeof old) => {
          const stated = limit === null ? '' : `, limit: ${limit} ${unit}`;
          const goal = `  - { id: only, kpi: ${kpi}, target: ${target} ${unit}${stated} }\n`;
          return read(withFile(service, (text) => text.replace(/goals:\n[\s\S]*/, `goals:\n${goal}`)));
        };
        const [before, after] = [standards(old), standards(next)];
        const statusUnder = async (set: typeof before) => {
          const bundle = compile(set);
          const file = { path: 'a.csv', format: 'csv', text: `period,${kpi}\n2026-03,${value}\n` } as const;
          const { verdicts } = await evaluateSnapshots(bundle, readSnapshotFiles([file], bundle));
          return verdicts.map(({ status }) => status).join();
        };
        const classes = compare(before, after).documents.flatMap(({ changes }) => changes.map((each) => each.class));
        const step = `${await statusUnder(before)} → ${await statusUnder(after)}`;
        const only = (of: string) => classes.length > 0 && classes.every((each) => each === of);
        const never = only('tightens') ? 'missed → met' : only('loosens') ? 'met → missed' : '';
        expect(step).not.toBe(never);
        const isSame = new Set(step.split(' → ')).size === 1;
        expect(only('rewords') && !isSame).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
