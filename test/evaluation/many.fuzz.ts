import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle, EvaluationRequest, Verdict } from '../../src/index.ts';
import { evaluateMany, evaluateSnapshots, readSnapshotFiles } from '../../src/index.ts';
import { cellKey } from '../../src/rule/scope.ts';
import type { Snapshots } from '../../src/snapshot/read.ts';
import type { Reading, Row } from '../../src/snapshot/row.ts';
import { drawNewSeed, howMany, patience, say } from '../calendar/random.ts';
import { buildWorld, compileWorld, dice, write } from './world.ts';

const seed = drawNewSeed('many snapshots at once');

/** Snapshots that every run judges, of many random sets of standards. */
const enough = howMany(100_000, 2_000_000);
const worlds = howMany(200, 4000);

describe('many snapshots at once', () => {
  it(
    `are judged as json-rules-engine judges them, words and evidence included (SEED=${seed})`,
    { timeout: 1_800_000 },
    async () => {
      let [snapshots, explained, world] = [0, 0, 0];
      await fc.assert(
        fc.asyncProperty(dice(), fc.infiniteStream(fc.nat(1000)), async (roll, chances) => {
          const facts = buildWorld(roll, { duplicates: true, asksForGaps: true, rules: true });
          const written = write(facts);
          const { bundle } = compileWorld(written);
          const read = readSnapshotFiles(written.snapshots, bundle);
          const request = { asOf: facts.asOf, profile: facts.profile?.id ?? null };
          explained += await compareWithWords(bundle, read, request);
          snapshots += read.rows.length;
          world++;
          // The same standards with other figures: making standards takes longer than judging by them.
          while (read.rows.length > 0 && snapshots < (enough * world) / worlds) {
            const other = { ...read, rows: read.rows.map((row) => varied(row, bundle, () => chances.next().value)) };
            await compareStatuses(bundle, other, request);
            snapshots += other.rows.length;
          }
        }),
        { seed, numRuns: worlds, ...patience },
      );
      say(`many: ${snapshots} snapshots by ${world} sets of standards, ${explained} of the results with their words`);
      expect(snapshots).toBeGreaterThanOrEqual(enough);
    },
  );
});

/** Every verdict and alert with its words, against json-rules-engine with its own conditions. */
async function compareWithWords(bundle: Bundle, read: Snapshots, request: EvaluationRequest): Promise<number> {
  const one = await evaluateSnapshots(bundle, read, { ...request, via: 'plain' });
  const many = evaluateMany(bundle, read, request);
  expect(many.summary).toEqual(one.summary);
  const verdicts = Array.from(many.verdicts(), (each) => many.explain(each));
  const alerts = Array.from(many.alerts(), (each) => many.explainAlert(each));
  expect(sorted([...verdicts, ...many.absent].map(textOf))).toEqual(sorted(one.verdicts.map(textOf)));
  expect(sorted(alerts.map(textOf))).toEqual(sorted(one.alerts.map(textOf)));
  return verdicts.length + alerts.length;
}

/** What each goal and rule says of each row, against json-rules-engine. */
async function compareStatuses(bundle: Bundle, read: Snapshots, request: EvaluationRequest): Promise<void> {
  const one = await evaluateSnapshots(bundle, read, { ...request, via: 'rules-engine' });
  const many = evaluateMany(bundle, read, request);
  const place = (row: Row) => `${row.period.id} ${cellKey(row.cell)}`;
  const verdicts = [...many.verdicts()].map(({ goal, row, status }) => `${goal.id} ${place(row)} ${status}`);
  const absent = new Set(many.absent.map(textOf));
  const told = one.verdicts.filter((each) => !absent.has(textOf(each)));
  const toldPlace = ({ period, scope }: Pick<Verdict, 'period' | 'scope'>) => `${period} ${cellKey(scope)}`;
  expect(sorted(verdicts)).toEqual(sorted(told.map((each) => `${each.goal} ${toldPlace(each)} ${each.status}`)));
  const alerts = [...many.alerts()].map(({ rule, row, status }) => `${rule.id} ${place(row)} ${status}`);
  expect(sorted(alerts)).toEqual(sorted(one.alerts.map((each) => `${each.rule} ${toldPlace(each)} ${each.status}`)));
}

/** A row with other figures: at a target or limit, just beside it, anywhere, or none. */
function varied(row: Row, bundle: Bundle, chance: () => number): Row {
  const readings = new Map<string, Reading>();
  for (const [kpi, reading] of row.readings) {
    const bounds = bundle.goals
      .filter((goal) => goal.kpi === kpi)
      .flatMap(({ target, limit }) => [...target, ...limit]);
    const [pick, way] = [chance(), chance()];
    const bound = bounds[pick % Math.max(1, bounds.length)]?.value ?? pick / 1000;
    const value = [bound, bound + 0.01, bound - 0.01, pick / 10, pick / 1000][way % 5] ?? 0;
    const isGiven = 'value' in reading ? way % 7 > 0 : way % 3 > 0;
    readings.set(kpi, isGiven ? { value } : { missing: 'not-given' });
  }
  return { ...row, readings };
}

function textOf(item: object): string {
  return JSON.stringify(item);
}

function sorted(texts: readonly string[]): string[] {
  return texts.toSorted((a, b) => (a < b ? -1 : 1));
}
