import { splitFormat } from '../../quantity/date-format.ts';

/** Formats such as `YYYY-MM-DD HH:mm:ss`, `YYYY/MM/DD HH:mm` and `YYYY-MM-DD`, whose texts sort as their times do. */
export function isInOrder(format: string): boolean {
  const written = splitFormat(format).map((part) => (typeof part === 'string' ? part : part.token));
  return inOrder.test(written.join(' ')) && written[1] === written[3];
}

const inOrder = /^YYYY [-/.] MM [-/.] DD( ( |T) HH : mm( : ss)?)?$/;

/** How an engine reads a format that is not in order. */
export interface FormatPattern {
  /** A regular expression of what DuckDB, PostgreSQL and JavaScript agree on, for the whole text. */
  readonly pattern: string;
  /** In the letters of strptime; null where it has none for a token. */
  readonly strptime: string | null;
  readonly hasShortYear: boolean;
}

export function formatPattern(format: string): FormatPattern {
  const parts = splitFormat(format);
  const isToken = (token: string) => parts.some((part) => typeof part !== 'string' && part.token === token);
  const letters = parts.map((part) =>
    typeof part === 'string' ? part.replaceAll('%', '%%') : lettersOf(part.token, isToken('A')),
  );
  return {
    pattern: parts.map((part) => (typeof part === 'string' ? literal(part) : `(${part.pattern})`)).join(''),
    strptime: letters.includes(null) ? null : letters.join(''),
    hasShortYear: isToken('YY'),
  };
}

/** The month and the like read one digit or two; the pattern has seen to how many there must be. */
function lettersOf(token: string, hasHalf: boolean): string | null {
  if (/^h+$/i.test(token)) return hasHalf ? '%I' : '%H';
  return known[token] ?? null;
}

const known: Readonly<Record<string, string>> = {
  YYYY: '%Y',
  YY: '%y',
  MMM: '%b',
  MM: '%m',
  M: '%m',
  DD: '%d',
  D: '%d',
  mm: '%M',
  m: '%M',
  ss: '%S',
  s: '%S',
  SSS: '%g',
  A: '%p',
};

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

/** `\3-\2-\1 \4:\5:00`: how the groups of a pattern make an ISO 8601 text; null where not all of them are numbers of two digits or one. */
export function isoReplacement(format: string): string | null {
  const tokens = splitFormat(format).flatMap((part) => (typeof part === 'string' ? [] : [part.token]));
  if (!tokens.every((token) => /^(YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|ss)$/.test(token))) return null;
  const group = (letters: RegExp) => {
    const at = tokens.findIndex((token) => letters.test(token));
    return at === -1 ? undefined : `\\${at + 1}`;
  };
  const [year, month, date] = [group(/^Y/), group(/^M/), group(/^D/)];
  if (year === undefined || month === undefined || date === undefined) return null;
  const century = tokens.includes('YY') ? '20' : '';
  const clock = [group(/^h/i), group(/^mm$/), group(/^ss$/)].map((each) => each ?? '00').join(':');
  return `${century}${year}-${month}-${date} ${clock}`;
}
