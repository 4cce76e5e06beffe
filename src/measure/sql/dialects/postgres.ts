import { postgres } from '../../../formula/dialects/postgres.ts';
import type { RecordDialect, Step } from '../record-dialect.ts';
import { formatPattern, isoReplacement } from '../time-format.ts';

/**
 * PostgreSQL 13 or later. It ends a query where a text is no number or no time, so what is cast is held against a pattern
 * before; 29 February and what else is rare is left to be read one by one.
 */
export const postgresRecords: RecordDialect = {
  ...postgres,
  numbers: (column) => column,
  fence: ' OFFSET 0',
  identifier: (name) => postgres.identifier(shortName(name)),
  types: { text: 'TEXT', number: 'DOUBLE PRECISION', 'yes-no': 'BOOLEAN', date: 'DATE', instant: 'BIGINT' },
  asText: (column, kind) => (kind === 'text' ? column : `CAST(${column} AS TEXT)`),
  hasNoBlanks: (text) => `${text} = btrim(${text}, ${postgres.text(blanks)})`,
  numberSteps: [
    (text) =>
      `CASE WHEN length(${text}) <= 14 AND ${text} ~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)$' THEN CAST(${text} AS DOUBLE PRECISION) END`,
  ],
  looksLikeNumber: (text) => `${text} ~ '^[0-9.eE+-]+$'`,
  tidy: (number) => `CAST(to_char(${number}, '9.9999999999999EEEE') AS DOUBLE PRECISION)`,
  shownSteps: (format) => (format === null ? isoSteps : formatSteps(format)),
  toldInstant: (text) =>
    `CASE WHEN ${text} ~ '^${day}[T ]${time}:[0-5][0-9]([.][0-9]{1,3})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$' THEN ${epoch(`CAST(${text} AS TIMESTAMPTZ)`)} END`,
  milliseconds: (column) => `CASE WHEN isfinite(${column}) THEN ${epoch(column)} END`,
  dayOf: (milliseconds) => `CAST(TIMESTAMP 'epoch' + floor(${milliseconds}) * INTERVAL '1 millisecond' AS DATE)`,
  firstDay: (date, cadence) => {
    if (cadence === 'day') return date;
    if (cadence === 'half-year')
      return `make_date(CAST(extract(YEAR FROM ${date}) AS INTEGER), CASE WHEN extract(MONTH FROM ${date}) < 7 THEN 1 ELSE 7 END, 1)`;
    return `CAST(date_trunc('${cadence}', ${date}) AS DATE)`;
  },
  dayText: (date) => `to_char(${date}, 'YYYY-MM-DD')`,
};

/** What JavaScript trims. */
const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Years in which zones are written out, and days that are there in every year. */
const year = '(19[7-9][0-9]|20[0-9][0-9])';
const day = `${year}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)`;
const shortDay = `${year}-(0?[1-9]|1[0-2])-(0?[1-9]|1[0-9]|2[0-8])`;
const time = '([01][0-9]|2[0-3]):[0-5][0-9]';

function epoch(sql: string): string {
  return `CAST(floor(extract(EPOCH FROM ${sql}) * 1000) AS BIGINT)`;
}

const isoSteps: readonly Step[] = [
  (text) =>
    `CASE WHEN ${text} ~ '^${day}([T ]${time}(:[0-5][0-9])?)?$' THEN ${epoch(`CAST(${text} AS TIMESTAMP)`)} END`,
];

/** Put into the order of ISO 8601 by the groups of its pattern; with names of months or halves of a day, one by one. */
function formatSteps(format: string): readonly Step[] {
  const replacement = isoReplacement(format);
  if (replacement === null) return [() => 'CAST(NULL AS BIGINT)'];
  const pattern = postgres.text(`^${formatPattern(format).pattern}$`);
  return [
    (text) =>
      `CASE WHEN ${text} ~ ${pattern} THEN regexp_replace(${text}, ${pattern}, ${postgres.text(replacement)}) END`,
    (iso) =>
      `CASE WHEN ${iso} ~ '^(${day}|${shortDay}) ([01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$' THEN ${epoch(`CAST(${iso} AS TIMESTAMP)`)} END`,
  ];
}

/** PostgreSQL cuts names off after 63 bytes, and two of them would be one. */
function shortName(name: string): string {
  if (new TextEncoder().encode(name).length <= 63) return name;
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `${Array.from(name).slice(0, 12).join('')} ${(hash >>> 0).toString(16)}`;
}
