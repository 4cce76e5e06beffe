import { checkFormula, type Checked, type Scope } from '../formula/check.ts';
import { divisionSlips } from '../formula/division.ts';
import type { Span } from '../formula/expression.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Slip, SlipKind } from '../formula/slip.ts';
import type { Path } from '../text/range.ts';
import type { Words } from '../text/words.ts';

/** A mistake in a formula of a document, or in what stands around it. */
export interface DocumentSlip {
  readonly kind: SlipKind | 'input' | 'result' | 'unused';
  readonly path: Path;
  /** A stretch of the text at `path`; null for all of it, `key` for the key that leads there. */
  readonly on: Span | 'key' | null;
  readonly wrong: Words;
  readonly help: Words | null;
}

export function slipAt(path: Path, { kind, from, to, wrong, help }: Slip): DocumentSlip {
  return { kind, path, on: { from, to }, wrong, help };
}

/** Whether nothing can be computed because of it. */
export function blocks({ kind }: DocumentSlip): boolean {
  return kind !== 'division' && kind !== 'unused';
}

/** Reads and checks one text of a document; `checked` is null where it cannot be read. */
export function readFormula(
  text: string,
  scope: Scope,
  path: Path,
): { readonly checked: Checked | null; readonly slips: readonly DocumentSlip[] } {
  const parsed = parseFormula(text, scope.names.keys());
  if (parsed.expression === undefined) return { checked: null, slips: [slipAt(path, parsed.slip)] };
  const checked = checkFormula(parsed.expression, scope);
  const slips = [...checked.slips, ...divisionSlips(parsed.expression)];
  return { checked, slips: slips.map((each) => slipAt(path, each)) };
}
