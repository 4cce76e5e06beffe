import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or undefined where none is near: at most a third of it is different, and something is the same. */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  const asked = fold(written);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of Array.from(candidates).toSorted()) {
    const apart = distanceOf(asked, fold(candidate));
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  if (best === undefined) return undefined;
  const longer = Math.max(asked.length, best.length);
  return bestDistance < longer && bestDistance <= Math.max(1, Math.floor(longer / 3)) ? best : undefined;
}

/**
 * Whether a word is surely the one that was meant: one slip of the fingers apart, or only its case, width or separators.
 * `failed` is near enough to `waived` to be suggested, but not to be replaced by it.
 */
export function isSurely(written: string, meant: string): boolean {
  const [asked, word] = [fold(written), fold(meant)];
  return asked === word || (word.length >= leastSure && distanceOf(asked, word) <= 1);
}

/** Letters; of shorter words another one is too near. */
const leastSure = 4;

/** Two neighbours swapped (`csta`) are one slip of the fingers, not two. */
function distanceOf(asked: string, candidate: string): number {
  let at = 0;
  while (at < asked.length && asked[at] === candidate[at]) at++;
  const swapped = asked.slice(0, at) + asked.slice(at + 1, at + 2) + asked.slice(at, at + 1) + asked.slice(at + 2);
  return at < asked.length && swapped === candidate ? 1 : distance(asked, candidate);
}

/** Case, width and the choice of separator are no difference worth speaking of. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-');
}
