import { readInstant, readLocal } from '../calendar/zone.ts';
import { tidy } from '../quantity/decimal.ts';
import { isDay } from '../quantity/day.ts';
import { readQuantity } from '../quantity/quantity.ts';
import type { Dataset, DatasetField } from '../rule/dataset.ts';
import { written } from '../text/written.ts';
import type { Value } from './record.ts';
import { DateFormat } from '../quantity/date-format.ts';

/** Why a cell says nothing. */
export type Unreadable =
  'not-a-number' | 'not-a-time' | 'no-zone' | 'not-yes-or-no' | 'not-a-duration' | 'unknown-value';

export type CellReading = { readonly value: Value } | { readonly unreadable: Unreadable };

/** Reads the cells of one field. Made once for a dataset: formats and spellings are worked out beforehand. */
export function cellReader(field: DatasetField, { nulls, zone }: Pick<Dataset, 'nulls' | 'zone'>) {
  const none = new Set(['', ...nulls]);
  const spellings = new Map(Object.entries(field.values).map(([from, to]) => [fold(from), to]));
  const read = readerOf(field, zone, spellings);
  return (cell: unknown): CellReading => {
    const text = (cell === null || cell === undefined ? '' : written(cell)).trim();
    return none.has(text) ? { value: null } : read(text);
  };
}

function readerOf(
  field: DatasetField,
  zone: string | null,
  spellings: ReadonlyMap<string, string>,
): (text: string) => CellReading {
  const format = field.dateFormat === null ? null : new DateFormat(field.dateFormat);
  // What is written as ISO 8601 means one thing only, whatever format was expected.
  const iso = (text: string) => format?.toIso(text) ?? text;
  const own = (text: string) => spellings.get(fold(text));
  switch (field.type) {
    case 'instant':
      return (text) => readTime(iso(text), zone);
    case 'date':
      return (text) => readDate(iso(text));
    case 'number':
      return (text) => readNumber(own(text) ?? text, field.factor);
    case 'duration':
      return (text) => readDuration(text, field.factor);
    case 'yes-no':
      return (text) => readYesNo(own(text) ?? text);
    case 'choice':
    case 'text': {
      const allowed = field.allowed === null ? null : new Map(field.allowed.map((value) => [fold(value), value]));
      return (text) => {
        const value = own(text) ?? (allowed === null ? text : allowed.get(fold(text)));
        return value === undefined ? { unreadable: 'unknown-value' } : { value };
      };
    }
  }
}

function readTime(iso: string, zone: string | null): CellReading {
  const instant = readInstant(iso);
  if (instant !== undefined) return { value: instant };
  const local = readLocal(iso, zone ?? 'UTC');
  if (local === undefined) return { unreadable: 'not-a-time' };
  return zone === null ? { unreadable: 'no-zone' } : { value: local };
}

function readDate(iso: string): CellReading {
  const day = iso.slice(0, 10);
  return isDay(day) ? { value: day } : { unreadable: 'not-a-time' };
}

/** `1,234.5` and full-width digits are numbers as well; `1.234,5` is not, since it reads as two things. */
function readNumber(text: string, factor: number): CellReading {
  const plain = text
    .normalize('NFKC')
    .replace(/^([+-]?[0-9]{1,3})((,[0-9]{3})+)(?=\.|$)/, (all) => all.replaceAll(',', ''));
  const isNumber = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?$/i.test(plain);
  const value = isNumber ? tidy(Number(plain) * factor) : Number.NaN;
  return Number.isFinite(value) ? { value } : { unreadable: 'not-a-number' };
}

/** A number in the field's unit, `25 s` with its own, or `0:04:10` as telephone systems write it. */
function readDuration(text: string, factor: number): CellReading {
  const number = readNumber(text, factor);
  if ('value' in number) return number;
  const [, hours, minutes, seconds] = /^([0-9]{1,5}):([0-5][0-9]):([0-5][0-9])$/.exec(text) ?? [];
  if (hours !== undefined) return { value: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) };
  const quantity = readQuantity(text);
  const isDuration = !('kind' in quantity) && quantity.unit.measure === 'duration';
  return isDuration ? { value: quantity.value } : { unreadable: 'not-a-duration' };
}

function readYesNo(text: string): CellReading {
  const folded = fold(text);
  if (yes.includes(folded)) return { value: true };
  return no.includes(folded) ? { value: false } : { unreadable: 'not-yes-or-no' };
}

const yes: readonly string[] = ['yes', 'y', 'true', 't', '1', '是', '有', '对'];
const no: readonly string[] = ['no', 'n', 'false', 'f', '0', '否', '无', '错'];

/** Width and case are no difference in what people typed. */
function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
