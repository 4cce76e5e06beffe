import { aggregator, type FieldValues } from '../formula/compute.ts';
import type { ComputedInput } from '../formula/computation.ts';
import { placer, timeOf } from '../formula/placed.ts';
import type { Value } from '../formula/value.ts';
import type { Period } from '../quantity/period.ts';
import { type Cell, cellKey } from '../rule/scope.ts';
import type { InputGroup, MeasureEngine, MeasureRequest } from './engine.ts';
import { Periods } from './periods.ts';

/** Records as plain objects, and the field that holds each dimension. */
export interface RecordsInMemory {
  readonly records: readonly FieldValues[];
  readonly dimensions: ReadonlyMap<string, string>;
}

/** Puts inputs together in memory: the meaning that the engines of databases are held to. Pure, so that it runs in a browser. */
export class MemoryEngine implements MeasureEngine {
  readonly name = 'memory';
  readonly #records: readonly FieldValues[];
  readonly #dimensions: ReadonlyMap<string, string>;

  get dimensions(): readonly string[] {
    return [...this.#dimensions.keys()];
  }

  constructor({ records, dimensions }: RecordsInMemory) {
    this.#records = records;
    this.#dimensions = dimensions;
  }

  aggregate(request: MeasureRequest): Promise<readonly InputGroup[]> {
    const periods = new Periods(request);
    const placed = request.inputs.map((input) => this.#place(input, request, periods));
    const groups = new Map(
      placed.flatMap((byKey) => [...byKey].map(([key, { period, cell }]) => [key, { period, cell }])),
    );
    const aggregates = request.inputs.map((input) => aggregator(input));
    return Promise.resolve(
      [...groups].map(([key, group]) => ({
        ...group,
        results: aggregates.map((aggregate, index) => {
          const records = placed[index]?.get(key)?.records;
          return records === undefined ? null : aggregate(records);
        }),
      })),
    );
  }

  /** The records of one input, by period and cell. */
  #place(input: ComputedInput, { groupings }: MeasureRequest, periods: Periods): Map<string, Placed> {
    const byKey = new Map<string, Placed>();
    const put = (record: FieldValues, period: Period) => {
      for (const grouping of groupings) {
        const cell = this.#cellOf(record, grouping);
        if (cell === undefined) continue;
        const key = `${period.id} ${cellKey(cell)}`;
        const found = byKey.get(key);
        if (found === undefined) byKey.set(key, { period: period.id, cell, records: [record] });
        else found.records.push(record);
      }
    };
    if (input.placed.by === 'time') {
      const at = timeOf(input.placed.at);
      for (const record of this.#records) {
        const period = periods.at(at(record));
        if (period !== undefined) put(record, period);
      }
    } else {
      const [begins, isOpen] = [timeOf(input.placed.from), placer(input.placed)];
      // What stands for “none” begins nothing, however early it reads.
      const begun = this.#records.filter((record) => periods.at(begins(record)) !== undefined);
      for (const period of this.#span(input.placed, periods)) {
        const bounds = periods.bounds(period);
        for (const record of begun) if (isOpen(record, bounds)) put(record, period);
      }
    }
    return byKey;
  }

  /** The periods at whose ends a level is taken. */
  #span({ from, until }: Extract<ComputedInput['placed'], { by: 'level' }>, periods: Periods): Period[] {
    const [begun, ended] = [timeOf(from), until === null ? () => null : timeOf(until)];
    let [first, last]: [Period | undefined, Period | undefined] = [undefined, undefined];
    for (const record of this.#records) {
      const start = periods.at(begun(record));
      if (start === undefined) continue;
      if (first === undefined || start.first < first.first) first = start;
      for (const period of [start, periods.at(ended(record))])
        if (period !== undefined && (last === undefined || period.first > last.first)) last = period;
    }
    return first === undefined || last === undefined ? [] : periods.between(first, last);
  }

  #cellOf(record: FieldValues, grouping: readonly string[]): Cell | undefined {
    const cell: Record<string, string> = {};
    for (const dimension of grouping) {
      const value: Value | null | undefined = record[this.#dimensions.get(dimension) ?? ''];
      if (typeof value !== 'string') return undefined;
      cell[dimension] = value;
    }
    return cell;
  }
}

interface Placed {
  readonly period: string;
  readonly cell: Cell;
  readonly records: FieldValues[];
}
