import type { Goal, Rule, Status } from '../rule/rule.ts';
import type { Row } from '../snapshot/row.ts';
import { grouped } from '../text/grouped.ts';
import { kept } from '../text/kept.ts';
import { alertOn, concerning, type Prepared, preparedRules, seriesOf, untouchedOf } from './alerts.ts';
import type { Bundle } from './bundle.ts';
import { type AnswerBits, type FactColumn, holdsAt, Kernels, paddedLength, rowsInBoth } from './compiled/kernels.ts';
import { Program } from './compiled/program.ts';
import { factOf, type Leaf, leavesOf, questionOf, type Series } from './conditions.ts';
import {
  absentCases,
  caseOf,
  type Choice,
  countStatuses,
  goalsAsked,
  orderedRows,
  type Standards,
  standardsOf,
  verdictOf,
} from './evaluate.ts';
import type { Alert, Evaluation, Verdict } from './generated.ts';
import { Grain } from './grain.ts';
import { type Case, judgeNow, type Judgement } from './judge.ts';
import type { Judged } from './judged.ts';
import { isToldApart } from './rule-reach.ts';

/** A verdict without its words. */
export interface Outcome {
  readonly goal: Goal;
  readonly row: Row;
  readonly status: Status;
}

/** A rule that holds for a row, or that cannot be decided there. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly row: Row;
  readonly status: Alert['status'];
}

const statuses: readonly Status[] = ['met', 'at-risk', 'missed', 'no-data', 'insufficient', 'not-applicable', 'waived'];
const notAsked = 255;

/** Judges every goal and rule on every row it covers, as `evaluate` does, and leaves the words for later. */
export function evaluateMany(bundle: Bundle, rows: readonly Row[], choice: Choice): Many {
  return new Many(judgedIn(bundle, orderedRows(rows, bundle), choice));
}

/** What is judged of rows that are in order. */
export function judgedIn(bundle: Bundle, rows: readonly Row[], choice: Choice): Judged {
  const goals = goalsAsked(bundle, rows, choice);
  return { bundle, goals, rows, grain: new Grain(rows), asOf: choice.asOf, by: choice.by ?? null };
}

/**
 * What many snapshots come to: the verdicts and alerts of `evaluate`, kept as one byte a verdict and two bits a rule, and each
 * of them with all its words once somebody asks. Conditions of rules are answered column by column; no engine is asked.
 */
export class Many {
  /** In the order of `evaluate`. */
  readonly rows: readonly Row[];
  /** Verdicts of goals for which a period holds no row at all: few, and with their words. */
  readonly absent: readonly Verdict[];
  readonly #judged: Judged;
  readonly #standards: Standards;
  /** By goal, a byte a row: the place of its status, or that it is not asked. */
  readonly #statuses: ReadonlyMap<Goal, Uint8Array>;
  readonly #rules: readonly AskedRule[];
  readonly #series: (row: Row) => Series;

  constructor(judged: Judged) {
    const { bundle, rows, goals, grain, asOf } = judged;
    this.rows = rows;
    this.#judged = judged;
    this.#standards = standardsOf(bundle);
    this.absent = absentCases(goals, this.#standards, rows, grain, asOf).map((each) =>
      verdictOf(each, judgeNow(each), each.cell, each.period, bundle),
    );
    this.#statuses = statusesOf(this.#judged, this.#standards);
    const at = new Map(rows.map((row, index) => [row, index]));
    const byId = grouped(goals, ({ id }) => id);
    this.#series = seriesOf(rows, (row, id) => {
      const codes = byId.get(id)?.map((goal) => this.#statuses.get(goal)?.[at.get(row) ?? 0] ?? notAsked) ?? [];
      return statuses[codes.find((code) => code !== notAsked) ?? notAsked];
    });
    this.#rules = askedRules(this.#judged, this.#series);
  }

  /** Every verdict without its words, row by row; without those of goals for which there is no row. */
  *verdicts(): Generator<Outcome> {
    for (const [index, row] of this.rows.entries())
      for (const [goal, codes] of this.#statuses) {
        const status = statuses[codes[index] ?? notAsked];
        if (status !== undefined) yield { goal, row, status };
      }
  }

  /** Every alert without its words, rule by rule. */
  *alerts(): Generator<RuleOutcome> {
    for (const { prepared, asked, answers } of this.#rules)
      for (const index of rowsInBoth(asked, answers.maybe)) {
        const row = this.rows[index];
        if (row !== undefined)
          yield { rule: prepared.rule, row, status: holdsAt(answers.yes, index) ? 'raised' : 'no-data' };
      }
  }

  /** A verdict with its words, as `evaluate` has it. */
  explain(outcome: Pick<Outcome, 'goal' | 'row'>): Verdict {
    const { cell, period } = outcome.row;
    return verdictOf(this.#caseOf(outcome), this.judgement(outcome), cell, period, this.#judged.bundle);
  }

  /** A verdict in figures, without words. */
  judgement(outcome: Pick<Outcome, 'goal' | 'row'>): Judgement {
    return judgeNow(this.#caseOf(outcome));
  }

  #caseOf({ goal, row }: Pick<Outcome, 'goal' | 'row'>): Case {
    const found = caseOf(goal, this.#standards, row, this.#judged.asOf ?? row.period.last);
    if (found === undefined) throw new Error(`${goal.id} is not asked of this row`);
    return found;
  }

  /** An alert with its evidence and words, as `evaluate` has it. */
  explainAlert({ rule, row }: Pick<RuleOutcome, 'rule' | 'row'>): Alert {
    const found = alertOn(rule, row, this.#series(row), this.#judged);
    if (found === undefined) throw new Error(`${rule.id} says nothing of this row`);
    return found;
  }

  /** Rules that were asked of no row. */
  get untouched(): readonly Rule[] {
    if (this.rows.length === 0) return [];
    const touched = this.#rules.filter(({ asked }) => asked.some((bits) => bits !== 0));
    return untouchedOf(this.#judged.bundle.rules, new Set(touched.map(({ prepared }) => prepared.rule)));
  }

  /** The counts of `evaluate`. */
  get summary(): Evaluation['summary'] {
    const counts = countStatuses(this.absent);
    for (const codes of this.#statuses.values())
      for (const code of codes) {
        const status = statuses[code];
        if (status !== undefined) counts[status]++;
      }
    const raised = this.#rules.map(({ asked, answers }) => countBoth(asked, answers.yes));
    return { snapshots: this.rows.length, ...counts, alerts: raised.reduce((sum, count) => sum + count, 0) };
  }
}

function statusesOf({ goals, rows, grain, asOf, by }: Judged, standards: Standards): Map<Goal, Uint8Array> {
  const all = new Map(goals.map((goal) => [goal, new Uint8Array(rows.length).fill(notAsked)]));
  // Rows of one level give the same KPIs, and are asked about the same goals.
  const ofLevel = new Map<ReadonlySet<string>, { goal: Goal; dimensions: string[]; codes: Uint8Array }[]>();
  for (const [index, row] of rows.entries()) {
    const on = asOf ?? row.period.last;
    const kpis = grain.kpisAt(row);
    const asked =
      ofLevel.get(kpis) ??
      [...all]
        .filter(([goal]) => kpis.has(goal.kpi))
        .map(([goal, codes]) => ({ goal, dimensions: Object.keys(goal.scope), codes }));
    ofLevel.set(kpis, asked);
    for (const { goal, dimensions, codes } of asked) {
      if (!isToldApart(row.cell, dimensions, by)) continue;
      const found = caseOf(goal, standards, row, on);
      if (found !== undefined) codes[index] = statuses.indexOf(judgeNow(found).status);
    }
  }
  return all;
}

/** A rule, the rows it is asked of, and what it answers there. */
interface AskedRule {
  readonly prepared: Prepared;
  readonly asked: Uint32Array;
  readonly answers: AnswerBits;
}

function askedRules(judged: Judged, series: (row: Row) => Series): AskedRule[] {
  const { kernels, leaves } = kernelsOf(judged.bundle);
  const columns = kernels.facts.map((name) => columnOf(leaves.get(name), judged, series));
  const answers = kernels.run(columns, judged.rows.length);
  const prepared = preparedRules(judged);
  const asked = rowsAsked(prepared, judged);
  return prepared.flatMap((each, at): AskedRule[] => {
    const [bits, of] = [asked[at], answers.get(String(at))];
    return bits === undefined || of === undefined ? [] : [{ prepared: each, asked: bits, answers: of }];
  });
}

/** All rules of a bundle as one program, and what each of its columns is about. */
const kernelsOf = kept(({ rules }: Bundle) => ({
  kernels: new Kernels(new Program(new Map(rules.map(({ condition }, at) => [String(at), questionOf(condition)])))),
  leaves: new Map(rules.flatMap(({ condition }) => leavesOf(condition)).map((leaf) => [leaf.fact, leaf])),
}));

/** For each rule the rows it concerns, a bit a row. */
function rowsAsked(prepared: readonly Prepared[], judged: Judged): Uint32Array[] {
  const { rows } = judged;
  const asked = new Map(prepared.map((each) => [each, new Uint32Array(paddedLength(rows.length) / 32)]));
  const rulesFor = concerning(prepared, judged);
  const bitsOf = kept((concerned: readonly Prepared[]) => concerned.flatMap((each) => asked.get(each) ?? []));
  for (const [index, row] of rows.entries())
    for (const bits of bitsOf(rulesFor(row))) bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
  return [...asked.values()];
}

function columnOf(leaf: Leaf | undefined, { rows, grain }: Judged, series: (row: Row) => Series): FactColumn {
  if (leaf === undefined) throw new Error('no statement about the fact of a column');
  const { statement, ago } = leaf;
  const length = paddedLength(rows.length);
  if (statement.about === 'verdict') {
    const codes = new Int32Array(length).fill(-1);
    for (const [index, row] of rows.entries()) {
      const status = factOf(leaf, row.period, series(row));
      codes[index] = statuses.findIndex((each) => each === status);
    }
    return { codes, known: statuses };
  }
  const numbers = new Float64Array(length).fill(NaN);
  if (!grain.has(statement.kpi)) return { numbers };
  const isPlain = statement.about === 'value' && ago === 0;
  for (const [index, row] of rows.entries()) {
    const reading = isPlain ? row.readings.get(statement.kpi) : undefined;
    const fact = isPlain ? undefined : factOf(leaf, row.period, series(row));
    if (reading !== undefined && 'value' in reading) numbers[index] = reading.value;
    else if (typeof fact === 'number') numbers[index] = fact;
  }
  return { numbers };
}

/** How many bits are set in both. */
function countBoth(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (const [word, bits] of a.entries()) for (let left = bits & (b[word] ?? 0); left !== 0; left &= left - 1) count++;
  return count;
}
