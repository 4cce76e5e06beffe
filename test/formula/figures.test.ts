import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../src/formula/check.ts';
import type { ComputedInput } from '../../src/formula/computation.ts';
import { computer } from '../../src/formula/compute.ts';
import type { Columns } from '../../src/formula/functions/function.ts';
import { aggregateNamed } from '../../src/formula/functions/named.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { factorFor } from '../../src/formula/result-unit.ts';
import { fromBase } from '../../src/quantity/quantity.ts';
import { countOf } from '../../src/formula/type.ts';
import { unitOf } from '../../src/quantity/unit.ts';

/*
 * Figures that others have published, or that follow from what they published: each names where the formula comes from. In
 * the KPI’s unit, to six decimals.
 */

/** So many records behind each input. */
type Counts = Readonly<Record<string, number>>;

function figure(formula: string, unit: string, counts: Counts): number | null {
  const names = new Map(Object.keys(counts).map((name) => [name, countOf('tickets')]));
  const { expression, slip } = parseFormula(formula, names.keys());
  if (expression === undefined) throw new Error(slip.wrong.en);
  const checked = checkFormula(expression, { names, of: 'inputs' });
  const factor = checked.type === null ? null : factorFor(checked.type, unitOf(unit));
  if (factor === null) throw new Error(`${formula} gives no ${unit}`);
  const inputs = Object.keys(counts).map((name): ComputedInput => ({
    name,
    title: { zh: name, en: name },
    dataset: 'records',
    function: 'count',
    arguments: {},
    where: null,
    placed: { by: 'time', at: { kind: 'name', name: 'at', from: 0, to: 0 }, type: 'instant' },
  }));
  const compute = computer({ formula: checked.expression, factor, inputs, sample: Object.keys(counts) });
  const { value } = compute(({ name }) => Array.from({ length: counts[name] ?? 0 }, () => ({})));
  return value === null ? null : fromBase(value, unitOf(unit));
}

const icmi = 'ICMI, service-level calculations (2005), and Call Centre Helper, service-level threshold calculations';
/** 1,000 answered, 860 of them in time; 60 abandoned, 20 of them in time and 10 of those at once. */
const queue = { answered: 1000, abandoned: 60, answeredIn: 860, abandonedIn: 20, short: 10 };

describe('one set of calls, several service levels', () => {
  test.each([
    { formula: '(answeredIn + abandonedIn) / (answered + abandoned)', gives: 83.018868, source: icmi },
    { formula: 'answeredIn / (answered + abandoned)', gives: 81.132075, source: icmi },
    { formula: '(answeredIn + short) / (answered + abandoned)', gives: 82.075472, source: icmi },
    {
      formula: 'answeredIn / answered',
      gives: 86,
      source: 'Genesys Cloud, Configure the service level calculation: abandons left out',
    },
    {
      formula: '(answeredIn + abandonedIn) / (answered + abandoned) * 100 %',
      gives: 83.018868,
      source: 'Amazon Connect, Service level X: removed from the queue in time, of all queued',
    },
  ])('$formula', ({ formula, gives }) => expect(figure(formula, '%', queue)).toBeCloseTo(gives, 6));
});

interface Published {
  readonly formula: string;
  readonly counts: Counts;
  readonly gives: number | null;
  readonly source: string;
}

describe('rates', () => {
  test.each<Published>([
    {
      formula: 'abandoned / offered * 100',
      counts: { abandoned: 60, offered: 1060 },
      gives: 5.660377,
      source: 'Genesys Cloud metric definitions, Abandon %',
    },
    {
      formula: '(left - callBack) / queued * 100 %',
      counts: { left: 60, callBack: 15, queued: 1060 },
      gives: 4.245283,
      source: 'Amazon Connect, Abandonment rate: those queued for a return call are not abandoned',
    },
    {
      formula: 'contact / (contact + idle)',
      counts: { contact: 21600, idle: 5400 },
      gives: 80,
      source: 'Amazon Connect, Occupancy',
    },
    {
      formula: 'first / contacts',
      counts: { first: 700, contacts: 1000 },
      gives: 70,
      source: 'Medallia, How is FCR calculated: gross',
    },
    {
      formula: 'positive / (positive + negative)',
      counts: { positive: 8, negative: 2 },
      gives: 80,
      source: 'Simplesat, What is CSAT',
    },
    {
      formula: 'leavers / ((start + end) / 2)',
      counts: { leavers: 5, start: 90, end: 110 },
      gives: 5,
      source: 'Call Center Times, Calculating agent attrition',
    },
    {
      formula: 'leavers / employed * 100',
      counts: { leavers: 17, employed: 63 },
      gives: 26.984127,
      source: 'Talkdesk, How to measure contact center turnover, which prints 26.9 %',
    },
    {
      formula: 'lost / start',
      counts: { lost: 30, start: 1000 },
      gives: 3,
      source: 'Calqulate, Customer churn: new customers left out',
    },
    {
      formula: 'closedIn / closed',
      counts: { closedIn: 186, closed: 200 },
      gives: 93,
      source: 'FCA DISP 1.10.2: closed within 8 weeks',
    },
    {
      formula: 'inTime / (inTime + late + overdue)',
      counts: { inTime: 181, late: 12, overdue: 9 },
      gives: 89.60396,
      source: 'an open case past its time counts as late',
    },
    {
      formula: 'inTime / (inTime + late)',
      counts: { inTime: 0, late: 0 },
      gives: null,
      source: 'no case was due: no data',
    },
    {
      formula: '(nine + fiveHundred) / (ten + thousand)',
      counts: { nine: 9, fiveHundred: 500, ten: 10, thousand: 1000 },
      gives: 50.39604,
      source: 'added up, not the mean of 90 % and 50 %',
    },
  ])('$formula: $source', ({ formula, counts, gives }) => {
    const found = figure(formula, '%', counts);
    expect(found === null ? null : Number(found.toFixed(6))).toBe(gives);
  });
});

describe('scores and levels', () => {
  test.each<Published & { readonly unit: string; readonly gives: number }>([
    {
      formula: '(promoters - detractors) / (promoters + passives + detractors) * 100',
      unit: 'points',
      counts: { promoters: 162, passives: 108, detractors: 54 },
      gives: 33.333333,
      source: 'cybaea.net, NPS confidence intervals: half promoters, a third passive, a sixth detractors',
    },
    {
      formula: '(promoters - detractors) / answers * 100',
      unit: 'points',
      counts: { promoters: 9, detractors: 0, answers: 10 },
      gives: 90,
      source: 'MeasuringU, Confidence intervals for NPS',
    },
    {
      formula: 'easy / answers * 100 - hard / answers * 100',
      unit: 'points',
      counts: { easy: 300, hard: 430, answers: 1000 },
      gives: -13,
      source: 'CYS, Customer Effort Score, 7-point scale to index',
    },
    {
      formula: 'opening + created + reopened - resolved - cancelled',
      unit: 'tickets',
      counts: { opening: 120, created: 340, reopened: 25, resolved: 360, cancelled: 20 },
      gives: 105,
      source: 'Codingace, Open ticket count',
    },
  ])('$formula: $source', ({ formula, unit, counts, gives }) =>
    expect(figure(formula, unit, counts)).toBeCloseTo(gives, 6),
  );
});

/** Answers by how often each was given. */
function answers(counts: Readonly<Record<number, number>>): number[] {
  return Object.entries(counts).flatMap(([answer, count]) => Array.from({ length: count }, () => Number(answer)));
}

describe('one set of answers, several satisfactions', () => {
  // Delighted, How is CSAT calculated; Trengo, CSAT score.
  const value = answers({ 5: 42, 4: 32, 3: 10, 2: 9, 1: 14 });
  test.each<{ readonly name: string; readonly columns: Columns; readonly gives: number; readonly because: string }>([
    {
      name: 'top-box',
      columns: { value, from: value.map(() => 4) },
      gives: 0.69158879,
      because: 'the two best of five',
    },
    { name: 'mean', columns: { value }, gives: 3.73831776, because: '(3.738 - 1) / 4 is the scaled mean of 68.46 %' },
  ])('$name: $because', ({ name, columns, gives }) => {
    expect(aggregateNamed(name).evaluate(columns, value.length).value).toBeCloseTo(gives, 8);
  });

  test('the effort score of 1,000 answers as a mean', () => {
    const ease = answers({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 });
    expect(aggregateNamed('mean').evaluate({ value: ease }, ease.length).value).toBeCloseTo(4.08, 10);
  });

  test('promoters and detractors', () => {
    const recommend = answers({ 10: 100, 9: 62, 8: 60, 7: 48, 6: 30, 0: 24 });
    expect(aggregateNamed('nps').evaluate({ value: recommend }, recommend.length).value).toBeCloseTo(33.333333, 6);
  });

  test('a weighted score: CSAT 30 %, complaints 20 %, handle time 15 %, the rest 35 %', () => {
    const columns = { value: [92, 95, 80, 88], weight: [30, 20, 15, 35] };
    expect(aggregateNamed('weighted-mean').evaluate(columns, 4).value).toBeCloseTo(89.4, 10);
  });
});
