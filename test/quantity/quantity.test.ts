import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/quantity/decimal.ts';
import { fromBase, quantityOf, readQuantity, toBase } from '../../src/quantity/quantity.ts';
import { showLimit, showQuantity } from '../../src/quantity/show.ts';
import { differenceUnit, findUnit, unitOf, units } from '../../src/quantity/unit.ts';

describe('reading a quantity', () => {
  it.each([
    ['30 s', 30, 's'],
    ['30s', 30, 's'],
    ['  30   s  ', 30, 's'],
    ['30 秒', 30, 's'],
    ['30 seconds', 30, 's'],
    ['1 sec', 1, 's'],
    ['250 ms', 0.25, 'ms'],
    ['250 毫秒', 0.25, 'ms'],
    ['5 min', 300, 'min'],
    ['5 分钟', 300, 'min'],
    ['5.1 min', 306, 'min'],
    ['0.1 h', 360, 'h'],
    ['2 小时', 7200, 'h'],
    ['1 day', 86_400, 'days'],
    ['2 天', 172_800, 'days'],
    ['1 week', 604_800, 'weeks'],
    ['90 %', 0.9, '%'],
    ['90%', 0.9, '%'],
    ['90 percent', 0.9, '%'],
    ['912 ‰', 0.912, '‰'],
    ['2 pp', 0.02, 'pp'],
    ['2 个百分点', 0.02, 'pp'],
    ['-1.5 percentage points', -0.015, 'pp'],
    ['70 points', 70, 'points'],
    ['70 分', 70, 'points'],
    ['-10 points', -10, 'points'],
    ['−10 points', -10, 'points'],
    ['+5 points', 5, 'points'],
    ['4 working h', 14_400, 'working h'],
    ['4 working hours', 14_400, 'working h'],
    ['4 工作小时', 14_400, 'working h'],
    ['30 工作分钟', 1800, 'working min'],
    ['3 working days', 3, 'working days'],
    ['3 个工作日', 3, 'working days'],
    ['1 working  day', 1, 'working days'],
    ['12 tickets', 12, 'tickets'],
    ['12 个工单', 12, 'tickets'],
    ['3 次', 3, 'times'],
    ['100 元', 100, 'CNY'],
    ['100 cny', 100, 'CNY'],
    ['5 MIN', 300, 'min'],
    ['３０ 秒', 30, 's'],
    ['９０％', 0.9, '%'],
    ['５．１　ｍｉｎ', 306, 'min'],
    ['0 s', 0, 's'],
  ])('“%s” is %d in base units, in %s', (text, value, symbol) => {
    const read = quantityOf(text);
    expect([read.value, read.unit.symbol]).toEqual([value, symbol]);
  });

  it.each([
    ['', { kind: 'no-number' }],
    ['s', { kind: 'no-number' }],
    ['about 5 s', { kind: 'no-number' }],
    ['.5 s', { kind: 'no-number' }],
    ['NaN s', { kind: 'no-number' }],
    [`${'9'.repeat(400)} s`, { kind: 'no-number' }],
    ['90', { kind: 'no-unit', number: '90' }],
    ['９０', { kind: 'no-unit', number: '90' }],
    ['5 m', { kind: 'ambiguous-m', number: '5' }],
    ['5M', { kind: 'ambiguous-m', number: '5' }],
    ['5 apples', { kind: 'unknown-unit', unit: 'apples', number: '5' }],
    ['5 s s', { kind: 'unknown-unit', unit: 's s', number: '5' }],
    ['1e3 s', { kind: 'unknown-unit', unit: 'e3 s', number: '1' }],
    ['5. s', { kind: 'no-number' }],
    ['>= 90 %', { kind: 'comparison', sign: '>=', rest: '90 %' }],
    ['≥90 %', { kind: 'comparison', sign: '≥', rest: '90 %' }],
    ['＜ 30 s', { kind: 'comparison', sign: '<', rest: '30 s' }],
    ['5-10 min', { kind: 'range', from: '5', to: '10', unit: 'min' }],
    ['5 ～ 10 分钟', { kind: 'range', from: '5', to: '10', unit: '分钟' }],
    ['5 至 10 分钟', { kind: 'range', from: '5', to: '10', unit: '分钟' }],
    ['1,000 tickets', { kind: 'separator', number: '1000', unit: 'tickets' }],
    ['1，234，567.5 元', { kind: 'separator', number: '1234567.5', unit: '元' }],
  ])('“%s” is none', (text, problem) => {
    expect(readQuantity(text)).toEqual(problem);
    expect(() => quantityOf(text)).toThrow(RangeError);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readQuantity(text);
        expect('kind' in read || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

describe('units', () => {
  it('have spellings that no two of them share', () => {
    const spellings = units.flatMap((unit) =>
      [
        ...new Set(
          [unit.symbol, ...unit.also, unit.suffix.zh, unit.suffix.en].map((each) => each.trim().toLowerCase()),
        ),
      ].map((spelling) => [spelling, unit.symbol]),
    );
    for (const [spelling, symbol] of spellings)
      expect([spelling, findUnit(spelling ?? '')?.symbol]).toEqual([spelling, symbol]);
    expect(new Set(spellings.map(([spelling]) => spelling)).size).toBe(spellings.length);
  });

  it.each([
    ['%', 'pp'],
    ['‰', 'pp'],
    ['s', 's'],
    ['points', 'points'],
    ['tickets', 'tickets'],
  ])('a difference of %s is told in %s', (unit, difference) => {
    expect(differenceUnit(unitOf(unit)).symbol).toBe(difference);
  });

  it('that nobody knows are none', () => {
    expect(findUnit('apples')).toBeUndefined();
    expect(() => unitOf('apples')).toThrow('apples');
  });

  it('working time and time never are of one measure', () => {
    expect(new Set(['min', 'working min', 'working days', 'days'].map((unit) => unitOf(unit).measure)).size).toBe(3);
  });
});

describe('showing a quantity', () => {
  it.each([
    [0.912, '%', undefined, '91.2 %', '91.2 %'],
    [0.9, '%', 1, '90.0 %', '90.0 %'],
    [0.912_345, '%', undefined, '91.23 %', '91.23 %'],
    [-0.062, 'pp', undefined, '−6.2 个百分点', '−6.2 pp'],
    [30, 's', undefined, '30 秒', '30 s'],
    [306, 'min', undefined, '5.1 分钟', '5.1 min'],
    [86_400, 'days', undefined, '1 天', '1 day'],
    [172_800, 'days', undefined, '2 天', '2 days'],
    [1, 'tickets', undefined, '1 个工单', '1 ticket'],
    [3, 'working days', undefined, '3 个工作日', '3 working days'],
    [1, 'working days', undefined, '1 个工作日', '1 working day'],
    [-1, 'points', undefined, '−1 分', '−1 point'],
    [1, 's', undefined, '1 秒', '1 s'],
    [3600, 'working h', undefined, '1 工作小时', '1 working h'],
    [0, 'points', undefined, '0 分', '0 points'],
    [-0.000_001, 'points', 1, '0.0 分', '0.0 points'],
  ])('%d in %s with %s decimals is %s, %s', (value, symbol, decimals, zh, en) => {
    const quantity = { value, unit: unitOf(symbol) };
    expect([showQuantity(quantity, 'zh', decimals), showQuantity(quantity, 'en', decimals)]).toEqual([zh, en]);
  });

  it.each([
    [300, 's', '5 min'],
    [90, 's', '90 s'],
    [3600, 's', '1 h'],
    [3600, 'min', '1 h'],
    [5400, 'min', '90 min'],
    [0, 's', '0 s'],
    [0.5, 's', '0.5 s'],
    [86_400, 'days', '1 day'],
    [0.9, '%', '90 %'],
    [14_400, 'working h', '4 working h'],
  ])('a limit of %d in %s is %s', (value, symbol, expected) => {
    expect(showLimit({ value, unit: unitOf(symbol) }, 'en')).toBe(expected);
  });

  it('can be read again, in both languages and every unit', () => {
    const shown = fc.record({
      unit: fc.constantFrom(...units),
      hundredths: fc.integer({ min: -10_000_000, max: 10_000_000 }),
      language: fc.constantFrom('zh' as const, 'en' as const),
    });
    fc.assert(
      fc.property(shown, ({ unit, hundredths, language }) => {
        const value = toBase(hundredths / 100, unit);
        const again = quantityOf(showQuantity({ value, unit }, language));
        expect([again.value, again.unit.symbol]).toEqual([value, unit.symbol]);
      }),
    );
  });

  it('of a limit says the same quantity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
        expect(quantityOf(showLimit({ value: seconds, unit: unitOf('s') }, 'en')).value).toBe(seconds);
      }),
    );
  });
});

describe('converting', () => {
  it('there and back is the same number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        (unit, thousandths) => {
          const number = thousandths / 1000;
          expect(fromBase(toBase(number, unit), unit)).toBe(tidy(number));
        },
      ),
    );
  });

  it('between units of one measure keeps equal quantities equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (tenths) => {
        const [minutes, seconds] = [`${tenths / 10} min`, `${tenths * 6} s`];
        expect(quantityOf(minutes).value).toBe(quantityOf(seconds).value);
      }),
    );
  });
});
