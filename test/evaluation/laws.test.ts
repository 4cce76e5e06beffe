import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert, Evaluation, Verdict } from '../../src/evaluation/generated.ts';
import { expectedOf } from './reference.ts';
import {
  buildWorld,
  cellText,
  compileWorld,
  decimal,
  type Dice,
  dice,
  evaluateWritten,
  type RowFacts,
  show,
  spellings,
  type UnitName,
  type World,
  type WorldOptions,
  write,
} from './world.ts';

/*
 * Laws of every evaluation, on random standards and random data. Each run draws another seed; fast-check prints it with the
 * counterexample, and `fc.assert(…, { seed, path })` repeats it.
 */

interface Judged {
  readonly world: World;
  readonly evaluation: Evaluation;
}

const anything: WorldOptions = { duplicates: true, asksForGaps: true, rules: true };

function worlds(options: WorldOptions = anything): fc.Arbitrary<World> {
  return dice().map((roll) => printable(buildWorld(roll, options)));
}

/** With dice left over for the law itself. */
function worldsWithDice(options: WorldOptions = anything): fc.Arbitrary<{ world: World; roll: Dice }> {
  return dice().map((roll) => {
    const world = buildWorld(roll, options);
    return Object.assign({ world, roll }, { [fc.toStringMethod]: () => show(world) });
  });
}

function printable(world: World): World {
  return Object.assign(world, { [fc.toStringMethod]: () => show(world) });
}

async function judged(world: World): Promise<Judged> {
  const written = write(world);
  return { world, evaluation: await evaluateWritten(compileWorld(written), written, world) };
}

function verdictKey({ goal, period, scope }: Verdict): string {
  return `${goal} ${period} ${cellText(scope)}`;
}

function alertKey({ rule, period, scope }: Alert): string {
  return `${rule} ${period} ${cellText(scope)}`;
}

function statuses({ verdicts }: Evaluation): Map<string, string> {
  return new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict.status]));
}

function raised({ alerts }: Evaluation): Set<string> {
  return new Set(alerts.filter(({ status }) => status === 'raised').map(alertKey));
}

describe('the random standards are sound ones', () => {
  it('so that every goal and every rule of them is judged', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { standards, bundle } = compileWorld(write(world));
        expect(standards.findings.filter(({ code }) => code.startsWith('yaml/') || code.startsWith('schema/'))).toEqual(
          [],
        );
        expect(bundle.goals.map(({ id }) => id)).toEqual(
          world.standards.flatMap(({ goals }) => goals.map(({ id }) => id)).toSorted(),
        );
        expect(bundle.rules.map(({ id }) => id)).toEqual(world.rules.map(({ id }) => id).toSorted());
        expect(bundle.tailorings).toHaveLength(world.profile === null ? 0 : 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('against a plain reference', () => {
  it('every verdict is the one that whole numbers and plain sentences give', { timeout: 180_000 }, async () => {
    let compared = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(worlds({ ...anything, rules: false }), async (world) => {
        const { evaluation } = await judged(world);
        const expected = expectedOf(world).verdicts;
        const told = evaluation.verdicts.map((verdict): [string, object] => [
          verdictKey(verdict),
          {
            status: verdict.status,
            reason: verdict.reason,
            value: verdict.value,
            target: verdict.target,
            limit: verdict.limit,
          },
        ]);
        const inUnits = [...expected].map(([key, each]): [string, object] => [
          key,
          { ...each, value: plain(each.value), target: plain(each.target), limit: plain(each.limit) },
        ]);
        expect(new Map(told)).toEqual(new Map(inUnits));
        expect(told).toHaveLength(expected.size);
        compared += told.length;
        for (const { reason } of expected.values()) seen.add(reason);
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(4000);
    // A generator that never reaches a case compares nothing there.
    expect([...seen].toSorted()).toEqual([
      'bad-sample',
      'between-target-and-limit',
      'beyond-limit',
      'conflicting-rows',
      'declared-not-applicable',
      'impossible-value',
      'interval-straddles-target',
      'kpi-absent',
      'no-row',
      'no-target-yet',
      'not-a-number',
      'not-given',
      'quoted-number',
      'sample-not-given',
      'sample-too-small',
      'short-of-target',
      'target-reached',
      'wrong-unit',
    ]);
  });

  it('every alert is the one that three-valued logic gives', { timeout: 180_000 }, async () => {
    let asked = 0;
    const seen = { raised: 0, 'no-data': 0, quiet: 0 };
    await fc.assert(
      fc.asyncProperty(worlds(), async (world) => {
        const { evaluation } = await judged(world);
        const expected = expectedOf(world);
        expect(new Map(evaluation.alerts.map((alert) => [alertKey(alert), alert.status]))).toEqual(expected.alerts);
        expect(evaluation.alerts).toHaveLength(expected.alerts.size);
        asked += expected.asked;
        for (const status of expected.alerts.values()) seen[status] += 1;
        seen.quiet += expected.asked - expected.alerts.size;
      }),
      { numRuns: 450 },
    );
    expect(asked).toBeGreaterThan(2000);
    expect(Math.min(seen.raised, seen['no-data'], seen.quiet)).toBeGreaterThan(30);
  });
});

describe('what is missing never helps', () => {
  it('taking input away turns nothing into met, and raises no alert', { timeout: 180_000 }, async () => {
    let removed = 0;
    await fc.assert(
      // Of two rows that contradict each other, taking one away settles the matter: that is no loss of input.
      fc.asyncProperty(
        worldsWithDice({ ...anything, duplicates: false, asksForGaps: false }),
        async ({ world, roll }) => {
          if (world.rows.length === 0) return;
          const poorer = { ...world, rows: take(world.rows, roll) };
          const [before, after] = [(await judged(world)).evaluation, (await judged(poorer)).evaluation];
          const statusBefore = statuses(before);
          const nowMet = [...statuses(after)].filter(([, status]) => status === 'met').map(([key]) => key);
          expect(nowMet.filter((key) => statusBefore.get(key) !== 'met')).toEqual([]);
          const raisedBefore = raised(before);
          expect([...raised(after)].filter((key) => !raisedBefore.has(key))).toEqual([]);
          removed += 1;
        },
      ),
      { numRuns: 180 },
    );
    expect(removed).toBeGreaterThan(100);
  });
});

/** The rows without a few of their figures, samples, or without one of them at all. */
function take(rows: readonly RowFacts[], roll: Dice): RowFacts[] {
  let left = [...rows];
  for (let times = roll.int(1, 3); times > 0 && left.length > 0; times--) {
    const at = roll.int(0, left.length - 1);
    const without = <T>(section: Readonly<Record<string, T>>) => {
      const gone = roll.int(0, Math.max(0, Object.keys(section).length - 1));
      return Object.fromEntries(Object.entries(section).filter((_, index) => index !== gone));
    };
    const kind = roll.int(0, 2);
    left = left.flatMap((row, index) => {
      if (index !== at) return [row];
      if (kind === 0) return [];
      return kind === 1 ? [{ ...row, figures: without(row.figures) }] : [{ ...row, samples: without(row.samples) }];
    });
  }
  return left;
}

describe('order never matters', () => {
  it('shuffled documents give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(worldsWithDice(), async ({ world, roll }) => {
        const written = write(world);
        const shuffled = { ...written, documents: roll.shuffle(written.documents) };
        const one = await evaluateWritten(compileWorld(written), written, world);
        const other = await evaluateWritten(compileWorld(shuffled), shuffled, world);
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
      { numRuns: 100 },
    );
  });

  it('shuffled files, rows and keys of data give the same bytes, apart from the places of findings', async () => {
    await fc.assert(
      fc.asyncProperty(worldsWithDice(), async ({ world, roll }) => {
        const written = write(world);
        const shuffled = { ...written, snapshots: write(world, { order: (items) => roll.shuffle(items) }).snapshots };
        const compiled = compileWorld(written);
        const one = await evaluateWritten(compiled, written, world);
        const other = await evaluateWritten(compiled, shuffled, world);
        expect(withoutFindings(other)).toBe(withoutFindings(one));
        expect(judging(other)).toEqual(judging(one));
      }),
      { numRuns: 120 },
    );
  });

  it('shuffled goals and keys of documents give the same bytes, apart from their lines', async () => {
    await fc.assert(
      fc.asyncProperty(worldsWithDice(), async ({ world, roll }) => {
        const written = write(world);
        const shuffled = { ...written, documents: write(world, { order: (items) => roll.shuffle(items) }).documents };
        const one = await evaluateWritten(compileWorld(written), written, world);
        const other = await evaluateWritten(compileWorld(shuffled), written, world);
        expect(withoutLines(withoutFindings(other))).toBe(withoutLines(withoutFindings(one)));
        expect(judging(other)).toEqual(judging(one));
      }),
      { numRuns: 100 },
    );
  });

  it('evaluating twice gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(), async (world) => {
        const [one, other] = [await judged(world), await judged(world)];
        expect(JSON.stringify(other.evaluation)).toBe(JSON.stringify(one.evaluation));
      }),
      { numRuns: 50 },
    );
  });
});

function withoutFindings(evaluation: Evaluation): string {
  return JSON.stringify({ ...evaluation, findings: [] });
}

/** Lines of documents, and the digest of the bundle that they are part of. */
function withoutLines(json: string): string {
  return json.replaceAll(/"line":\d+/g, '"line":0').replace(/"bundle":\{[^}]*\}/, '"bundle":{}');
}

/** What evaluation itself found, without the places. */
function judging({ findings }: Evaluation): string[] {
  return findings
    .filter(({ code }) => code.startsWith('evaluation/'))
    .map(({ code, message }) => `${code} ${message.en}`)
    .toSorted();
}

describe('a boundary belongs to the better side', () => {
  const units: readonly UnitName[] = ['%', 's', 'points', 'tickets'];
  const bounds = fc.record({
    unit: fc.constantFrom(...units),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    target: fc.integer({ min: 200, max: 9800 }),
    /** How far the limit lies behind the target; 0: both are equal. */
    room: fc.integer({ min: 0, max: 100 }),
    spelling: fc.nat(20),
  });

  it('at the target is met, at the limit is at risk, a hundredth beyond is neither', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bounds, async ({ unit, better, target, room, spelling }) => {
        const worse = better === 'higher' ? -1 : 1;
        const limit = target + worse * room;
        const amounts = [target, target - worse, target + worse, limit, limit + worse];
        const found = await statusesOf(unit, better, target, limit, amounts, spelling);
        const between = room === 0 ? 'met' : 'at-risk';
        const oneBeyond = room === 0 ? 'missed' : 'at-risk';
        expect(found).toEqual(['met', 'met', oneBeyond, between, 'missed']);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['s', 'lower', '306 s', '5.1 min', 'met'],
    ['s', 'lower', '5.1 min', '306 s', 'met'],
    ['s', 'lower', '5.1 min', '306.01 s', 'missed'],
    ['s', 'lower', '0.1 h', '6 min', 'met'],
    ['s', 'higher', '0.3 s', '300 ms', 'met'],
    ['%', 'higher', '91.2 %', '912 ‰', 'met'],
    ['%', 'higher', '912 ‰', '91.19 %', 'missed'],
    ['%', 'lower', '0.7 %', '7 ‰', 'met'],
    ['%', 'lower', '7 ‰', '0.70001 %', 'missed'],
    ['points', 'higher', '70.1 points', '70.1 分', 'met'],
    ['tickets', 'lower', '12 tickets', '12 工单', 'met'],
    ['tickets', 'lower', '12 tickets', '12.000001 工单', 'missed'],
  ] as const)(
    'in %s, %s is better: with a target of %s a value of %s is %s',
    async (unit, better, target, value, status) => {
      const [verdict] = await verdictsOf(unit, better, target, null, [JSON.stringify(value)]);
      expect(verdict?.status).toBe(status);
    },
  );
});

async function statusesOf(
  unit: UnitName,
  better: 'higher' | 'lower',
  target: number,
  limit: number,
  amounts: readonly number[],
  spelling: number,
): Promise<string[]> {
  const written = (amount: number, shift: number) => {
    const all = spellings(amount, unit);
    return all[(spelling + shift) % all.length] ?? '';
  };
  // Bare numbers, and every unit that converts.
  const tokens = amounts.map((amount, index) =>
    (spelling + index) % 3 === 0 ? decimal(amount) : JSON.stringify(written(amount, index)),
  );
  return (await verdictsOf(unit, better, written(target, 0), written(limit, 1), tokens)).map(({ status }) => status);
}

/** The verdicts on several values of one KPI, each in a month of its own. */
async function verdictsOf(
  unit: UnitName,
  better: 'higher' | 'lower',
  target: string,
  limit: string | null,
  tokens: readonly string[],
): Promise<Verdict[]> {
  const base = write({
    kpis: [{ id: 'k', unit, better, cadence: 'month', minimumSample: null }],
    standards: [],
    rules: [],
    profile: null,
    asOf: null,
    format: 'json',
    rows: [],
  });
  const standard = [
    'kind: standard',
    'id: one',
    'version: 1.0.0',
    'status: active',
    'title: one',
    'owner: quality',
    `goals: [{ id: g, kpi: k, target: "${target}"${limit === null ? '' : `, limit: "${limit}"`} }]`,
  ];
  const rows = tokens.map((token, index) => `{ "period": "2026-0${index + 1}", "metrics": { "k": ${token} } }`);
  const evaluation = await evaluateWritten(
    compileWorld({ documents: [...base.documents, { path: 'one.yaml', content: standard.join('\n') }] }),
    { snapshots: [{ path: 'data.json', format: 'json', text: `[${rows.join(',')}]` }] },
    { asOf: null, profile: null },
  );
  return evaluation.verdicts;
}

describe('every verdict explains itself', () => {
  const schemas = ['evaluation', 'findings'].map(
    (name) => JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object,
  );
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  ajv.addVocabulary(['x-change', 'x-changes', 'x-expects']);
  for (const schema of schemas) ajv.addSchema(schema);
  const isValid = ajv.getSchema('evaluation.schema.json');
  const slips = /undefined|NaN|null|Infinity|\[object/;

  it('in both languages, with a place in the documents, in the form of the schema', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(), async (world) => {
        const { evaluation } = await judged(world);
        expect([isValid?.(evaluation), isValid?.errors]).toEqual([true, null]);
        const lines = linesOf(world);
        for (const verdict of evaluation.verdicts) {
          for (const words of [verdict.because, verdict.why, verdict.title, verdict.where]) expectWords(words);
          expect(verdict.because.en).toContain(verdict.period);
          const { file, line } = verdict.document;
          expect(lines(file, line)).toContain(`id: ${verdict.goal.split('/')[1]}`);
          for (const { by, reason } of verdict.adjusted) {
            expectWords(reason);
            expect(lines(by.file, by.line)).toContain(`goal: ${verdict.goal}`);
          }
        }
        for (const alert of evaluation.alerts) {
          for (const words of [alert.because, alert.text, ...alert.evidence.map(({ statement }) => statement)])
            expectWords(words);
          expect(lines(alert.document.file, alert.document.line)).toMatch(/^if: /);
          expect(alert.evidence).not.toHaveLength(0);
        }
        for (const { code, message, help } of evaluation.findings) {
          // Findings about data quote it, and it may say NaN.
          const allowed = code.startsWith('snapshot/') ? /undefined|\[object/ : slips;
          expectWords(message, allowed);
          if (help !== null) expectWords(help, allowed);
        }
      }),
      { numRuns: 120 },
    );
  });

  function expectWords(words: { readonly zh: string; readonly en: string }, slip = slips): void {
    for (const text of [words.zh, words.en]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(slip);
    }
  }

  function linesOf(world: World): (file: string, line: number) => string {
    const texts = new Map(write(world).documents.map(({ path, content }) => [path, String(content).split('\n')]));
    return (file, line) => texts.get(file)?.[line - 1] ?? '';
  }
});

const allStatuses = ['met', 'at-risk', 'missed', 'no-data', 'insufficient', 'not-applicable', 'waived'] as const;

describe('the summary', () => {
  it('counts every verdict once, under its own status, and only raised alerts', async () => {
    await fc.assert(
      fc.asyncProperty(worlds(), async (world) => {
        const { summary, verdicts, alerts } = (await judged(world)).evaluation;
        for (const status of allStatuses)
          expect([status, summary[status]]).toEqual([status, verdicts.filter((each) => each.status === status).length]);
        expect(allStatuses.reduce((sum, status) => sum + summary[status], 0)).toBe(verdicts.length);
        // Met is what has a number, a target, and the number on its better side: nothing else is counted as well.
        const reached = verdicts.filter(
          ({ value, target, better, status }) =>
            !['insufficient', 'not-applicable', 'no-data', 'waived'].includes(status) &&
            value !== null &&
            target !== null &&
            (better === 'higher' ? value >= target : value <= target),
        );
        expect(summary.met).toBe(reached.length);
        expect(summary.alerts).toBe(alerts.filter(({ status }) => status === 'raised').length);
        expect(summary.snapshots).toBe(
          new Set(world.rows.map(({ period, cell }) => `${period} ${cellText(cell)}`)).size,
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** From whole hundredths to the number a verdict tells. */
function plain(hundredths: number | null): number | null {
  return hundredths === null ? null : Number(decimal(hundredths));
}
