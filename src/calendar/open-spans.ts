/** A stretch of time; milliseconds since 1970 in UTC, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const hours24 = 86_400_000;

/**
 * Open spans in order of time, with the open time before each of them: open time between two instants, and the instant at
 * which so much of it has passed, are looked up instead of walked.
 */
export class OpenSpans {
  /** Apart from each other: the night shift of one day may touch, or run into, the early shift of the next. */
  readonly all: readonly Span[];
  /** Open milliseconds in all. */
  readonly total: number;
  readonly #before: readonly number[];
  /** The first span that ends after the beginning of each UTC day, from the day of the first span on. */
  readonly #onDay: readonly number[];
  readonly #firstDay: number;

  /** The spans need not be apart, but in order. */
  constructor(spans: readonly Span[]) {
    this.all = apart(spans);
    let total = 0;
    this.#before = this.all.map(({ from, to }) => (total += to - from) - (to - from));
    this.total = total;
    this.#firstDay = Math.floor((this.all[0]?.from ?? 0) / hours24);
    const days = Math.ceil((this.all.at(-1)?.to ?? 0) / hours24) - this.#firstDay;
    let index = 0;
    this.#onDay = Array.from({ length: Math.max(0, days) }, (_, day) => {
      while ((this.all[index]?.to ?? Infinity) <= (this.#firstDay + day) * hours24) index++;
      return index;
    });
  }

  /** The position of the first span that ends after an instant; the number of spans where none does. */
  endingAfter(at: number): number {
    const day = Math.floor(at / hours24) - this.#firstDay;
    let index = day < 0 ? 0 : (this.#onDay[day] ?? this.all.length);
    while ((this.all[index]?.to ?? Infinity) <= at) index++;
    return index;
  }

  /** Open milliseconds before an instant, from the first span on. */
  before(at: number): number {
    const index = this.endingAfter(at);
    const span = this.all[index];
    return span === undefined ? this.total : (this.#before[index] ?? 0) + Math.max(0, at - span.from);
  }

  /** The first instant with so much open time before it, more than none and no more than there is: it may be a closing. */
  reached(open: number): number {
    let [low, high] = [0, this.#before.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#before[middle] ?? 0) < open) low = middle;
      else high = middle - 1;
    }
    return (this.all[low]?.from ?? 0) + open - (this.#before[low] ?? 0);
  }

  /** The last instant with so much open time before it, less than there is: it may be an opening. */
  lastBefore(open: number): number {
    const closing = this.reached(open);
    const index = this.endingAfter(closing);
    const next = this.all[index];
    return next !== undefined && this.#before[index] === open ? next.from : closing;
  }
}

function apart(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last === undefined || last.to < span.from) found.push(span);
    else if (last.to < span.to) found[found.length - 1] = { from: last.from, to: span.to };
  }
  return found;
}
