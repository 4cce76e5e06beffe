import type { Cadence } from '../quantity/period.ts';
import type { Goal, Measure, Rule } from '../rule/rule.ts';
import { kept } from '../text/kept.ts';
import { leavesOf } from './conditions.ts';

/** What a rule looks at, by itself or through the goals whose verdicts it names. */
export interface RuleReach {
  readonly kpis: readonly string[];
  /** Of its own scope and those of its goals. */
  readonly dimensions: readonly string[];
  /** Of its goals; where it names none, those over which its KPIs are usually measured. */
  readonly cadences: readonly Cadence[];
}

export function reachOf(rule: Rule, goals: readonly Goal[], measures: readonly Measure[]): RuleReach {
  return reachAmong(measures)(goals)(rule);
}

/** One evaluation asks it of each rule several times. */
const reachAmong = kept((measures: readonly Measure[]) =>
  kept((goals: readonly Goal[]) => kept((rule: Rule) => workedOut(rule, goals, measures))),
);

function workedOut(rule: Rule, goals: readonly Goal[], measures: readonly Measure[]): RuleReach {
  const statements = leavesOf(rule.condition).map(({ statement }) => statement);
  const named = statements.flatMap((each) => ('goal' in each ? goals.filter(({ id }) => id === each.goal) : []));
  const own = statements.flatMap((each) => ('kpi' in each ? [each.kpi] : []));
  const usual = measures.filter(({ id }) => own.includes(id));
  return {
    kpis: [...new Set([...own, ...named.map(({ kpi }) => kpi)])],
    dimensions: [...new Set([rule.scope, ...named.map(({ scope }) => scope)].flatMap((scope) => Object.keys(scope)))],
    cadences: [...new Set((named.length > 0 ? named : usual).map(({ cadence }) => cadence))],
  };
}

/** Whether a cell is told apart by nothing but these dimensions and those that somebody asked for; null is any. */
export function isToldApart(
  cell: Readonly<Record<string, string>>,
  dimensions: readonly string[],
  by: readonly string[] | null,
): boolean {
  return by === null || Object.keys(cell).every((each) => by.includes(each) || dimensions.includes(each));
}
