import { same, type Words } from '../text/words.ts';
import type { Json } from '../yaml/document.ts';
import { objectIn } from './outcome.ts';

/** Whether two values say the same, in whatever order their keys stand. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

/** How much two values have in common, from 0 to 1: the share of their single values that stand in both at the same place. */
export function likeness(a: Json, b: Json): number {
  const [one, other] = [leavesOf(a, ''), leavesOf(b, '')];
  const known = new Set(one);
  const shared = other.filter((each) => known.has(each)).length;
  return one.length + other.length === 0 ? 1 : (2 * shared) / (one.length + other.length);
}

function leavesOf(value: Json, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`];
  // Items are told apart by what they hold, not by where in the list they stand.
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, `${path} -`));
  return Object.entries(value).flatMap(([key, each]) => (isName(key) ? [] : leavesOf(each, `${path} ${key}`)));
}

/** What something is called does not make it what it is. */
function isName(key: string): boolean {
  return key === 'id' || key === 'version';
}

/** A value on one line, as YAML has it; texts in both languages. */
export function inlineWords(value: Json): Words {
  const text = objectIn(value);
  const isText = text !== undefined && Object.keys(text).every((key) => key === 'zh' || key === 'en');
  if (!isText) return same(inline(value));
  const [zh, en] = [text['zh'] ?? text['en'] ?? '', text['en'] ?? text['zh'] ?? ''];
  return { zh: inline(zh), en: inline(en) };
}

function inline(value: Json): string {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(([key, each]) => `${key}: ${inline(each)}`);
  return `{ ${pairs.join(', ')} }`;
}
