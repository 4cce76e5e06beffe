import * as problems from '../finding/catalogue/dataset.ts';
import { FewAlike } from '../finding/few-alike.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import { copiesSql, problemsSql } from '../measure/sql/problems.ts';
import { recordsSql, type RecordsSql } from '../measure/sql/records.ts';
import type { RowCounts } from '../dataset/read.ts';
import type { Database } from './database.ts';

interface Asked {
  readonly database: Database;
  readonly records: RecordsSql;
  readonly sources: readonly { readonly file: string }[];
}

/** What was wrong with rows and cells, in the words in which it is told of records in memory. */
export async function problemsOf(counts: RowCounts, asked: Asked): Promise<Finding[]> {
  const { records, sources } = asked;
  const alike = new FewAlike();
  if (counts.refused > 0 || records.readings.size > 0) await reportCells(asked, alike);
  if (counts.superseded > 0 && records.dataset.latest === null) await reportCopies(asked, alike);
  const place = { file: sources.length === 1 ? (sources[0]?.file ?? null) : null, range: null, path: [] };
  const about = { dataset: records.dataset.id, files: sources.length, ...counts };
  const told = counts.rows === 0 ? problems.noRecords : counts.used < counts.rows ? problems.rowsLeftOut : null;
  return [...alike.findings, ...(told === null ? [] : [finding(told, place, about)])];
}

async function reportCells({ database, records, sources }: Asked, alike: FewAlike): Promise<void> {
  const rows = await database.query(problemsSql(records, database.dialect));
  for (const [index, why, text, file, row, total] of rows) {
    const field = records.fields[Number(index)];
    if (field === undefined || !isWrongCell(why)) continue;
    const about = { dataset: records.dataset.id, field, text: typeof text === 'string' ? text : '', why };
    const found = finding(problems.wrongCell(field.required), placeOf(sources, file, row), about);
    alike.report(field.name, found, why, Number(total));
  }
}

async function reportCopies({ database, records, sources }: Asked, alike: FewAlike): Promise<void> {
  const rows = recordsSql({ ...records, detail: 'places' }, database.dialect);
  const found = await database.query(copiesSql(`(${rows})`, records.dataset, records.fields, database.dialect));
  for (const [key, file, row, total] of found) {
    const about = { dataset: records.dataset.id, key: String(key) };
    alike.report('copies', finding(problems.copiesDiffer, placeOf(sources, file, row), about), '', Number(total));
  }
}

/** By the number of the row, as a spreadsheet counts them: the header is row 1. */
function placeOf(sources: Asked['sources'], file: unknown, row: unknown): Place {
  return { file: sources[Number(file)]?.file ?? null, range: null, path: [Number(row) + 1] };
}

function isWrongCell(why: unknown): why is problems.WrongCell {
  return typeof why === 'string' && why in reasons;
}

const reasons = {
  missing: true,
  'not-a-number': true,
  'not-a-time': true,
  'no-zone': true,
  'not-yes-or-no': true,
  'not-a-duration': true,
  'unknown-value': true,
} satisfies Record<problems.WrongCell, true>;
