// Generated from schemas/ by `npm run generate`: do not edit.
import type { StandardsDocument } from './documents.ts';
interface Validate {
  (data: unknown): data is StandardsDocument;
  errors?: readonly ValidationError[] | null;
}
/** What Ajv reports, as far as it is read. */
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export const calendar: Validate;
export const kpi: Validate;
export const profile: Validate;
export const rule: Validate;
export const sla: Validate;
export const standard: Validate;
export const workspace: Validate;
