import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Score, Scores } from '../../src/index.ts';
import { kpi, type Row, scoreOn } from './support.ts';

/*
 * Random scorecards over random figures: first as plain facts, which a reckoner in this file scores on its own, then
 * written out as documents and rows that the toolkit reads.
 */

type Treatment = 'leave-out' | 'zero' | 'withhold';

interface GoalFacts {
  readonly id: string;
  readonly better: 'higher' | 'lower';
  readonly hasLimit: boolean;
  readonly byPhone: boolean;
  readonly minimumSample: number;
}

interface ItemFacts {
  readonly goal: GoalFacts;
  readonly weight: number;
  /** Values in points of the KPI, in their order. */
  readonly curve: readonly { readonly at: number; readonly inWords: boolean; readonly points: number }[];
  readonly shape: 'linear' | 'steps';
  readonly mustPass: boolean;
}

interface CardFacts {
  readonly items: readonly ItemFacts[];
  readonly missing: Readonly<Record<'no-data' | 'insufficient' | 'not-applicable', Treatment>>;
  readonly least: number;
  /** The points from which grades are given, the last from nothing. */
  readonly grades: readonly number[];
  readonly cap: number;
}

interface RowFacts {
  readonly period: string;
  readonly scope: Readonly<Record<string, string | undefined>>;
  /** By KPI; what is absent is not given. */
  readonly figures: Readonly<Record<string, number | 'n/a' | null | undefined>>;
  readonly samples: Readonly<Record<string, number | undefined>>;
}

interface World {
  readonly card: CardFacts;
  readonly rows: readonly RowFacts[];
}

// Where higher is better the target is 80 and the limit 60; where lower is better, 40 and 60.
const targetOf = ({ better }: GoalFacts) => (better === 'higher' ? 80 : 40);
const limit = 60;

const treatment = fc.constantFrom<Treatment>('leave-out', 'zero', 'withhold');
const hundredths = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((number) => number / 100);

function goalFacts(id: string): fc.Arbitrary<GoalFacts> {
  return fc.record({
    id: fc.constant(id),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    hasLimit: fc.boolean(),
    byPhone: fc.boolean(),
    minimumSample: fc.constantFrom(0, 0, 10),
  });
}

function itemFacts(id: string, weight: number): fc.Arbitrary<ItemFacts> {
  const values = fc.uniqueArray(
    fc.integer({ min: 0, max: 20 }).map((step) => step * 5),
    { minLength: 2, maxLength: 5 },
  );
  return fc
    .tuple(goalFacts(id), values, fc.uniqueArray(hundredths(0, 100), { minLength: 5, maxLength: 5 }), fc.boolean())
    .chain(([goal, at, earned, inWords]) => {
      const sorted = at.toSorted((a, b) => a - b);
      const points = earned.slice(0, sorted.length).toSorted((a, b) => (goal.better === 'higher' ? a - b : b - a));
      const curve = sorted.map((value, index) => ({ at: value, inWords, points: points[index] ?? 0 }));
      return fc.record({
        goal: fc.constant(goal),
        weight: fc.constant(weight),
        curve: fc.constant(curve),
        shape: fc.constantFrom('linear' as const, 'linear' as const, 'steps' as const),
        mustPass: fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0),
      });
    });
}

/** Whole per cents that are 100 together. */
const weights = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }).map((cuts) => {
  const bounds = [0, ...cuts.toSorted((a, b) => a - b), 100];
  return bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
});

const cardFacts: fc.Arbitrary<CardFacts> = weights.chain((shares) =>
  fc
    .record({
      items: fc.tuple(...shares.map((weight, index) => itemFacts(`k${index}`, weight))),
      missing: fc.record({ 'no-data': treatment, insufficient: treatment, 'not-applicable': treatment }),
      least: fc.constantFrom(0, 30, 50, 70, ...shares),
      starts: fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
      dice: fc.nat(99),
    })
    .map(({ starts, dice, ...facts }) => {
      const grades = [...starts.toSorted((a, b) => b - a), 0];
      return { ...facts, grades, cap: dice % grades.length };
    }),
);

function rowsFor({ items }: CardFacts): fc.Arbitrary<RowFacts[]> {
  const cells = ['2026-02', '2026-03'].flatMap((period): Pick<RowFacts, 'period' | 'scope'>[] => [
    ...['a', 'b'].flatMap((team) => [
      { period, scope: { team } },
      { period, scope: { team, channel: 'phone' } },
      { period, scope: { team, channel: 'chat' } },
    ]),
    { period, scope: {} },
  ]);
  const value = fc.oneof(
    { weight: 8, arbitrary: hundredths(0, 100) },
    { weight: 1, arbitrary: fc.constantFrom('n/a' as const, null) },
  );
  const figures = fc.record(Object.fromEntries(items.map(({ goal }) => [goal.id, value])), { requiredKeys: [] });
  const samples = fc.record(Object.fromEntries(items.map(({ goal }) => [goal.id, fc.integer({ min: 5, max: 40 })])), {
    requiredKeys: [],
  });
  return fc
    .tuple(
      ...cells.map((cell) =>
        fc.option(
          fc.record({ figures, samples }).map((facts) => ({ ...cell, ...facts })),
          { freq: 5 },
        ),
      ),
    )
    .map((rows) => rows.flatMap((row) => row ?? []));
}

const worlds: fc.Arbitrary<World> = cardFacts.chain((card) =>
  fc.record({ card: fc.constant(card), rows: rowsFor(card) }),
);

const header = (kind: string, id: string) => ({
  kind,
  id,
  version: '1.0.0',
  status: 'active',
  title: { zh: '示例', en: 'Example' },
  owner: 'quality',
});

const gradeName = (index: number) => `G${index}`;

/** The documents of a world; JSON is YAML as well. */
function documentsOf({ items, missing, least, grades, cap }: CardFacts): string[] {
  const goals = items.map(({ goal }) => ({
    id: goal.id,
    kpi: goal.id,
    target: `${targetOf(goal)} points`,
    ...(goal.hasLimit ? { limit: `${limit} points` } : {}),
    ...(goal.byPhone ? { when: { channel: 'phone' } } : {}),
    minimumSample: goal.minimumSample,
  }));
  const written = (goal: GoalFacts, at: number, inWords: boolean) => {
    if (inWords && at === targetOf(goal)) return 'target';
    return inWords && goal.hasLimit && at === limit ? 'limit' : `${at} points`;
  };
  const scorecard = {
    ...header('scorecard', 'card'),
    per: ['team'],
    period: 'month',
    items: items.map(({ goal, weight, curve, shape, mustPass }) => ({
      id: goal.id,
      goal: `s/${goal.id}`,
      weight: `${weight} %`,
      curve: curve.map(({ at, inWords, points }) => ({ at: written(goal, at, inWords), points })),
      shape,
      mustPass,
    })),
    missing: { ...missing, waived: 'leave-out' },
    leastWeight: `${least} %`,
    cap: gradeName(cap),
    grades: grades.map((from, index) => ({
      id: gradeName(index),
      title: { zh: '等级', en: 'Grade' },
      from: `${from} points`,
      consequence: { zh: '无', en: 'None' },
    })),
  };
  return [
    ...items.map(({ goal }) => kpi(goal.id, 'points', goal.better, 'month')),
    kpi('calls', 'tickets', 'higher', 'month'),
    JSON.stringify({ ...header('standard', 's'), goals }),
    JSON.stringify(scorecard),
  ];
}

/** Every row tells the number of calls as well, so that none is empty. */
function rowsOf(rows: readonly RowFacts[]): Row[] {
  return rows.map(({ period, scope, figures, samples }) => ({
    period,
    scope,
    metrics: { calls: 1, ...figures },
    samples,
  }));
}

function scored({ card, rows }: World): Promise<Scores> {
  return scoreOn(documentsOf(card), rowsOf(rows));
}

interface Reckoned {
  readonly of: string;
  readonly points: number | null;
  readonly grade: string | null;
  readonly status: string;
}

/** The same scores, reckoned plainly. */
function reckon({ card, rows }: World): Reckoned[] {
  const levels = new Set(card.items.map(({ goal }) => (goal.byPhone ? 'phone' : 'all')));
  return ['2026-02', '2026-03'].flatMap((period) =>
    ['a', 'b'].flatMap((team) => {
      const own = rows.filter((row) => row.period === period && row.scope['team'] === team);
      const all = own.find(({ scope }) => scope['channel'] === undefined);
      const byPhone = own.find(({ scope }) => scope['channel'] === 'phone');
      const byChannel = own.some(({ scope }) => scope['channel'] !== undefined);
      if (!(levels.has('all') && all !== undefined) && !(levels.has('phone') && byChannel)) return [];
      return [{ of: `${period} ${team}`, ...reckonOne(card, (goal) => (goal.byPhone ? byPhone : all)) }];
    }),
  );
}

function reckonOne(card: CardFacts, rowOf: (goal: GoalFacts) => RowFacts | undefined): Omit<Reckoned, 'of'> {
  let [sum, counting, known] = [0, 0, 0];
  let [isWithheld, isCapped] = [false, false];
  for (const { goal, weight, curve, shape, mustPass } of card.items) {
    const row = rowOf(goal);
    const figure = row?.figures[goal.id];
    const sample = row?.samples[goal.id] ?? -1;
    const status = statusOf(goal, figure, sample);
    if (status === 'known' && typeof figure === 'number') {
      const reaches = (bound: number) => (goal.better === 'higher' ? figure >= bound : figure <= bound);
      sum += weight * (shape === 'steps' ? best(curve.filter(({ at }) => reaches(at))) : onLines(curve, figure));
      counting += weight;
      known += weight;
      isCapped ||= mustPass && !reaches(targetOf(goal)) && !(goal.hasLimit && reaches(limit));
    } else if (status !== 'known') {
      const treated = mustPass && status !== 'not-applicable' ? 'withhold' : card.missing[status];
      isWithheld ||= treated === 'withhold';
      counting += treated === 'zero' ? weight : 0;
    }
  }
  if (isWithheld || counting === 0 || known < card.least) return { points: null, grade: null, status: 'withheld' };
  const points = sum / counting;
  const reached = card.grades.findIndex((from) => points >= from - 1e-10);
  const grade = isCapped ? Math.max(reached, card.cap) : reached;
  return { points, grade: gradeName(grade), status: isCapped ? 'capped' : 'scored' };
}

function statusOf({ minimumSample }: GoalFacts, figure: number | 'n/a' | null | undefined, sample: number) {
  if (figure === 'n/a') return 'not-applicable';
  if (figure === undefined || figure === null) return 'no-data';
  return minimumSample > 0 && sample < minimumSample ? 'insufficient' : 'known';
}

function best(steps: ItemFacts['curve']): number {
  return Math.max(0, ...steps.map(({ points }) => points));
}

/** Piece by piece: the first line that the value lies on, else the nearer end. */
function onLines(curve: ItemFacts['curve'], value: number): number {
  for (const [index, to] of curve.entries()) {
    const from = curve[index - 1];
    if (value <= to.at && from === undefined) return to.points;
    if (value <= to.at && from !== undefined)
      return (from.points * (to.at - value) + to.points * (value - from.at)) / (to.at - from.at);
  }
  return curve.at(-1)?.points ?? 0;
}

function told({ scores }: Scores): Reckoned[] {
  return scores.map(({ period, scope, points, grade, status }) => ({
    of: `${period} ${scope['team']}`,
    points,
    grade: grade?.id ?? null,
    status,
  }));
}

const runs = { numRuns: 120 };
const slow = { timeout: 180_000 };

describe('laws of scores', () => {
  test('a score is the one that a plain reckoner gives', slow, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const found = told(await scored(world)).toSorted((a, b) => (a.of < b.of ? -1 : 1));
        const expected = reckon(world).toSorted((a, b) => (a.of < b.of ? -1 : 1));
        for (const { status } of found) seen.add(status);
        // Where there are none, -1 stands for the points.
        const points = (all: readonly Reckoned[]) => all.map((each) => each.points ?? -1);
        expect(found.map(({ points: _, ...each }) => each)).toEqual(expected.map(({ points: _, ...each }) => each));
        const reckoned = points(expected);
        points(found).forEach((each, index) => expect(each).toBeCloseTo(reckoned[index] ?? Number.NaN, 9));
      }),
      { numRuns: 250 },
    );
    expect([...seen].toSorted()).toEqual(['capped', 'scored', 'withheld']);
  });

  test('the order of rows makes no difference, to the byte', slow, async () => {
    const shuffled = worlds.chain((world) =>
      fc.tuple(fc.constant(world), fc.shuffledSubarray([...world.rows], { minLength: world.rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([world, rows]) => {
        const text = ({ findings: _, ...scores }: Scores) => JSON.stringify(scores);
        expect(text(await scored({ ...world, rows }))).toBe(text(await scored(world)));
      }),
      runs,
    );
  });

  test('the order of items makes no difference but for the order in which they are told', slow, async () => {
    const shuffled = worlds.chain((world) =>
      fc.tuple(fc.constant(world), fc.shuffledSubarray([...world.card.items], { minLength: world.card.items.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([world, items]) => {
        // Sums in another order may differ in the last digits of binary fractions.
        const number = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value);
        const text = ({ scores }: Scores) =>
          JSON.stringify(
            scores.map(({ because: _, items: own, ...score }) => ({
              ...score,
              items: own.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            })),
            number,
          );
        expect(text(await scored({ ...world, card: { ...world.card, items } }))).toBe(text(await scored(world)));
      }),
      runs,
    );
  });

  test('points lie within 0 and 100, and are what the items contribute', slow, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        for (const { points, items, grade, status } of (await scored(world)).scores) {
          const contributed = items.map(({ contribution }) => contribution);
          const isWithheld = status === 'withheld';
          expect([points === null, grade === null, contributed.every((each) => each === null)]).toEqual([
            isWithheld,
            isWithheld,
            isWithheld,
          ]);
          const sum = contributed.reduce<number>((total, each) => total + (each ?? 0), 0);
          expect(Math.abs(sum - (points ?? 0))).toBeLessThanOrEqual(1e-9);
          for (const each of [points ?? 0, ...items.map((item) => item.points ?? 0)]) {
            expect(each).toBeGreaterThanOrEqual(0);
            expect(each).toBeLessThanOrEqual(100);
          }
          const counts = items.reduce((total, item) => total + item.counts, 0);
          expect(Math.abs(counts - (isWithheld ? 0 : 1))).toBeLessThanOrEqual(1e-9);
        }
      }),
      runs,
    );
  });

  test('taking away a figure that then counts nothing, or withholds, never raises points or grade', slow, async () => {
    let taken = 0;
    const strict = worlds
      .filter(({ card }) => card.missing['no-data'] !== 'leave-out')
      .chain((world) => fc.tuple(fc.constant(world), fc.nat(9999)));
    await fc.assert(
      fc.asyncProperty(strict, async ([world, dice]) => {
        const before = (await scored(world)).scores;
        // Only what is scored can be taken away: a figure that already withholds the score has nothing to lose.
        const candidates = before.flatMap(({ items, ...score }) =>
          items.flatMap(({ id, treatment: how, scope }) => (how === 'scored' ? [{ score, id, scope }] : [])),
        );
        const chosen = candidates[dice % Math.max(1, candidates.length)];
        if (chosen === undefined) return;
        const { period, scope } = chosen.score;
        const cell = JSON.stringify({ ...scope, ...chosen.scope });
        const rows = world.rows.map((row) => {
          const isIts = row.period === period && JSON.stringify({ team: row.scope['team'], ...row.scope }) === cell;
          const figures = Object.fromEntries(Object.entries(row.figures).filter(([id]) => !isIts || id !== chosen.id));
          return { ...row, figures };
        });
        const left = rows.reduce((count, row) => count + Object.keys(row.figures).length, 0);
        const had = world.rows.reduce((count, row) => count + Object.keys(row.figures).length, 0);
        expect(had - left).toBe(1);
        const after = (await scored({ ...world, rows })).scores.find(
          (each) => each.period === period && each.where.en === chosen.score.where.en,
        );
        expect(after?.points ?? -1).toBeLessThanOrEqual(chosen.score.points ?? -1);
        expect(rankOf(world.card, after?.grade ?? null)).toBeGreaterThanOrEqual(rankOf(world.card, chosen.score.grade));
        taken += 1;
      }),
      runs,
    );
    expect(taken).toBeGreaterThan(40);
  });

  test(
    'every score and every item says in both languages how it came about, in the form of the schema',
    slow,
    async () => {
      const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
      ajv.addVocabulary(['x-change', 'x-changes', 'x-expects']);
      for (const name of ['findings', 'evaluation', 'scores'])
        ajv.addSchema(
          JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object,
        );
      const fits = ajv.getSchema('scores.schema.json');
      await fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          const scores = await scored(world);
          expect([fits?.(JSON.parse(JSON.stringify(scores))), fits?.errors]).toEqual([true, null]);
          const words = scores.scores.flatMap(({ because, title, where, items, grade }) => [
            because,
            title,
            where,
            ...items.flatMap((item) => [item.why, item.title]),
            ...(grade === null ? [] : [grade.title, grade.consequence]),
          ]);
          for (const text of words.flatMap(({ zh, en }) => [zh, en])) {
            expect(text.trim()).not.toBe('');
            expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
          }
          for (const { because, points } of scores.scores) {
            expect(because.en.includes('no score')).toBe(points === null);
            expect(because.zh.includes('不给总分')).toBe(points === null);
          }
        }),
        runs,
      );
    },
  );
});

/** 0 for the best grade; none at all is worse than the worst. */
function rankOf({ grades }: CardFacts, grade: Score['grade']): number {
  return grade === null ? grades.length : grades.findIndex((_, index) => gradeName(index) === grade.id);
}
