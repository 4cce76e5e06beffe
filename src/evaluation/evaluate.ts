import { compareFindings, compareText, type Finding } from '../finding/finding.ts';
import { fromBase } from '../quantity/quantity.ts';
import type { Day } from '../quantity/day.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import type { Period } from '../quantity/period.ts';
import { inForce } from '../quantity/dated.ts';
import { type Goal, isInForce, type Measure, type Status } from '../rule/rule.ts';
import { cellWords, scopeWords } from '../rule/cell-words.ts';
import { type Cell, compareCells, covers, orderedCell } from '../rule/scope.ts';
import type { Row } from '../snapshot/row.ts';
import { alertsOf } from './alerts.ts';
import { measuresById } from '../rule/in-force.ts';
import type { Waiver } from '../rule/waiver.ts';
import type { Bundle } from './bundle.ts';
import { digestOfList } from '../text/digest.ts';
import { CompiledConditions } from './compiled/conditions.ts';
import { ConditionEngine } from './engine.ts';
import type { Conditions } from './question.ts';
import { Grain } from './grain.ts';
import type { Adjustment, Evaluation, Verdict } from './generated.ts';
import { type Case, judge, type Judgement } from './judge.ts';
import { pilotsOf } from './pilots.ts';
import { isToldApart } from './rule-reach.ts';
import { goalFor, goalsUnder } from './tailored.ts';
import { type Excusable, unusedWaivers } from './unused-waivers.ts';
import { waivedBy } from './waived.ts';
import { vacuityFindings } from './vacuity.ts';
import { plainRow } from './plain-row.ts';
import { becauseWords, whyWords } from './words.ts';

export type Via = 'rules-engine' | 'plain' | 'compiled';

export interface EvaluateOptions {
  /** Standards in force on this day; null: for each snapshot those of the last day of its period. */
  readonly asOf: Day | null;
  readonly profile: string | null;
  /** Goals are judged by these dimensions and those of their own scope; by all that the rows have, where left out. */
  readonly by?: readonly string[];
  /** Only goals on these KPIs are judged; all where left out. */
  readonly only?: ReadonlySet<string>;
  /**
   * Who answers the conditions: json-rules-engine with compiled rules (where left out) or as it comes (`plain`), or bytecode
   * without it (`compiled`). The results are equal; files are judged in bulk (`evaluateInBulk`).
   */
  readonly via?: Via;
  /** The instant up to which records counted, for the receipt; left out where figures were given. */
  readonly now?: string;
  /** Version of the toolkit, for the receipt. */
  readonly toolkit: string;
  /** Called between rows: whoever shares a thread gives way here, and throws to give up. */
  readonly pause?: () => Promise<void>;
  /** Findings about standards and snapshots, which belong to the result. */
  readonly findings: readonly Finding[];
}

/** Judges every goal on every row it covers. The order of rows, documents and keys makes no difference, to the byte. */
export async function evaluate(
  bundle: Bundle,
  unordered: readonly Row[],
  options: EvaluateOptions,
): Promise<Evaluation> {
  const byCell = compareCells(bundle.dimensions);
  const rows = orderedRows(unordered, bundle);
  const goals = goalsAsked(bundle, rows, options);
  const judged = standardsOf(bundle);
  const by = options.by ?? null;
  const conditions: Conditions =
    options.via === 'compiled'
      ? new CompiledConditions()
      : new ConditionEngine(options.via === 'plain' ? 'plain' : 'compiled');
  const grain = new Grain(rows);
  const verdicts: Verdict[] = [];
  const statuses = new Map<Row, Map<string, Status>>();
  const waivers = goalWaivers(bundle);
  const excused = new Set(waivers.map(({ excuses }) => excuses));
  const excusable: Excusable[] = [];

  for (const row of rows) {
    await options.pause?.();
    const on = options.asOf ?? row.period.last;
    const expected = goals.filter(
      (goal) => grain.gives(goal.kpi, row) && isToldApart(row.cell, Object.keys(goal.scope), by),
    );
    const cases = expected.flatMap((goal) => caseOf(goal, judged, row, on) ?? []);
    const judgements = await judge(cases, conditions);
    statuses.set(row, new Map([...judgements].map(([id, { status }]) => [id, status])));
    for (const each of cases) {
      const judgement = judgementIn(judgements, each);
      verdicts.push(verdictOf(each, judgement, row.cell, row.period, bundle));
      if (excused.has(each.id)) excusable.push({ excuses: each.id, cell: row.cell, on, waiver: judgement.waiver });
    }
  }
  for (const absent of absentCases(goals, judged, rows, grain, options.asOf)) {
    const judgements = await judge([absent], conditions);
    verdicts.push(verdictOf(absent, judgementIn(judgements, absent), absent.cell, absent.period, bundle));
  }

  const { alerts, untouched } = await alertsOf(
    { bundle, goals, rows, grain, asOf: options.asOf, by },
    (row, goal) => statuses.get(row)?.get(goal),
    conditions,
  );
  const vacuous = vacuityFindings({ bundle, goals, rows, grain, asOf: options.asOf, by }, untouched);
  return {
    ...receiptOfEvaluation(bundle, rows, options),
    verdicts: verdicts.toSorted(
      (a, b) => compareText(a.goal, b.goal) || byCell(a.scope, b.scope) || compareText(a.period, b.period),
    ),
    alerts,
    pilots: pilotsOf(bundle, goals, rows),
    findings: [...options.findings, ...vacuous, ...unusedWaivers(waivers, excusable, bundle.dimensions)].toSorted(
      compareFindings,
    ),
    summary: {
      snapshots: rows.length,
      ...countStatuses(verdicts),
      alerts: alerts.filter(({ status }) => status === 'raised').length,
    },
  };
}

/** By scope, then by period. */
export function orderedRows(rows: readonly Row[], { dimensions }: Bundle): Row[] {
  const byCell = compareCells(dimensions);
  return rows.toSorted((a, b) => byCell(a.cell, b.cell) || compareText(a.period.id, b.period.id));
}

export function goalWaivers({ waivers }: Bundle): Waiver[] {
  return waivers.filter(({ of }) => of === 'goal');
}

/** What an evaluation carries so that it can be repeated. */
export function receiptOfEvaluation(bundle: Bundle, rows: readonly Row[], options: EvaluateOptions) {
  const { asOf, profile, by, only, now, toolkit } = options;
  return {
    toolkit,
    bundle: { digest: bundle.digest },
    input: { digest: digestOfList(rows, plainRow) },
    asOf,
    profile,
    by: by ? [...by] : null,
    only: only ? [...only].toSorted(compareText) : null,
    now: now ?? null,
  };
}

/** How goals are chosen and judged. */
export type Choice = Pick<EvaluateOptions, 'asOf' | 'profile' | 'by' | 'only'>;

/** The goals under a profile that these rows are asked about. */
export function goalsAsked(bundle: Bundle, rows: readonly Row[], choice: Choice): Goal[] {
  return goalsUnder(bundle, choice.profile).filter(
    (goal) => (choice.only?.has(goal.kpi) ?? true) && isAskedOf(goal, rows, bundle, choice),
  );
}

export function standardsOf({ measures, waivers }: Bundle): Standards {
  return { measureOn: measuresById(measures), waivers };
}

/** Data without anything of a pilot is not to blame for saying nothing about what is only tried there. */
function isAskedOf(goal: Goal, rows: readonly Row[], { tailorings }: Bundle, { asOf, profile }: Choice): boolean {
  const { kind, id } = goal.origin;
  const isTried = kind === 'profile' && id !== profile && tailorings.some((each) => each.id === id);
  return !isTried || rows.some((row) => covers(goal.scope, row.cell) && isInForce(goal.term, asOf ?? row.period.last));
}

export interface Standards {
  readonly measureOn: (kpi: string, on: Day) => Measure | undefined;
  readonly waivers: readonly Waiver[];
}

export function caseOf(goal: Goal, { measureOn, waivers }: Standards, row: Row, on: Day): Case | undefined {
  const measure = measureOn(goal.kpi, on);
  const applies =
    measure !== undefined &&
    goal.cadence === row.period.cadence &&
    isInForce(goal.term, on) &&
    covers(goal.scope, row.cell);
  return applies ? { id: goal.id, goal: goalFor(goal, row.cell, on), measure, row, on, waivers } : undefined;
}

export interface AbsentCase extends Case {
  readonly cell: Cell;
  readonly period: Period;
}

/** Goals for which a period of the input holds no figure at all: without a verdict their gap would go unnoticed. */
export function absentCases(
  goals: readonly Goal[],
  { measureOn, waivers }: Standards,
  rows: readonly Row[],
  grain: Grain,
  asOf: Day | null,
): AbsentCase[] {
  const periods = new Map(rows.map(({ period }) => [period.id, period]));
  const touched = new Map<string, Set<string>>(goals.map(({ id }) => [id, new Set()]));
  for (const row of rows)
    for (const goal of goals)
      if (grain.gives(goal.kpi, row) && covers(goal.scope, row.cell)) touched.get(goal.id)?.add(row.period.id);
  return goals.flatMap((goal) => {
    return [...periods.values()].flatMap((period): AbsentCase[] => {
      const on = asOf ?? period.last;
      const measure = measureOn(goal.kpi, on);
      if (measure === undefined) return [];
      const missing =
        period.cadence === goal.cadence && isInForce(goal.term, on) && touched.get(goal.id)?.has(period.id) !== true;
      const cell = Object.fromEntries(
        Object.entries(goal.scope).map(([dimension, values]) => [dimension, values.join(' | ')]),
      );
      const absent = grain.knows(goal.kpi, period.cadence) ? ('no-row' as const) : ('kpi-absent' as const);
      return missing ? [{ id: goal.id, goal, measure, row: undefined, absent, on, waivers, cell, period }] : [];
    });
  });
}

function judgementIn(judgements: ReadonlyMap<string, Judgement>, { id }: Case): Judgement {
  const judgement = judgements.get(id);
  if (judgement === undefined) throw new Error(`no judgement of ${id}`);
  return judgement;
}

export function verdictOf(
  { goal, measure, row, on }: Case,
  judgement: Judgement,
  cell: Cell,
  period: Period,
  bundle: Bundle,
): Verdict {
  const unit = unitOf(measure.unit);
  const shown = (value: number | null) => (value === null ? null : fromBase(value, unit));
  const where = row === undefined ? scopeWords(goal.scope, bundle.dimensions) : cellWords(cell, bundle.dimensions);
  return {
    goal: goal.id,
    title: goal.title,
    kpi: goal.kpi,
    period: period.id,
    scope: orderedCell(cell, bundle.dimensions),
    where,
    value: shown(judgement.value),
    unit: unit.symbol,
    sample: judgement.sample,
    interval: judgement.interval && [fromBase(judgement.interval[0], unit), fromBase(judgement.interval[1], unit)],
    decimals: measure.decimals,
    better: measure.better,
    target: shown(judgement.target),
    limit: shown(judgement.limit),
    status: judgement.status,
    reason: judgement.reason,
    gap: judgement.gap === null ? null : fromBase(judgement.gap, differenceUnit(unit)),
    why: whyWords(judgement, goal, measure),
    because: becauseWords(judgement, goal, measure, where, period.id),
    document: goal.origin,
    adjusted: pathOf(goal, on, shown),
    waived: waivedBy(judgement.waiver),
    clauses: [...goal.clauses],
  };
}

/** How the target and limit in force came about: what the base says, and what profile and pilot made of it. */
function pathOf({ adjusted, origin }: Goal, on: Day, shown: (value: number | null) => number | null): Adjustment[] {
  const steps: Adjustment[] = [];
  for (let each = adjusted; each !== null; each = each.before) {
    const { by, as, reason } = each;
    const baseTarget = shown(inForce(each.target, on)?.value ?? null);
    const baseLimit = shown(inForce(each.limit, on)?.value ?? null);
    steps.unshift({ by, as, reason, base: each.before?.by ?? origin, baseTarget, baseLimit });
  }
  return steps;
}

export function countStatuses(verdicts: readonly Pick<Verdict, 'status'>[]): Record<Status, number> {
  const counts: Record<Status, number> = {
    met: 0,
    'at-risk': 0,
    missed: 0,
    'no-data': 0,
    insufficient: 0,
    'not-applicable': 0,
    waived: 0,
  };
  for (const { status } of verdicts) counts[status]++;
  return counts;
}
