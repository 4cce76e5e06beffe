import type { Entry } from '../../catalog/entry.ts';
import type { KindName } from '../../schema/validate.ts';
import type { Handbook } from '../context.ts';
import type { Html, Piece } from '../html.ts';
import { action } from './action.ts';
import { calendar } from './calendar.ts';
import { caseOf } from './case.ts';
import { dataset } from './dataset.ts';
import { form } from './form.ts';
import { glossary } from './glossary.ts';
import type { KindPage } from './kind-page.ts';
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

const kindPages: { readonly [K in KindName]: KindPage<K> } = {
  standard,
  kpi,
  sla,
  script,
  form,
  procedure,
  taxonomy,
  scorecard,
  rule,
  profile,
  waiver,
  action,
  monitoring,
  calendar,
  dataset,
  glossary,
  case: caseOf,
  workspace,
};

/** The kinds in the order in which the handbook lists them. */
export const kindOrder = Object.keys(kindPages) as readonly KindName[];

function pageOf<K extends KindName>(kind: K): KindPage<K> {
  return kindPages[kind];
}

export function sectionsOf<K extends KindName>(entry: Entry<K>, book: Handbook): readonly Html[] {
  return pageOf(entry.kind).sections(entry, book);
}

export function columnsOf(kind: KindName, book: Handbook): readonly string[] {
  return pageOf(kind).columns?.(book) ?? [];
}

export function rowOf<K extends KindName>(entry: Entry<K>, book: Handbook): readonly Piece[] {
  return pageOf(entry.kind).row?.(entry, book) ?? [];
}
