import type { Catalog } from '../catalog/catalog.ts';
import { wordsOf } from '../catalog/entry.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { aggregates, scalars } from '../formula/functions/index.ts';
import { formulaWords, inputWords, type Titles } from '../formula/words.ts';
import { clockRecords } from '../rule/clock-records.ts';
import { same, type Words } from '../text/words.ts';
import type { ComputedExplanation, FunctionExplanation } from './explanation.ts';

/** How a KPI is computed, in words: its formula, then each input; null where it is documented only. */
export function computedWords(kpi: string, bundle: Bundle, catalog: Catalog): ComputedExplanation | null {
  const computation = bundle.measures.find(({ id }) => id === kpi)?.computation ?? null;
  if (computation === null) return null;
  // In quotes, since titles may hold commas and conditions of their own.
  const titles: Titles = (name) => {
    const { zh, en } = computation.inputs.find((input) => input.name === name)?.title ?? same(name);
    return { zh: `“${zh}”`, en: `“${en}”` };
  };
  return {
    formula: formulaWords(computation.formula, titles),
    inputs: computation.inputs.map((input) => ({
      title: input.title,
      computed: inputWords(input, datasetTitle(input.dataset, catalog), fieldTitles(input.dataset, catalog)),
    })),
  };
}

function datasetTitle(id: string, catalog: Catalog): Words {
  if (id === clockRecords) return { zh: '工单上的计时', en: 'clocks on tickets' };
  return catalog.get('dataset', id)?.title ?? same(id);
}

function fieldTitles(id: string, catalog: Catalog): Titles {
  const fields = catalog.get('dataset', id)?.document.fields ?? {};
  return (name) => {
    const title = fields[name]?.title;
    return title === undefined ? same(name) : wordsOf(title);
  };
}

/** A function of formulas by its name. */
export function explainFunction(name: string): FunctionExplanation[] {
  const aggregate = aggregates.find((each) => each.name === name);
  if (aggregate !== undefined) {
    const { title, summary, parameters, examples } = aggregate;
    return [
      {
        about: 'function',
        name,
        title,
        summary,
        usage: parameters.map((each, index) => `${index === 0 ? name : each.name}: …`).join(', ') || `${name}: …`,
        parameters: parameters.map((each) => ({ name: each.name, means: each.means })),
        examples: examples.map(({ given, count, gives, because }) => ({
          given: JSON.stringify(Object.keys(given).length === 0 ? { records: count ?? 0 } : given),
          gives: gives === null ? null : String(gives),
          because: because ?? null,
        })),
      },
    ];
  }
  return scalars
    .filter((each) => each.name === name || each.also.includes(name))
    .map(({ name: own, summary, usage, examples }) => ({
      about: 'function',
      name: own,
      title: same(own),
      summary,
      usage,
      parameters: [],
      examples: examples.map(({ given, gives, because }) => ({
        given: given.map((each) => JSON.stringify(each)).join(', '),
        gives: gives === null ? null : String(gives),
        because: because ?? null,
      })),
    }));
}

/** What can be explained of formulas. */
export const functionNames: readonly string[] = [...aggregates, ...scalars].map(({ name }) => name);
