import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../../src/index.ts';
import { today } from '../errors/base.ts';

/*
 * What the checks say of the tiers of a clock, held against a walk over every single combination of values, written without
 * any of their code: which combinations no tier covers, which tiers decide for none, and where a more important one is laxer.
 */

const dimensions = [
  { id: 'priority', ranked: true, values: ['A', 'B', 'C'] },
  { id: 'tier', ranked: true, values: ['vip', 'normal'] },
  { id: 'channel', ranked: false, values: ['phone', 'chat', 'mail', 'shop'] },
] as const;

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 甲, en: x }\nowner: quality\n`;
const workspace = `${header('workspace', 'desk')}schema: 1
languages: [zh, en]
dimensions:
${dimensions.map(({ id, ranked, values }) => `  - { id: ${id}, title: { zh: 甲, en: x }, ranked: ${ranked}, values: [${values.join(', ')}] }\n`).join('')}roles: [{ id: quality, title: { zh: 甲, en: x } }]
`;

interface Tier {
  readonly when: Readonly<Record<string, readonly string[]>>;
  readonly minutes: number;
}

const when = fc
  .tuple(
    ...dimensions.map(({ id, values }) =>
      fc.option(fc.subarray([...values], { minLength: 1 })).map((some) => [id, some] as const),
    ),
  )
  .map((entries) => Object.fromEntries(entries.flatMap(([id, some]) => (some === null ? [] : [[id, some]]))));
const tiers: fc.Arbitrary<Tier[]> = fc.array(fc.record({ when, minutes: fc.integer({ min: 1, max: 6 }) }), {
  minLength: 1,
  maxLength: 6,
});

/** Half of them in seconds: what counts is the value, not how it is written. */
const written = (minutes: number, index: number) => (index % 2 === 0 ? `${minutes} min` : `${minutes * 60} s`);

function level(all: readonly Tier[], overlap: string): string {
  const lines = all.map(({ when: scope, minutes }, index) => {
    const stated = Object.entries(scope).map(([id, values]) => `${id}: [${values.join(', ')}]`);
    return `  - { id: t${index}, clock: reply, ${stated.length > 0 ? `when: { ${stated.join(', ')} }, ` : ''}target: ${written(minutes, index)} }\n`;
  });
  return `${header('sla', 'desk')}overlap: ${overlap}\nclocks:\n  reply: { start: created, stop: { reply: agent }, calendar: always }\ntiers:\n${lines.join('')}`;
}

type Cell = Readonly<Record<string, string>>;
const cells: readonly Cell[] = dimensions.reduce<Cell[]>(
  (some, { id, values }) => some.flatMap((cell) => values.map((value) => ({ ...cell, [id]: value }))),
  [{}],
);

/** The index of the tier that a ticket gets; -1 for none. */
function decides(all: readonly Tier[], cell: Cell, overlap: string): number {
  const covering = all.flatMap((tier, index) =>
    Object.entries(tier.when).every(([id, values]) => values.includes(cell[id] ?? '')) ? [{ ...tier, index }] : [],
  );
  const [first = { index: -1 }] =
    overlap === 'first' ? covering : covering.toSorted((a, b) => a.minutes - b.minutes || a.index - b.index);
  return first.index;
}

function walk(all: readonly Tier[], overlap: string) {
  const decided = cells.map((cell) => ({ cell, index: decides(all, cell, overlap) }));
  const never = all.flatMap((_, index) => (decided.some((each) => each.index === index) ? [] : [index]));
  const laxer = decided.some(({ cell, index }) =>
    dimensions.some(({ id, ranked, values }) => {
      const next = values[(values as readonly string[]).indexOf(cell[id] ?? '') + 1];
      if (!ranked || next === undefined || index === -1) return false;
      const other = decides(all, { ...cell, [id]: next }, overlap);
      return other !== -1 && (all[index]?.minutes ?? 0) > (all[other]?.minutes ?? 0);
    }),
  );
  return { hasGap: decided.some(({ index }) => index === -1), never, laxer };
}

describe('the tiers of a clock', () => {
  test.each(['strictest', 'first'])('are judged as a walk over all combinations judges them, overlap %s', (overlap) => {
    fc.assert(
      fc.property(tiers, (all) => {
        const { findings } = validate(
          [
            { path: 'workspace.yaml', content: workspace },
            { path: 'sla.yaml', content: level(all, overlap) },
          ],
          { today },
        );
        const of = (code: string) => findings.filter((each) => each.code === code);
        const expected = walk(all, overlap);
        expect(of('sla-tier-gap').length > 0).toBe(expected.hasGap);
        expect(of('sla-tier-decides').map(({ path }) => path[1])).toEqual(expected.never);
        expect(of('sla-tiers-tighten').length > 0).toBe(expected.laxer);
      }),
      { numRuns: 300 },
    );
  });

  test('of a space of a million combinations are judged without walking it', () => {
    const many = Array.from(
      { length: 6 },
      (_, at) =>
        `  - { id: d${at}, title: { zh: 甲, en: x }, values: [${Array.from({ length: 10 }, (__, value) => `v${value}`).join(', ')}] }\n`,
    ).join('');
    const content = `${header('sla', 'desk')}clocks:\n  reply: { start: created, stop: { reply: agent }, calendar: always }\ntiers:\n  - { id: a, clock: reply, when: { ${Array.from({ length: 6 }, (_, at) => `d${at}: v1`).join(', ')} }, target: 1 min }\n`;
    const { findings } = validate(
      [
        { path: 'workspace.yaml', content: workspace.replace('dimensions:\n', `dimensions:\n${many}`) },
        { path: 'sla.yaml', content },
      ],
      { today },
    );
    expect(findings.map(({ code }) => code)).toContain('sla-tier-gap');
  });
});
