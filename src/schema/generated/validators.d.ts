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
declare const actionDocument: Validate;
export { actionDocument as action };
declare const calendarDocument: Validate;
export { calendarDocument as calendar };
declare const caseDocument: Validate;
export { caseDocument as case };
declare const datasetDocument: Validate;
export { datasetDocument as dataset };
declare const formDocument: Validate;
export { formDocument as form };
declare const glossaryDocument: Validate;
export { glossaryDocument as glossary };
declare const kpiDocument: Validate;
export { kpiDocument as kpi };
declare const monitoringDocument: Validate;
export { monitoringDocument as monitoring };
declare const procedureDocument: Validate;
export { procedureDocument as procedure };
declare const profileDocument: Validate;
export { profileDocument as profile };
declare const ruleDocument: Validate;
export { ruleDocument as rule };
declare const scorecardDocument: Validate;
export { scorecardDocument as scorecard };
declare const scriptDocument: Validate;
export { scriptDocument as script };
declare const slaDocument: Validate;
export { slaDocument as sla };
declare const standardDocument: Validate;
export { standardDocument as standard };
declare const taxonomyDocument: Validate;
export { taxonomyDocument as taxonomy };
declare const waiverDocument: Validate;
export { waiverDocument as waiver };
declare const workspaceDocument: Validate;
export { workspaceDocument as workspace };
