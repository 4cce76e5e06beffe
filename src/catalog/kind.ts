import type { Place } from '../finding/problem.ts';
import type { Contribution } from '../rule/contribution.ts';
import type { Dimension, Scope } from '../rule/scope.ts';
import type { KindName } from '../schema/validate.ts';
import type { Words } from '../text/words.ts';
import type { Entry, StatedGoal } from './entry.ts';

/** What a reference can lead to: a document, or something that a document declares. */
export type Target =
  | KindName
  | 'clause'
  | 'clock'
  | 'dimension'
  | 'dimension-value'
  | 'goal'
  | 'role'
  | 'scorecard-item'
  | 'taxonomy-class'
  | 'ticket-event'
  | 'ticket-status'
  | 'tier';

/** How a clause is carried, from the weakest to the strongest: told in the handbook, verified on records, judged on data. */
export type Carriage = 'described' | 'checked' | 'measured';

export interface Reference {
  readonly target: Target;
  /** For a `dimension-value`, `<dimension>=<value>`; for goals, tiers, clocks and classes, `<document>/<item>`. */
  readonly id: string;
  readonly place: Place;
  /** True where the document cannot be worked out without the other: such references must not go round in a circle. */
  readonly builds?: boolean;
}

/** Something with an id of its own inside a document: a goal, a norm, a tier, a step. */
export interface Item {
  readonly id: string;
  /** The place of its id. */
  readonly place: Place;
  /** How it carries the clauses it names; as its kind of document where left out. */
  readonly carries?: Carriage;
}

/** The other documents, as far as compiling one needs them. */
export interface Documents {
  get<Kind extends KindName>(kind: Kind, id: string): Entry<Kind> | undefined;
  readonly goals: readonly StatedGoal[];
  readonly dimensions: readonly Dimension[];
  /** For which tickets something holds: a class of a taxonomy stands for those below it. */
  ticketScope(when: Readonly<Record<string, string | readonly string[]>> | undefined): Scope;
  /** What a role is called; its id where the workspace does not know it. */
  roleTitle(id: string): Words;
  /** The calendar of clocks that name none. */
  readonly defaultCalendar: string;
}

/** All that the toolkit knows of a kind of document, apart from its schema. */
export interface DocumentKind<K extends KindName> {
  readonly name: K;
  /** Plural, as a heading. */
  readonly title: Words;
  /** How the document as a whole carries the clauses in its header. */
  readonly carries: Carriage;
  /** Linking and “used by” lists follow from it. The header's own references (owner, sources) are known already. */
  references(entry: Entry<K>): readonly Reference[];
  /** Absent where nothing inside has an id. */
  items?(entry: Entry<K>): readonly Item[];
  /** What evaluation needs of it; absent where there is nothing to evaluate. */
  compile?(entry: Entry<K>, documents: Documents): Contribution;
  /** A commented document that a person starts from. */
  template(about: TemplateContext): string;
}

export type DocumentKinds = { readonly [K in KindName]: DocumentKind<K> };

/** What is at hand where a new document is written. */
export interface TemplateContext {
  readonly id: string;
  readonly owner: string;
  readonly kpi: string;
  readonly goal: string;
  readonly calendar: string;
  /** The first day of its term. */
  readonly from: string;
  /** A last day for what has to end. */
  readonly until: string;
  readonly today: string;
}
