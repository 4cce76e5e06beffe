import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSnapshots, readSnapshotFiles } from '../../src/index.ts';
import { drawNewSeed, howMany, patience, say } from '../calendar/random.ts';
import { buildWorld, compileWorld, dice, write } from './world.ts';

const seed = drawNewSeed('the paths of evaluation');

describe('every path gives the same bytes as json-rules-engine on its own', () => {
  it('verdicts, alerts, evidence and words', { timeout: 1_800_000 }, async () => {
    let snapshots = 0;
    await fc.assert(
      fc.asyncProperty(dice(), async (roll) => {
        const world = buildWorld(roll, { duplicates: true, asksForGaps: true, rules: true });
        const written = write(world);
        const { standards, bundle } = compileWorld(written);
        const rows = readSnapshotFiles(written.snapshots, bundle);
        snapshots += rows.rows.length;
        const request = { asOf: world.asOf, profile: world.profile?.id ?? null, findings: standards.findings };
        const of = async (via: 'plain' | 'rules-engine' | 'compiled' | 'bulk') =>
          JSON.stringify(await evaluateSnapshots(bundle, rows, { ...request, via }));
        const plain = await of('plain');
        expect(await of('compiled')).toBe(plain);
        expect(await of('bulk')).toBe(plain);
        expect(await of('rules-engine')).toBe(plain);
      }),
      { seed, numRuns: howMany(120, 10_000), ...patience },
    );
    say(`evaluation: ${snapshots} snapshots by four paths, no difference`);
  });
});
