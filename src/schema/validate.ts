import * as problems from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { closest } from '../text/closest.ts';
import { written } from '../text/written.ts';
import type { PlacedDocument } from '../yaml/document.ts';
import { explainErrors } from './explain.ts';
import type { StandardsDocument } from './generated/documents.ts';
import * as validators from './generated/validators.js';

export type KindName = StandardsDocument['kind'];

/** Every kind there is a schema for. */
export const kindNames = Object.keys(validators).toSorted() as KindName[];

export interface Validated {
  /** Null where the document does not fit its schema. */
  readonly document: StandardsDocument | null;
  readonly findings: readonly Finding[];
}

/** Holds a document against the schema of its kind. Our own sentences only: those of the validator never leave this folder. */
export function validateDocument(parsed: PlacedDocument): Validated {
  const { value } = parsed;
  const kind = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['kind'] : undefined;
  if (kind === undefined || kind === null)
    return refused(finding(problems.missingKind, { ...parsed.at([]), range: topOf(parsed) }, {}));
  if (typeof kind !== 'string' || !isKind(kind)) {
    const name = written(kind);
    const about = { kind: name, suggestion: closest(name, kindNames), kinds: kindNames };
    return refused(finding(problems.unknownKind, parsed.at(['kind']), about));
  }
  const validate = validators[kind];
  if (!validate(value)) return refused(...explainErrors(kind, parsed, validate.errors ?? []));
  return { document: value, findings: [] };
}

export function isKind(name: string): name is KindName {
  return (kindNames as readonly string[]).includes(name);
}

function refused(...findings: Finding[]): Validated {
  return { document: null, findings };
}

function topOf(parsed: PlacedDocument) {
  const range = parsed.at([]).range;
  return range && { start: range.start, end: range.start };
}
