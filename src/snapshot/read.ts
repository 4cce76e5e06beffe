import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import { type Period, periodsBetween, readPeriod, shiftPeriod } from '../quantity/period.ts';
import type { Measure } from '../rule/rule.ts';
import { type Cell, cellKey, type Dimension } from '../rule/scope.ts';
import { cellWords } from '../rule/cell-words.ts';
import { closest } from '../text/closest.ts';
import { readFigure, readSample } from './reading.ts';
import type { Field, RawRecord, RawRecords } from './record.ts';
import type { Reading, Row, Sample } from './row.ts';

/** What snapshots are read against. */
export interface Vocabulary {
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
}

export interface Snapshots {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Of findings alike (one code, one name), so many are listed one by one. */
const listedAlike = 3;

/** Raw records of all files → validated rows, one per period and scope. Bad cells become “no data” with a reason; other cells stay. */
export function readSnapshots(
  files: readonly (RawRecords & { readonly file: string })[],
  vocabulary: Vocabulary,
): Snapshots {
  const reader = new SnapshotReader(vocabulary);
  for (const { file, records, findings } of files) reader.readFile(file, records, findings);
  return reader.finish();
}

class SnapshotReader {
  readonly #dimensions: ReadonlyMap<string, Dimension>;
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #names: readonly string[];
  readonly #rows = new Map<string, Row>();
  readonly #findings: Finding[] = [];
  readonly #alike = new Map<string, { code: string; name: string; count: number; place: Place }>();

  constructor({ dimensions, measures }: Vocabulary) {
    this.#dimensions = new Map(dimensions.map((dimension) => [dimension.id, dimension]));
    this.#measures = new Map(
      measures.flatMap((measure) => [measure.id, ...measure.aliases].map((name) => [name, measure])),
    );
    this.#names = [...this.#dimensions.keys(), ...measures.map(({ id }) => id)];
  }

  readFile(file: string, records: readonly RawRecord[], findings: readonly Finding[]): void {
    this.#findings.push(...findings);
    if (records.length === 0 && findings.length === 0) {
      this.#findings.push(finding(problems.empty, { file, range: null, path: [] }, {}));
    }
    this.#reportUnknownNames(records);
    for (const record of records) this.#readRecord(record);
  }

  finish(): Snapshots {
    const rows = [...this.#rows.values()];
    const more = [...this.#alike.values()]
      .filter(({ count }) => count > listedAlike)
      .map(({ code, name, count, place }) =>
        finding(problems.moreLikeThis, place, { code, name, count: count - listedAlike }),
      );
    return { rows, findings: [...this.#findings, ...more, ...gapFindings(rows, [...this.#dimensions.values()])] };
  }

  #readRecord(record: RawRecord): void {
    const text = typeof record.period?.value === 'number' ? String(record.period.value) : record.period?.value;
    const period = typeof text === 'string' ? readPeriod(text.trim()) : undefined;
    if (period === undefined) {
      const place = (record.period ?? record).place();
      this.#report(
        'period',
        finding(problems.notAPeriod, place, { text: record.period === undefined ? null : String(text) }),
      );
      return;
    }
    const columns = this.#sortColumns(record);
    const cell = this.#readCell(columns.scope);
    if (cell === undefined) return;
    const readings = new Map<string, Reading>();
    const samples = new Map<string, Sample>();
    for (const { field, measure, isText } of columns.metrics) {
      const read = readFigure(field, measure, isText);
      if (read?.finding) this.#report(field.name, read.finding);
      if (read) readings.set(measure.id, read.result);
    }
    for (const { field, measure } of columns.samples) {
      const read = readSample(field);
      if (read?.finding) this.#report(`${field.name}.n`, read.finding);
      if (read) samples.set(measure.id, read.result);
    }
    this.#add({ period, cell, readings, samples, place: record.place() });
  }

  #sortColumns(record: RawRecord) {
    const measured = (fields: readonly Field[], isText: boolean, suffix = '') =>
      fields.flatMap((field) => {
        const measure = this.#measures.get(field.name.slice(0, field.name.length - suffix.length));
        return measure === undefined ? [] : [{ field, measure, isText }];
      });
    const isSample = ({ name }: Field) => name.endsWith('.n') && !this.#measures.has(name);
    return {
      scope: [...record.scope, ...record.columns.filter(({ name }) => this.#dimensions.has(name))],
      metrics: [
        ...measured(record.metrics, false),
        ...measured(
          record.columns.filter((field) => !isSample(field)),
          true,
        ),
      ],
      samples: [...measured(record.samples, false), ...measured(record.columns.filter(isSample), true, '.n')],
    };
  }

  /** Undefined where a value is not one that is declared: the row would be counted for something else. */
  #readCell(fields: readonly Field[]): Cell | undefined {
    const cell: Record<string, string> = {};
    let sound = true;
    for (const { name, value, place } of fields) {
      const text = String(value ?? '').trim();
      const dimension = this.#dimensions.get(name);
      if (text === '' || dimension === undefined) continue;
      const known = dimension.values.map(({ id }) => id);
      const byTitle = dimension.values.find(({ id, title }) => [id, title.zh, title.en].includes(text));
      if (byTitle === undefined && !dimension.open) {
        this.#report(
          name,
          finding(problems.unknownValue, place(), {
            dimension: name,
            value: text,
            suggestion: closest(text, known),
            known,
          }),
        );
        sound = false;
      }
      cell[name] = byTitle?.id ?? text;
    }
    return sound ? cell : undefined;
  }

  #add(row: Row): void {
    const key = `${row.period.id} ${cellKey(row.cell)}`;
    const other = this.#rows.get(key);
    if (other === undefined) {
      this.#rows.set(key, row);
      return;
    }
    const { merged, same } = merge(other, row);
    this.#rows.set(key, merged);
    const words = cellWords(row.cell, [...this.#dimensions.values()]);
    const about = { row: { zh: `${words.zh} ${row.period.id}`, en: `${words.en}, ${row.period.id}` }, same };
    this.#report('row', finding(problems.duplicateRow, row.place, about));
  }

  #reportUnknownNames(records: readonly RawRecord[]): void {
    const unknown = new Map<string, { field: Field; rows: number }>();
    const isKnown = (name: string, section: 'scope' | 'metrics' | 'columns') =>
      (section !== 'metrics' && this.#dimensions.has(name)) ||
      (section !== 'scope' && (this.#measures.has(name) || this.#measures.has(name.replace(/\.n$/, ''))));
    for (const record of records) {
      for (const section of ['scope', 'metrics', 'columns'] as const) {
        for (const field of record[section]) {
          if (isKnown(field.name, section)) continue;
          const seen = unknown.get(field.name);
          unknown.set(field.name, { field: seen?.field ?? field, rows: (seen?.rows ?? 0) + 1 });
        }
      }
      for (const field of record.samples) {
        if (!this.#measures.has(field.name))
          unknown.set(field.name, { field, rows: (unknown.get(field.name)?.rows ?? 0) + 1 });
      }
    }
    for (const [name, { field, rows }] of unknown) {
      const known = this.#names;
      this.#findings.push(
        finding(problems.unknownName, field.namePlace(), { name, suggestion: closest(name, known), known, rows }),
      );
    }
  }

  #report(name: string, found: Finding): void {
    const key = `${found.code} ${name}`;
    const alike = this.#alike.get(key);
    const count = (alike?.count ?? 0) + 1;
    this.#alike.set(key, {
      code: found.code,
      name,
      count,
      place: { file: found.file, range: found.range, path: found.path },
    });
    if (count <= listedAlike) this.#findings.push(found);
  }
}

/** Where two rows of one period and scope differ, there is no telling which is right. */
function merge(one: Row, other: Row): { merged: Row; same: boolean } {
  let same = true;
  const readings = new Map(one.readings);
  for (const [kpi, reading] of other.readings) {
    const before = readings.get(kpi);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(reading)) {
      same = false;
      readings.set(kpi, { missing: 'conflicting-rows' });
    } else {
      readings.set(kpi, reading);
    }
  }
  const samples = new Map(one.samples);
  for (const [kpi, sample] of other.samples) {
    const agrees = !samples.has(kpi) || samples.get(kpi) === sample;
    same &&= agrees;
    samples.set(kpi, agrees ? sample : null);
  }
  return { merged: { ...one, readings, samples }, same };
}

/** Periods that are missing between the first and the last row of a scope. */
function gapFindings(rows: readonly Row[], dimensions: readonly Dimension[]): Finding[] {
  const series = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.period.cadence} ${cellKey(row.cell)}`;
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  return [...series.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => (a.period.first < b.period.first ? -1 : 1));
    const missing = sorted.flatMap((row, index) => periodsMissing(sorted[index - 1]?.period, row.period));
    const [first] = sorted;
    // A series with more holes than rows is one of occasions, not of periods: nothing is missing from it.
    if (missing.length === 0 || missing.length > sorted.length || first === undefined) return [];
    return [finding(problems.gap, first.place, { cell: cellWords(first.cell, dimensions), periods: missing })];
  });
}

/** At most a thousand: a typing error in a year must not make a list of centuries. */
function periodsMissing(before: Period | undefined, next: Period): string[] {
  const count = before === undefined ? 0 : periodsBetween(before, next) - 1;
  return before === undefined || count < 1
    ? []
    : Array.from({ length: Math.min(count, 1000) }, (_, step) => shiftPeriod(before, step + 1).id);
}
