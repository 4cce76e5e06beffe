import type { Words } from '../text/words.ts';

/**
 * What a unit measures. Quantities of one measure can be converted into each other, others never:
 * working hours do not turn into hours, nor tickets into calls.
 */
export type Measure = string;

/** The measures of how long something takes; working time and working days follow a calendar. */
export const timeMeasures: readonly Measure[] = ['duration', 'working time', 'working days'];

export interface Unit {
  /** The one spelling that is written out. */
  readonly symbol: string;
  readonly measure: Measure;
  /** How many base units one of it is: seconds for durations, 1 for a whole share (`%` is 0.01). */
  readonly factor: number;
  /** Written behind a number, with the space it needs. */
  readonly suffix: Words;
  /** Other spellings that are understood, lower case. */
  readonly also: readonly string[];
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export const units: readonly Unit[] = [
  unit('%', 'share', 0.01, { zh: ' %', en: ' %' }, ['percent', 'pct']),
  unit('‰', 'share', 0.001, { zh: ' ‰', en: ' ‰' }, ['permille']),
  unit('pp', 'share difference', 0.01, { zh: ' 个百分点', en: ' pp' }, ['个百分点', '百分点', 'percentage points']),
  unit('points', 'points', 1, { zh: ' 分', en: ' points' }, ['point', 'pts', '分']),
  unit('ms', 'duration', 0.001, { zh: ' 毫秒', en: ' ms' }, ['毫秒', 'milliseconds']),
  unit('s', 'duration', 1, { zh: ' 秒', en: ' s' }, ['秒', 'sec', 'secs', 'second', 'seconds']),
  unit('min', 'duration', minute, { zh: ' 分钟', en: ' min' }, ['分钟', 'mins', 'minute', 'minutes']),
  unit('h', 'duration', hour, { zh: ' 小时', en: ' h' }, ['小时', 'hr', 'hrs', 'hour', 'hours']),
  unit('days', 'duration', day, { zh: ' 天', en: ' days' }, ['天', 'd', 'day']),
  unit('weeks', 'duration', 7 * day, { zh: ' 周', en: ' weeks' }, ['周', 'week']),
  unit('working min', 'working time', minute, { zh: ' 工作分钟', en: ' working min' }, ['工作分钟', 'working minutes']),
  unit('working h', 'working time', hour, { zh: ' 工作小时', en: ' working h' }, [
    '工作小时',
    'working hour',
    'working hours',
  ]),
  unit('working days', 'working days', 1, { zh: ' 个工作日', en: ' working days' }, [
    '工作日',
    '个工作日',
    'working day',
  ]),
  counted('times', '次', ['time']),
  counted('steps', '步', ['step']),
  counted('tickets', '个工单', ['ticket', '工单', '件']),
  counted('calls', '通电话', ['call', '通']),
  counted('contacts', '次联系', ['contact']),
  counted('customers', '位客户', ['customer']),
  counted('complaints', '起投诉', ['complaint', '起']),
  counted('people', '人', ['person', '人']),
  counted('sessions', '场', ['session', '场']),
  counted('proposals', '条提案', ['proposal']),
  unit('CNY', 'money', 1, { zh: ' 元', en: ' CNY' }, ['元', 'rmb', 'yuan']),
];

const bySpelling = new Map(
  units.flatMap((each) =>
    // What is shown can be read again, 个工单 and 次 included.
    [each.symbol, ...each.also, each.suffix.zh.trim(), each.suffix.en.trim()].map((spelling) => [
      spelling.toLowerCase(),
      each,
    ]),
  ),
);

/** The unit of a spelling, upper or lower case; undefined where there is none. */
export function findUnit(spelling: string): Unit | undefined {
  return bySpelling.get(spelling.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase());
}

const bySymbol = new Map(units.map((each) => [each.symbol, each]));

/** The unit of a symbol that was validated before. */
export function unitOf(symbol: string): Unit {
  const found = bySymbol.get(symbol) ?? findUnit(symbol);
  if (found === undefined) throw new RangeError(`no unit ${symbol}`);
  return found;
}

/** The unit in which differences of a unit are told: percentage points for shares. */
export function differenceUnit(of: Unit): Unit {
  return of.measure === 'share' ? unitOf('pp') : of;
}

function unit(symbol: string, measure: Measure, factor: number, suffix: Words, also: readonly string[]): Unit {
  return { symbol, measure, factor, suffix, also };
}

function counted(symbol: string, zh: string, also: readonly string[]): Unit {
  return unit(symbol, symbol, 1, { zh: ` ${zh}`, en: ` ${symbol}` }, also);
}
