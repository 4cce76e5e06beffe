import { checkFormula } from '../formula/check.ts';
import type { Expression } from '../formula/expression.ts';
import { parseFormula } from '../formula/parse.ts';
import { duration, type Type, typeOfUnit } from '../formula/type.ts';
import { clockFieldTypes, clockPlacedAt, clockRecords } from '../rule/clock-records.ts';
import type { Dimension } from '../rule/scope.ts';
import type { Dataset, Field } from '../schema/generated/documents.ts';
import type { Documents } from './kind.ts';

/** What formulas need to know of the records of a dataset. */
export interface RecordFields {
  readonly dataset: string;
  readonly types: ReadonlyMap<string, Type>;
  /** Fields without a column of their own: what they stand for, in terms of those that have one. */
  readonly derived: ReadonlyMap<string, Expression>;
  /** The field that places a record in a period; null where there is none. */
  readonly at: string | null;
  /** The unit in which the records are counted; null where they are of no particular kind. */
  readonly counts: string | null;
}

/** The fields of a dataset document, or of the built-in `clocks`; undefined where there is no such dataset. */
export function recordFields(documents: Documents, dataset: string): RecordFields | undefined {
  if (dataset === clockRecords) {
    const types = clockFieldTypes(documents.dimensions);
    return { dataset, types, derived: new Map(), at: clockPlacedAt, counts: null };
  }
  const document = documents.get('dataset', dataset)?.document;
  if (document === undefined) return undefined;
  const columns = columnTypes(document, documents.dimensions);
  const fields = Object.entries(document.fields);
  const types = fields.map(([name, field]) => [name, fieldType(field, documents.dimensions)] as const);
  const derived = fields.flatMap(([name, { formula }]) => {
    const { expression } = formula === undefined ? {} : parseFormula(formula, columns.keys());
    if (expression === undefined) return [];
    return [[name, checkFormula(expression, { names: columns, of: { dataset } }).expression] as const];
  });
  return {
    dataset,
    types: new Map(types),
    derived: new Map(derived),
    at: placedAt(document),
    counts: countedIn[document.records],
  };
}

/** The types of the fields that have a column: a derived field may use no other. */
export function columnTypes({ fields }: Dataset, dimensions: readonly Dimension[]): ReadonlyMap<string, Type> {
  const columns = Object.entries(fields).filter(([, { formula }]) => formula === undefined);
  return new Map(columns.map(([name, field]) => [name, fieldType(field, dimensions)]));
}

export function fieldType({ type, unit, values, dimension }: Field, dimensions: readonly Dimension[]): Type {
  switch (type) {
    case 'duration':
      return unit === undefined ? duration : typeOfUnit(unit);
    case 'number':
      return typeOfUnit(unit);
    case 'text':
    case 'choice': {
      const known = dimensions.find(({ id }) => id === dimension);
      if (known?.open === true || (known === undefined && (type === 'text' || values === undefined)))
        return { is: 'text' };
      const ours = known?.values.map(({ id }) => id) ?? [];
      return { is: 'text', values: [...new Set([...Object.values(values ?? {}), ...ours])] };
    }
    default:
      return { is: type };
  }
}

/** `at` of the document, or its first required time with a column of its own. */
function placedAt({ at, fields }: Dataset): string | null {
  const time = Object.entries(fields).find(
    ([, { type, required, formula }]) =>
      required === true && formula === undefined && (type === 'instant' || type === 'date'),
  );
  return at ?? time?.[0] ?? null;
}

const countedIn: Readonly<Record<Dataset['records'], string | null>> = {
  tickets: 'tickets',
  events: null,
  calls: 'calls',
  surveys: null,
  complaints: 'complaints',
  staff: 'people',
  other: null,
};
