import { impossibleFigure, noFigure } from '../finding/catalogue/measure.ts';
import { FewAlike } from '../finding/few-alike.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import { noDataWords } from '../formula/no-data-words.ts';
import { readPeriod } from '../quantity/period.ts';
import { showQuantity, showRange } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { cellWords } from '../rule/cell-words.ts';
import { cellKey, type Dimension } from '../rule/scope.ts';
import type { Reading, Row, Sample } from '../snapshot/row.ts';
import { same } from '../text/words.ts';
import type { ComputedMeasure, Figure } from './figures.ts';

export interface MeasuredRows {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Figures as the rows that goals are judged on. What could not be computed, or cannot be, is no data, and told. */
export function rowsOf(figures: readonly Figure[], dimensions: readonly Dimension[]): MeasuredRows {
  const findings = new FewAlike();
  const rows = new Map<string, Drafted>();
  for (const figure of figures) {
    const key = `${figure.period} ${cellKey(figure.cell)}`;
    let row = rows.get(key);
    if (row === undefined) {
      const period = readPeriod(figure.period);
      if (period === undefined) continue;
      rows.set(
        key,
        (row = { period, cell: figure.cell, readings: new Map(), samples: new Map(), place: () => nowhere }),
      );
    }
    const reading = readingOf(figure);
    if (reading !== undefined) row.readings.set(figure.measure.id, reading);
    row.samples.set(figure.measure.id, figure.computed.sample);
    const told = toldOf(figure, reading, dimensions);
    if (told !== undefined) findings.report(figure.measure.id, told);
  }
  return { rows: [...rows.values()], findings: findings.findings };
}

type Drafted = Row & { readonly readings: Map<string, Reading>; readonly samples: Map<string, Sample> };

/** Undefined where nothing could be computed: then the KPI is not given. */
function readingOf({ measure: { range }, computed: { value } }: Figure): Reading | undefined {
  if (value === null) return undefined;
  const [from, to] = range;
  const isPossible = (from === null || value >= from) && (to === null || value <= to);
  return isPossible ? { value } : { missing: 'impossible-value' };
}

function toldOf(figure: Figure, reading: Reading | undefined, dimensions: readonly Dimension[]): Finding | undefined {
  const { measure, period, cell, computed } = figure;
  const about = { title: measure.title, period, where: cellWords(cell, dimensions) };
  if (computed.value === null)
    return finding(noFigure, nowhere, { ...about, why: noDataWords(computed.why, titlesOf(measure)) });
  if (reading === undefined || 'value' in reading) return undefined;
  const quantity = { value: computed.value, unit: unitOf(measure.unit) };
  const value = { zh: showQuantity(quantity, 'zh'), en: showQuantity(quantity, 'en') };
  return finding(impossibleFigure, nowhere, { ...about, value, range: showRange(measure.range, quantity.unit) });
}

function titlesOf({ computation }: ComputedMeasure) {
  return (name: string) => computation.inputs.find((input) => input.name === name)?.title ?? same(name);
}
