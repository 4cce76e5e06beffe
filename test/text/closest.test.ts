import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/text/closest.ts';
import { listWords, plural, same } from '../../src/text/words.ts';

const kpis = ['csat', 'nps', 'first-response-time', 'resolution-rate', 'complaint-resolution-rate'];

describe('the closest name', () => {
  it.each([
    ['first-respons-time', 'first-response-time'],
    ['first_response_time', 'first-response-time'],
    ['First Response Time', 'first-response-time'],
    ['ｃｓａｔ', 'csat'],
    ['CSAT', 'csat'],
    ['csatt', 'csat'],
    ['resolution-rat', 'resolution-rate'],
    ['npss', 'nps'],
    ['handle-time', undefined],
    ['x', undefined],
    ['', undefined],
    ['客户满意度', undefined],
  ])('to “%s” is %s', (written, expected) => {
    expect(closest(written, kpis)).toBe(expected);
  });

  it('of none is none', () => {
    expect(closest('csat', [])).toBeUndefined();
  });

  it('does not depend on the order of the candidates', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,4}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-c]{1,4}$/), (candidates, written) => {
        expect(closest(written, candidates.toReversed())).toBe(closest(written, candidates));
      }),
    );
  });

  it('to a candidate is that candidate', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kpis), (name) => {
        expect(closest(name.toUpperCase(), kpis)).toBe(name);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a或b', 'a or b'],
    [['a', 'b', 'c'], 'a、b或c', 'a, b or c'],
  ])('%j as a list', (items, zh, en) => {
    expect(listWords(items)).toEqual({ zh, en });
  });

  it('lists with another joint, counts, and are the same in both languages', () => {
    expect(listWords(['a', 'b'], { zh: '和', en: 'and' })).toEqual({ zh: 'a和b', en: 'a and b' });
    expect([plural(1, 'row'), plural(0, 'row'), plural(2, 'entry', 'entries')]).toEqual([
      '1 row',
      '0 rows',
      '2 entries',
    ]);
    expect(same('2026-03')).toEqual({ zh: '2026-03', en: '2026-03' });
  });
});
