import type { Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import { Source } from '../text/source.ts';
import { JsonText } from './json-text.ts';
import type { Table } from './table.ts';
import { isObject } from '../text/object.ts';

interface JsonObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: (path: Path) => Place;
}

/** Objects of JSON as a table: a list, one object, or a list under whatever name. What is nested is named `customer.tier`. */
export function tableOfJson(source: Source): Table {
  const text = new JsonText(source);
  const { list, path } = listIn(text.value);
  const objects = list.flatMap((value, index) =>
    isObject(value) && !text.isBroken([...path, index])
      ? [{ value, at: (inner: Path) => text.at([...path, index, ...inner]) }]
      : [],
  );
  return { ...tableOf(source.path, objects), findings: text.findings };
}

/** Newline-delimited JSON: one object a line. A broken line takes no other with it. */
export function tableOfNdjson(source: Source): Table {
  const texts = source.text
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => new JsonText(new Source(source.path, line), index));
  const objects = texts.flatMap((text) =>
    isObject(text.value) && !text.isBroken([]) ? [{ value: text.value, at: text.at.bind(text) }] : [],
  );
  return { ...tableOf(source.path, objects), findings: texts.flatMap(({ findings }) => findings) };
}

function tableOf(file: string, objects: readonly JsonObject[]): Omit<Table, 'findings'> {
  const flat = objects.map(({ value, at }) => ({ cells: new Map(flattened(value, [])), at }));
  const columns = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    file,
    columns,
    columnPlace: () => ({ file, range: null, path: [] }),
    rows: flat.map(({ cells, at }) => ({
      cells: columns.map((name) => cells.get(name) ?? null),
      place: (column) => at((column === undefined ? undefined : columns[column])?.split('.') ?? []),
    })),
  };
}

function flattened(value: Readonly<Record<string, unknown>>, path: readonly string[]): [string, unknown][] {
  return Object.entries(value).flatMap(([key, each]): [string, unknown][] =>
    isObject(each) ? flattened(each, [...path, key]) : [[[...path, key].join('.'), each]],
  );
}

function listIn(value: unknown): { list: readonly unknown[]; path: Path } {
  if (Array.isArray(value)) return { list: value, path: [] };
  const wrapped = isObject(value) ? Object.entries(value).filter(([, each]) => Array.isArray(each)) : [];
  const [name, list] = wrapped[0] ?? [];
  // An object with one list is an envelope around it; with none it is a record itself.
  if (wrapped.length === 1 && name !== undefined && Array.isArray(list) && list.every(isObject))
    return { list, path: [name] };
  return { list: value === undefined ? [] : [value], path: [] };
}
