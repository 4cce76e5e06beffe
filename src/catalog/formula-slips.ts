import { alike } from '../formula/arithmetic.ts';
import { typeWords } from '../formula/type.ts';
import type { Place } from '../finding/problem.ts';
import type { Words } from '../text/words.ts';
import type { Catalog } from './catalog.ts';
import { type DocumentSlip, readFormula } from './document-slip.ts';
import type { Entry } from './entry.ts';
import { readKpi } from './kpi-computation.ts';
import { columnTypes, fieldType } from './record-fields.ts';

export interface SlipWords {
  readonly wrong: Words;
  readonly help: Words | null;
}

type Report = (place: Place, about: SlipWords) => void;

interface FoundSlip extends SlipWords {
  readonly kind: DocumentSlip['kind'];
  readonly place: Place;
}

/** Several checks ask for the slips of one catalog, each for its own kind. */
const known = new WeakMap<Catalog, readonly FoundSlip[]>();

/** Reports the slips of one kind in all formulas: of KPIs, of their inputs, and of derived fields. */
export function reportSlips(catalog: Catalog, kind: DocumentSlip['kind'], report: Report): void {
  const slips = known.get(catalog) ?? findSlips(catalog);
  known.set(catalog, slips);
  for (const { kind: each, place, wrong, help } of slips) if (each === kind) report(place, { wrong, help });
}

function findSlips(catalog: Catalog): FoundSlip[] {
  return [
    ...catalog.all('kpi').flatMap((entry) => placed(entry, readKpi(entry, catalog).slips)),
    ...catalog.all('dataset').flatMap((entry) => placed(entry, derivedSlips(entry, catalog))),
  ];
}

function placed({ parsed }: Pick<Entry<'kpi'>, 'parsed'>, slips: readonly DocumentSlip[]): FoundSlip[] {
  return slips.map(({ kind, path, on, wrong, help }) => {
    const place =
      on === 'key' ? parsed.keyAt(path) : on === null ? parsed.at(path) : parsed.slice(path, on.from, on.to);
    return { kind, place, wrong, help };
  });
}

/** A derived field gives what its type says, from fields that have a column of their own. */
function derivedSlips({ document }: Entry<'dataset'>, catalog: Catalog): DocumentSlip[] {
  const names = columnTypes(document, catalog.dimensions);
  return Object.entries(document.fields).flatMap(([name, field]): DocumentSlip[] => {
    if (field.formula === undefined) return [];
    const path = ['fields', name, 'formula'];
    const { checked, slips } = readFormula(field.formula, { names, of: { dataset: document.id } }, path);
    const type = checked?.type ?? null;
    const declared = fieldType(field, catalog.dimensions);
    if (type === null || alike(type, declared) !== null) return [...slips];
    const [gives, says] = [typeWords(type), typeWords(declared)];
    const wrong = {
      zh: `公式得出的是${gives.zh}，而字段的类型是${says.zh}。`,
      en: `The formula gives ${gives.en}, but the field is ${says.en}.`,
    };
    const help = {
      zh: '改公式，或改字段的 type 和 unit。',
      en: 'Change the formula, or `type` and `unit` of the field.',
    };
    return [...slips, { kind: type.is === declared.is ? 'unit' : 'type', path, on: null, wrong, help }];
  });
}
