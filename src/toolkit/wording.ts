import type { Catalog } from '../catalog/catalog.ts';
import { wordsOf, type Entry } from '../catalog/entry.ts';
import { phrasesOf, requiredIn, scriptsOf } from '../catalog/script-wording.ts';
import { breaches, Wording } from '../phrase/wording.ts';
import type { Day } from '../quantity/day.ts';
import type { WordingBreach, WordingRequest } from './generated-service.ts';

/** What is wrong with something said, by one script or by all that are in use on a day. */
export function checkWording(
  catalog: Catalog,
  on: Day,
  { say, script, step }: WordingRequest,
): { readonly breaches: WordingBreach[] } | { readonly unknown: 'script' | 'step'; readonly known: readonly string[] } {
  const then = catalog.asOf(on);
  const all = then.all('script').filter(({ isInUse }) => isInUse);
  const chosen = script === undefined ? undefined : all.find(({ id }) => id === script);
  if (script !== undefined && chosen === undefined) return { unknown: 'script', known: all.map(({ id }) => id) };
  const steps = chosen?.document.steps ?? [];
  const at = steps.find(({ id }) => id === step);
  if (step !== undefined && at === undefined) return { unknown: 'step', known: steps.map(({ id }) => id) };
  const scripts = chosen === undefined ? all : scriptsOf(then, chosen);
  const said = scripts.flatMap((entry) => forbiddenIn(entry, say));
  const missing = chosen === undefined ? [] : missingIn(chosen, at, say);
  return { breaches: [...said.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0)), ...missing] };
}

function forbiddenIn(entry: Entry<'script'>, say: string): WordingBreach[] {
  return (entry.document.forbidden ?? []).flatMap(({ id, phrases, except, instead, why }, index) =>
    breaches(say, [new Wording(id, phrasesOf(phrases), phrasesOf(except))], []).map(({ at }): WordingBreach => ({
      is: 'said',
      phrase: id,
      script: entry.origin(['forbidden', index]),
      text: at && say.slice(at.from, at.to),
      from: at?.from ?? null,
      to: at?.to ?? null,
      instead: wordsOf(instead),
      why: why === undefined ? null : wordsOf(why),
    })),
  );
}

function missingIn(entry: Entry<'script'>, step: Parameters<typeof requiredIn>[0], say: string): WordingBreach[] {
  return breaches(say, [], requiredIn(step)).map(({ id }) => ({
    is: 'missing',
    phrase: id,
    script: entry.origin(),
    text: null,
    from: null,
    to: null,
    instead: null,
    why: null,
  }));
}
