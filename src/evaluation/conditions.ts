import { tidy } from '../quantity/decimal.ts';
import { type Period, samePeriodLastYear, shiftPeriod } from '../quantity/period.ts';
import type { Comparison, Condition, Statement, Status } from '../rule/rule.ts';
import type { Row } from '../snapshot/row.ts';
import { kept } from '../text/kept.ts';
import type { Fact, Test } from './question.ts';

/** The rows of one scope by period, and what their verdicts were. */
export interface Series {
  readonly rowAt: (period: Period) => Row | undefined;
  readonly statusAt: (goal: string, period: Period) => Status | undefined;
}

/** A statement about the period that lies `ago` periods back. */
export interface Leaf {
  /** Of the statement: what it says of which period. */
  readonly id: string;
  /** What it is about: statements that differ in their bounds alone are about the same fact. */
  readonly fact: string;
  readonly statement: Statement;
  readonly ago: number;
}

const opposite: Record<Comparison, Comparison> = {
  atLeast: 'below',
  below: 'atLeast',
  atMost: 'above',
  above: 'atMost',
};

/**
 * A condition as a question for the engine: negation pushed down to the statements, “n periods in a row” written out as
 * all of n periods.
 */
export function testOf(condition: Condition, ago = 0, negated = false): Test {
  const tests = Array.from({ length: condition.periods }, (_, back) => testOnce(condition, ago + back, negated));
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return negated ? { any: tests } : { all: tests };
}

function testOnce(condition: Condition, ago: number, negated: boolean): Test {
  switch (condition.op) {
    case 'not':
      return testOf(condition.of, ago, !negated);
    case 'is':
      return testStatement(condition.statement, ago, negated);
    default: {
      const of = condition.of.map((each) => testOf(each, ago, negated));
      return (condition.op === 'all') === negated ? { any: of } : { all: of };
    }
  }
}

function testStatement(statement: Statement, ago: number, negated: boolean): Test {
  const fact = factName(statement, ago);
  if (statement.about === 'verdict') return { fact, is: negated ? 'noneOf' : 'oneOf', bound: statement.statuses };
  return { fact, is: negated ? opposite[statement.comparison] : statement.comparison, bound: statement.bound };
}

/** The whole of a condition as a question: the very same object each time, so that it is compiled once. */
export const questionOf = kept((condition: Condition) => testOf(condition));

/** The question whether one statement holds by itself. */
export const leafQuestion = kept(({ statement, ago }: Leaf) => testOf({ op: 'is', statement, periods: 1 }, ago));

/** Every statement that a condition makes, once per period it is made about. */
export const leavesOf = kept((condition: Condition): readonly Leaf[] => leavesAt(condition, 0));

function leavesAt(condition: Condition, ago: number): Leaf[] {
  const backs = Array.from({ length: condition.periods }, (_, back) => ago + back);
  const leaves = backs.flatMap((back): Leaf[] => {
    if (condition.op === 'is') {
      const { statement } = condition;
      return [{ id: `${JSON.stringify(statement)} ${back}`, fact: factName(statement, back), statement, ago: back }];
    }
    const of = condition.op === 'not' ? [condition.of] : condition.of;
    return of.flatMap((each) => leavesAt(each, back));
  });
  return [...new Map(leaves.map((leaf) => [leaf.id, leaf])).values()];
}

function factName(statement: Statement, ago: number): string {
  switch (statement.about) {
    case 'value':
      return `value ${statement.kpi} ${ago}`;
    case 'change':
      return `change ${statement.kpi} ${statement.against} ${statement.as} ${ago}`;
    case 'verdict':
      // What counts as known depends on the statuses that are asked about.
      return `verdict ${statement.goal} ${statement.statuses.join(' ')} ${ago}`;
  }
}

/** The figure or the word that a statement is about; null where the data does not tell. */
export function factOf({ statement, ago }: Leaf, period: Period, series: Series): Fact {
  const then = shiftPeriod(period, -ago);
  switch (statement.about) {
    case 'verdict':
      return knownStatus(series.statusAt(statement.goal, then), statement.statuses);
    case 'value':
      return valueOf(series.rowAt(then), statement.kpi);
    case 'change': {
      const before = statement.against === 'previous-period' ? shiftPeriod(then, -1) : samePeriodLastYear(then);
      return changeOf(
        valueOf(series.rowAt(then), statement.kpi),
        valueOf(series.rowAt(before), statement.kpi),
        statement.as,
      );
    }
  }
}

/** “No data” and “insufficient” leave open what the verdict would be, unless the statement asks for just that. */
function knownStatus(status: Status | undefined, asked: readonly Status[]): Status | null {
  if (status === undefined) return null;
  const open: readonly Status[] = ['no-data', 'insufficient', 'not-applicable'];
  return open.includes(status) && !asked.includes(status) ? null : status;
}

function valueOf(row: Row | undefined, kpi: string): number | null {
  const reading = row?.readings.get(kpi);
  return reading !== undefined && 'value' in reading ? reading.value : null;
}

/** Relative to nothing there is no change that a number could tell. */
function changeOf(now: number | null, before: number | null, as: 'difference' | 'relative'): number | null {
  if (now === null || before === null) return null;
  const difference = tidy(now - before);
  if (as === 'difference') return difference;
  return before === 0 ? null : tidy(difference / Math.abs(before));
}
