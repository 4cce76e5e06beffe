import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, startDay } from '../../src/quantity/dated.ts';
import {
  addDays,
  addInterval,
  addMonths,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  isDay,
} from '../../src/quantity/day.ts';
import {
  cadenceNames,
  type Period,
  periodsBetween,
  readPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from '../../src/quantity/period.ts';

function period(id: string): Period {
  const found = readPeriod(id);
  if (found === undefined) throw new RangeError(`no period ${id}`);
  return found;
}

describe('reading a period', () => {
  it.each([
    ['2026-03-31', 'day', '2026-03-31', '2026-03-31'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
    ['2026-W14', 'week', '2026-03-30', '2026-04-05'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2021-W01', 'week', '2021-01-04', '2021-01-10'],
    ['2026-03', 'month', '2026-03-01', '2026-03-31'],
    ['2026-02', 'month', '2026-02-01', '2026-02-28'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-H1', 'half-year', '2026-01-01', '2026-06-30'],
    ['2026-H2', 'half-year', '2026-07-01', '2026-12-31'],
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['1900', 'year', '1900-01-01', '1900-12-31'],
    ['9998-12', 'month', '9998-12-01', '9998-12-31'],
  ])('%s is a %s from %s to %s', (id, cadence, first, last) => {
    expect(readPeriod(id)).toEqual({ id, cadence, first, last });
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-W00',
    '2026-W54',
    '2025-W53',
    '2026-Q0',
    '2026-Q5',
    '2026-H3',
    '2026-02-29',
    '2026-2',
    '2026-3-1',
    '26-03',
    '1899-12',
    'March',
    '',
    ' 2026',
    '2026-03-31T00:00',
    '2026/03',
    '2026-w14',
    // Many systems write it for “never”; the day after its last has five digits.
    '9999-12-31',
    '9999-12',
    '9999',
  ])('“%s” is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('the period before and after', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -25, '2023-12'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-H1', -1, '2025-H2'],
    ['2026', -1, '2025'],
    ['2026-W01', -1, '2025-W52'],
    ['2027-W01', -1, '2026-W53'],
    ['2026-W53', 1, '2027-W01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03', 0, '2026-03'],
  ])('%s shifted by %d is %s', (id, count, expected) => {
    expect(shiftPeriod(period(id), count)).toEqual(period(expected));
  });

  it.each([
    ['2026-03', '2025-03'],
    ['2026-Q1', '2025-Q1'],
    ['2026-H2', '2025-H2'],
    ['2026', '2025'],
    ['2026-W14', '2025-W14'],
    ['2026-W01', '2025-W01'],
    ['2021-W53', null],
    ['2026-W53', '2025-W52'],
    ['2020-W53', '2019-W52'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2026-03-31', '2025-03-31'],
  ])('a year before %s: %s', (id, expected) => {
    const found = readPeriod(id);
    expect(found === undefined ? null : samePeriodLastYear(found).id).toBe(expected);
  });

  it.each([
    ['2025-12', '2026-01', 1],
    ['2025-01', '2026-01', 12],
    ['2025-Q4', '2026-Q2', 2],
    ['2025-H2', '2026-H1', 1],
    ['2024', '2026', 2],
    ['2026-W52', '2027-W01', 2],
    ['2025-W52', '2026-W01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03', '2026-03', 0],
    ['2026-03', '2026-01', -2],
  ])('from %s to %s are %d', (from, to, count) => {
    expect(periodsBetween(period(from), period(to))).toBe(count);
  });

  const two = (number: number) => String(number).padStart(2, '0');
  const anyPeriod = fc
    .record({
      year: fc.integer({ min: 1980, max: 2080 }),
      part: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }),
      week: fc.integer({ min: 1, max: 52 }),
      form: fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year'),
    })
    .map(({ year, part, date, week, form }) => {
      switch (form) {
        case 'day':
          return period(`${year}-${two(part)}-${two(date)}`);
        case 'week':
          return period(`${year}-W${two(week)}`);
        case 'month':
          return period(`${year}-${two(part)}`);
        case 'quarter':
          return period(`${year}-Q${((part - 1) % 4) + 1}`);
        case 'half-year':
          return period(`${year}-H${((part - 1) % 2) + 1}`);
        default:
          return period(String(year));
      }
    });
  const count = fc.integer({ min: -500, max: 500 });

  it('shifting there and back leads home', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -60, max: 60 }), (from, by) => {
        expect(shiftPeriod(shiftPeriod(from, by), -by)).toEqual(from);
      }),
    );
  });

  it('the next begins the day after the last', () => {
    fc.assert(
      fc.property(anyPeriod, (each) => {
        expect(shiftPeriod(each, 1).first).toBe(addDays(each.last, 1));
        expect(each.first <= each.last).toBe(true);
      }),
    );
  });

  it('what is shown is read as the same period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -60, max: 60 }), (from, by) => {
        const shifted = shiftPeriod(from, by);
        expect(readPeriod(shifted.id)).toEqual(shifted);
      }),
    );
  });

  it('as many lie between as it was shifted by', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -60, max: 60 }), (from, by) => {
        expect(periodsBetween(from, shiftPeriod(from, by))).toBe(by);
      }),
    );
  });

  it('days add up', () => {
    fc.assert(
      fc.property(anyPeriod, count, (from, by) => {
        expect(daysBetween(from.first, addDays(from.first, by))).toBe(by);
      }),
    );
  });

  it('has a name in both languages', () => {
    expect(cadenceNames['half-year']).toEqual({ zh: '半年', en: 'half-yearly' });
  });
});

describe('days', () => {
  it.each([
    ['2026-01-31', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['1899-12-31', false],
    ['2026-1-1', false],
    ['tomorrow', false],
    ['9999-12-31', true],
  ])('%s is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2026-12-15', '1 month', '2027-01-15'],
    ['2026-11-30', '1 quarter', '2027-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2026-03-30', '2 weeks', '2026-04-13'],
    ['2026-02-28', '1 day', '2026-03-01'],
    ['2026-01-01', '90 days', '2026-04-01'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2026-01-01', '12 months', '2027-01-01'],
  ])('%s and %s is %s', (from, interval, expected) => {
    expect(addInterval(from, interval)).toBe(expected);
  });

  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-01-31', -13, '2024-12-31'],
    ['2026-05-31', 1, '2026-06-30'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it('know their months, instants and forms', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 30, 31]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(dayOf(new Date('2026-03-31T23:59:59Z'))).toBe('2026-03-31');
    expect(day(2026, 3, 1)).toBe('2026-03-01');
    expect([startDay('2026-07'), startDay('2026-07-15')]).toEqual(['2026-07-01', '2026-07-15']);
  });
});

describe('the value in force', () => {
  const series = [
    { from: '2026-07-01', value: 92 },
    { from: null, value: 85 },
    { from: '2026-01-01', value: 90 },
  ];

  it.each([
    ['1999-01-01', 85],
    ['2025-12-31', 85],
    ['2026-01-01', 90],
    ['2026-06-30', 90],
    ['2026-07-01', 92],
    ['2030-01-01', 92],
  ])('on %s is %d', (on, expected) => {
    expect(inForce(series, on)?.value).toBe(expected);
    expect(inForce(series.toReversed(), on)?.value).toBe(expected);
  });

  it('is none before the first begins, and none of none', () => {
    expect(inForce([{ from: '2026-01-01', value: 90 }], '2025-12-31')).toBeUndefined();
    expect(inForce([], '2026-01-01')).toBeUndefined();
  });

  it('is the latest that has begun, whatever the order', () => {
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 12 }), (begun, now) => {
        const entries = begun.map((month) => ({ from: day(2026, month, 1), value: month }));
        const expected = Math.max(...begun.filter((month) => month <= now));
        expect(inForce(entries, day(2026, now, 15))?.value ?? -Infinity).toBe(expected);
      }),
    );
  });
});
