import { moreLikeThis } from './catalogue/snapshot.ts';
import type { Finding } from './finding.ts';
import { finding, type Place } from './problem.ts';

/** How many findings of a kind are listed one by one. */
const listed = 3;

/** Findings of data: one wrong column shows on every row, so of many alike the first few are kept and the rest counted. */
export class FewAlike {
  readonly #findings: Finding[] = [];
  readonly #alike = new Map<
    string,
    {
      readonly code: string;
      readonly name: string;
      readonly place: Place;
      readonly reported: number;
      readonly count: number;
    }
  >();

  /**
   * `name` is what they are alike in: a column, a status; `likeness` tells kinds of one code apart; `total` says how many there
   * are where not all of them are reported.
   */
  report(name: string, found: Finding, likeness = '', total = 0): void {
    const key = `${found.code} ${name} ${likeness}`;
    const place = { file: found.file, range: found.range, path: found.path };
    const reported = (this.#alike.get(key)?.reported ?? 0) + 1;
    const count = Math.max(total, reported);
    this.#alike.set(key, { code: found.code, name, place, reported, count });
    if (reported <= listed) this.#findings.push(found);
  }

  get findings(): Finding[] {
    const more = [...this.#alike.values()]
      .filter(({ count }) => count > listed)
      .map(({ code, name, place, count }) => finding(moreLikeThis, place, { code, name, count: count - listed }));
    return [...this.#findings, ...more];
  }
}
