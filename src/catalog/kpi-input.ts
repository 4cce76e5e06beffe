import { alike, combine } from '../formula/arithmetic.ts';
import type { Checked, Scope } from '../formula/check.ts';
import type { ComputedInput, Placed, TimeType } from '../formula/computation.ts';
import { type Expression, substitute } from '../formula/expression.ts';
import type { AggregateFunction, Parameter } from '../formula/functions/function.ts';
import { aggregates } from '../formula/functions/index.ts';
import { isReserved } from '../formula/tokens.ts';
import { anyNumber, type Type, typeWords } from '../formula/type.ts';
import type { KpiInput, MeasuredInput } from '../schema/generated/documents.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/range.ts';
import { same } from '../text/words.ts';
import { written } from '../text/written.ts';
import { blocks, type DocumentSlip, readFormula } from './document-slip.ts';
import { wordsOf } from './entry.ts';
import * as told from './kpi-input-words.ts';
import type { Documents } from './kind.ts';
import { readWhere } from './kpi-where.ts';
import { type RecordFields, recordFields } from './record-fields.ts';

export interface ReadInput {
  readonly name: string;
  /** What it gives to the formula; any number where that is not known. */
  readonly type: Type;
  /** Null where it is described in words only, or something is wrong. */
  readonly computed: ComputedInput | null;
  readonly slips: readonly DocumentSlip[];
}

type Key = keyof MeasuredInput;

/** The functions whose name stands before a dataset instead of an expression. */
const overDatasets: readonly string[] = ['count', 'level'];

/** Reads an input of a KPI: words, or a function over the records of a dataset. */
export function readInput(name: string, stated: KpiInput, documents: Documents): ReadInput {
  const path = ['inputs', name];
  const unknown = (...slips: DocumentSlip[]): ReadInput => ({ name, type: anyNumber, computed: null, slips });
  if (isReserved(name)) return unknown({ kind: 'input', path, on: 'key', ...told.reservedName(name) });
  if (typeof stated === 'string') return unknown();
  const shape = shapeSlips(stated, path);
  if (shape.length > 0) return unknown(...shape);
  const aggregate = functionOf(stated)[0];
  if (aggregate === undefined) return unknown();
  const key = datasetKey(stated);
  const fields = key === undefined ? undefined : recordFields(documents, stated[key] ?? '');
  // That there is no such dataset is told as a reference that leads nowhere.
  if (fields === undefined) return unknown();
  return readOver(name, stated, aggregate, fields);
}

/** The dataset that an input names, and the key that names it; undefined for an input in words. */
export function datasetKey(stated: KpiInput): 'count' | 'level' | 'of' | undefined {
  if (typeof stated === 'string') return undefined;
  return (['count', 'level', 'of'] as const).find((key) => stated[key] !== undefined);
}

function functionOf(stated: MeasuredInput): AggregateFunction[] {
  return aggregates.filter(({ name }) => Object.hasOwn(stated, name));
}

/** One function with its own keys, or words alone. */
function shapeSlips(stated: MeasuredInput, path: Path): DocumentSlip[] {
  const keys = Object.keys(stated);
  const slip = (key: string | null, { wrong, help }: told.Told): DocumentSlip => ({
    kind: 'input',
    path: key === null ? path : [...path, key],
    on: 'key',
    wrong,
    help,
  });
  const [aggregate, second] = functionOf(stated);
  if (aggregate === undefined) {
    const stray = keys.find((key) => key !== 'zh' && key !== 'en');
    return stray === undefined ? [] : [slip(stray === 'title' ? null : stray, told.noFunction)];
  }
  if (second !== undefined) return [slip(second.name, told.twoFunctions(aggregate.name, second.name))];
  const allowed = keysOf(aggregate);
  const stray = keys.filter((key) => key !== aggregate.name && key !== 'title' && !allowed.optional.includes(key));
  const missing = allowed.needed.filter((key) => !keys.includes(key));
  return [
    ...stray.filter((key) => !allowed.needed.includes(key)).map((key) => slip(key, told.strayKey(key, aggregate.name))),
    ...missing.map((key) => slip(null, told.missingKey(key, aggregate))),
    ...(stated.title === undefined ? [slip(null, told.noTitle)] : []),
  ];
}

function keysOf({ name, parameters }: AggregateFunction): { needed: readonly string[]; optional: readonly string[] } {
  if (name === 'level') return { needed: ['from'], optional: ['until', 'where'] };
  const own = parameters.slice(1).map((parameter) => parameter.name);
  return { needed: overDatasets.includes(name) ? own : ['of', ...own], optional: ['where', 'at'] };
}

function readOver(name: string, stated: MeasuredInput, aggregate: AggregateFunction, fields: RecordFields): ReadInput {
  const path = ['inputs', name];
  const scope: Scope = { names: fields.types, of: { dataset: fields.dataset } };
  const given = aggregate.parameters.map((parameter, index) => {
    const key = index === 0 ? aggregate.name : parameter.name;
    return { parameter, ...readFormula(written(stated[key as Key]), scope, [...path, key]), path: [...path, key] };
  });
  const where = stated.where === undefined ? null : readWhere(stated.where, scope, [...path, 'where']);
  const { placed, slips: placing } = readPlaced(stated, fields, path);
  const slips = [
    ...given.flatMap((each) => each.slips),
    ...given.flatMap((each) => parameterSlips(each, given[0]?.checked ?? null, aggregate)),
    ...(where?.slips ?? []),
    ...placing,
  ];
  const types = Object.fromEntries(given.map(({ parameter, checked }) => [parameter.name, checked?.type ?? anyNumber]));
  const type = slips.some(blocks) ? anyNumber : aggregate.returns(types, fields.counts);
  const expand = (expression: Expression) => substitute(expression, fields.derived);
  const computed =
    placed === null || slips.some(blocks)
      ? null
      : {
          name,
          title: stated.title === undefined ? same(name) : wordsOf(stated.title),
          dataset: fields.dataset,
          function: aggregate.name,
          arguments: Object.fromEntries(
            given.flatMap(({ parameter, checked }) =>
              checked === null ? [] : [[parameter.name, expand(checked.expression)]],
            ),
          ),
          where: where?.condition ? expand(where.condition) : null,
          placed,
        };
  return { name, type, computed, slips };
}

interface Given {
  readonly parameter: Parameter;
  readonly checked: Checked | null;
  readonly path: Path;
}

function parameterSlips(
  { parameter, checked, path }: Given,
  first: Checked | null,
  of: AggregateFunction,
): DocumentSlip[] {
  const type = checked?.type ?? null;
  if (checked === null || type === null) return [];
  const slip = (kind: 'type' | 'unit', { wrong, help }: told.Told): DocumentSlip[] => [
    { kind, path, on: null, wrong, help },
  ];
  if (parameter.takes !== 'value' && type.is !== 'number')
    return slip('type', told.noNumber(parameter.means, typeWords(type)));
  if (parameter.takes === 'constant' && !isRank(checked.expression)) return slip('type', told.noRank);
  const firstType = first?.type ?? null;
  if (firstType === null || first === checked) return [];
  if (parameter.likeFirst === true && alike(firstType, type) === null)
    return slip('unit', told.unlikeFirst(parameter.name, typeWords(firstType), typeWords(type)));
  if (of.name === 'ratio-of-sums' && combine('/', firstType, type) === null)
    return slip('unit', told.unlikeFirst(parameter.name, typeWords(firstType), typeWords(type)));
  return [];
}

function isRank(expression: Expression): boolean {
  const isNumber = expression.kind === 'number' || expression.kind === 'quantity';
  return isNumber && expression.value >= 0 && expression.value <= 1;
}

/** Which records belong to a period: by one time, or for a level by when they begin and end. */
function readPlaced(stated: MeasuredInput, fields: RecordFields, path: Path): Placing {
  const slips: DocumentSlip[] = [];
  const isLevel = stated.level !== undefined;
  const begins = readTime(isLevel ? 'from' : 'at', stated, fields, path, slips);
  const ends = stated.until === undefined ? null : readTime('until', stated, fields, path, slips);
  if (begins !== null && ends !== null && begins.type !== ends.type)
    slips.push({ kind: 'type', path: [...path, 'until'], on: null, ...told.twoKindsOfTime });
  if (begins === null || slips.length > 0) return { placed: null, slips };
  const { type, time } = begins;
  return {
    placed: isLevel ? { by: 'level', from: time, until: ends?.time ?? null, type } : { by: 'time', at: time, type },
    slips,
  };
}

interface Placing {
  readonly placed: Placed | null;
  readonly slips: readonly DocumentSlip[];
}

function readTime(
  key: 'at' | 'from' | 'until',
  stated: MeasuredInput,
  { types, derived, at, dataset }: RecordFields,
  path: Path,
  slips: DocumentSlip[],
): { readonly time: Expression; readonly type: TimeType } | null {
  const isStated = stated[key] !== undefined;
  const name = isStated ? String(stated[key]) : at;
  const is = name === null ? undefined : types.get(name)?.is;
  if (name !== null && (is === 'instant' || is === 'date'))
    return { time: derived.get(name) ?? { kind: 'name', name, is, from: 0, to: name.length }, type: is };
  const times = [...types].filter(([, type]) => type.is === 'instant' || type.is === 'date').map(([each]) => each);
  const { wrong, help } = isStated
    ? told.noTime(String(name), closest(String(name), times), times)
    : told.nothingPlaces(dataset, times);
  slips.push({ kind: 'input', path: isStated ? [...path, key] : path, on: isStated ? null : 'key', wrong, help });
  return null;
}
