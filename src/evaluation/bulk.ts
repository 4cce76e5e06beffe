import { compareFindings, compareText } from '../finding/finding.ts';
import { type Cell, compareCells } from '../rule/scope.ts';
import { grouped } from '../text/grouped.ts';
import type { Row } from '../snapshot/row.ts';
import type { Bundle } from './bundle.ts';
import { type EvaluateOptions, goalWaivers, orderedRows, receiptOfEvaluation } from './evaluate.ts';
import type { Alert, Evaluation, Verdict } from './generated.ts';
import { judgedIn, Many, type Outcome, type RuleOutcome } from './many.ts';
import { AlertOnDemand, Latest, OnDemand, VerdictOnDemand } from './on-demand.ts';
import { pilotsOf } from './pilots.ts';
import { type Excusable, unusedWaivers } from './unused-waivers.ts';
import { vacuityFindings } from './vacuity.ts';

/**
 * The evaluation that `evaluate` gives, to the byte, of many rows at once: conditions are answered column by column, and a
 * verdict or alert finds its words each time somebody asks for them.
 */
export function evaluateInBulk(bundle: Bundle, unordered: readonly Row[], options: EvaluateOptions): Evaluation {
  const rows = orderedRows(unordered, bundle);
  const judged = judgedIn(bundle, rows, options);
  const many = new Many(judged);
  const { dimensions } = bundle;
  const shared = { dimensions, told: new Latest<Outcome, Verdict>((outcome) => many.explain(outcome)) };
  const sharedByAlerts = { dimensions, told: new Latest<RuleOutcome, Alert>((outcome) => many.explainAlert(outcome)) };
  const byCell = compareCells(dimensions);
  const verdicts: Verdict[] = [...many.absent];
  for (const outcome of many.verdicts()) verdicts.push(new VerdictOnDemand(outcome, shared, many));
  const vacuous = vacuityFindings(judged, many.untouched);
  const unused = unusedWaivers(goalWaivers(bundle), excusableIn(many, bundle, options), dimensions);
  return {
    ...receiptOfEvaluation(bundle, rows, options),
    verdicts: inOrder(verdicts, ({ goal }) => goal, byCell),
    alerts: inOrder(
      Array.from(many.alerts(), (outcome) => new AlertOnDemand(outcome, sharedByAlerts)),
      ({ rule }) => rule,
      byCell,
    ),
    pilots: pilotsOf(bundle, judged.goals, rows),
    findings: [...options.findings, ...vacuous, ...unused].toSorted(compareFindings),
    summary: many.summary,
  };
}

/** By goal or rule, then by scope and period. Each comes in the order of rows: only few must find their place. */
function inOrder<Told extends Pick<Verdict, 'scope' | 'period'>>(
  told: readonly Told[],
  idOf: (each: Told) => string,
  byCell: ReturnType<typeof compareCells>,
): Told[] {
  return [...grouped(told, idOf)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, own]) => own.toSorted((a, b) => byCell(cellOf(a), cellOf(b)) || compareText(a.period, b.period)));
}

function cellOf(told: Pick<Verdict, 'scope'>): Cell {
  return told instanceof OnDemand ? told.cell : told.scope;
}

function excusableIn(many: Many, bundle: Bundle, { asOf }: EvaluateOptions): Excusable[] {
  const excused = new Set(goalWaivers(bundle).map(({ excuses }) => excuses));
  if (excused.size === 0) return [];
  const excusable: Excusable[] = [];
  for (const outcome of many.verdicts()) {
    const { goal, row } = outcome;
    if (!excused.has(goal.id)) continue;
    const { waiver } = many.judgement(outcome);
    excusable.push({ excuses: goal.id, cell: row.cell, on: asOf ?? row.period.last, waiver });
  }
  return excusable;
}
