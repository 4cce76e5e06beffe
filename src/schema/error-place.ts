import type { Path } from '../text/range.ts';
import type { Words } from '../text/words.ts';
import { written } from '../text/written.ts';
import type { Json, PlacedDocument } from '../yaml/document.ts';
import { SchemaPlace } from './lookup.ts';

/** A value that does not fit, with all that is needed to speak of it. */
export class ErrorPlace {
  readonly #kind: string;
  readonly parsed: PlacedDocument;
  readonly path: Path;
  readonly value: Json;
  readonly schema: SchemaPlace;

  constructor(kind: string, parsed: PlacedDocument, path: Path) {
    this.#kind = kind;
    this.parsed = parsed;
    this.path = path;
    this.value = valueAt(parsed.value, path);
    this.schema = SchemaPlace.find(kind, parsed.value, path);
  }

  get name(): string {
    return this.path.findLast((key) => typeof key === 'string') ?? 'kind';
  }

  /** Whether it stands in a list; then `name` is the name of the list. */
  get isItem(): boolean {
    return typeof this.path.at(-1) === 'number';
  }

  /** The list or mapping in which it stands. */
  get around(): ErrorPlace {
    return new ErrorPlace(this.#kind, this.parsed, this.path.slice(0, -1));
  }

  /** What stands here, in words; for an item that has none of its own, those of its list. */
  get meaning(): Words | null {
    return this.schema.use ?? (this.isItem ? this.around.schema.use : null);
  }

  /** The keys of a mapping, in the order in which they are written. */
  get keys(): readonly string[] {
    return isMapping(this.value) ? Object.keys(this.value) : [];
  }

  get text(): string {
    return written(this.value);
  }

  /** As it stands in the file: 1.0, which as a number is 1. */
  get asWritten(): string {
    const { range } = this.at();
    const line = range === null ? undefined : this.parsed.source.line(range.start.line);
    return line?.slice((range?.start.column ?? 1) - 1, (range?.end.column ?? 1) - 1) ?? this.text;
  }

  at() {
    return this.parsed.at(this.path);
  }
}

export function isMapping(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; null where it leads nowhere. */
export function valueAt(root: Json, path: Path): Json {
  let value: Json = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)] ?? null;
    else if (typeof value === 'object' && value !== null) value = value[String(key)] ?? null;
    else return null;
  }
  return value;
}
