import type { ClockOutcome, Clocks } from '../evaluation/generated-clocks.ts';
import type { Verdict } from '../evaluation/generated.ts';
import type { MeasuredSnapshot } from '../measure/snapshots.ts';
import { written } from '../text/written.ts';
import type { Format, Presentation } from './format.ts';

/** One verdict, or one item of a score, a row, for spreadsheets: a column per dimension that occurs. */
export const csv: Format = {
  name: 'csv',
  evaluation: ({ verdicts }, { language }) => {
    const columns: readonly Column<Verdict>[] = [
      ['goal', ({ goal }) => goal],
      ['title', ({ title }) => title[language]],
      ['kpi', ({ kpi }) => kpi],
      ['period', ({ period }) => period],
      ...dimensionColumns(verdicts),
      ['value', ({ value }) => value],
      ['unit', ({ unit }) => unit],
      ['sample', ({ sample }) => sample],
      ['target', ({ target }) => target],
      ['limit', ({ limit }) => limit],
      ['status', ({ status }) => status],
      ['gap', ({ gap }) => gap],
      ['why', ({ why }) => why[language]],
      ['document', ({ document }) => `${document.kind}/${document.id}@${document.version}`],
      ['place', ({ document }) => `${document.file}:${document.line}`],
      ['clauses', ({ clauses }) => clauses.join(' ')],
    ];
    return linesOf(columns, verdicts);
  },
  clocks: clockSheet,
  ledger: clockSheet,
  scores: ({ scores }, { language }) => {
    const rows = scores.flatMap((score) => score.items.map((item) => ({ ...item, score, scope: score.scope })));
    const columns: readonly Column<(typeof rows)[number]>[] = [
      ['scorecard', ({ score }) => score.scorecard],
      ['period', ({ score }) => score.period],
      ...dimensionColumns(rows),
      ['item', ({ id }) => id],
      ['goal', ({ goal }) => goal],
      ['title', ({ title }) => title[language]],
      ['value', ({ value }) => value],
      ['unit', ({ unit }) => unit],
      ['status', ({ status }) => status],
      ['treatment', ({ treatment }) => treatment],
      ['points', ({ points }) => points],
      ['weight', ({ weight }) => weight],
      ['contribution', ({ contribution }) => contribution],
      ['why', ({ why }) => why[language]],
      ['total', ({ score }) => score.points],
      ['grade', ({ score }) => score.grade?.id],
      ['score_status', ({ score }) => score.status],
    ];
    return sheet(columns, rows);
  },
  snapshots: (snapshots) => {
    const kpis = [...new Set(snapshots.flatMap(({ metrics }) => Object.keys(metrics)))].toSorted();
    const columns: readonly Column<MeasuredSnapshot>[] = [
      ['period', ({ period }) => period],
      ...dimensionColumns(snapshots),
      ...kpis.map((kpi): Column<MeasuredSnapshot> => [kpi, ({ metrics }) => metrics[kpi]]),
      ...kpis.map((kpi): Column<MeasuredSnapshot> => [`${kpi}.n`, ({ samples }) => samples[kpi]]),
    ];
    return sheet(columns, snapshots);
  },
};

function clockSheet({ clocks }: Clocks, { language }: Presentation): string {
  const columns: readonly Column<ClockOutcome>[] = [
    ['ticket', ({ ticket }) => ticket],
    ['sla', ({ sla }) => sla],
    ['clock', ({ clock }) => clock],
    ['tier', ({ tier }) => tier],
    ...dimensionColumns(clocks),
    ['status', ({ status }) => status],
    ['started_at', ({ startedAt }) => startedAt],
    ['stopped_at', ({ stoppedAt }) => stoppedAt],
    ['elapsed_ms', ({ elapsedMs }) => elapsedMs],
    ['paused_ms', ({ pausedMs }) => pausedMs],
    ['target_ms', ({ targetMs }) => targetMs],
    ['limit_ms', ({ limitMs }) => limitMs],
    ['due_at', ({ dueAt }) => dueAt],
    ['remaining_ms', ({ remainingMs }) => remainingMs],
    ['because', ({ because }) => because[language]],
    ['place', ({ document }) => `${document.file}:${document.line}`],
    ['clauses', ({ clauses }) => clauses.join(' ')],
  ];
  return sheet(columns, clocks);
}

type Column<Row> = readonly [string, (row: Row) => unknown];

function dimensionColumns<Row extends { readonly scope: Readonly<Record<string, string>> }>(
  rows: readonly Row[],
): Column<Row>[] {
  const dimensions = [...new Set(rows.flatMap(({ scope }) => Object.keys(scope)))].toSorted();
  return dimensions.map((dimension) => [dimension, ({ scope }) => scope[dimension] ?? '']);
}

function sheet<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return [...linesOf(columns, rows)].join('');
}

function* linesOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Generator<string> {
  yield lineOf(columns.map(([name]) => name));
  for (const row of rows) yield lineOf(columns.map(([, cell]) => cell(row)));
}

function lineOf(cells: readonly unknown[]): string {
  return `${cells.map(quote).join(',')}\n`;
}

/** RFC 4180; a text that a spreadsheet would run as a formula is kept a text. */
function quote(value: unknown): string {
  const text = value === null || value === undefined ? '' : written(value);
  const harmless = typeof value === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
