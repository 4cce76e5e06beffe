import { compareText } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import type { Contribution } from '../rule/contribution.ts';
import { isInForce } from '../rule/rule.ts';
import { type Dimension, type Scope, scopeOf } from '../rule/scope.ts';
import type { KindName } from '../schema/validate.ts';
import { same, type Words } from '../text/words.ts';
import { type AnyEntry, type Entry, type StatedGoal, wordsOf } from './entry.ts';
import type { Carriage, DocumentKind, DocumentKinds, Documents, Item, Reference } from './kind.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { classAndBelow, taxonomyClasses } from './taxonomy.ts';
import { compareVersions, type Stage, stagesOf, type VersionInForce, versionsInForce } from './versions.ts';

type RankedDimension = Dimension & { readonly ranked: boolean };

/** Versions of documents that were released, and what the ledger says of them. */
export interface History {
  readonly frozen: readonly AnyEntry[];
  readonly ledger: Ledger;
  /** False where frozen versions could not be read. */
  readonly isWhole: boolean;
}

export const noHistory: History = { frozen: [], ledger: emptyLedger, isWhole: true };

/** All valid documents of a set of standards, found by kind and id. */
export class Catalog implements Documents {
  readonly entries: readonly AnyEntry[];
  readonly kinds: DocumentKinds;
  /** False where documents are missing because they could not be read: then “nothing uses it” cannot be told. */
  readonly isWhole: boolean;
  /** The goals of standards and profiles. */
  readonly goals: readonly StatedGoal[];
  readonly history: History;
  readonly #byId: ReadonlyMap<string, AnyEntry>;
  readonly #references = new Map<AnyEntry, readonly Reference[]>();
  #released: ReadonlyMap<string, AnyEntry> | undefined;
  #dimensions: readonly RankedDimension[] | undefined;
  #users: ReadonlyMap<string, readonly AnyEntry[]> | undefined;
  #versions: ReadonlyMap<string, readonly VersionInForce[]> | undefined;

  /** Of several documents with one kind and id, the first by file counts. */
  constructor(entries: readonly AnyEntry[], kinds: DocumentKinds, isWhole = true, history: History = noHistory) {
    this.history = history;
    this.isWhole = isWhole;
    this.entries = [...entries].toSorted((a, b) => compareText(a.file, b.file));
    this.kinds = kinds;
    this.goals = this.entries.flatMap((entry) => entry.goals);
    this.#byId = new Map(this.entries.toReversed().map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  }

  /** Versions that were frozen when they were released. */
  get frozen(): readonly AnyEntry[] {
    return this.history.frozen;
  }

  get<K extends KindName>(kind: K, id: string): Entry<K> | undefined {
    // The cast holds because the key of an entry starts with its kind.
    return this.#byId.get(`${kind}/${id}`) as Entry<K> | undefined;
  }

  all<K extends KindName>(kind: K): readonly Entry<K>[] {
    const entries: readonly (AnyEntry | Entry<K>)[] = this.entries;
    return entries.filter((entry): entry is Entry<K> => entry.kind === kind);
  }

  get workspace(): Entry<'workspace'> | undefined {
    return this.all('workspace')[0];
  }

  /** Every version of a document with the days on which it counts, from the earliest. */
  versions({ kind, id }: Pick<AnyEntry, 'kind' | 'id'>): readonly VersionInForce[] {
    return this.#everyVersion().get(`${kind}/${id}`) ?? [];
  }

  /** The stretches of time in which the same versions count. Without frozen versions there is one, without bounds. */
  get stages(): readonly (Stage & { readonly catalog: Catalog })[] {
    if (this.frozen.length === 0) return [{ term: { from: null, to: null }, entries: this.entries, catalog: this }];
    const stages = stagesOf([...this.#everyVersion().values()].flat());
    return stages.map((stage) => ({ ...stage, catalog: new Catalog(stage.entries, this.kinds, this.isWhole) }));
  }

  /** The documents as they were or will be in force on a day. */
  asOf(day: Day): Catalog {
    return this.stages.find(({ term }) => isInForce(term, day))?.catalog ?? this;
  }

  /** The frozen version of a document with the highest number; undefined where none was released. */
  released({ kind, id }: Pick<AnyEntry, 'kind' | 'id'>): AnyEntry | undefined {
    this.#released ??= new Map(
      this.frozen
        .toSorted((a, b) => compareVersions(a.document.version, b.document.version))
        .map((entry) => [`${entry.kind}/${entry.id}`, entry]),
    );
    return this.#released.get(`${kind}/${id}`);
  }

  #everyVersion(): ReadonlyMap<string, readonly VersionInForce[]> {
    if (this.#versions !== undefined) return this.#versions;
    const all = new Map<string, AnyEntry[]>();
    for (const entry of [...this.entries, ...this.frozen]) {
      const key = `${entry.kind}/${entry.id}`;
      const known = all.get(key);
      if (known === undefined) all.set(key, [entry]);
      // A frozen version that still stands as the document is the document.
      else if (!known.some(({ document }) => document.version === entry.document.version)) known.push(entry);
    }
    this.#versions = new Map([...all].map(([key, versions]) => [key, versionsInForce(versions)]));
    return this.#versions;
  }

  /** Every reference of a document, those of its header included. */
  references(entry: AnyEntry): readonly Reference[] {
    const known = this.#references.get(entry);
    if (known !== undefined) return known;
    const clauses = entry.document.sources ?? [];
    const references: readonly Reference[] = [
      { target: 'role', id: entry.document.owner, place: entry.at('owner') },
      ...clauses.map((id, index): Reference => ({ target: 'clause', id, place: entry.at('sources', index) })),
      ...this.#kindOf(entry).references(entry),
    ];
    this.#references.set(entry, references);
    return references;
  }

  items(entry: AnyEntry): readonly Item[] {
    return this.#kindOf(entry).items?.(entry) ?? [];
  }

  /** How a document, or one of its items, carries the clauses it names. */
  carriage(entry: AnyEntry, item: Item | undefined): Carriage {
    return item?.carries ?? this.#kindOf(entry).carries;
  }

  /** What a document contributes to a bundle. */
  contribution(entry: AnyEntry): Contribution {
    return this.#kindOf(entry).compile?.(entry, this) ?? {};
  }

  /** The documents that refer to one. */
  usedBy(target: Pick<AnyEntry, 'kind' | 'id'>): readonly AnyEntry[] {
    this.#users ??= this.#findUsers();
    return this.#users.get(`${target.kind}/${target.id}`) ?? [];
  }

  roleTitle(id: string): Words {
    const role = this.workspace?.document.roles.find((each) => each.id === id);
    return role === undefined ? same(id) : wordsOf(role.title);
  }

  get defaultCalendar(): string {
    return this.workspace?.document.defaultCalendar ?? 'always';
  }

  /** The dimensions of the workspace, and which of them are ranked from most to least important. */
  get dimensions(): readonly RankedDimension[] {
    return (this.#dimensions ??= this.#readDimensions());
  }

  #readDimensions(): readonly RankedDimension[] {
    return (this.workspace?.document.dimensions ?? []).map((dimension) => ({
      id: dimension.id,
      title: wordsOf(dimension.title),
      // Where the taxonomy is missing, that is the mistake, not every value that it would have.
      open: dimension.open === true || !this.#hasTaxonomy(dimension.taxonomy),
      ranked: dimension.ranked === true,
      values: [
        ...(dimension.values ?? []).map((value) =>
          typeof value === 'string'
            ? { id: value, title: wordsOf(value) }
            : { id: value.id, title: wordsOf(value.title) },
        ),
        ...taxonomyClasses(dimension.taxonomy === undefined ? undefined : this.get('taxonomy', dimension.taxonomy)).map(
          ({ stated }) => ({ id: stated.id, title: wordsOf(stated.title) }),
        ),
      ],
    }));
  }

  /** For which tickets something holds. A ticket is put into the narrowest class, and a class stands for those below it. */
  ticketScope(when: Parameters<typeof scopeOf>[0]): Scope {
    const taxonomyOf = (dimension: string) =>
      this.workspace?.document.dimensions.find(({ id }) => id === dimension)?.taxonomy;
    return scopeOf(
      Object.fromEntries(
        Object.entries(scopeOf(when)).map(([dimension, values]) => {
          const taxonomy = this.get('taxonomy', taxonomyOf(dimension) ?? '');
          return [dimension, [...new Set(values.flatMap((value) => classAndBelow(taxonomy, value)))]];
        }),
      ),
    );
  }

  #hasTaxonomy(id: string | undefined): boolean {
    return id === undefined || this.get('taxonomy', id) !== undefined;
  }

  #findUsers(): ReadonlyMap<string, readonly AnyEntry[]> {
    const users = new Map<string, Set<AnyEntry>>();
    for (const entry of this.entries) {
      for (const { target, id } of this.references(entry)) {
        const key = `${target}/${id}`;
        users.set(key, (users.get(key) ?? new Set()).add(entry));
      }
    }
    return new Map([...users].map(([key, entries]) => [key, [...entries]]));
  }

  #kindOf(entry: AnyEntry): DocumentKind<KindName> {
    // The cast holds because each kind is asked only about entries of its own.
    return this.kinds[entry.kind] as DocumentKind<KindName>;
  }
}
