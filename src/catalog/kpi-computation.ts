import type { Checked } from '../formula/check.ts';
import { unknownName } from '../formula/check-words.ts';
import type { Computation } from '../formula/computation.ts';
import { namesIn } from '../formula/expression.ts';
import { factorFor } from '../formula/result-unit.ts';
import { sampledInputs } from '../formula/sample.ts';
import { typeWords } from '../formula/type.ts';
import { unitOf } from '../quantity/unit.ts';
import { closest } from '../text/closest.ts';
import { blocks, type DocumentSlip, readFormula } from './document-slip.ts';
import type { Entry } from './entry.ts';
import type { Documents } from './kind.ts';
import { type ReadInput, readInput } from './kpi-input.ts';

export interface ReadKpi {
  /** Null where an input is described in words only, or something is wrong: such a KPI is documented, not computed. */
  readonly computation: Computation | null;
  readonly slips: readonly DocumentSlip[];
}

/** Reads the formula of a KPI and its inputs. */
export function readKpi({ document }: Pick<Entry<'kpi'>, 'document'>, documents: Documents): ReadKpi {
  const inputs = Object.entries(document.inputs).map(([name, stated]) => readInput(name, stated, documents));
  const names = new Map(inputs.map(({ name, type }) => [name, type]));
  const { checked, slips: found } = readFormula(document.formula, { names, of: 'inputs' }, ['formula']);
  const factor = checked?.type ? factorFor(checked.type, unitOf(document.unit)) : null;
  const slips = [
    ...inputs.flatMap((input) => input.slips),
    ...found,
    ...(checked?.type && factor === null ? [wrongUnit(checked.type, document.unit)] : []),
    ...unusedInputs(inputs, checked),
    ...sampleSlips(document.sample, [...names.keys()]),
  ];
  const computed = inputs.flatMap((input) => input.computed ?? []);
  if (checked === null || factor === null || computed.length < inputs.length || slips.some(blocks))
    return { computation: null, slips };
  const sample = document.sample === undefined ? sampledInputs(checked.expression) : [document.sample].flat();
  return { computation: { formula: checked.expression, factor, inputs: computed, sample }, slips };
}

function wrongUnit(type: NonNullable<Checked['type']>, unit: string): DocumentSlip {
  const words = typeWords(type);
  return {
    kind: 'result',
    path: ['formula'],
    on: null,
    wrong: {
      zh: `公式得出的是${words.zh}，而 KPI 的单位是 \`${unit}\`。`,
      en: `The formula gives ${words.en}, but the KPI is in \`${unit}\`.`,
    },
    help: { zh: '改公式，或改 KPI 的 unit。', en: 'Change the formula, or the `unit` of the KPI.' },
  };
}

function unusedInputs(inputs: readonly ReadInput[], checked: Checked | null): DocumentSlip[] {
  // Of a formula that cannot be read, nobody knows what it uses.
  if (checked === null) return [];
  const used = namesIn(checked.expression);
  const meant = checked.slips.some(({ kind }) => kind === 'name');
  return inputs
    .filter(({ name }) => !used.includes(name) && !meant)
    .map(({ name }) => ({
      kind: 'unused',
      path: ['inputs', name],
      on: 'key',
      wrong: { zh: `公式没有用到输入 \`${name}\`。`, en: `The formula does not use the input \`${name}\`.` },
      help: { zh: '在公式里用上它，或删掉它。', en: 'Use it in the formula, or delete it.' },
    }));
}

function sampleSlips(sample: string | string[] | undefined, names: readonly string[]): DocumentSlip[] {
  const stated = sample === undefined ? [] : [sample].flat();
  return stated.flatMap((name, index): DocumentSlip[] => {
    if (names.includes(name)) return [];
    const path = Array.isArray(sample) ? ['sample', index] : ['sample'];
    return [{ kind: 'name', path, on: null, ...unknownName(name, 'inputs', closest(name, names), names) }];
  });
}
