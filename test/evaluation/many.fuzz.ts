import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateMany, evaluateSnapshots, readSnapshotFiles } from '../../src/index.ts';
import { drawSeed, patience, say } from '../calendar/random.ts';
import { buildWorld, compileWorld, dice, write } from './world.ts';

const seed = drawSeed('many snapshots at once');

/** Snapshots of random standards that every run judges. */
const enough = process.env['LONG'] === undefined ? 100_000 : 2_000_000;

describe('many snapshots at once', () => {
  it(`are judged as json-rules-engine judges them, words and evidence included`, { timeout: 1_800_000 }, async () => {
    let snapshots = 0;
    let explained = 0;
    for (let run = 0; snapshots < enough; run++)
      await fc.assert(
        fc.asyncProperty(dice(), async (roll) => {
          const world = buildWorld(roll, { duplicates: true, asksForGaps: true, rules: true });
          const written = write(world);
          const { bundle } = compileWorld(written);
          const read = readSnapshotFiles(written.snapshots, bundle);
          snapshots += read.rows.length;
          const request = { asOf: world.asOf, profile: world.profile?.id ?? null };
          const one = await evaluateSnapshots(bundle, read, { ...request, via: 'plain' });
          const many = await evaluateMany(bundle, read, request);
          expect(many.summary).toEqual(one.summary);
          const verdicts = await Promise.all([...many.verdicts()].map((each) => many.explain(each)));
          const alerts = await Promise.all([...many.alerts()].map((each) => many.explainAlert(each)));
          explained += verdicts.length + alerts.length;
          expect(byText([...verdicts, ...many.absent])).toEqual(byText(one.verdicts));
          expect(byText(alerts)).toEqual(byText(one.alerts));
        }),
        { seed: seed + run, numRuns: 100, ...patience },
      );
    say(`many: ${snapshots} snapshots, ${explained} verdicts and alerts with their words, no difference`);
  });
});

function byText(items: readonly object[]): string[] {
  return items.map((each) => JSON.stringify(each)).toSorted((a, b) => (a < b ? -1 : 1));
}
