import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../src/formula/check.ts';
import { evaluator } from '../../src/formula/evaluate.ts';
import { noDataWords } from '../../src/formula/no-data-words.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import type { Type } from '../../src/formula/type.ts';
import { anyNumber } from '../../src/formula/type.ts';
import { isNoData, type Value } from '../../src/formula/value.ts';

const names = new Map<string, Type>([
  ...['a', 'b', 'zero', 'none', 'huge'].map((name): [string, Type] => [name, anyNumber]),
  ...['yes', 'no', 'unknown'].map((name): [string, Type] => [name, { is: 'yes-no' }]),
  ['status', { is: 'text' }],
  ['nothing', { is: 'text' }],
  ['queued', { is: 'instant' }],
  ['answered', { is: 'instant' }],
  ['born', { is: 'date' }],
  ['due', { is: 'date' }],
]);

const record: Readonly<Record<string, Value | null>> = {
  a: 6,
  b: 4,
  zero: 0,
  none: null,
  huge: 1e308,
  yes: true,
  no: false,
  unknown: null,
  status: 'open',
  nothing: null,
  queued: Date.parse('2026-03-01T09:00:00+08:00'),
  answered: Date.parse('2026-03-01T09:00:20.500+08:00'),
  born: '2026-02-27',
  due: '2026-03-02',
};

function run(text: string) {
  const { expression, slip } = parseFormula(text, names.keys());
  if (expression === undefined) throw new Error(slip.wrong.en);
  return evaluator(checkFormula(expression, { names, of: 'inputs' }).expression)((name) => record[name]);
}

describe('values', () => {
  test.each([
    { text: 'a + b * 2', gives: 14 },
    { text: '(a + b) * 2', gives: 20 },
    { text: 'a - b - 1', gives: 1 },
    { text: 'a / b', gives: 1.5 },
    { text: '-a + b', gives: -2 },
    { text: 'a * 50 %', gives: 3 },
    { text: 'answered - queued', gives: 20.5, because: 'in seconds' },
    { text: 'answered - queued <= 20.5 s', gives: true, because: 'the limit itself is within' },
    { text: 'queued + 20.5 s = answered', gives: true },
    { text: 'answered - 20.5 s = queued', gives: true },
    { text: 'due - born', gives: 3 * 86_400, because: '2026 is no leap year' },
    { text: 'born < due', gives: true },
    { text: 'status = "open"', gives: true },
    { text: 'status <> "open"', gives: false },
    { text: 'status in ("new", "open")', gives: true },
    { text: 'a in (4, 5)', gives: false },
    { text: 'min(a, b, 9) + max(a, b)', gives: 10 },
    { text: 'abs(b - a)', gives: 2 },
    { text: 'round(a / b)', gives: 2 },
    { text: 'if(a > b, a, none)', gives: 6 },
    { text: 'coalesce(none, zero, a)', gives: 0 },
    { text: 'known(none) or known(zero)', gives: true },
  ])('$text is $gives', ({ text, gives }) => expect(run(text)).toBe(gives));
});

describe('no data, with its reason and its place', () => {
  test.each([
    { text: 'a / zero', reason: 'division-by-zero', at: 'a / zero' },
    { text: '1 + zero / (a - 6)', reason: 'zero-by-zero', at: 'zero / (a - 6)' },
    { text: 'a + none', reason: 'missing', at: 'none' },
    { text: 'a + huge * 10', reason: 'overflow', at: 'huge * 10' },
    { text: '-huge - huge', reason: 'overflow', at: '-huge - huge' },
    { text: 'min(a, none)', reason: 'missing', at: 'none', because: 'it could be less than a' },
    { text: 'if(unknown, 1, 2)', reason: 'missing', at: 'unknown' },
    { text: 'if(none > 1, 1, 1)', reason: 'missing', at: 'none' },
    { text: 'coalesce(none, a / zero)', reason: 'division-by-zero', at: 'a / zero' },
    { text: 'nothing = "open"', reason: 'missing', at: 'nothing' },
    { text: 'nothing <> "open"', reason: 'missing', at: 'nothing', because: 'what is empty is not different either' },
    { text: 'nothing in ("open")', reason: 'missing', at: 'nothing' },
    { text: 'not (none > 1)', reason: 'missing', at: 'none' },
  ])('$text: $reason', ({ text, reason, at }) => {
    const result = run(text);
    expect(isNoData(result) && { reason: result.noData, at: text.slice(result.at.from, result.at.to) }).toEqual({
      reason,
      at,
    });
  });
});

describe('Kleene: what is not known decides only where it must', () => {
  const both = ['yes', 'no', 'unknown'];
  const truth: Readonly<Record<string, boolean | null>> = { yes: true, no: false, unknown: null };
  test.each(both.flatMap((left) => both.map((right) => ({ left, right }))))('$left with $right', ({ left, right }) => {
    const [one, other] = [truth[left] ?? null, truth[right] ?? null];
    const and = one === false || other === false ? false : one === null || other === null ? null : true;
    const or = one === true || other === true ? true : one === null || other === null ? null : false;
    const told = (text: string) => {
      const result = run(text);
      return isNoData(result) ? null : result;
    };
    expect(told(`${left} and ${right}`)).toBe(and);
    expect(told(`${left} or ${right}`)).toBe(or);
    expect(told(`not ${left}`)).toBe(one === null ? null : !one);
  });
});

test('why there is no figure reads as a sentence', () => {
  const titles = () => ({ zh: '受理的请求', en: 'requests accepted' });
  const at = { from: 0, to: 1 };
  expect(noDataWords({ noData: 'empty', at, input: 'accepted' }, titles)).toEqual({
    zh: '“受理的请求”没有可用的记录。',
    en: '“requests accepted”: there are no records to work it out from.',
  });
  expect(noDataWords({ noData: 'zero-by-zero', at, input: null }, titles)).toEqual({
    zh: '0 除以 0，没有可比的数量。',
    en: '0 divided by 0 says nothing.',
  });
});
