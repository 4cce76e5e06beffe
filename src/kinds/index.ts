import type { DocumentKinds } from '../catalog/kind.ts';
import { action } from './action.ts';
import { calendar } from './calendar.ts';
import { caseKind } from './case.ts';
import { dataset } from './dataset.ts';
import { form } from './form.ts';
import { glossary } from './glossary.ts';
import { kpi } from './kpi.ts';
import { monitoring } from './monitoring.ts';
import { procedure } from './procedure.ts';
import { profile } from './profile.ts';
import { rule } from './rule.ts';
import { scorecard } from './scorecard.ts';
import { script } from './script.ts';
import { sla } from './sla.ts';
import { standard } from './standard.ts';
import { taxonomy } from './taxonomy.ts';
import { waiver } from './waiver.ts';
import { workspace } from './workspace.ts';

/** A schema without a line here does not compile. */
export const kinds: DocumentKinds = {
  action,
  calendar,
  case: caseKind,
  dataset,
  form,
  glossary,
  kpi,
  monitoring,
  procedure,
  profile,
  rule,
  scorecard,
  script,
  sla,
  standard,
  taxonomy,
  waiver,
  workspace,
};
