import { duckdb } from '../../../formula/dialects/duckdb.ts';
import { splitFormat } from '../../../quantity/date-format.ts';
import type { RecordDialect, Step } from '../record-dialect.ts';
import { formatPattern, isInOrder } from '../time-format.ts';

/** DuckDB 1.4 or later. Nothing here needs the extension for time zones. */
export const duckdbRecords: RecordDialect = {
  ...duckdb,
  numbers: (column) => column,
  fence: '',
  types: { text: 'VARCHAR', number: 'DOUBLE', 'yes-no': 'BOOLEAN', date: 'DATE', instant: 'BIGINT' },
  asText: (column, kind) => {
    if (kind === 'text') return column;
    const text = `CAST(${column} AS VARCHAR)`;
    // Other programs write 12 for 12.0.
    return kind === 'number' ? `regexp_replace(${text}, '\\.0$', '')` : text;
  },
  // Counting bytes is far cheaper than a pattern, and tells that there is nothing but ASCII; all its blanks come before “!”.
  hasNoBlanks: (text) =>
    `CASE WHEN strlen(${text}) = length(${text}) THEN ${text} >= '!' AND NOT (${asciiBlanks
      .map((blank) => `suffix(${text}, ${blank})`)
      .join(' OR ')}) ELSE NOT regexp_matches(${text}, ${duckdb.text(blanksAround)}) END`,
  numberSteps: [
    (text) => `TRY_CAST(${text} AS DOUBLE)`,
    // A cast takes 1_000 and nan for numbers.
    (number, text) =>
      `CASE WHEN strlen(${text}) <= 14 AND isfinite(${number}) AND NOT contains(${text}, '_') THEN ${number} END`,
  ],
  looksLikeNumber: (text) => `regexp_full_match(${text}, '[0-9.eE+-]+')`,
  tidy: (number) =>
    `CASE WHEN ${number} = trunc(${number}) AND abs(${number}) < 1e14 THEN ${number} ELSE CAST(format('{:.13e}', ${number}) AS DOUBLE) END`,
  shownSteps: (format) => (format === null || isInOrder(format) ? inOrderSteps(format) : patternSteps(format)),
  toldInstant: (text) =>
    `CASE WHEN regexp_full_match(${text}, ${duckdb.text(withOffset)}) THEN epoch_ms(TRY_CAST(${text} AS TIMESTAMPTZ)) END`,
  milliseconds: (column) => `epoch_ms(${column})`,
  dayOf: (milliseconds) => `CAST(make_timestamp_ms(CAST(floor(${milliseconds}) AS BIGINT)) AS DATE)`,
  firstDay: (date, cadence) => {
    if (cadence === 'day') return date;
    if (cadence === 'half-year') return `make_date(year(${date}), CASE WHEN month(${date}) < 7 THEN 1 ELSE 7 END, 1)`;
    return `CAST(date_trunc('${cadence}', ${date}) AS DATE)`;
  },
  dayText: (date) => `CAST(${date} AS VARCHAR)`,
};

const asciiBlanks = ["' '", 'chr(9)', 'chr(10)', 'chr(11)', 'chr(12)', 'chr(13)'];

/** What JavaScript trims. */
const blank = String.raw`[\s\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}\x0b]`;
const blanksAround = `^${blank}|${blank}$`;

/** Dates and times of four digits of year, in the order of ISO 8601, with the offset that makes them an instant. */
const withOffset = '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})';

/**
 * Year, month, day, hour, minute and second in that order need no pattern: they are put into the one form that a cast writes,
 * and count where writing them out again gives the same text.
 */
function inOrderSteps(format: string | null): readonly Step[] {
  return [
    (text) => isoText(text, format),
    (iso) => `TRY_CAST(${iso} AS TIMESTAMP)`,
    (time, text) => `CASE WHEN CAST(${time} AS VARCHAR) = ${isoText(text, format)} THEN epoch_ms(${time}) END`,
  ];
}

function isoText(text: string, format: string | null): string {
  if (format === null)
    return `CASE strlen(${text}) WHEN 19 THEN replace(${text}, 'T', ' ') WHEN 16 THEN replace(${text}, 'T', ' ') || ':00' WHEN 10 THEN ${text} || ' 00:00:00' END`;
  const parts = splitFormat(format);
  const sign = typeof parts[1] === 'string' ? parts[1] : '';
  // A text of both signs must not pass for one of either.
  const dashed = sign === '-' ? text : `replace(replace(${text}, '-', '?'), '${sign}', '-')`;
  const spaced = parts[5] === 'T' ? `replace(${dashed}, 'T', ' ')` : dashed;
  const rest = { 5: " || ' 00:00:00'", 9: " || ':00'", 11: '' }[parts.length] ?? '';
  return `${spaced}${rest}`;
}

function patternSteps(format: string): readonly Step[] {
  const { pattern, strptime, hasShortYear } = formatPattern(format);
  if (strptime === null) return [() => 'CAST(NULL AS BIGINT)'];
  const readable = (text: string) => `replace(replace(${text}, '上午', 'AM'), '下午', 'PM')`;
  return [
    (text) =>
      `CASE WHEN regexp_full_match(${text}, ${duckdb.text(pattern)}) THEN try_strptime(${
        /%p/.test(strptime) ? readable(text) : text
      }, ${duckdb.text(strptime)}) END`,
    // Of two digits of a year, 69 to 99 would be the past; here they are all of this century.
    (time) =>
      `epoch_ms(${hasShortYear ? `CASE WHEN year(${time}) < 2000 THEN ${time} + INTERVAL 100 YEAR ELSE ${time} END` : time})`,
  ];
}
