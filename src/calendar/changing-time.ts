import type { BusinessTime } from './business-time.ts';
import type { OpenTime, ToldStretch } from './open-time.ts';
import { localTime, timeOn } from './zone.ts';
import { workingDay } from './working-day.ts';

/** A calendar while it is in force. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly time: BusinessTime;
}

/** Open time where the calendar changes: every stretch is counted by the one then in force. */
export class ChangingTime implements OpenTime {
  readonly #pieces: readonly Piece[];
  readonly zone: string;

  private constructor(pieces: readonly Piece[], zone: string) {
    this.#pieces = pieces;
    this.zone = zone;
  }

  /** The first calendar, and those that follow it with the instants from which they hold, in order. */
  static of(first: BusinessTime, later: readonly { readonly from: number; readonly time: BusinessTime }[]): OpenTime {
    const pieces: Piece[] = [{ from: -Infinity, to: Infinity, time: first }];
    for (const { from, time } of later) {
      const last = pieces.at(-1);
      if (last === undefined || last.time === time) continue;
      // What changes twice at one instant has changed once.
      pieces.splice(-1, 1, ...(last.from === from ? [] : [{ ...last, to: from }]), { from, to: Infinity, time });
    }
    return pieces.length === 1 ? first : new ChangingTime(pieces, first.zone);
  }

  isOpen(at: number): boolean {
    return this.#at(at)?.isOpen(at) === true;
  }

  elapsed(from: number, to: number): number {
    let open = 0;
    for (const piece of this.#within(from, to)) open += piece.time.elapsed(piece.from, piece.to);
    return open;
  }

  due(from: number, open: number): number | null {
    if (open <= 0) return this.nextOpen(from);
    let left = open;
    for (const { from: start, to, time } of this.#within(from, Infinity)) {
      const here = to === Infinity ? Infinity : time.elapsed(start, to);
      if (here >= left) return time.due(start, left);
      left -= here;
    }
    return null;
  }

  dueBackward(to: number, open: number): number | null {
    if (open <= 0 && this.isOpen(to)) return to;
    let left = open;
    for (const { from, to: end, time } of this.#before(to)) {
      const here = from === -Infinity ? Infinity : time.elapsed(from, end);
      // For none at all it is the last closing, where a piece has any.
      const found = here >= left && here > 0 ? time.dueBackward(end, left) : null;
      if (found !== null) return found;
      left -= here;
    }
    return null;
  }

  nextOpen(at: number): number | null {
    for (const { from, to, time } of this.#within(at, Infinity)) {
      const next = time.nextOpen(from);
      if (next !== null && next < to) return next;
    }
    return null;
  }

  /** A date has the hours of the calendar that is in force on it at that local time. */
  workingDays(from: number, count: number, { endOfDay = false } = {}): number | null {
    const { day, sinceMidnight } = localTime(from, this.zone);
    const instantOn = (date: string) => timeOn(date, sinceMidnight, this.zone);
    const date = workingDay(day, count, (each) => this.#at(instantOn(each))?.hasHours(each) === true);
    if (date === null) return null;
    const at = instantOn(date);
    return endOfDay ? (this.#at(at)?.closing(date) ?? from) : this.nextOpen(at);
  }

  stretches(from: number, to: number): ToldStretch[] {
    return [...this.#within(from, to)].flatMap((piece) => piece.time.stretches(piece.from, piece.to));
  }

  isKnown(at: number): boolean {
    return this.#at(at)?.isKnown(at) === true;
  }

  #at(instant: number): BusinessTime | undefined {
    return this.#pieces[this.#position(instant)]?.time;
  }

  /** The pieces between two instants, cut to them. */
  *#within(from: number, to: number): Generator<Piece> {
    for (let index = this.#position(from); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index];
      if (piece === undefined || piece.from >= to) return;
      yield { from: Math.max(piece.from, from), to: Math.min(piece.to, to), time: piece.time };
    }
  }

  /** The pieces before an instant, the latest first. */
  *#before(to: number): Generator<Piece> {
    for (let index = this.#position(to); index >= 0; index--) {
      const piece = this.#pieces[index];
      if (piece !== undefined && piece.from < to) yield { ...piece, to: Math.min(piece.to, to) };
    }
  }

  /** The last piece that has begun. */
  #position(instant: number): number {
    let [low, high] = [0, this.#pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#pieces[middle]?.from ?? Infinity) <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
