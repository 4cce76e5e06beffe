import { Wording } from '../phrase/wording.ts';
import type { Script1, ScriptPhrases } from '../schema/generated/documents.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';

type Step = NonNullable<Script1['steps']>[number];

/** What must not be said under a script: its own forbidden phrases and those of the scripts it includes, however deep. */
export function forbiddenBy(catalog: Catalog, entry: Entry<'script'>): Wording[] {
  return scriptsOf(catalog, entry).flatMap(({ document }) =>
    (document.forbidden ?? []).map(({ id, phrases, except }) => new Wording(id, phrasesOf(phrases), phrasesOf(except))),
  );
}

/** What has to be said in a step. */
export function requiredIn(step: Step | undefined): Wording[] {
  return (step?.must ?? []).map(({ id, phrases }) => new Wording(id, phrasesOf(phrases)));
}

/** The phrases of all languages: people mix them. */
export function phrasesOf(phrases: ScriptPhrases | undefined): string[] {
  return [...(phrases?.zh ?? []), ...(phrases?.en ?? [])];
}

/** A script and those it includes, each once. */
export function scriptsOf(catalog: Catalog, entry: Entry<'script'>): Entry<'script'>[] {
  const found = new Set([entry]);
  // A set grows while it is walked, and a circle ends at what it holds already.
  for (const each of found) {
    for (const id of each.document.includes ?? []) {
      const included = catalog.get('script', id);
      if (included !== undefined) found.add(included);
    }
  }
  return [...found];
}
