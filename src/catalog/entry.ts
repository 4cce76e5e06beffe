import type { Place } from '../finding/problem.ts';
import type { Origin, Term } from '../rule/rule.ts';
import type { Goal, StandardsDocument, Text } from '../schema/generated/documents.ts';
import type { KindName } from '../schema/validate.ts';
import type { Path } from '../text/range.ts';
import { same, type Words } from '../text/words.ts';
import type { PlacedDocument } from '../yaml/document.ts';

export type DocumentOf<K extends KindName> = Extract<StandardsDocument, { kind: K }>;

/** The paths of a document type, as deep as our documents go: a finding cannot point at a key that does not exist. */
export type PathIn<T, Depth extends readonly unknown[] = [1, 1, 1, 1, 1]> = Depth extends readonly [
  unknown,
  ...infer Rest,
]
  ? T extends readonly (infer Item)[]
    ? readonly [] | readonly [number, ...PathIn<Item, Rest>]
    : T extends object
      ? readonly [] | { [K in keyof T & string]: readonly [K, ...PathIn<NonNullable<T[K]>, Rest>] }[keyof T & string]
      : readonly []
  : readonly [];

/** A valid document in its file. */
export class Entry<K extends KindName> {
  readonly kind: K;
  readonly id: string;
  readonly document: DocumentOf<K>;
  readonly parsed: PlacedDocument;

  constructor(document: DocumentOf<K>, parsed: PlacedDocument) {
    this.kind = document.kind;
    this.id = document.id;
    this.document = document;
    this.parsed = parsed;
  }

  get file(): string {
    return this.parsed.source.path;
  }

  get title(): Words {
    return wordsOf(this.document.title);
  }

  /** The place of a value. */
  at(...path: PathIn<DocumentOf<K>>): Place {
    return this.parsed.at(path as Path);
  }

  /** The place of a key. */
  keyAt(...path: PathIn<DocumentOf<K>>): Place {
    return this.parsed.keyAt(path as Path);
  }

  /** How verdicts name a place of this document. */
  origin(path: Path = []): Origin {
    const line = this.parsed.at(path).range?.start.line ?? 1;
    return { kind: this.kind, id: this.id, version: this.document.version, file: this.file, line };
  }

  /** The goals that a standard or a profile states; none for other kinds. */
  get goals(): readonly StatedGoal[] {
    const goals = 'goals' in this.document ? (this.document.goals ?? []) : [];
    return goals.map((goal, index): StatedGoal => ({
      id: `${this.id}/${goal.id}`,
      goal,
      term: this.term,
      origin: this.origin(['goals', index]),
      at: (...path) => this.parsed.at(['goals', index, ...path]),
      keyAt: (...path) => this.parsed.keyAt(['goals', index, ...path]),
    }));
  }

  get term(): Term {
    const { effective } = this.document;
    return { from: effective?.from ?? null, to: effective?.to ?? null };
  }

  /** Drafts and retired documents are read and checked, but judge nothing. */
  get isInUse(): boolean {
    return this.document.status === 'active' || this.document.status === 'pilot';
  }
}

/** A goal as a document states it, with the paths that lead to it. */
export interface StatedGoal {
  /** `<document>/<goal>`. */
  readonly id: string;
  readonly goal: Goal;
  readonly term: Term;
  readonly origin: Origin;
  /** The place of a value inside the goal; of the goal itself without a path. */
  readonly at: (...path: Path) => Place;
  readonly keyAt: (...path: Path) => Place;
}

/** A document of whatever kind. */
export type AnyEntry = Entry<KindName>;

/** A text in both languages; one that is missing is filled by the other. */
export function wordsOf(text: Text): Words {
  if (typeof text === 'string') return same(text);
  return { zh: text.zh ?? text.en ?? '', en: text.en ?? text.zh ?? '' };
}
