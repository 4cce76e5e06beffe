import { daysBetween } from '../../quantity/day.ts';
import { finite, isNoData } from '../value.ts';
import { defineScalar, type ScalarFunction } from './function.ts';

/** The time from one instant to another. */
export const timeBetween = 'time-between';

const secondsADay = 86_400;

/**
 * Arithmetic with times. Nobody writes these: `resolved - created` becomes a call of one of them once the types are known,
 * since in a record an instant is a number like any other.
 */
export const timeFunctions: readonly ScalarFunction[] = [
  defineScalar({
    name: timeBetween,
    also: [],
    summary: { zh: '从后一个时间点减去前一个，得时长。', en: 'The duration from one point in time to another.' },
    usage: 'later - earlier',
    least: 2,
    most: 2,
    asks: { zh: '两个时间点。', en: 'Two points in time.' },
    examples: [
      { given: [90_000, 30_000], gives: 60, because: 'instants are in milliseconds, durations in seconds' },
      { given: [90_000, null], gives: null },
    ],
    returns: () => null,
    evaluate: ([later = 0, earlier = 0], at) => {
      if (isNoData(later)) return later;
      return isNoData(earlier) ? earlier : finite((Number(later) - Number(earlier)) / 1000, at);
    },
    sql: ([later, earlier], dialect) => dialect.finite(`(${later} - ${earlier}) / ${dialect.number(1000)}`),
    words: ([later, earlier]) => ({ zh: `从${earlier}到${later}的时长`, en: `time from ${earlier} to ${later}` }),
  }),
  defineScalar({
    name: 'days-between',
    also: [],
    summary: { zh: '两个日期相差的天数，作为时长。', en: 'The days from one date to another, as a duration.' },
    usage: 'later - earlier',
    least: 2,
    most: 2,
    asks: { zh: '两个日期。', en: 'Two dates.' },
    examples: [
      { given: ['2026-03-03', '2026-03-01'], gives: 2 * secondsADay },
      { given: [null, '2026-03-01'], gives: null },
    ],
    returns: () => null,
    evaluate: ([later = '', earlier = ''], at) => {
      if (isNoData(later)) return later;
      return isNoData(earlier) ? earlier : finite(daysBetween(String(earlier), String(later)) * secondsADay, at);
    },
    sql: ([later = '', earlier = ''], dialect) =>
      `(${dialect.double(dialect.days(later, earlier))} * ${dialect.number(secondsADay)})`,
    words: ([later, earlier]) => ({ zh: `从${earlier}到${later}的天数`, en: `days from ${earlier} to ${later}` }),
  }),
  defineScalar({
    name: 'time-after',
    also: [],
    summary: { zh: '时间点加上一段时长。', en: 'A point in time and a duration after it.' },
    usage: 'time + duration',
    least: 2,
    most: 2,
    asks: { zh: '一个时间点和一段时长。', en: 'A point in time and a duration.' },
    examples: [
      { given: [30_000, 60], gives: 90_000 },
      { given: [30_000, -30], gives: 0, because: 'a negative one leads back' },
      { given: [null, 60], gives: null },
    ],
    returns: () => null,
    evaluate: ([time = 0, duration = 0], at) => {
      if (isNoData(time)) return time;
      return isNoData(duration) ? duration : finite(Number(time) + Number(duration) * 1000, at);
    },
    sql: ([time, duration], dialect) => dialect.finite(`${time} + ${duration} * ${dialect.number(1000)}`),
    words: ([time, duration]) => ({ zh: `${time}之后 ${duration}`, en: `${duration} after ${time}` }),
  }),
];
