import * as fc from 'fast-check';
import type { ComputedInput, Placed } from '../../src/formula/computation.ts';
import type { Expression } from '../../src/formula/expression.ts';
import { aggregates } from '../../src/formula/functions/index.ts';
import type { InputGroup, MeasureRequest } from '../../src/measure/engine.ts';
import { cellKey } from '../../src/rule/scope.ts';
import type { Dataset, DatasetField, FieldType } from '../../src/rule/dataset.ts';
import { condition, fieldTypes, lowered, numeric, texts } from '../formula/random.ts';

/** A dataset with the fields of the random formulas, two of them dimensions, whose columns are called as they are. */
export function datasetOf(stated: Partial<Dataset> = {}): Dataset {
  const fields = [...fieldTypes].map(([name, { is }]) => fieldOf(name, is === 'number' ? 'number' : is));
  return {
    id: 'records',
    title: { zh: '', en: '' },
    files: [],
    format: 'csv',
    table: null,
    encoding: 'utf-8',
    delimiter: null,
    zone: 'Europe/Berlin',
    nulls: ['-'],
    key: [],
    latest: null,
    fields,
    ticket: null,
    origin: { kind: 'dataset', id: 'records', version: '1.0.0', file: 'records.yaml', line: 1 },
    ...stated,
  };
}

const dimensions: Readonly<Record<string, string>> = { status: 'team', 渠道: 'channel' };

function fieldOf(name: string, type: FieldType): DatasetField {
  return {
    name,
    title: { zh: name, en: name },
    type,
    columns: [name],
    dateFormat: null,
    factor: 1,
    required: name === 'created',
    dimension: dimensions[name] ?? null,
    values: {},
    allowed: null,
    personal: false,
  };
}

const span = { from: 0, to: 0 };
const named = (name: string, is: 'instant' | 'date'): Expression => ({ kind: 'name', name, is, ...span });

/** Numbers that can be added in any order: with those at the ends of doubles the order decides what comes out. */
const amount = fc.oneof(
  fc.integer({ min: -4, max: 12 }).map(String),
  fc.constantFrom('0.1', '0.2', '0.3', '-2.5', '1,234.5', '', '-', 'x', ' 7 ', '1e3', '１２'),
);
const instant = fc.oneof(
  fc.constantFrom(
    '2026-03-29 02:30:00',
    '2026-10-25 02:30',
    '2026-01-01',
    '2025-12-31T23:59:59',
    '2026-03-31T22:00:00Z',
  ),
  fc.constantFrom('', '-', 'soon', '9999-12-31 00:00:00', '1899-01-01', '2026-11-30 10:00:00'),
  fc
    .date({ min: new Date('2025-11-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19)),
);
const date = fc.oneof(
  fc.constantFrom('', '2026-02-29', '2026-03-31', '2026-W14', '1970-01-01'),
  fc
    .date({ min: new Date('2025-11-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const cells: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: amount,
  text: texts,
  'yes-no': fc.constantFrom('true', 'NO', '是', '', '-', 'maybe'),
  instant,
  date,
};

/** Rows as a file has them, with ties, empty cells and cells that nobody can read. */
export const rowsOfCells = fc.array(fc.tuple(...[...fieldTypes.values()].map(({ is }) => cells[is] ?? amount)), {
  minLength: 0,
  maxLength: 60,
});

export function csvOf(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return line([...fieldTypes.keys()]) + rows.map(line).join('');
}

const placed: fc.Arbitrary<Placed> = fc.oneof(
  fc.constantFrom<Placed>(
    { by: 'time', at: named('created', 'instant'), type: 'instant' },
    { by: 'time', at: named('created', 'instant'), type: 'instant' },
    { by: 'time', at: named('resolved', 'instant'), type: 'instant' },
    { by: 'time', at: named('born', 'date'), type: 'date' },
    {
      by: 'time',
      at: {
        kind: 'call',
        function: 'coalesce',
        arguments: [named('resolved', 'instant'), named('created', 'instant')],
        ...span,
      },
      type: 'instant',
    },
  ),
);
const levelPlaced = fc.constantFrom<Placed>(
  { by: 'level', from: named('created', 'instant'), until: named('resolved', 'instant'), type: 'instant' },
  { by: 'level', from: named('resolved', 'instant'), until: null, type: 'instant' },
  { by: 'level', from: named('born', 'date'), until: named('due', 'date'), type: 'date' },
);

/** Often the time between two fields, for which engines have ways of their own. */
const wait: Expression = {
  kind: 'operation',
  sign: '-',
  left: named('resolved', 'instant'),
  right: named('created', 'instant'),
  ...span,
};
const counted = fc.oneof({ weight: 1, arbitrary: fc.constant(wait) }, { weight: 2, arbitrary: numeric }).map(lowered);

const input: fc.Arbitrary<ComputedInput> = fc.constantFrom(...aggregates).chain(({ name, parameters }) =>
  fc.record({
    name: fc.constant(name),
    title: fc.constant({ zh: '', en: '' }),
    dataset: fc.constant('records'),
    function: fc.constant(name),
    arguments: fc
      .tuple(...parameters.map(({ takes }) => (takes === 'constant' ? rank : counted)))
      .map((given) => Object.fromEntries(given.map((each, at) => [parameters[at]?.name ?? '', each]))),
    where: fc.option(condition.map(lowered), { nil: null }),
    placed: name === 'level' ? levelPlaced : placed,
  }),
);
const rank = fc.constantFrom(0, 0.5, 0.9, 1).map((value): Expression => ({ kind: 'number', value, ...span }));

/** Several ranks of the same values, which engines look up in one go. */
const ranks: fc.Arbitrary<ComputedInput[]> = fc
  .tuple(input, counted, fc.uniqueArray(fc.constantFrom(0.1, 0.5, 0.75, 0.9), { minLength: 2, maxLength: 3 }), placed)
  .map(([like, value, all, at]) =>
    all.map((each) => ({
      ...like,
      function: 'percentile',
      arguments: { value, rank: { kind: 'number', value: each, ...span } },
      placed: at,
    })),
  );

export const requests: fc.Arbitrary<MeasureRequest> = fc.record({
  inputs: fc.oneof(
    { weight: 3, arbitrary: fc.array(input, { minLength: 1, maxLength: 6 }) },
    { weight: 1, arbitrary: ranks },
  ),
  cadence: fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year'),
  now: fc.constantFrom(Date.parse('2026-12-01T00:00:00Z'), Date.parse('2026-11-30T09:30:00Z')),
  zone: fc.constantFrom('Europe/Berlin', 'Asia/Shanghai', 'America/New_York', 'UTC'),
  groupings: fc.constantFrom([[]], [[], ['team']], [[], ['team'], ['channel'], ['team', 'channel']], [['channel']]),
});

/** Groups in one order, with figures as exact as sums in another order are. */
export function comparable(groups: readonly InputGroup[]) {
  return groups
    .map(({ period, cell, results }) => ({
      at: `${period} ${cellKey(cell)}`,
      results: results.map((result) =>
        result === null ? null : { value: rounded(result.value), records: result.records },
      ),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** To nine digits; what is near nothing next to what it was added up from is nothing. */
function rounded(value: number | null): number | string | null {
  if (value === null || Math.abs(value) > 1e290) return null;
  return Math.abs(value) < 1e-9 ? 0 : value.toPrecision(9);
}

/** What a dataset says of versions: nothing, which is the latest, or only that some rows are copies. */
export const versions: fc.Arbitrary<Partial<Dataset>> = fc.constantFrom(
  {},
  { key: ['status'], latest: 'resolved' },
  { key: ['status', 'escalated'], latest: 'talk' },
  { key: ['渠道'], latest: null },
);
