import * as problems from '../finding/catalogue/evaluation.ts';
import { compareFindings, compareText, type Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { linear, type OnCurve, stepped } from '../quantity/curve.ts';
import type { Day } from '../quantity/day.ts';
import { tidy } from '../quantity/decimal.ts';
import { fromBase } from '../quantity/quantity.ts';
import type { Period } from '../quantity/period.ts';
import { unitOf } from '../quantity/unit.ts';
import { cellWords } from '../rule/cell-words.ts';
import {
  type Goal,
  isInForce,
  type Measure,
  type MissingTreatment,
  type Scorecard,
  type ScorecardItem,
} from '../rule/rule.ts';
import { type Cell, cellKey, compareCells, covers, orderedCell } from '../rule/scope.ts';
import type { Row } from '../snapshot/row.ts';
import { measuresById, versionsById } from '../rule/in-force.ts';
import type { Bundle } from './bundle.ts';
import { digest } from '../text/digest.ts';
import { ConditionEngine } from './engine.ts';
import type { Score, ScoreItem, Scores } from './generated-scores.ts';
import { type Case, judge, type Judgement } from './judge.ts';
import { placeOf } from './place.ts';
import { plainRow } from './plain-row.ts';
import { goalFor, goalsUnder, scorecardsUnder } from './tailored.ts';
import { itemWords, scoreWords } from './score-words.ts';

export interface ScoreOptions {
  /** Standards in force on this day; null: for each period those of its last day. */
  readonly asOf: Day | null;
  /** The profile of scorecards that name none. */
  readonly profile: string | null;
  /** Scores are given by these scorecards; by all where left out. */
  readonly only?: ReadonlySet<string>;
  /** Version of the toolkit, for the receipt. */
  readonly toolkit: string;
  /** Called between scores: whoever shares a thread gives way here, and throws to give up. */
  readonly pause?: () => Promise<void>;
  /** Findings about standards and snapshots, which belong to the result. */
  readonly findings: readonly Finding[];
}

/** Scores every scorecard for every combination of its dimensions and every period. The order of rows makes no difference. */
export async function score(bundle: Bundle, rows: readonly Row[], options: ScoreOptions): Promise<Scores> {
  const byCell = compareCells(bundle.dimensions);
  const engine = new ConditionEngine();
  const scores: Score[] = [];
  const findings = [...options.findings];
  const cards = scorecardsUnder(bundle, options.profile).filter(({ id }) => options.only?.has(id) ?? true);
  const measureOn = measuresById(bundle.measures);
  const scored = new Set<string>();
  for (const [at, card] of cards.entries()) {
    const occasions = occasionsOf(card, bundle, rows, options);
    for (const occasion of occasions) {
      await options.pause?.();
      scores.push(await scoreOne(card, occasion, { bundle, rows, options, engine, measureOn }));
    }
    if (occasions.length > 0) scored.add(card.id);
    // Of several versions of a scorecard, one that scores something is enough.
    const isLast = cards[at + 1]?.id !== card.id;
    if (isLast && !scored.has(card.id) && rows.length > 0)
      findings.push(finding(problems.scorecardUntouched, placeOf(card.origin), untouched(card, rows.length)));
  }
  const count = (status: Score['status']) => scores.filter((each) => each.status === status).length;
  const inOrder = rows.toSorted((a, b) => byCell(a.cell, b.cell) || compareText(a.period.id, b.period.id));
  return {
    toolkit: options.toolkit,
    bundle: { digest: bundle.digest },
    input: { digest: digest(inOrder.map(plainRow)) },
    asOf: options.asOf,
    profile: options.profile,
    only: options.only ? [...options.only].toSorted(compareText) : null,
    scores: scores.toSorted(
      (a, b) => compareText(a.scorecard, b.scorecard) || byCell(a.scope, b.scope) || compareText(a.period, b.period),
    ),
    findings: findings.toSorted(compareFindings),
    summary: { scored: count('scored'), capped: count('capped'), withheld: count('withheld') },
  };
}

/** One score to be given: for whom, and when. */
interface Occasion {
  readonly cell: Cell;
  readonly period: Period;
}

/** Every combination of the scorecard's dimensions that occurs in rows of its cadence and of a level that its goals are about. */
function occasionsOf(
  card: Scorecard,
  bundle: Bundle,
  rows: readonly Row[],
  { asOf, profile }: ScoreOptions,
): Occasion[] {
  const scopes = goalsUnder(bundle, card.profile ?? profile)
    .filter(({ id }) => card.items.some(({ goal }) => goal === id))
    .map(({ scope }) => Object.keys(scope));
  const levels = new Set(scopes.map((dimensions) => levelOf([...card.per, ...dimensions])));
  const found = new Map<string, Occasion>();
  for (const { cell, period } of rows) {
    if (!levels.has(levelOf(Object.keys(cell)))) continue;
    const of = Object.fromEntries(card.per.flatMap((id) => (cell[id] === undefined ? [] : [[id, cell[id]]])));
    if (period.cadence === card.cadence && isInForce(card.term, asOf ?? period.last))
      found.set(`${cellKey(of)} ${period.id}`, { cell: of, period });
  }
  return [...found.values()];
}

/** The dimensions by which figures are told apart, in one text. */
function levelOf(dimensions: readonly string[]): string {
  return [...new Set(dimensions)].toSorted().join(', ');
}

interface Given {
  readonly bundle: Bundle;
  readonly rows: readonly Row[];
  readonly options: ScoreOptions;
  readonly engine: ConditionEngine;
  readonly measureOn: (kpi: string, on: Day) => Measure | undefined;
}

async function scoreOne(card: Scorecard, occasion: Occasion, given: Given): Promise<Score> {
  const { bundle, options, engine } = given;
  const profile = card.profile ?? options.profile;
  const goalOn = versionsById(goalsUnder(bundle, profile));
  const cases = card.items.flatMap((item) => caseOf(item, goalOn, occasion, given) ?? []);
  const judgements = await judge(cases, engine);
  const judged = card.items.map((item) => {
    const found = cases.find(({ id }) => id === item.id);
    return judgeItem(item, found, judgements.get(item.id), card);
  });
  const weightOf = (of: readonly JudgedItem[]) => tidy(of.reduce((sum, { item }) => sum + item.weight, 0));
  const counting = judged.filter(({ treatment }) => treatment === 'scored' || treatment === 'zero');
  const coverage = weightOf(judged.filter(({ treatment }) => treatment === 'scored'));
  const base = weightOf(counting);
  const isWithheld =
    judged.some(({ treatment }) => treatment === 'withhold') || base === 0 || coverage < card.leastWeight;
  const items = judged.map((each) => scoreItem(each, isWithheld ? 0 : base));
  const points = isWithheld
    ? null
    : tidy(counting.reduce((sum, { points: earned, item }) => sum + (earned?.points ?? 0) * item.weight, 0) / base);
  const isCapped = judged.some(({ item, judgement }) => item.mustPass && judgement?.status === 'missed');
  const grade = points === null ? null : gradeOf(card, points, isCapped);
  const status = points === null ? ('withheld' as const) : isCapped ? ('capped' as const) : ('scored' as const);
  const where = cellWords(occasion.cell, bundle.dimensions);
  return {
    scorecard: card.id,
    title: card.title,
    profile,
    period: occasion.period.id,
    scope: orderedCell(occasion.cell, bundle.dimensions),
    where,
    status,
    points,
    grade,
    coverage,
    items,
    because: scoreWords(card, { status, points, grade, coverage, items, where, period: occasion.period.id }),
    document: card.origin,
  };
}

/** An item whose goal is judged: the row of exactly the scorecard's combination and the goal's own scope. */
function caseOf(
  item: ScorecardItem,
  goalOn: (id: string, on: Day) => Goal | undefined,
  { cell, period }: Occasion,
  given: Given,
): Case | undefined {
  const { bundle, rows, options, measureOn } = given;
  const on = options.asOf ?? period.last;
  const goal = goalOn(item.goal, on);
  const measure = measureOn(goal?.kpi ?? '', on);
  if (goal === undefined || measure === undefined) return undefined;
  const named = new Set([...Object.keys(cell), ...Object.keys(goal.scope)]);
  const matching = rows.filter(
    (row) =>
      row.period.id === period.id &&
      Object.keys(row.cell).length === named.size &&
      Object.entries(cell).every(([dimension, value]) => row.cell[dimension] === value) &&
      covers(goal.scope, row.cell),
  );
  // Of several rows with the figure none is the one: a check refuses goals whose scope names several values.
  const withFigure = matching.filter((row) => row.readings.has(goal.kpi));
  const row = withFigure.length === 1 ? withFigure[0] : withFigure.length === 0 ? matching[0] : undefined;
  const { waivers } = bundle;
  return { id: item.id, goal: row === undefined ? goal : goalFor(goal, row.cell, on), measure, row, on, waivers };
}

export interface JudgedItem {
  readonly item: ScorecardItem;
  readonly case: Case | undefined;
  readonly judgement: Judgement | undefined;
  readonly treatment: ScoreItem['treatment'];
  readonly earned: OnCurve | undefined;
  readonly points: { readonly points: number } | undefined;
}

function judgeItem(
  item: ScorecardItem,
  found: Case | undefined,
  judgement: Judgement | undefined,
  card: Scorecard,
): JudgedItem {
  const status = judgement?.status ?? 'not-applicable';
  if (status === 'met' || status === 'at-risk' || status === 'missed') {
    const earned = found && judgement && onCurve(item, found, judgement);
    return { item, case: found, judgement, treatment: 'scored', earned, points: earned };
  }
  const stated = card.missing[status];
  // What must pass and was not measured has not passed.
  const mustKnow = item.mustPass && (status === 'no-data' || status === 'insufficient');
  const treatment = mustKnow ? 'withhold' : treatments[stated];
  const points = treatment === 'zero' ? { points: 0 } : undefined;
  return { item, case: found, judgement, treatment, earned: undefined, points };
}

const treatments: Record<MissingTreatment, ScoreItem['treatment']> = {
  'leave-out': 'left-out',
  zero: 'zero',
  withhold: 'withhold',
};

function onCurve(item: ScorecardItem, { measure }: Case, { value, target, limit }: Judgement): OnCurve | undefined {
  if (value === null) return undefined;
  const words = { target, limit };
  const curve = item.curve.flatMap(({ at, points }) => {
    const known = typeof at === 'number' ? at : words[at];
    return known === null ? [] : [{ value: known, points }];
  });
  return item.shape === 'steps' ? stepped(curve, value, measure.better) : linear(curve, value);
}

/** `base` is the weight of all that counts; 0 where there is no score. */
function scoreItem({ item, case: found, judgement, treatment, earned, points }: JudgedItem, base: number): ScoreItem {
  const counts = points === undefined || base === 0 ? 0 : tidy(item.weight / base);
  const unit = unitOf(found?.measure.unit ?? 'points');
  return {
    id: item.id,
    goal: item.goal,
    title: found?.goal.title ?? { zh: item.goal, en: item.goal },
    kpi: found?.goal.kpi ?? '',
    scope: Object.fromEntries(
      Object.entries(found?.goal.scope ?? {}).map(([key, values]) => [key, values.join(' | ')]),
    ),
    value: judgement?.value == null ? null : fromBase(judgement.value, unit),
    unit: unit.symbol,
    sample: judgement?.sample ?? null,
    status: judgement?.status ?? 'not-applicable',
    treatment,
    points: points?.points ?? null,
    weight: item.weight,
    counts,
    contribution: points === undefined || base === 0 ? null : tidy(points.points * counts),
    mustPass: item.mustPass,
    why: itemWords({ item, found, judgement, treatment, earned, counts }),
    clauses: [...item.clauses],
  };
}

/** The best grade that the points reach; not better than the cap where a must-pass item was missed. */
function gradeOf({ grades, cap }: Scorecard, points: number, isCapped: boolean): Score['grade'] {
  const reached = grades.findIndex(({ from }) => points >= from);
  const lowest = grades.length - 1;
  const index = reached === -1 ? lowest : reached;
  const best = isCapped ? grades.findIndex(({ id }) => id === cap) : -1;
  const grade = grades[Math.max(index, best)];
  return grade === undefined ? null : { ...grade };
}

function untouched({ id, per, cadence }: Scorecard, rows: number) {
  return { scorecard: id, per, cadence, rows };
}
