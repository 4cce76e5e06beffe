import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../src/formula/check.ts';
import { divisionSlips } from '../../src/formula/division.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { factorFor } from '../../src/formula/result-unit.ts';
import { anyNumber, countOf, type Type, typeOfUnit, typeWords } from '../../src/formula/type.ts';
import { unitOf } from '../../src/quantity/unit.ts';

const names = new Map<string, Type>([
  ['resolved', countOf('tickets')],
  ['accepted', countOf('tickets')],
  ['agents', countOf('people')],
  ['customers', countOf(null)],
  ['wait', typeOfUnit('s')],
  ['open', typeOfUnit('working h')],
  ['score', typeOfUnit('points')],
  ['csat', typeOfUnit('%')],
  ['paid', typeOfUnit('CNY')],
  ['weight', typeOfUnit(undefined)],
  ['words', anyNumber],
  ['queued', { is: 'instant' }],
  ['answered', { is: 'instant' }],
  ['born', { is: 'date' }],
  ['due', { is: 'date' }],
  ['status', { is: 'text', values: ['open', 'closed'] }],
  ['comment', { is: 'text' }],
  ['escalated', { is: 'yes-no' }],
]);

function check(text: string) {
  const { expression, slip } = parseFormula(text, names.keys());
  if (expression === undefined) throw new Error(slip.wrong.en);
  return { ...checkFormula(expression, { names, of: 'inputs' }), division: divisionSlips(expression) };
}

describe('what a formula measures', () => {
  test.each([
    { text: 'resolved + accepted', is: 'a count of tickets' },
    { text: 'resolved + agents', is: 'a count', because: 'different things, counted together' },
    { text: 'resolved / accepted', is: 'a share' },
    { text: 'resolved / accepted * 100 %', is: 'a share', because: '100 % is 1' },
    { text: 'resolved / accepted * 100', is: 'a share times 100' },
    { text: '100 * resolved / accepted', is: 'a share times 100', because: 'wherever the 100 stands' },
    { text: 'resolved * 100 / accepted', is: 'a share times 100' },
    { text: '100 * (resolved / accepted)', is: 'a share times 100' },
    { text: 'resolved / accepted * 100 / 100', is: 'a share' },
    { text: '1 - resolved / accepted', is: 'a share' },
    { text: '0.5 * csat + 0.5 * csat', is: 'a share', because: 'weights are no hundreds' },
    { text: 'csat - csat', is: 'a difference of shares' },
    { text: 'csat * 100 - csat * 100', is: 'a share times 100' },
    { text: 'wait / resolved', is: 'a duration', because: 'seconds per ticket' },
    { text: 'wait / wait', is: 'a share' },
    { text: 'wait / 1 h', is: 'a share' },
    { text: 'wait * 2', is: 'a duration' },
    { text: 'wait * csat', is: 'a duration' },
    { text: 'wait + 5 min', is: 'a duration' },
    { text: 'resolved / agents', is: 'a share', because: 'tickets per agent, which may be told in tickets' },
    { text: '(score / resolved - 1) / 4 * 100', is: 'points' },
    { text: 'paid / resolved', is: 'an amount of money' },
    { text: 'paid * wait', is: 'an amount of money', because: 'a price by the hour' },
    { text: 'answered - queued', is: 'a duration' },
    { text: 'queued + 24 h', is: 'a point in time' },
    { text: 'due - born', is: 'a duration' },
    { text: 'words * 100 + wait', is: 'a number', because: 'of an input in words nothing is known' },
    { text: 'if(resolved = 0, 0 s, wait)', is: 'a duration' },
    { text: 'coalesce(wait, 5 min)', is: 'a duration' },
    { text: 'max(csat, 50 %)', is: 'a share' },
    { text: 'known(comment) and escalated', is: 'a yes or no' },
    { text: 'status in ("open")', is: 'a yes or no' },
    { text: 'answered > queued', is: 'a yes or no' },
  ])('$text is $is', ({ text, is }) => {
    const { type, slips } = check(text);
    expect(slips).toEqual([]);
    expect(type && typeWords(type).en).toBe(is);
  });
});

describe('what does not go together', () => {
  test.each([
    {
      text: 'wait + resolved',
      kind: 'unit',
      at: 'wait + resolved',
      wrong: 'The left side is a duration and the right side a count of tickets: they cannot be added.',
    },
    {
      text: 'wait + 3',
      kind: 'unit',
      at: 'wait + 3',
      wrong: 'The left side is a duration and the right side a number without a unit: they cannot be added.',
    },
    {
      text: 'wait + open',
      kind: 'unit',
      at: 'wait + open',
      wrong: 'The left side is a duration and the right side working time: they cannot be added.',
    },
    {
      text: 'csat + csat * 100',
      kind: 'unit',
      at: 'csat + csat * 100',
      wrong: 'The left side is a share and the right side a share times 100: they cannot be added.',
    },
    {
      text: 'wait * wait',
      kind: 'unit',
      at: 'wait * wait',
      wrong: 'The left side is a duration and the right side a duration: they cannot be multiplied.',
    },
    {
      text: 'resolved / wait',
      kind: 'unit',
      at: 'resolved / wait',
      wrong: 'The left side is a count of tickets and the right side a duration: one cannot be divided by the other.',
    },
    {
      text: 'wait > 3 tickets',
      kind: 'unit',
      at: 'wait > 3 tickets',
      wrong: 'The left side is a duration and the right side a count of tickets: they cannot be compared.',
    },
    {
      text: 'wait > 3',
      kind: 'unit',
      at: 'wait > 3',
      wrong: 'The left side is a duration and the right side a number without a unit: they cannot be compared.',
    },
    {
      text: 'wait + status',
      kind: 'type',
      at: 'wait + status',
      wrong: 'The left side is a duration and the right side text: they cannot be added.',
    },
    {
      text: 'queued + answered',
      kind: 'type',
      at: 'queued + answered',
      wrong: 'The left side is a point in time and the right side a point in time: they cannot be added.',
    },
    {
      text: 'queued - born',
      kind: 'type',
      at: 'queued - born',
      wrong: 'The left side is a point in time and the right side a date: one cannot be taken from the other.',
    },
    {
      text: 'status > "open"',
      kind: 'type',
      at: 'status > "open"',
      wrong: 'The left side is text and the right side text: they cannot be compared.',
    },
    {
      text: 'escalated and resolved',
      kind: 'type',
      at: 'escalated and resolved',
      wrong: 'The left side is a yes or no and the right side a count of tickets: “and” joins conditions only.',
    },
    { text: 'not wait', kind: 'type', at: 'not wait', wrong: '`not` needs a condition, and this is a duration.' },
    { text: '-status', kind: 'type', at: '-status', wrong: '`-` needs a number, and this is text.' },
    {
      text: 'if(wait, 1, 2)',
      kind: 'type',
      at: 'if(wait, 1, 2)',
      wrong: '`if` is given a duration, a number without a unit, a number without a unit, which does not fit.',
    },
    {
      text: 'max(wait, resolved)',
      kind: 'type',
      at: 'max(wait, resolved)',
      wrong: '`max` is given a duration, a count of tickets, which does not fit.',
    },
    { text: 'resloved / accepted', kind: 'name', at: 'resloved', wrong: 'There is no `resloved` among the `inputs`.' },
    { text: 'status = "opne"', kind: 'value', at: '"opne"', wrong: 'This field is never `opne`.' },
    { text: 'status in ("open", "clsoed")', kind: 'value', at: '"clsoed"', wrong: 'This field is never `clsoed`.' },
    {
      text: 'wait in (3 tickets)',
      kind: 'unit',
      at: '3 tickets',
      wrong: 'The left side is a duration and the right side a count of tickets: they cannot be compared.',
    },
  ])('$text', ({ text, kind, at, wrong }) => {
    const { slips } = check(text);
    expect(
      slips.map((slip) => ({ kind: slip.kind, at: text.slice(slip.from, slip.to), wrong: slip.wrong.en })),
    ).toEqual([{ kind, at, wrong }]);
  });

  test('a name that is nearly right is told what was meant', () => {
    expect(check('resloved / accepted').slips[0]?.help?.en).toBe('Did you mean `resolved`?');
  });

  test('one mistake is told once, not for everything around it', () => {
    expect(check('(wait + resolved) * 2 > 3 s and resloved > 1').slips).toHaveLength(2);
  });

  test('any text may be compared with a field that can be anything', () => {
    expect(check('comment = "whatever"').slips).toEqual([]);
  });
});

describe('the unit of a KPI', () => {
  test.each([
    { text: 'resolved / accepted', unit: '%', factor: 1 },
    { text: 'resolved / accepted * 100 %', unit: '%', factor: 1 },
    { text: 'resolved / accepted * 100', unit: '%', factor: 0.01, because: 'nobody gets 9,000 %' },
    { text: '100 * resolved / accepted', unit: '%', factor: 0.01 },
    { text: 'resolved * 100 / accepted', unit: '%', factor: 0.01 },
    { text: '100 * weight / weight', unit: '%', factor: 0.01 },
    { text: 'resolved / accepted * 1000', unit: '‰', factor: 0.001 },
    { text: 'resolved / accepted * 100', unit: '‰', factor: null, because: 'per cent is not per mille' },
    { text: 'resolved / accepted', unit: 's', factor: null, because: 'a share declared in seconds' },
    { text: 'resolved / accepted', unit: 'tickets', factor: null },
    { text: 'resolved / accepted', unit: 'points', factor: null },
    { text: 'resolved / accepted * 100 - resolved / accepted * 100', unit: 'points', factor: 1, because: 'NPS' },
    { text: 'csat - csat', unit: 'pp', factor: 1 },
    { text: '(csat - csat) * 100', unit: 'pp', factor: 0.01 },
    { text: 'csat', unit: 'pp', factor: null },
    { text: 'wait / resolved', unit: 'min', factor: 1 },
    { text: 'wait', unit: 'working h', factor: null, because: 'working hours are no hours' },
    { text: 'wait', unit: '%', factor: null },
    { text: 'resolved', unit: '%', factor: null },
    { text: 'resolved', unit: 'tickets', factor: 1 },
    { text: 'customers', unit: 'complaints', factor: 1 },
    { text: 'resolved / agents', unit: 'tickets', factor: 1, because: 'tickets per agent' },
    {
      text: 'resolved / agents * 100',
      unit: '%',
      factor: 0.01,
      because: 'complaints per 100 customers are a usual rate',
    },
    { text: 'score / resolved', unit: 'points', factor: 1 },
    { text: 'paid', unit: 'CNY', factor: 1 },
    { text: 'weight', unit: 's', factor: null, because: '3 of what?' },
    { text: 'words', unit: 's', factor: 1 },
    { text: 'escalated', unit: '%', factor: null },
  ])('$text in $unit', ({ text, unit, factor }) => {
    const { type } = check(text);
    expect(type === null ? undefined : factorFor(type, unitOf(unit))).toBe(factor);
  });
});

describe('a divisor that can be zero unnoticed', () => {
  test.each([
    { text: 'resolved / accepted', told: [], because: 'nothing accepted is no data' },
    { text: 'resolved / (accepted + resolved)', told: [], because: 'a sum of counts is zero only where all are' },
    { text: 'resolved / (accepted - resolved)', told: ['accepted - resolved'] },
    { text: 'resolved / ((accepted - resolved) * 2)', told: ['(accepted - resolved) * 2'] },
    { text: 'if(accepted = resolved, 0, resolved / (accepted - resolved))', told: [], because: 'it is asked about' },
    { text: 'coalesce(resolved / (accepted - resolved), 0)', told: [], because: 'it says what then' },
    { text: 'if(agents = 0, 0, resolved / (accepted - resolved))', told: ['accepted - resolved'] },
    { text: 'resolved / 0', told: ['0'] },
    { text: 'resolved / (3 - 1)', told: [] },
  ])('$text', ({ text, told }) =>
    expect(check(text).division.map(({ from, to }) => text.slice(from, to))).toEqual(told),
  );
});
