/** The parts of a time as an export writes it. */
interface Parts {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** `AM` or `PM`, where hours go to twelve. */
  half?: string;
  /** Such as `+08:00`; where the time names none, the dataset does. */
  offset?: string;
}

interface Token {
  readonly token: string;
  readonly pattern: string;
  readonly read: (text: string, into: Parts) => void;
}

/** What may stand in a date format, longest first: YYYY is not YY twice. */
const tokens: readonly Token[] = [
  numeric('YYYY', '[0-9]{4}', 'year'),
  { token: 'YY', pattern: '[0-9]{2}', read: (text, into) => (into.year = 2000 + Number(text)) },
  { token: 'MMM', pattern: '[A-Za-z]{3}', read: (text, into) => (into.month = 1 + months.indexOf(text.toLowerCase())) },
  numeric('MM', '[0-9]{2}', 'month'),
  numeric('M', '[0-9]{1,2}', 'month'),
  numeric('DD', '[0-9]{2}', 'date'),
  numeric('D', '[0-9]{1,2}', 'date'),
  numeric('HH', '[0-9]{2}', 'hour'),
  numeric('H', '[0-9]{1,2}', 'hour'),
  numeric('hh', '[0-9]{2}', 'hour'),
  numeric('h', '[0-9]{1,2}', 'hour'),
  numeric('mm', '[0-9]{2}', 'minute'),
  numeric('m', '[0-9]{1,2}', 'minute'),
  numeric('ss', '[0-9]{2}', 'second'),
  numeric('s', '[0-9]{1,2}', 'second'),
  numeric('SSS', '[0-9]{3}', 'millisecond'),
  { token: 'A', pattern: '[AaPp][Mm]|上午|下午', read: (text, into) => (into.half = text.toLowerCase()) },
  { token: 'Z', pattern: 'Z|[+-][0-9]{2}:?[0-9]{2}', read: (text, into) => (into.offset = text) },
];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads times written as `DD-MM-YYYY HH:mm`, with the tokens that spreadsheets and date libraries share. What comes out is
 * ISO 8601, with an offset where the text has one: `2016-02-29T01:16:00`.
 */
export class DateFormat {
  readonly #pattern: RegExp;
  readonly #read: readonly ((text: string, into: Parts) => void)[];

  constructor(format: string) {
    const parts = splitFormat(format);
    this.#pattern = new RegExp(
      `^${parts.map((part) => (typeof part === 'string' ? escape(part) : `(${part.pattern})`)).join('')}$`,
    );
    this.#read = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.read]));
  }

  /** Undefined where the text is not written so, or is no time: the 30th of February is none. */
  toIso(text: string): string | undefined {
    const match = this.#pattern.exec(text);
    if (match === null) return undefined;
    const parts: Parts = { year: 1970, month: 1, date: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
    this.#read.forEach((read, index) => read(match[index + 1] ?? '', parts));
    if (parts.half !== undefined) {
      if (parts.hour < 1 || parts.hour > 12) return undefined;
      parts.hour = (parts.hour % 12) + (parts.half === 'pm' || parts.half === '下午' ? 12 : 0);
    }
    return isoOf(parts);
  }
}

/** Whether a format names year, month and day: without them it reads no times. */
export function isDateFormat(format: string): boolean {
  const named = splitFormat(format).flatMap((part) => (typeof part === 'string' ? [] : [part.token]));
  return ['Y', 'M', 'D'].every((letter) => named.some((token) => token.startsWith(letter)));
}

/** Tokens, and the text between them; text in square brackets is never a token. */
export function splitFormat(format: string): (string | Token)[] {
  const parts: (string | Token)[] = [];
  for (let at = 0; at < format.length;) {
    const literal = /^\[([^\]]*)\]/.exec(format.slice(at));
    const found = literal === null ? tokens.find(({ token }) => format.startsWith(token, at)) : undefined;
    parts.push(found ?? literal?.[1] ?? format.charAt(at));
    at += literal?.[0].length ?? found?.token.length ?? 1;
  }
  return parts;
}

function numeric(token: string, pattern: string, part: Exclude<keyof Parts, 'half' | 'offset'>) {
  return { token, pattern, read: (text: string, into: Parts) => void (into[part] = Number(text)) };
}

function isoOf({ year, month, date, hour, minute, second, millisecond, offset }: Parts): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date, hour, minute, second, millisecond));
  // 24:00 and the 31st of June would roll over into another day.
  const isThere = at.getUTCMonth() === month - 1 && at.getUTCDate() === date && at.getUTCHours() === hour;
  if (!isThere || minute > 59 || second > 59) return undefined;
  return at.toISOString().replace(/(\.000)?Z$/, '') + (offset ?? '').replace(/^([+-]..)(..)$/, '$1:$2');
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
