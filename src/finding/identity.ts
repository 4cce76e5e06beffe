import type { Finding } from './finding.ts';

/**
 * What makes a finding the same one after lines moved, keys changed places, or other files were edited: its code, file, keys
 * and words, but no line and no position in a list; of several alike, the how-manieth.
 */
export function identitiesOf(findings: readonly Finding[]): Map<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((each) => {
      const kind = likenessOf(each);
      const count = seen.get(kind) ?? 0;
      seen.set(kind, count + 1);
      return [each, count === 0 ? kind : `${kind} #${count + 1}`];
    }),
  );
}

/** The same for findings that nobody can tell apart without looking at their lines. */
export function likenessOf({ code, file, path, message }: Finding): string {
  return [code, file ?? '', keysOf(path), message.en].join(' · ');
}

/** The keys that lead to it, without positions in lists. */
export function keysOf(path: Finding['path']): string {
  return path.filter((key) => typeof key === 'string').join('.');
}
