import type { DocumentKinds } from '../catalog/kind.ts';
import { calendar } from './calendar.ts';
import { kpi } from './kpi.ts';
import { profile } from './profile.ts';
import { rule } from './rule.ts';
import { sla } from './sla.ts';
import { standard } from './standard.ts';
import { workspace } from './workspace.ts';

/** A schema without a line here does not compile. */
export const kinds: DocumentKinds = { calendar, kpi, profile, rule, sla, standard, workspace };
