import { describe, expect, test } from 'vitest';
import { type Figure, figuresOf, measurable } from '../../src/measure/figures.ts';
import type { Cadence } from '../../src/quantity/period.ts';
import { cellKey } from '../../src/rule/scope.ts';
import { bundleOf, kpi, now, recordsOf, type StatedKpi } from './world.ts';

async function figures(
  of: StatedKpi,
  rows: readonly string[],
  { cadence = 'month', by = [[]] }: { cadence?: Cadence; by?: readonly (readonly string[])[] } = {},
): Promise<string[]> {
  const bundle = bundleOf([of]);
  const { engines } = recordsOf(bundle, rows);
  const request = { cadence, zone: bundle.zone, now, groupings: by };
  return (await figuresOf(measurable(bundle.measures, engines), engines, request)).map(told).toSorted();
}

/** `2026-03 team=north: 0.5 of 2`. */
function told({ period, cell, computed }: Figure): string {
  const where = cellKey(cell);
  const value = computed.value === null ? computed.why.noData : String(Number(computed.value.toFixed(6)));
  return `${period}${where === '' ? '' : ` ${where}`}: ${value} of ${computed.sample}`;
}

const solved = kpi(
  'solved',
  'unit: "%"\nformula: solved / all\ninputs: { solved: { title: s, count: tickets, where: known(solved) }, all: { title: a, count: tickets } }\n',
);
const count = kpi(
  'high',
  'unit: tickets\nformula: high\ninputs: { high: { title: h, count: tickets, where: { priority: A } } }\n',
);
const score = kpi('score', 'unit: points\nformula: score\ninputs: { score: { title: s, mean: score, of: tickets } }\n');
const open = kpi(
  'open',
  'unit: tickets\nformula: open\ninputs: { open: { title: o, level: tickets, from: created, until: solved } }\n',
);
const byDue = kpi(
  'in-time',
  'unit: "%"\nformula: good / due\ninputs:\n  good: { title: g, count: clocks, where: { clock: solution, outcome: in-time } }\n  due: { title: d, count: clocks, where: { clock: solution, outcome: [in-time, late] } }\n',
);

describe('figures by period and cell', () => {
  test('a roll-up is computed from records, never from finer figures', async () => {
    const many = (team: string, all: number, good: number) =>
      Array.from(
        { length: all },
        (_, index) => `${team}-${index}|2026-03-02 09:00|${index < good ? '2026-03-02 10:00' : ''}|${team}|A|`,
      );
    const rows = [...many('north', 10, 9), ...many('south', 1000, 500)];
    expect(await figures(solved, rows, { by: [[], ['team']] })).toEqual([
      '2026-03 team=north: 0.9 of 10',
      '2026-03 team=south: 0.5 of 1000',
      '2026-03: 0.50396 of 1010',
    ]);
  });

  test('a record without a value of a dimension counts only where it is left out', async () => {
    const rows = ['1|2026-03-02 09:00||north|A|', '2|2026-03-02 09:00|||A|'];
    expect(await figures(count, rows, { by: [[], ['team']] })).toEqual([
      '2026-03 team=north: 1 of 1',
      '2026-03: 2 of 2',
    ]);
  });

  test('nothing counted in a cell that has other records, or lacks them while others have some, is 0', async () => {
    const rows = ['1|2026-03-02 09:00||north|A|', '2|2026-03-02 09:00||south|B|', '3|2026-02-02 09:00||south|A|'];
    expect(await figures(count, rows, { by: [['team']] })).toEqual([
      '2026-02 team=south: 1 of 1',
      '2026-03 team=north: 1 of 1',
      '2026-03 team=south: 0 of 0',
    ]);
  });

  test('a period without any record has no figure: nobody knows whether nothing happened', async () => {
    const rows = ['1|2026-01-05 09:00||north|A|', '2|2026-03-02 09:00||north|A|'];
    expect(await figures(count, rows)).toEqual(['2026-01: 1 of 1', '2026-03: 1 of 1']);
  });

  test.each<[Cadence, string[]]>([
    ['day', ['2026-01-01: 2 of 2', '2026-01-31: 1 of 1']],
    ['week', ['2026-W01: 2 of 2', '2026-W05: 1 of 1']],
    ['month', ['2026-01: 3 of 3']],
    ['quarter', ['2026-Q1: 3 of 3']],
    ['half-year', ['2026-H1: 3 of 3']],
    ['year', ['2026: 3 of 3']],
  ])('by %s, as the clocks of the zone show it', async (cadence, expected) => {
    // The first is still 2025 in UTC, the last already February in Auckland.
    const rows = ['1|2025-12-31T16:00:00Z||n|A|', '2|2026-01-01 23:59||n|A|', '3|2026-01-31T15:59:59.999Z||n|A|'];
    expect(await figures(count, rows, { cadence })).toEqual(expected);
  });

  test('what lies in the future has not happened', async () => {
    expect(
      await figures(count, ['1|2026-04-14 23:59||n|A|', '2|2026-04-15 00:00||n|A|', '3|9999-12-31||n|A|']),
    ).toEqual(['2026-04: 1 of 1']);
  });

  test('a level is what is open at the end of each period, also of those in which nothing happens', async () => {
    const rows = [
      '1|2026-01-05 09:00|2026-03-01 00:00|n|A|',
      '2|2026-01-20 09:00||n|A|',
      '3|2026-03-02 09:00|2026-03-03 09:00|n|A|',
    ];
    expect(await figures(open, rows)).toEqual(['2026-01: 2 of 2', '2026-02: 2 of 2', '2026-03: 1 of 1']);
  });

  test('of two levels one may be empty', async () => {
    const both = kpi(
      'both',
      'unit: tickets\nformula: high + low\ninputs:\n  high: { title: h, level: tickets, from: created, until: solved, where: { priority: A } }\n  low: { title: l, level: tickets, from: solved }\n',
    );
    expect(await figures(both, ['1|2026-03-02 09:00||n|A|'])).toEqual(['2026-03: 1 of 0']);
  });

  test('no values are no data, with the reason', async () => {
    expect(await figures(score, ['1|2026-03-02 09:00||n|A|', '2|2026-02-02 09:00||n|A|4'])).toEqual([
      '2026-02: 4 of 1',
      '2026-03: empty of 0',
    ]);
  });

  test('clocks on the tickets feed KPIs like any dataset; open and late is late, not yet due is left out', async () => {
    const rows = [
      '1|2026-04-14 09:00|2026-04-14 17:00|n|A|',
      '2|2026-04-14 09:00|2026-04-14 17:01|n|A|',
      '3|2026-04-14 09:00||n|A|',
      '4|2026-04-14 23:00||n|A|',
    ];
    expect(await figures(byDue, rows)).toEqual(['2026-04: 0.333333 of 3']);
  });
});
