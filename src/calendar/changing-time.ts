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

  /** From calendars with the instants from which they hold, in order; the first holds before that too. */
  static of(first: BusinessTime, later: readonly { readonly from: number; readonly time: BusinessTime }[]): OpenTime {
    const pieces: Piece[] = [{ from: -Infinity, to: Infinity, time: first }];
    for (const { from, time } of later) {
      const last = pieces.at(-1);
      if (last === undefined || last.time === time) continue;
      pieces[pieces.length - 1] = { ...last, to: from };
      pieces.push({ from, to: Infinity, time });
    }
    return pieces.length === 1 ? first : new ChangingTime(pieces, first.zone);
  }

  isOpen(at: number): boolean {
    return this.#at(at)?.isOpen(at) === true;
  }

  elapsed(from: number, to: number): number {
    return this.#within(from, to).reduce((sum, piece) => sum + piece.time.elapsed(piece.from, piece.to), 0);
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
    for (const { from, to: end, time } of this.#within(-Infinity, to).toReversed()) {
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
    return this.#within(from, to).flatMap((piece) => piece.time.stretches(piece.from, piece.to));
  }

  isKnown(at: number): boolean {
    return this.#at(at)?.isKnown(at) === true;
  }

  #at(instant: number): BusinessTime | undefined {
    return this.#pieces.find(({ from, to }) => from <= instant && instant < to)?.time;
  }

  #within(from: number, to: number): Piece[] {
    return this.#pieces
      .filter((piece) => piece.from < to && from < piece.to)
      .map((piece) => ({ from: Math.max(piece.from, from), to: Math.min(piece.to, to), time: piece.time }));
  }
}
