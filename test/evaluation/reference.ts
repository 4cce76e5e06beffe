import type { Cadence } from '../../src/quantity/period.ts';
import type { Comparison, Status } from '../../src/rule/rule.ts';
import {
  cellText,
  type ConditionFacts,
  type DatedAmount,
  type GoalFacts,
  type Meaning,
  periods,
  type RuleFacts,
  type TermFacts,
  type When,
  type World,
} from './world.ts';

/*
 * What the toolkit should say of a world, told again in the plainest way: whole numbers instead of fractions, conditions
 * walked as they stand, no engine. Slow and simple; nothing of it is shared with the product.
 */

export interface ExpectedVerdict {
  readonly status: Status;
  readonly reason: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly limit: number | null;
}

export interface Expected {
  /** By goal, period and cell. */
  readonly verdicts: ReadonlyMap<string, ExpectedVerdict>;
  /** By rule, period and cell. */
  readonly alerts: ReadonlyMap<string, 'raised' | 'no-data'>;
  /** How many rules were asked of how many rows, whatever the answer. */
  readonly asked: number;
}

interface PlainRow {
  readonly period: string;
  readonly cell: Readonly<Record<string, string>>;
  readonly figures: Map<string, Meaning>;
  readonly samples: Map<string, number | null>;
}

type Held = GoalFacts & { readonly term: TermFacts };

/** True, false, or null where nobody knows. */
type Known = boolean | null;

export function expectedOf(world: World): Expected {
  const rows = plainRows(world);
  const goalsOn = (day: string) => goalsOf(world, day);
  const levelOf = (row: PlainRow) => Object.keys(row.cell).toSorted().join();
  const cadenceOf = (period: string): Cadence => periods.get(period)?.cadence ?? 'month';
  const gives = (kpi: string, row: PlainRow) =>
    rows.some(
      (other) =>
        other.figures.has(kpi) && levelOf(other) === levelOf(row) && cadenceOf(other.period) === cadenceOf(row.period),
    );
  const givenSomewhere = (kpi: string, period: string) =>
    rows.some((other) => other.figures.has(kpi) && cadenceOf(other.period) === cadenceOf(period));
  const dayOf = (period: string) => world.asOf ?? periods.get(period)?.last ?? '';
  const kpiOf = (goal: GoalFacts) => world.kpis.find(({ id }) => id === goal.kpi);
  const cadenceAsked = (goal: GoalFacts) => goal.cadence ?? kpiOf(goal)?.cadence;

  const verdicts = new Map<string, ExpectedVerdict>();
  for (const row of rows) {
    for (const goal of goalsOn(dayOf(row.period))) {
      if (cadenceAsked(goal) !== cadenceOf(row.period)) continue;
      if (!holdsOn(goal.term, dayOf(row.period)) || !matches(goal.when, row.cell)) continue;
      if (!gives(goal.kpi, row)) continue;
      verdicts.set(`${goal.id} ${row.period} ${cellText(row.cell)}`, judge(goal, row, dayOf(row.period), world));
    }
  }
  for (const period of new Set(rows.map((row) => row.period))) {
    for (const goal of goalsOn(dayOf(period))) {
      if (cadenceAsked(goal) !== cadenceOf(period) || !holdsOn(goal.term, dayOf(period))) continue;
      const judged = (row: PlainRow) => matches(goal.when, row.cell) && gives(goal.kpi, row);
      if (rows.some((row) => row.period === period && judged(row))) continue;
      const cell = Object.fromEntries(
        Object.entries(goal.when).map(([dimension, values]) => [dimension, values.toSorted().join(' | ')]),
      );
      const verdict = judge(goal, undefined, dayOf(period), world);
      const isAbsent = verdict.reason === 'no-row' && !givenSomewhere(goal.kpi, period);
      verdicts.set(`${goal.id} ${period} ${cellText(cell)}`, isAbsent ? { ...verdict, reason: 'kpi-absent' } : verdict);
    }
  }

  const alerts = new Map<string, 'raised' | 'no-data'>();
  let asked = 0;
  for (const rule of world.rules) {
    for (const row of rows) {
      if (!holdsOn(rule, dayOf(row.period)) || !matches(rule.when, row.cell)) continue;
      if (!concerns(rule, row)) continue;
      asked += 1;
      const answer = decide(rule.condition, row.period, row);
      if (answer === false) continue;
      alerts.set(`${rule.id} ${row.period} ${cellText(row.cell)}`, answer === true ? 'raised' : 'no-data');
    }
  }
  return { verdicts, alerts, asked };

  function concerns(rule: RuleFacts, row: PlainRow): boolean {
    return statementsOf(rule.condition).every((statement) => {
      if (statement.op !== 'verdict') return gives(statement.kpi, row);
      const day = dayOf(row.period);
      const goal = goalsOn(day).find(({ id }) => id === statement.goal);
      return (
        goal !== undefined &&
        holdsOn(goal.term, day) &&
        cadenceAsked(goal) === cadenceOf(row.period) &&
        matches(goal.when, row.cell) &&
        gives(goal.kpi, row)
      );
    });
  }

  function decide(condition: ConditionFacts, period: string | undefined, row: PlainRow): Known {
    if (condition.periods > 1) {
      const once = decide({ ...condition, periods: 1 }, period, row);
      const before = decide({ ...condition, periods: condition.periods - 1 }, previousOf(period), row);
      return both([once, before]);
    }
    switch (condition.op) {
      case 'all':
        return both(condition.of.map((each) => decide(each, period, row)));
      case 'any':
        return opposite(both(condition.of.map((each) => opposite(decide(each, period, row)))));
      case 'not':
        return opposite(decide(condition.of, period, row));
      case 'verdict': {
        const found =
          period === undefined ? undefined : verdicts.get(`${condition.goal} ${period} ${cellText(row.cell)}`);
        // A verdict of a period without a row is one about nothing: it answers no rule.
        if (found === undefined || figuresAt(period, row) === undefined) return null;
        const open = ['no-data', 'insufficient', 'not-applicable'].includes(found.status);
        if (condition.statuses.includes(found.status)) return true;
        return open ? null : false;
      }
      case 'value': {
        const amount = amountAt(condition.kpi, period, row);
        return amount === null ? null : compares(amount, condition.comparison, condition.bound);
      }
      case 'change': {
        const earlier = condition.against === 'previous-period' ? previousOf(period) : lastYearOf(period);
        const now = amountAt(condition.kpi, period, row);
        const then = amountAt(condition.kpi, earlier, row);
        if (now === null || then === null) return null;
        if (!condition.relative) return compares(now - then, condition.comparison, condition.bound);
        // (now − then) / |then| against bound / 10000, without a division.
        return then === 0
          ? null
          : compares((now - then) * 10_000, condition.comparison, condition.bound * Math.abs(then));
      }
    }
  }

  function figuresAt(period: string | undefined, { cell }: PlainRow): Map<string, Meaning> | undefined {
    return rows.find((row) => row.period === period && cellText(row.cell) === cellText(cell))?.figures;
  }

  function amountAt(kpi: string, period: string | undefined, row: PlainRow): number | null {
    const meaning = figuresAt(period, row)?.get(kpi);
    return meaning !== undefined && 'amount' in meaning ? meaning.amount : null;
  }
}

/** Every period of each cadence in its order, counted out: the product's own calendar has no part in this. */
const calendar: readonly (readonly string[])[] = (() => {
  const years = Array.from({ length: 16 }, (_, index) => 2012 + index);
  const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
  const two = (number: number) => String(number).padStart(2, '0');
  const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return [
    years.map(String),
    years.flatMap((year) => numbers(2).map((half) => `${year}-H${half}`)),
    years.flatMap((year) => numbers(4).map((quarter) => `${year}-Q${quarter}`)),
    years.flatMap((year) => numbers(12).map((month) => `${year}-${two(month)}`)),
    // Years that begin or, being leap years, end on a Thursday have 53 weeks.
    years.flatMap((year) =>
      numbers([2015, 2020, 2026].includes(year) ? 53 : 52).map((week) => `${year}-W${two(week)}`),
    ),
    years.flatMap((year) =>
      lengths(year).flatMap((length, month) => numbers(length).map((day) => `${year}-${two(month + 1)}-${two(day)}`)),
    ),
  ];
})();

const before = new Map(calendar.flatMap((list) => list.map((period, index) => [period, list[index - 1]] as const)));

function previousOf(period: string | undefined): string | undefined {
  return period === undefined ? undefined : before.get(period);
}

function lastYearOf(period: string | undefined): string | undefined {
  if (period === undefined) return undefined;
  const found = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  return found.replace('2023-02-29', '2023-02-28');
}

function plainRows(world: World): PlainRow[] {
  const merged = new Map<string, PlainRow>();
  for (const { period, cell, figures, samples } of world.rows) {
    const given = new Map<string, Meaning>();
    for (const [kpi, figure] of Object.entries(figures)) {
      const meaning = world.format === 'csv' ? figure.inCsv : figure.inJson;
      if (meaning !== undefined) given.set(kpi, meaning);
    }
    const counts = new Map<string, number | null>();
    for (const [kpi, { count }] of Object.entries(samples)) if (count !== undefined) counts.set(kpi, count);
    const key = `${period} ${cellText(cell)}`;
    const other = merged.get(key);
    if (other === undefined) {
      merged.set(key, { period, cell, figures: given, samples: counts });
      continue;
    }
    for (const [kpi, meaning] of given) {
      const before = other.figures.get(kpi);
      const differs = before !== undefined && JSON.stringify(before) !== JSON.stringify(meaning);
      other.figures.set(kpi, differs ? { missing: 'conflicting-rows' } : meaning);
    }
    for (const [kpi, count] of counts)
      other.samples.set(kpi, other.samples.has(kpi) && other.samples.get(kpi) !== count ? null : count);
  }
  return [...merged.values()];
}

function goalsOf({ standards, profile }: World, day: string): Held[] {
  const base = standards.flatMap((standard) => standard.goals.map((goal): Held => ({ ...goal, term: standard })));
  // Its own goals have its term, and what it changes of others it changes only then.
  if (profile === null || !holdsOn(profile, day)) return base;
  const kept = base.filter(({ id }) => !profile.omit.includes(id));
  const changed = kept.map((goal): Held => {
    const change = profile.adjust.find((each) => each.goal === goal.id);
    return change === undefined
      ? goal
      : {
          ...goal,
          target: change.target ?? goal.target,
          limit: change.limit ?? goal.limit,
          minimumSample: change.minimumSample ?? goal.minimumSample,
        };
  });
  return [...changed, ...profile.goals.map((goal): Held => ({ ...goal, term: profile }))];
}

function judge(goal: GoalFacts, row: PlainRow | undefined, on: string, world: World): ExpectedVerdict {
  const kpi = world.kpis.find(({ id }) => id === goal.kpi);
  const higher = kpi?.better === 'higher';
  const target = amountOn(goal.target, on);
  const limit = amountOn(goal.limit, on);
  const given = row?.figures.get(goal.kpi);
  const value = given !== undefined && 'amount' in given ? given.amount : null;
  const answer = (status: Status, reason: string) => ({ status, reason, value, target, limit });

  if (given !== undefined && 'missing' in given && given.missing === 'declared-not-applicable')
    return answer('not-applicable', 'declared-not-applicable');
  if (target === null) return answer('not-applicable', 'no-target-yet');
  if (row === undefined) return answer('no-data', 'no-row');
  if (given === undefined) return answer('no-data', 'not-given');
  if (value === null) return answer('no-data', 'missing' in given ? given.missing : '');

  const least = goal.minimumSample ?? kpi?.minimumSample ?? 0;
  const sample = row.samples.get(goal.kpi);
  if (least > 0 || goal.confidence !== null) {
    if (sample === undefined) return answer('insufficient', 'sample-not-given');
    if (sample === null) return answer('insufficient', 'bad-sample');
    if (sample < least || sample === 0) return answer('insufficient', 'sample-too-small');
    if (goal.confidence !== null) {
      const [low, high] = wilson(value / 10_000, sample, goal.confidence);
      const aim = target / 10_000;
      if (higher ? low < aim && aim <= high : low <= aim && aim < high)
        return answer('insufficient', 'interval-straddles-target');
    }
  }
  const asGoodAs = (bound: number) => (higher ? value >= bound : value <= bound);
  if (asGoodAs(target)) return answer('met', 'target-reached');
  if (limit === null) return answer('missed', 'short-of-target');
  return asGoodAs(limit) ? answer('at-risk', 'between-target-and-limit') : answer('missed', 'beyond-limit');
}

function amountOn(series: readonly DatedAmount[], on: string): number | null {
  const begun = series
    .map(({ from, amount }) => ({ from: from === null ? '' : from.padEnd(10, '-01'), amount }))
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1)?.amount ?? null;
}

/** The Wilson bounds as the two roots of (n + z²) p² − (2 n p̂ + z²) p + n p̂² = 0, by the form that loses no digits. */
function wilson(share: number, sample: number, confidence: string): readonly [number, number] {
  const z =
    {
      '80 %': 1.2815515655446004,
      '90 %': 1.6448536269514722,
      '95 %': 1.959963984540054,
      '98 %': 2.3263478740408408,
      '99 %': 2.5758293035489004,
    }[confidence] ?? Number.NaN;
  const lower = (p: number) => {
    const b = 2 * sample * p + z * z;
    const larger = b + Math.sqrt(Math.max(0, b * b - 4 * (sample + z * z) * sample * p * p));
    return (2 * sample * p * p) / larger;
  };
  return [lower(share), 1 - lower(1 - share)];
}

function matches(when: When, cell: Readonly<Record<string, string>>): boolean {
  return Object.keys(when).every((dimension) => when[dimension]?.some((value) => cell[dimension] === value));
}

function holdsOn({ from, to }: TermFacts, day: string): boolean {
  return !(from !== null && day < from) && !(to !== null && day > to);
}

type Statement = Extract<ConditionFacts, { op: 'value' | 'change' | 'verdict' }>;

function statementsOf(condition: ConditionFacts): Statement[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(statementsOf);
    case 'not':
      return statementsOf(condition.of);
    default:
      return [condition];
  }
}

function compares(amount: number, comparison: Comparison, bound: number): boolean {
  switch (comparison) {
    case 'atLeast':
      return amount >= bound;
    case 'atMost':
      return amount <= bound;
    case 'above':
      return amount > bound;
    case 'below':
      return amount < bound;
  }
}

/** False as soon as one is false, whatever the others; else null where one is not known. */
function both(answers: readonly Known[]): Known {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function opposite(answer: Known): Known {
  return answer === null ? null : !answer;
}
