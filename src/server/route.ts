import type { SnapshotFile } from '../toolkit/evaluate.ts';
import type { StandardsInService } from '../toolkit/generated-service.ts';
import type { Language, Words } from '../text/words.ts';
import type { Decided } from './decision.ts';
import type { KeyScope } from './keys.ts';
import type { Served } from './served.ts';

/** A JSON Schema of the API: of a published file such as `evaluation.schema.json#/$defs/verdict`, or written here. */
export type ApiSchema = { readonly $ref: string } | { readonly [keyword: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly summary: Words;
  readonly schema: ApiSchema;
  readonly example: string;
  /** Undefined where a value can be taken; otherwise what it should look like. */
  readonly expects: (value: string) => Words | undefined;
}

/** One request, checked as far as its route says. */
export interface Call {
  /** Parameters that were given. */
  readonly values: ReadonlyMap<string, string>;
  /** Null where there is none. */
  readonly body: Body | null;
  readonly language: Language;
  readonly served: Served;
  readonly now: Date;
  /** As the log names this request. */
  readonly request: string;
  /** Lets other requests have their turn; throws once time is up or nobody waits for the answer any more. */
  readonly pause: () => Promise<void>;
  /** Keeps a decision before anything of it is sent; gives its id, or null where no log is kept. */
  readonly keep: (decided: Decided) => Promise<string | null>;
  readonly service: ServiceControl;
}

/** What a route may ask of the service itself. */
export interface ServiceControl {
  /** Reads the standards again; refuses where they cannot be used, and keeps those in service. */
  reload(): Promise<StandardsInService>;
  metrics(): Promise<string>;
  /** What is in the way of taking requests; null where nothing is. */
  unreadiness(): string | null;
  readonly limits: Limits;
  readonly routes: readonly Route[];
  /** The API as a document. */
  openapi(language: Language): object;
}

export interface Limits {
  /** Bytes of a body, and of one line where lines are sent. */
  readonly body: number;
  /** Snapshots or tickets of one request. */
  readonly items: number;
}

export type Body =
  | { readonly type: 'application/json' | 'text/csv'; readonly text: string }
  | { readonly type: 'application/x-ndjson'; readonly lines: AsyncIterable<string> };

export interface Answer {
  readonly status?: number;
  readonly content:
    | { readonly json: unknown }
    | { readonly text: string; readonly type: string }
    | { readonly lines: AsyncIterable<string> };
  readonly headers?: Readonly<Record<string, string>>;
}

/** One address of the service: what it takes and gives, and what it does. The API document and the page are made of these. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** With parameters in braces: `/v1/documents/{kind}/{id}`. */
  readonly path: string;
  /** Which right a key must have; null: none is asked for. */
  readonly scope: KeyScope | null;
  readonly group: 'evaluate' | 'standards' | 'service';
  readonly summary: Words;
  readonly parameters: readonly Parameter[];
  /** By content type, with an example. */
  readonly body?: Readonly<Record<string, { readonly schema: ApiSchema; readonly example: string }>>;
  readonly answer: { readonly type: string; readonly schema: ApiSchema; readonly summary: Words };
  /** What it is refused for, beside what is true of all routes. */
  readonly refusals: readonly (400 | 404 | 413 | 415 | 422 | 503)[];
  handle(call: Call): Promise<Answer>;
}

/** The body of a request as the library reads files. */
export function fileOf(body: Body | null): SnapshotFile[] {
  if (body === null || !('text' in body)) return [];
  return [{ path: 'body', format: body.type === 'text/csv' ? 'csv' : 'json', text: body.text }];
}
