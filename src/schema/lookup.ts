import type { Path } from '../text/range.ts';
import type { Words } from '../text/words.ts';
import type { Json } from '../yaml/document.ts';
import { schemas } from './generated/schemas.ts';

/** The part of JSON Schema that is read to explain an error. */
interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly propertyNames?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly 'x-expects'?: Words;
}

/** A schema and the file its relative references start from. */
interface Located {
  readonly schema: SchemaNode;
  readonly file: string;
}

const files: Readonly<Record<string, SchemaNode>> = schemas;

/** All schemas that speak about the value at a path, the use site first; alternatives for other types of value are left out. */
export class SchemaPlace {
  readonly #schemas: readonly Located[];

  private constructor(found: readonly Located[]) {
    this.#schemas = found;
  }

  static find(kind: string, root: Json, path: Path): SchemaPlace {
    let found = flatten({ schema: files[`${kind}.schema.json`] ?? {}, file: `${kind}.schema.json` }, root);
    let value: Json = root;
    for (const key of path) {
      value = childOf(value, key);
      found = found.flatMap((each) => children(each, key).flatMap((child) => flatten(child, value)));
    }
    return new SchemaPlace(found);
  }

  /** The keys that a mapping may have here. */
  get keys(): readonly string[] {
    return this.#declared.toSorted();
  }

  /** The keys that a mapping must have here, in the order in which they are declared. */
  get required(): readonly string[] {
    const asked = this.#schemas.flatMap(({ schema }) => (isChoice(schema) ? [] : (schema.required ?? [])));
    return this.#declared.filter((key) => asked.includes(key));
  }

  /** Keys of which one group is enough: the groups of `anyOf` and `oneOf`. */
  get choices(): readonly (readonly string[])[] {
    const branches = this.#schemas.flatMap(({ schema }) => [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]);
    return branches.filter(isChoice).map(({ required }) => required ?? []);
  }

  get #declared(): readonly string[] {
    return [...new Set(this.#schemas.flatMap(({ schema }) => Object.keys(schema.properties ?? {})))];
  }

  /** Names of the `format`s that are asked for. */
  get formats(): readonly string[] {
    return this.#schemas.flatMap(({ schema }) => schema.format ?? []);
  }

  /** The words that may stand here, where only some may. */
  get words(): readonly string[] {
    const stated = this.#schemas.flatMap(({ schema }) => [...(schema.enum ?? []), schema.const]);
    return [...new Set(stated.filter((each) => typeof each === 'string'))];
  }

  get types(): readonly string[] {
    return [...new Set(this.#schemas.flatMap(({ schema }) => schema.type ?? []))];
  }

  get expects(): Words | undefined {
    return this.#schemas.map(({ schema }) => schema['x-expects']).find((each) => each !== undefined);
  }

  /** The form that the names of a mapping's keys must have, in words. */
  get expectsOfNames(): Words | undefined {
    const names = this.#schemas.flatMap(({ schema, file }) =>
      schema.propertyNames === undefined ? [] : flatten({ schema: schema.propertyNames, file }, undefined),
    );
    return new SchemaPlace(names).expects;
  }

  /** Whether a text has the form that is asked for. */
  matches(text: string): boolean {
    return this.#schemas.every(
      ({ schema }) => schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text),
    );
  }

  /** What belongs here, with `…` for what is to be filled in: `{ if: …, to: … }`, `[{ points: …, text: … }]`. */
  get outline(): string {
    if (this.#isOnly('array')) return `[${this.child(0).outline}]`;
    if (!this.#isOnly('object')) return '…';
    const needed = [...this.required, ...(this.choices[0] ?? [])];
    const keys = needed.length > 0 ? needed : this.#declared;
    const inside = keys.map((key) => `${key}: ${this.child(key).#isOnly('array') ? '[…]' : '…'}`);
    return `{ ${inside.join(', ') || '…: …'} }`;
  }

  #isOnly(type: string): boolean {
    return this.types.length === 1 && this.types[0] === type;
  }

  /** What stands here, in words: our descriptions are Chinese up to the full stop before the English. */
  get meaning(): Words | null {
    const text = this.#schemas.map(({ schema }) => schema.description).find((each) => each !== undefined);
    const end = text?.lastIndexOf('。') ?? -1;
    return text === undefined || end === -1 ? null : { zh: text.slice(0, end + 1), en: text.slice(end + 1) };
  }

  /** What it is for at this place; null where nothing is said but the form that such values have everywhere. */
  get use(): Words | null {
    const described = this.#schemas.find(({ schema }) => schema.description !== undefined);
    return described?.schema['x-expects'] === undefined ? this.meaning : null;
  }

  child(key: string | number): SchemaPlace {
    return new SchemaPlace(
      this.#schemas.flatMap((each) => children(each, key).flatMap((child) => flatten(child, undefined))),
    );
  }
}

/** Whether a schema only says which keys there must be: one of several possibilities. */
function isChoice(schema: SchemaNode): boolean {
  return schema.required !== undefined && Object.keys(schema).length === 1;
}

function childOf(value: Json | undefined, key: string | number): Json {
  if (Array.isArray(value)) return value[Number(key)] ?? null;
  return typeof value === 'object' && value !== null ? (value[String(key)] ?? null) : null;
}

function children({ schema, file }: Located, key: string | number): Located[] {
  const child = typeof key === 'number' ? schema.items : schema.properties?.[key];
  if (child !== undefined) return [{ schema: child, file }];
  const rest = schema.additionalProperties;
  return typeof key === 'string' && typeof rest === 'object' ? [{ schema: rest, file }] : [];
}

/** A schema with what it refers to and builds on. Undefined as the value means: whatever stands there. */
function flatten(located: Located, value: Json | undefined): Located[] {
  const { schema, file } = located;
  const follow = (each: SchemaNode) => flatten({ schema: each, file }, value);
  const referred = schema.$ref === undefined ? [] : flatten(resolve(schema.$ref, file), value);
  const branches = schema.anyOf ?? [];
  const fitting =
    value === undefined ? branches : branches.filter((branch) => accepts({ schema: branch, file }, value));
  return [
    located,
    ...referred,
    ...(schema.allOf ?? []).flatMap(follow),
    ...(fitting.length > 0 ? fitting : branches).flatMap(follow),
  ];
}

function resolve(reference: string, file: string): Located {
  const [name = '', definition = ''] = reference.split('#/$defs/');
  const target = name === '' ? file : name;
  return { schema: files[target]?.$defs?.[definition] ?? {}, file: target };
}

function accepts({ schema, file }: Located, value: Json): boolean {
  const { schema: resolved } = schema.$ref === undefined ? { schema } : resolve(schema.$ref, file);
  const type = resolved.type ?? (resolved.enum ? typeof resolved.enum[0] : undefined);
  return type === undefined || [type].flat().includes(typeName(value));
}

/** The JSON Schema name of a value's type. */
export function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}
