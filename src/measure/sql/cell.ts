import { cellReader } from '../../dataset/cell.ts';
import type { Value } from '../../dataset/record.ts';
import type { Dataset, DatasetField, FieldType } from '../../rule/dataset.ts';
import type { ColumnKind, RecordDialect, Step, ValueKind } from './record-dialect.ts';
import { offsetAtShown, zonedFrom, zonedUntil } from './zone-offset.ts';

/** How the cells of one column become the values of a field. */
export interface CellSql {
  readonly steps: readonly Step[];
  /** The cell as a text, for what the steps do not read; null where they read everything. */
  readonly text: ((column: string) => string) | null;
}

export const valueKinds: Readonly<Record<FieldType, ValueKind>> = {
  text: 'text',
  choice: 'text',
  number: 'number',
  duration: 'number',
  'yes-no': 'yes-no',
  date: 'date',
  instant: 'instant',
};

type Reading = Pick<Dataset, 'nulls' | 'zone'>;

/** Steps that start from the column, or from its text. */
export function cellSql(field: DatasetField, kind: ColumnKind, reading: Reading, dialect: RecordDialect): CellSql {
  const typed = typedSteps(field, kind, reading, dialect);
  if (typed !== null) return { steps: typed, text: null };
  return { steps: textSteps(field, reading, dialect), text: (column) => dialect.asText(column, kind) };
}

/** What stands for no value in the texts of a field, as a condition. */
export function isNoneSql(text: string, { nulls }: Reading, dialect: RecordDialect): string {
  return `${text} IN (${['', ...nulls].map(dialect.text).join(', ')})`;
}

/** Steps for a column that has the type of the field already; null where it is to be read as text. */
function typedSteps(
  field: DatasetField,
  kind: ColumnKind,
  { nulls, zone }: Reading,
  dialect: RecordDialect,
): Step[] | null {
  const isPlain = nulls.every((token) => !/[0-9]/.test(token)) && Object.keys(field.values).length === 0;
  if (!isPlain || field.allowed !== null) return null;
  switch (`${valueKinds[field.type]} ${kind}`) {
    case 'number number': {
      const scaled = (column: string) =>
        field.factor === 1 ? dialect.double(column) : `${dialect.double(column)} * ${dialect.number(field.factor)}`;
      return [(column) => dialect.finite(scaled(column)), (number) => dialect.tidy(number)];
    }
    case 'yes-no yes-no':
    case 'date date':
      return [];
    case 'instant instant':
      return [(column) => dialect.milliseconds(column)];
    case 'instant shown':
      return zone === null ? null : [(column) => dialect.milliseconds(column), withinYears, atZone(zone)];
    default:
      return null;
  }
}

function textSteps(field: DatasetField, reading: Reading, dialect: RecordDialect): readonly Step[] {
  switch (valueKinds[field.type]) {
    case 'text':
      return textual(field, reading, dialect);
    case 'yes-no':
      return [spelled(field, yesNoSpellings, reading, dialect)];
    case 'number':
      return numeric(field, reading, dialect);
    case 'date':
      return unlessNone(field, reading, dialect, [
        ...dialect.shownSteps(field.dateFormat),
        withinYears,
        (shown) => dialect.dayOf(shown),
      ]);
    case 'instant':
      return unlessNone(field, reading, dialect, instantSteps(field, reading, dialect));
  }
}

function textual(field: DatasetField, reading: Reading, dialect: RecordDialect): readonly Step[] {
  if (field.allowed !== null || Object.keys(field.values).length > 0)
    return [spelled(field, field.allowed ?? [], reading, dialect)];
  return [
    (text) => `CASE WHEN ${dialect.hasNoBlanks(text)} AND NOT (${isNoneSql(text, reading, dialect)}) THEN ${text} END`,
  ];
}

function numeric(field: DatasetField, reading: Reading, dialect: RecordDialect): readonly Step[] {
  // A spelling such as `5: 1` goes before the number that it looks like.
  if (Object.keys(field.values).some((spelling) => /\p{N}/u.test(spelling)))
    return [spelled(field, [], reading, dialect)];
  const steps = unlessNone(field, reading, dialect, dialect.numberSteps);
  if (field.factor !== 1)
    steps.push(
      (number) => `${number} * ${dialect.number(field.factor)}`,
      (number) => dialect.tidy(number),
    );
  if (Object.keys(field.values).length > 0)
    steps.push((number, text) => `COALESCE(${number}, ${spelled(field, [], reading, dialect)(text, text)})`);
  return steps;
}

/** Without a zone a time that names none is no instant; one that names its own needs no other. */
function instantSteps({ dateFormat }: DatasetField, { zone }: Reading, dialect: RecordDialect): readonly Step[] {
  const told = dateFormat === null ? (text: string) => dialect.toldInstant(text) : null;
  if (zone === null) return [told ?? (() => `CAST(NULL AS ${dialect.types.instant})`)];
  const local = [...dialect.shownSteps(dateFormat), withinYears, atZone(zone)];
  return told === null ? local : [...local, (instant, text) => `COALESCE(${instant}, ${told(text)})`];
}

const withinYears: Step = (shown) =>
  `CASE WHEN ${shown} >= ${zonedFrom} AND ${shown} < ${zonedUntil} THEN ${shown} END`;

function atZone(zone: string): Step {
  return (shown) => `${shown} - ${offsetAtShown(shown, zone)}`;
}

/** Where what stands for no value could be read as one, such as -1, it is kept away from the steps. */
function unlessNone(field: DatasetField, reading: Reading, dialect: RecordDialect, steps: readonly Step[]): Step[] {
  const read = cellReader(field, { ...reading, nulls: [] });
  const tokens = reading.nulls.filter((token) => 'value' in read(token) && token.trim() !== '');
  const [first, ...others] = steps;
  if (tokens.length === 0 || first === undefined) return [...steps];
  const guard = (text: string) =>
    `${valueKinds[field.type] === 'number' ? `${dialect.looksLikeNumber(text)} AND ` : ''}NOT (${isNoneSql(text, reading, dialect)})`;
  return [(text, column) => `CASE WHEN ${guard(text)} THEN ${first(text, column)} END`, ...others];
}

/** The spellings that are written out; how else they are written, in another case or width, is read one by one. */
function spelled(field: DatasetField, ours: readonly string[], reading: Reading, dialect: RecordDialect): Step {
  const read = cellReader(field, reading);
  const known = new Map<string, Value>();
  for (const text of [...Object.keys(field.values), ...ours]) {
    for (const variant of [text, text.toLowerCase(), text.toUpperCase()]) {
      const reading = read(variant);
      if ('value' in reading && reading.value !== null && variant === variant.trim()) known.set(variant, reading.value);
    }
  }
  if (known.size === 0) return () => `CAST(NULL AS ${dialect.types[valueKinds[field.type]]})`;
  const cases = [...known].map(([text, value]) => `WHEN ${dialect.text(text)} THEN ${literal(value, dialect)}`);
  return (text) => `CASE ${text} ${cases.join(' ')} END`;
}

function literal(value: Value, dialect: RecordDialect): string {
  if (typeof value === 'number') return dialect.number(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : dialect.text(String(value));
}

/** What exports write most comes first: an engine compares one after the other. */
const yesNoSpellings: readonly string[] = '是 否 1 0 true false yes no True False Yes No y n t f 有 无 对 错'.split(
  ' ',
);
