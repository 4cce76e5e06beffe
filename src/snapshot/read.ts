import * as problems from '../finding/catalogue/snapshot.ts';
import { compareFindings, type Finding } from '../finding/finding.ts';
import { FewAlike } from '../finding/few-alike.ts';
import { finding } from '../finding/problem.ts';
import type { Day } from '../quantity/day.ts';
import { type Period, readPeriod } from '../quantity/period.ts';
import type { Measure } from '../rule/rule.ts';
import { type Cell, cellKey, type Dimension } from '../rule/scope.ts';
import { cellWords } from '../rule/cell-words.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import { written } from '../text/written.ts';
import { gapFindings } from './gaps.ts';
import { readFigure, readSample } from './reading.ts';
import type { Field, RawRecord, RawRecords } from './record.ts';
import type { Reading, Row, Sample } from './row.ts';
import { type Names, namesOf, type Section, type Vocabulary } from './vocabulary.ts';

export interface Snapshots {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Raw records of all files → validated rows, one per period and scope. Bad cells become “no data” with a reason; other cells stay. */
export function readSnapshots(
  files: readonly (RawRecords & { readonly file: string })[],
  vocabulary: Vocabulary,
): Snapshots {
  const reader = new SnapshotReader(vocabulary);
  for (const file of files) reader.readFile(file.file, file);
  return reader.finish();
}

/** Names of a file that mean nothing: where each stands first, and in how many records. */
type UnknownNames = Map<string, { section: Section; field: Field; rows: number }>;

class SnapshotReader {
  readonly #dimensions: ReadonlyMap<string, Dimension>;
  readonly #measures: ReadonlyMap<string, Measure>;
  /** As it was defined when the period ended. */
  readonly #measureOn: (id: string, on: Day) => Measure | undefined;
  readonly #names: Names;
  readonly #meantAsDimension = new Map<string, boolean>();
  readonly #periods = new Map<string, Period>();
  readonly #rows = new Map<string, Row>();
  readonly #findings = new FewAlike();

  constructor(vocabulary: Vocabulary) {
    const { dimensions, measures, measureOn, names } = namesOf(vocabulary);
    this.#dimensions = dimensions;
    this.#measures = measures;
    this.#measureOn = measureOn;
    this.#names = names;
  }

  readFile(file: string, { records, findings }: RawRecords): void {
    const unknown: UnknownNames = new Map();
    let isEmpty = true;
    for (const record of records) {
      isEmpty = false;
      this.#noteUnknownNames(record, unknown);
      this.#readRecord(record);
    }
    for (const found of findings) this.#findings.report(file, found, found.message.en);
    if (isEmpty && findings.length === 0)
      this.#findings.report(file, finding(problems.empty, { file, range: null, path: [] }, {}));
    this.#reportUnknownNames(unknown);
  }

  finish(): Snapshots {
    const rows = [...this.#rows.values()];
    const findings = [...this.#findings.findings, ...gapFindings(rows, [...this.#dimensions.values()])];
    return { rows, findings: findings.toSorted(compareFindings) };
  }

  #readRecord(record: RawRecord): void {
    const text = typeof record.period?.value === 'number' ? String(record.period.value) : record.period?.value;
    const period = typeof text === 'string' ? this.#periodOf(text.trim()) : undefined;
    if (period === undefined) {
      const place = (record.period ?? record).place();
      this.#findings.report(
        'period',
        finding(problems.notAPeriod, place, { text: record.period === undefined ? null : String(text) }),
      );
      return;
    }
    const columns = this.#sortColumns(record, period.last);
    const cell = this.#readCell(columns.scope);
    if (cell === undefined) return;
    const readings = new Map<string, Reading>();
    const samples = new Map<string, Sample>();
    for (const { field, measure, isText } of columns.metrics) {
      const read = readFigure(field, measure, isText);
      if (read !== undefined && readings.has(measure.id)) {
        this.#findings.report(
          field.name,
          finding(problems.syntax, field.namePlace(), sameMeasure(field.name, measure.id)),
        );
        const agrees = JSON.stringify(readings.get(measure.id)) === JSON.stringify(read.result);
        // Which of two columns comes first must not decide.
        if (!agrees) readings.set(measure.id, { missing: 'conflicting-rows' });
        continue;
      }
      if (read?.finding) this.#findings.report(field.name, read.finding);
      if (read) readings.set(measure.id, read.result);
    }
    for (const { field, measure } of columns.samples) {
      const read = readSample(field);
      if (read?.finding) this.#findings.report(`${field.name}.n`, read.finding);
      if (read === undefined) continue;
      // Two samples that differ leave open which one is behind the figure.
      const agrees = !samples.has(measure.id) || samples.get(measure.id) === read.result;
      samples.set(measure.id, agrees ? read.result : null);
    }
    this.#add({ period, cell, readings, samples, place: record.place });
  }

  /** Rows of one period share it. */
  #periodOf(text: string): Period | undefined {
    const known = this.#periods.get(text);
    if (known !== undefined) return known;
    const period = readPeriod(text);
    if (period !== undefined) this.#periods.set(text, period);
    return period;
  }

  #sortColumns(record: RawRecord, on: Day) {
    const measured = (fields: readonly Field[], isText: boolean, suffix = '') =>
      fields.flatMap((field) => {
        const named = this.#measures.get(field.name.slice(0, field.name.length - suffix.length));
        const measure = named && this.#measureOn(named.id, on);
        return measure === undefined ? [] : [{ field, measure, isText }];
      });
    const isSample = ({ name }: Field) => name.endsWith('.n') && !this.#measures.has(name);
    return {
      scope: [...record.scope, ...record.columns.filter(({ name }) => this.#isDimension(name))],
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

  /** A column that is called nearly like a dimension is one that is misspelt. */
  #isDimension(name: string): boolean {
    const known = this.#meantAsDimension.get(name);
    if (known !== undefined) return known;
    const { names, shown } = this.#names.columns;
    const isFigure = names.has(name) || this.#measures.has(name.replace(/\.n$/, ''));
    const meant = this.#dimensions.has(name) || (!isFigure && this.#dimensions.has(closest(name, shown) ?? ''));
    this.#meantAsDimension.set(name, meant);
    return meant;
  }

  /** Undefined where a dimension or value is not one that is declared: the row would be counted for something else. */
  #readCell(fields: readonly Field[]): Cell | undefined {
    const cell: Record<string, string> = {};
    let sound = true;
    for (const { name, value, place } of fields) {
      const text = value === null ? '' : written(value).trim();
      const dimension = this.#dimensions.get(name);
      if (text === '') continue;
      if (dimension === undefined) {
        sound = false;
        continue;
      }
      const known = dimension.values.map(({ id }) => id);
      const byTitle = dimension.values.find(({ id, title }) => [id, title.zh, title.en].includes(text));
      if (byTitle === undefined && !dimension.open) {
        this.#findings.report(
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
    this.#findings.report('row', finding(problems.duplicateRow, row.place(), about));
  }

  #noteUnknownNames(record: RawRecord, unknown: UnknownNames): void {
    for (const section of ['scope', 'metrics', 'samples', 'columns', 'other'] as const) {
      const { names } = this.#names[section];
      for (const field of record[section]) {
        if (names.has(field.name)) continue;
        if (section === 'columns' && this.#measures.has(field.name.replace(/\.n$/, ''))) continue;
        const key = `${section} ${field.name}`;
        const seen = unknown.get(key);
        unknown.set(key, { section, field: seen?.field ?? field, rows: (seen?.rows ?? 0) + 1 });
      }
    }
  }

  #reportUnknownNames(unknown: UnknownNames): void {
    const names = this.#names;
    for (const { section, field, rows } of unknown.values()) {
      const { name } = field;
      const { what, shown } = names[section];
      // A figure beside `metrics` is not misspelt, but in the wrong place.
      const belongs = (['scope', 'metrics'] as const).find((other) => names[other].names.has(name)) ?? null;
      const about = { name, what, belongs, suggestion: closest(name, shown), known: shown, rows };
      // Each name is one of a kind: all are told.
      this.#findings.report(
        name,
        finding(problems.unknownName, field.namePlace(), about),
        `${section} ${field.namePlace().file}`,
      );
    }
  }
}

/** Which of the two is right nobody knows; that the first is read does not depend on their values. */
function sameMeasure(name: string, id: string): { rule: Words; help: Words } {
  return {
    rule: {
      zh: `\`${name}\` 与另一列是同一个 KPI（\`${id}\`）。`,
      en: `\`${name}\` is KPI \`${id}\`, which is given already.`,
    },
    help: {
      zh: '只保留一个；两者不同时按无数据处理。',
      en: 'Keep one of them; where the two differ, there is no data.',
    },
  };
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
