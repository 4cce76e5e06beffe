import { gap, type Direction } from '../quantity/band.ts';
import { inForce } from '../quantity/dated.ts';
import { tidy } from '../quantity/decimal.ts';
import type { Day } from '../quantity/day.ts';
import { wilsonInterval } from '../quantity/wilson.ts';
import type { Comparison, Goal, Measure, Status } from '../rule/rule.ts';
import type { Reading, Row } from '../snapshot/row.ts';
import { waiverFor, type Waiver } from '../rule/waiver.ts';
import type { Reason } from './generated.ts';
import { compares } from './compiled/closure.ts';
import type { Conditions, Fact, Test } from './question.ts';

/** A goal judged on one row; values in base units. */
export interface Judgement {
  readonly status: Status;
  readonly reason: Reason;
  readonly value: number | null;
  readonly sample: number | null;
  readonly interval: readonly [number, number] | null;
  readonly target: number | null;
  readonly limit: number | null;
  readonly gap: number | null;
  /** What excuses it, where it would be missed. */
  readonly waiver: Waiver | null;
}

/** A goal, its KPI, and the row it is judged on; no row where no data came for the period. */
export interface Case {
  readonly id: string;
  readonly goal: Goal;
  readonly measure: Measure;
  readonly row: Row | undefined;
  /** Why there is no row; that there is none for the scope where left out. */
  readonly absent?: 'no-row' | 'kpi-absent';
  readonly on: Day;
  /** What may excuse it. */
  readonly waivers: readonly Waiver[];
}

/**
 * Judges several goals at once. What can be known of the data is decided before the engine is asked: no number, no target
 * yet, too small a sample. Only then do conditions speak.
 */
export async function judge(cases: readonly Case[], conditions: Conditions): Promise<Map<string, Judgement>> {
  const prepared = cases.map((each) => ({ id: each.id, of: each, ...prepare(each) }));
  const { compare } = conditions;
  if (compare !== undefined)
    return new Map(prepared.map((each) => [each.id, excused(judgedAtOnce(each, compare), each.of)]));
  const questions = new Map<string, Test>();
  const facts = new Map<string, Fact>();
  for (const { id, asked } of prepared) {
    if (asked === undefined) continue;
    for (const [name, value] of Object.entries(asked.facts)) facts.set(`${id} ${name}`, value);
    for (const [name, test] of Object.entries(asked.tests))
      questions.set(`${id} ${name}`, { ...test, fact: `${id} ${test.fact}` });
  }
  const answers = await conditions.ask(questions, facts);
  return new Map(
    prepared.map(({ id, of, judgement, asked }) => {
      if (asked === undefined) return [id, judgement];
      const holds = (name: string) => answers.get(`${id} ${name}`) === true;
      const confident = asked.tests['intervalReaches'] !== undefined;
      return [id, excused({ ...judgement, ...conclude(holds, confident, judgement.limit !== null) }, of)];
    }),
  );
}

/** One goal on one row, without waiting and without an engine. */
export function judgeNow(given: Case): Judgement {
  return excused(judgedAtOnce(prepare(given), compares), given);
}

/** Missed becomes waived where somebody excused it; everything else stays what it is. */
function excused(judgement: Judgement, { goal, row, on, waivers }: Case): Judgement {
  if (judgement.status !== 'missed' || row === undefined) return judgement;
  const waiver = waiverFor(waivers, 'goal', goal.id, row.cell, on);
  return waiver === null ? judgement : { ...judgement, status: 'waived', waiver };
}

function judgedAtOnce({ judgement, asked }: Prepared, compare: NonNullable<Conditions['compare']>): Judgement {
  if (asked === undefined) return judgement;
  const holds = (name: string) => {
    const test = asked.tests[name];
    const fact = test && asked.facts[test.fact];
    return test !== undefined && fact !== undefined && compare(fact, test.is, test.bound);
  };
  const confident = asked.tests['intervalReaches'] !== undefined;
  return { ...judgement, ...conclude(holds, confident, judgement.limit !== null) };
}

interface Prepared {
  readonly judgement: Judgement;
  /** Absent where the verdict is decided already. */
  readonly asked?: Asked;
}

interface Asked {
  readonly facts: Readonly<Record<string, number>>;
  readonly tests: Readonly<Record<string, Comparing>>;
}

interface Comparing {
  readonly fact: string;
  readonly is: Comparison;
  readonly bound: number;
}

function prepare({ goal, measure, row, absent, on }: Case): Prepared {
  const target = inForce(goal.target, on)?.value ?? null;
  const limit = inForce(goal.limit, on)?.value ?? null;
  const reading: Reading | undefined = row?.readings.get(goal.kpi);
  const value = reading !== undefined && 'value' in reading ? reading.value : null;
  const sample = row?.samples.get(goal.kpi) ?? null;
  const base = {
    value,
    sample,
    interval: null,
    target,
    limit,
    gap: value === null || target === null ? null : tidy(gap(value, target, measure.better)),
    waiver: null,
  };
  const decided = (status: Status, reason: Reason): Prepared => ({ judgement: { ...base, status, reason } });

  if (reading !== undefined && 'missing' in reading && reading.missing === 'declared-not-applicable')
    return decided('not-applicable', reading.missing);
  if (target === null) return decided('not-applicable', 'no-target-yet');
  if (row === undefined) return decided('no-data', absent ?? 'no-row');
  if (reading === undefined) return decided('no-data', 'not-given');
  if ('missing' in reading) return decided('no-data', reading.missing);
  const needsSample = goal.minimumSample > 0 || goal.confidence !== null;
  if (needsSample && sample === null)
    return decided('insufficient', row.samples.has(goal.kpi) ? 'bad-sample' : 'sample-not-given');
  if (sample !== null && (sample < goal.minimumSample || (goal.confidence !== null && sample < 1)))
    return decided('insufficient', 'sample-too-small');

  const interval =
    goal.confidence === null || sample === null ? null : wilsonInterval(reading.value, sample, goal.confidence);
  // The verdict of the conditions replaces this one.
  return {
    judgement: { ...base, interval, status: 'no-data', reason: 'not-given' },
    asked: askAbout(reading.value, interval, target, limit, measure.better),
  };
}

/** What the engine is asked: is the value at the target or better, at the limit or better, and the interval all on one side? */
function askAbout(
  value: number,
  interval: readonly [number, number] | null,
  target: number,
  limit: number | null,
  better: Direction,
): Asked {
  const reaches = better === 'higher' ? 'atLeast' : 'atMost';
  const short = better === 'higher' ? 'below' : 'above';
  const tests: Record<string, Comparing> = { met: { fact: 'value', is: reaches, bound: target } };
  if (limit !== null) tests['withinLimit'] = { fact: 'value', is: reaches, bound: limit };
  if (interval === null) return { facts: { value }, tests };
  tests['intervalReaches'] = { fact: 'worst', is: reaches, bound: target };
  tests['intervalShort'] = { fact: 'best', is: short, bound: target };
  const [worst, best] = better === 'higher' ? interval : [interval[1], interval[0]];
  return { facts: { value, worst, best }, tests };
}

function conclude(
  holds: (name: string) => boolean,
  confident: boolean,
  hasLimit: boolean,
): Pick<Judgement, 'status' | 'reason'> {
  if (confident && !holds('intervalReaches') && !holds('intervalShort'))
    return { status: 'insufficient', reason: 'interval-straddles-target' };
  if (holds('met')) return { status: 'met', reason: 'target-reached' };
  if (!hasLimit) return { status: 'missed', reason: 'short-of-target' };
  return holds('withinLimit')
    ? { status: 'at-risk', reason: 'between-target-and-limit' }
    : { status: 'missed', reason: 'beyond-limit' };
}
