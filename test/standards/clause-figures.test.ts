import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/catalog/carriage.ts';
import { wordsOf } from '../../src/catalog/entry.ts';
import { ourStandards, readStandards } from './support.ts';

/*
 * Where a clause gives a figure, the documents that carry it give the same one with its unit, and so do those that test it:
 * nothing is rounded, forgotten or made up on the way.
 */

const { catalog } = ourStandards();
// How large a sample was says nothing of a figure.
const textOf = new Map(
  readStandards().map(({ path, content }) => [path, String(content).replaceAll(/samples: \{.*\}/g, '')]),
);

/** Figures that texts may spell out. */
const inWords: Readonly<Record<string, string>> = { 3: 'three|三', 5: 'five|五', 6: 'six|六' };

/** `24 h`, `90 %`, and the bare `1` of `1 to 2 min`; names of methods and norms are no figures. */
function figuresOf(text: string): string[] {
  const bare = text.replaceAll(/ISO \d+|5W1H/g, '');
  return [
    ...new Set([...bare.matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?: (?:%|min|h|s)(?!\w))?/g)].map(([figure]) => figure)),
  ];
}

function stands(figure: string, text: string): boolean {
  const [number = '', unit] = figure.split(' ');
  const spelt = unit === undefined && inWords[number] !== undefined ? `|(?:${inWords[number]})` : '';
  // A figure written as data has its unit elsewhere: `csat: 82`.
  const written = `(?<![\\d.])${number.replace('.', '\\.')}${unit === undefined ? '' : `(?: ?${unit}| *[,}])`}(?![\\d]|\\.\\d)`;
  return new RegExp(`${written}${spelt}`).test(text);
}

/** All that carries a clause or tests what does. */
function documentsOf(id: string): string {
  const carriers = clausesOf(catalog).find((each) => each.id === id)?.carriers ?? [];
  const carrying = new Set(carriers.map(({ entry }) => entry.file));
  const names = new Set(carriers.map(({ entry }) => entry.id));
  const tests = catalog
    .all('case')
    .filter(({ document }) =>
      document.expect.some((each) =>
        [each.goal, each.tier, each.rule, each.scorecard].some((name) => names.has(name?.split('/')[0] ?? '')),
      ),
    );
  return [...carrying, ...tests.map(({ file }) => file)].map((file) => textOf.get(file) ?? '').join('\n');
}

const rows = (catalog.workspace?.document.sourceDocuments ?? [])
  .flatMap(({ clauses }) => clauses)
  .map(({ id, text }) => ({ id, figures: figuresOf(wordsOf(text).en) }))
  .filter(({ figures }) => figures.length > 0);

test('most clauses with figures are found', () => {
  expect(rows.length).toBeGreaterThan(30);
});

describe('the figures of a clause', () => {
  test.each(rows)('$id: $figures', ({ id, figures }) => {
    const text = documentsOf(id);
    expect(figures.filter((figure) => !stands(figure, text))).toEqual([]);
  });
});
