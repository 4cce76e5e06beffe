import type { Verdict } from '../evaluation/generated.ts';
import { written } from '../text/written.ts';
import type { Format } from './format.ts';

/** One verdict a row, for spreadsheets: a column per dimension that occurs. */
export const csv: Format = {
  name: 'csv',
  evaluation: ({ verdicts }, { language }) => {
    const dimensions = [...new Set(verdicts.flatMap(({ scope }) => Object.keys(scope)))].toSorted();
    const columns: readonly (readonly [string, (verdict: Verdict) => unknown])[] = [
      ['goal', ({ goal }) => goal],
      ['title', ({ title }) => title[language]],
      ['kpi', ({ kpi }) => kpi],
      ['period', ({ period }) => period],
      ...dimensions.map((dimension) => [dimension, ({ scope }: Verdict) => scope[dimension] ?? ''] as const),
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
    const rows = [
      columns.map(([name]) => name),
      ...verdicts.map((verdict) => columns.map(([, cell]) => cell(verdict))),
    ];
    return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
  },
};

/** RFC 4180; a text that a spreadsheet would run as a formula is kept a text. */
function quote(value: unknown): string {
  const text = value === null || value === undefined ? '' : written(value);
  const harmless = typeof value === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
