import type { Catalog } from '../catalog/catalog.ts';
import { type AnyEntry, wordsOf } from '../catalog/entry.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { explain } from '../explanation/explain.ts';
import type { Day } from '../quantity/day.ts';
import { readQuantity } from '../quantity/quantity.ts';
import { showQuantity } from '../quantity/show.ts';
import { scopeWords } from '../rule/cell-words.ts';
import type { Goal } from '../rule/rule.ts';
import { scopeOf } from '../rule/scope.ts';
import { grouped } from '../text/grouped.ts';
import type { Text } from '../schema/generated/documents.ts';
import type { KindName } from '../schema/validate.ts';
import type { Language, Words } from '../text/words.ts';
import { html, type Html, join } from './html.ts';

export interface HandbookRequest {
  /** The day as of which the handbook stands. */
  readonly on: Day;
  /** The path under which it is published, `/` or such as `/handbook/`. */
  readonly base: string;
  /** For the handbook of an earlier day: the folder of its pages, and those that are other ones than today. */
  readonly past?: { readonly folder: string; readonly paths: ReadonlySet<string> };
}

type When = Readonly<Record<string, string | readonly string[]>> | undefined;

/** The standards as one language of the handbook shows them. */
export class Handbook {
  readonly catalog: Catalog;
  readonly bundle: Bundle;
  readonly language: Language;
  readonly on: Day;
  readonly #base: string;
  #goals: ReadonlyMap<string, Goal> | undefined;
  #byKpi: ReadonlyMap<string, readonly Goal[]> | undefined;
  readonly #past: HandbookRequest['past'];

  constructor(catalog: Catalog, bundle: Bundle, language: Language, { on, base, past }: HandbookRequest) {
    this.catalog = catalog;
    this.bundle = bundle;
    this.language = language;
    this.on = on;
    this.#base = base;
    this.#past = past;
  }

  /** A text of a document in this language. */
  say(text: Text | undefined): string {
    return text === undefined ? '' : wordsOf(text)[this.language];
  }

  words(words: Words): string {
    return words[this.language];
  }

  /** The address of a page, such as `kpi/csat`. */
  href(path: string): string {
    const isPast = this.#past?.paths.has(path) === true;
    return addressIn(this.#base, this.language, isPast ? `${this.#past?.folder}${path}` : path);
  }

  /** A link to a document, by its title; its id where there is none. */
  document(kind: KindName, id: string): Html {
    const entry = this.catalog.get(kind, id);
    return entry === undefined
      ? html`<code>${id}</code>`
      : html`<a href="${this.href(`${kind}/${id}`)}">${this.words(entry.title)}</a>`;
  }

  entry(entry: Pick<AnyEntry, 'kind' | 'id'>): Html {
    return this.document(entry.kind, entry.id);
  }

  role(id: string): Html {
    return html`<a href="${this.href(`roles/${id}`)}">${this.words(this.catalog.roleTitle(id))}</a>`;
  }

  roles(ids: readonly string[] | undefined): Html {
    return this.list(
      (ids ?? []).map((id) =>
        id === 'customer' ? html`${this.words({ zh: '客户', en: 'customer' })}` : this.role(id),
      ),
    );
  }

  clause(id: string): Html {
    return html`<a class="clause" href="${this.href('clauses')}#${id.toLowerCase()}">${id}</a>`;
  }

  /** A goal of a standard, a tier or a clock of a service level, as `<document>/<item>`. */
  item(kinds: readonly KindName[], reference: string): Html {
    const [document = '', item = ''] = reference.split('/');
    const kind = kinds.find((each) => this.catalog.get(each, document) !== undefined);
    if (kind === undefined) return html`<code>${reference}</code>`;
    const goal = this.goal(reference);
    const title = goal?.title ?? this.catalog.get(kind, document)?.title;
    return html`<a href="${this.href(`${kind}/${document}`)}#${item}"
      >${title === undefined ? reference : this.words(title)}</a
    >`;
  }

  /** A quantity or an interval of a document, as this language writes it. */
  quantity(written: string | undefined): string {
    if (written === undefined) return '';
    const interval = /^(\d+) (day|week|month|year)s?$/.exec(written);
    if (interval !== null) return this.language === 'en' ? written : `${interval[1]} ${intervals[interval[2] ?? '']}`;
    const quantity = readQuantity(written);
    return 'kind' in quantity ? written : showQuantity(quantity, this.language);
  }

  /** A goal of a standard by its id. */
  goal(id: string): Goal | undefined {
    this.#goals ??= new Map(this.bundle.goals.toReversed().map((goal) => [goal.id, goal]));
    return this.#goals.get(id);
  }

  /** The ids of the goals on a KPI. */
  goalsOn(kpi: string): readonly string[] {
    this.#byKpi ??= grouped(this.bundle.goals, (goal) => goal.kpi);
    return [...new Set(this.#byKpi.get(kpi)?.map(({ id }) => id))];
  }

  scope(when: When): string {
    return this.words(scopeWords(scopeOf(when), this.bundle.dimensions));
  }

  list(pieces: readonly Html[]): Html {
    return join(pieces, this.language === 'zh' ? '、' : ', ');
  }

  explain(name: string): Explanation[] {
    return explain(name, { catalog: this.catalog, bundle: this.bundle, on: this.on });
  }
}

const intervals: Readonly<Record<string, string>> = { day: '天', week: '周', month: '个月', year: '年' };

/** Chinese stands at the root, as the first language of the standards. */
export function pathIn(language: Language, path: string): string {
  return language === 'zh' ? path : `en/${path}`;
}

/** Where a page is found. */
export function addressIn(base: string, language: Language, path: string): string {
  return `${base}${pathIn(language, path)}${path === '' || path.endsWith('/') ? '' : '.html'}`;
}
