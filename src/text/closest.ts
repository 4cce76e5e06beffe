import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or undefined where none is near: at most a third of it is different. */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  const asked = fold(written);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of [...candidates].toSorted()) {
    const apart = distance(asked, fold(candidate));
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  if (best === undefined) return undefined;
  return bestDistance <= Math.max(1, Math.floor(Math.max(asked.length, best.length) / 3)) ? best : undefined;
}

/** Case, width and the choice of separator are no difference worth speaking of. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-');
}
