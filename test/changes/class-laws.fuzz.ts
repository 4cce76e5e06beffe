import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/evaluation/generated.ts';
import { compare, type Finding } from '../../src/index.ts';
import {
  buildWorld,
  cellText,
  compileWorld,
  type DatedAmount,
  type Dice,
  dice,
  evaluateWritten,
  type GoalFacts,
  type RowFacts,
  show,
  type World,
  write,
} from '../evaluation/world.ts';
import { howMany } from '../calendar/random.ts';

/*
 * What a change is called, and the version it asks for, held against what it does to verdicts: random standards of which one
 * or two things are changed, and random data judged under both.
 */

/** Another one each time; `YARDSTICK_SEED` repeats a run. */
const seed = Number(process.env['YARDSTICK_SEED'] ?? Date.now() % 2 ** 31);
const runs = howMany(300, 20_000);

interface Step {
  readonly before: World;
  readonly after: World;
  /** Only words of a document are other ones as well. */
  readonly reworded: boolean;
}

function steps(): fc.Arbitrary<Step> {
  return dice().map((roll) => {
    const before = buildWorld(roll, { duplicates: false, asksForGaps: false, rules: true });
    const reworded = roll.chance(30);
    const count = reworded ? roll.int(0, 1) : roll.int(1, 2);
    const after = Array.from({ length: count }).reduce<World>((world) => changed(world, roll), before);
    const told = () => `${show(before)}\n── becomes ──\n${show(after)}`;
    return Object.assign({ before, after, reworded }, { [fc.toStringMethod]: told });
  });
}

/** One thing of the standards is another one. */
function changed(world: World, roll: Dice): World {
  const { profile } = world;
  const kind = roll.int(0, 9);
  if (profile !== null && kind === 0) {
    const omit = roll.some(profile.omit, 50);
    return { ...world, profile: { ...profile, omit } };
  }
  if (profile !== null && profile.adjust.length > 0 && kind < 3) {
    const at = roll.int(0, profile.adjust.length - 1);
    const adjust = profile.adjust.map((each, index) =>
      index === at ? { ...each, target: each.target && moved(each.target, roll) } : each,
    );
    return { ...world, profile: { ...profile, adjust } };
  }
  if (kind === 3) {
    const at = roll.int(0, world.standards.length - 1);
    const standards = world.standards.map((each, index) =>
      index === at && each.goals.length > 1 ? { ...each, goals: each.goals.slice(1) } : each,
    );
    return { ...world, standards };
  }
  if (kind === 4) return { ...world, rules: world.rules.slice(1) };
  const at = roll.int(0, world.standards.length - 1);
  const standards = world.standards.map((standard, index) => {
    if (index !== at) return standard;
    const picked = roll.int(0, standard.goals.length - 1);
    return {
      ...standard,
      goals: standard.goals.map((goal, place) => (place === picked ? otherGoal(goal, world.rows, roll) : goal)),
    };
  });
  return { ...world, standards };
}

function otherGoal(goal: GoalFacts, rows: readonly RowFacts[], roll: Dice): GoalFacts {
  switch (roll.int(0, 8)) {
    case 0:
      return { ...goal, limit: goal.limit.length === 0 ? goal.target : roll.chance(30) ? [] : moved(goal.limit, roll) };
    case 1:
      return { ...goal, minimumSample: roll.pick([null, 0, 1, 30, 100]) };
    case 2:
      return { ...goal, when: Object.fromEntries(Object.entries(goal.when).slice(1)) };
    case 3:
    case 4:
    case 5:
      return { ...goal, target: moved(goal.target, roll) };
    default:
      return { ...goal, target: aimed(goal, rows, roll) };
  }
}

/** Every value of a series, or one of them, is a bit higher or lower, and may begin on another day. */
function moved(series: readonly DatedAmount[], roll: Dice): DatedAmount[] {
  const by = roll.pick([-1234, -500, -1, 1, 50, 500]);
  const only = roll.chance(50) ? roll.int(0, series.length - 1) : null;
  return series.map(({ from, amount }, index) => ({
    from,
    amount: only === null || only === index ? Math.max(0, Math.min(10_000, amount + by)) : amount,
  }));
}

/** A target beside a figure of the data: one that verdicts turn on. */
function aimed({ kpi, target }: GoalFacts, rows: readonly RowFacts[], roll: Dice): readonly DatedAmount[] {
  const figures = rows.flatMap(({ figures }) => {
    const meaning = figures[kpi]?.inJson;
    return meaning !== undefined && 'amount' in meaning ? [meaning.amount] : [];
  });
  if (figures.length === 0) return moved(target, roll);
  const amount = Math.max(0, roll.pick(figures) + roll.pick([-1, 0, 1]));
  return target.map(({ from }) => ({ from, amount }));
}

/** A world with other words in its first standard. */
function writeReworded(world: World, isReworded: boolean) {
  const written = write(world);
  if (!isReworded) return written;
  const documents = written.documents.map(({ path, content }) => ({
    path,
    content: path.startsWith('standards/') ? String(content).replace(/^title: .*$/m, 'title: 另一个标题') : content,
  }));
  return { ...written, documents };
}

/** What a check finds wrong is judged all the same; what cannot be read, or refers to nothing, is not there. */
function isOfCheck({ severity, code }: Finding): boolean {
  return severity !== 'error' || !code.includes('/');
}

const rank: Partial<Record<Verdict['status'], number>> = { missed: 0, 'at-risk': 1, met: 2 };

describe(`classes and versions, on ${runs} random changes (seed ${seed})`, () => {
  const seen = new Map<string, number>();
  const count = (what: string) => void seen.set(what, (seen.get(what) ?? 0) + 1);

  it('say what a change does to verdicts', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async ({ before, after, reworded }) => {
        const [old, next] = [write(before), writeReworded(after, reworded)];
        const [a, b] = [compileWorld(old), compileWorld(next)];
        const isSound = [a, b].every(({ standards }) => standards.findings.every(isOfCheck));
        if (!isSound) {
          count('unreadable');
          return;
        }
        const changes = compare(a.standards, b.standards).documents.flatMap((document) => document.changes);
        const isAll = (...classes: string[]) => changes.every((each) => classes.includes(each.class));
        const isMost = (...bumps: string[]) => changes.every(({ bump }) => bumps.includes(bump));
        const { verdicts: was } = await evaluateWritten(a, old, before);
        const { verdicts: is } = await evaluateWritten(b, old, before);
        const keyOf = ({ goal, period, scope }: Verdict) => `${goal} ${period} ${cellText(scope)}`;
        const known = new Map(was.map((verdict) => [keyOf(verdict), verdict]));
        for (const verdict of is) {
          const earlier = known.get(keyOf(verdict));
          if (earlier === undefined) continue;
          const [from, to] = [rank[earlier.status], rank[verdict.status]];
          const way = from === undefined || to === undefined ? 0 : Math.sign(to - from);
          const step = `${keyOf(verdict)}: ${earlier.status} → ${verdict.status}`;
          const broken = [
            isAll('tightens', 'rewords') && way > 0 && 'tightens',
            isAll('loosens', 'rewords') && way < 0 && 'loosens',
            (isAll('rewords', 'moves') || isMost('patch')) && verdict.status !== earlier.status && 'patch',
            isMost('patch', 'minor') && way < 0 && 'minor',
          ];
          expect({ step, broken: broken.filter((each) => each !== false) }).toEqual({ step, broken: [] });
          if (way !== 0) count(`verdict ${way > 0 ? 'better' : 'worse'}`);
        }
        for (const each of new Set(changes.map((change) => change.class))) count(each);
      }),
      { numRuns: runs, seed },
    );
  });

  it('of every way, often enough to mean something', () => {
    const rare = ['tightens', 'loosens', 'rewords', 'removes', 'verdict better', 'verdict worse'].filter(
      (each) => (seen.get(each) ?? 0) < runs / 100,
    );
    expect(rare).toEqual([]);
  });
});
