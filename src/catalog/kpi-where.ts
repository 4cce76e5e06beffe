import { checkFormula, type Scope } from '../formula/check.ts';
import type { Expression, Literal } from '../formula/expression.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Type } from '../formula/type.ts';
import type { KpiWhere } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';
import { type DocumentSlip, readFormula } from './document-slip.ts';

type Stated = string | number | boolean;

/** The records that count: a text of the formula language, or fields with the values they may have. */
export function readWhere(
  where: KpiWhere,
  scope: Scope,
  path: Path,
): { readonly condition: Expression | null; readonly slips: readonly DocumentSlip[] } {
  if (typeof where !== 'string') return readFields(where, scope, path);
  const { checked, slips } = readFormula(where, scope, path);
  if (checked === null || checked.type === null || checked.type.is === 'yes-no')
    return { condition: checked?.expression ?? null, slips };
  return { condition: null, slips: [...slips, noCondition(path)] };
}

function noCondition(path: Path): DocumentSlip {
  return {
    kind: 'type',
    path,
    on: null,
    wrong: { zh: '`where` 应当是一个条件。', en: '`where` has to be a condition.' },
    help: { zh: '例如 `status = "resolved"`。', en: 'Write it like `status = "resolved"`.' },
  };
}

/** Each field is checked by itself, so that a finding can point at the very key or value. */
function readFields(where: Exclude<KpiWhere, string>, scope: Scope, path: Path) {
  const slips: DocumentSlip[] = [];
  let condition: Expression | null = null;
  for (const [field, stated] of Object.entries(where)) {
    const at = [...path, field];
    const each = checkFormula(fieldCondition(field, stated, scope.names.get(field)), scope);
    for (const { kind, from, wrong, help } of each.slips) {
      const isName = kind === 'name';
      const place = Array.isArray(stated) && !isName ? [...at, from] : at;
      slips.push({ kind, path: place, on: isName ? 'key' : null, wrong, help });
    }
    condition = condition === null ? each.expression : both(condition, each.expression);
  }
  return { condition, slips };
}

function both(left: Expression, right: Expression): Expression {
  return { kind: 'operation', sign: 'and', left, right, from: 0, to: 0 };
}

/** There is no text, so `from` counts the values instead. */
function fieldCondition(field: string, stated: Stated | Stated[], type: Type | undefined): Expression {
  const of: Expression = { kind: 'name', name: field, from: 0, to: 0 };
  const values = [stated].flat().map((each, index) => ({ ...literalOf(each, type), from: index, to: index }));
  const [first] = values;
  return values.length === 1 && first !== undefined
    ? { kind: 'operation', sign: '=', left: of, right: first, from: 0, to: 0 }
    : { kind: 'one-of', of, values, from: 0, to: 0 };
}

/** A value as the field has it: `yes` of a yes-no field is no text, nor is `20 s` of a duration. */
function literalOf(stated: Stated, type: Type | undefined): Literal {
  const span = { from: 0, to: 0 };
  const text: Literal = { kind: 'text', value: String(stated), ...span };
  if (type?.is === 'text') return text;
  if (typeof stated === 'number') return { kind: 'number', value: stated, ...span };
  if (typeof stated === 'boolean') return { kind: 'yes-no', value: stated, ...span };
  if (type?.is === 'yes-no') {
    const value = yesNo.get(stated.toLowerCase());
    return value === undefined ? text : { kind: 'yes-no', value, ...span };
  }
  const { expression } = type?.is === 'number' ? parseFormula(stated) : {};
  return expression?.kind === 'number' || expression?.kind === 'quantity' ? expression : text;
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['是', true],
  ['no', false],
  ['false', false],
  ['否', false],
]);
