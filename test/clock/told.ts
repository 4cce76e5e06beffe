import { BusinessTime } from '../../src/calendar/business-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { type ClockResult, runClock } from '../../src/clock/run.ts';
import type { Clock } from '../../src/rule/service-level.ts';
import { hoursOfCompact } from '../calendar/cases.ts';
import { clockOf, eventOf, levelOf, minute, minutes, momentOf, type StatedTier, ticketOf } from './world.ts';

/** A ticket of 2026-03-02, a Monday, with a log of lines like `10:30 agent reply`, or `03-04 10:30 …` on another day. */
export interface Told {
  readonly clock?: Partial<Clock>;
  readonly tiers?: readonly StatedTier[];
  readonly open?: string;
  readonly created?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly log?: readonly string[];
  readonly now: string;
}

export const instant = (text: string) =>
  Date.parse(`2026-${text.includes(' ') ? text.replace(' ', 'T') : `03-02T${text}`}:00Z`);
export const clockTime = (value: number | null) =>
  value === null ? null : new Date(value).toISOString().slice(5, 16).replace('T', ' ');

const around = new BusinessTime(always);

export function run({
  clock: stated = {},
  tiers,
  open = '09:00-18:00',
  created = '09:00',
  status,
  priority,
  log,
  now,
}: Told) {
  const clock = clockOf({ pause: ['waiting'], ...stated });
  const events = (log ?? []).map((line) => {
    const [, when = '', words = ''] = /^((?:\d\d-\d\d )?\d\d:\d\d) (.*)$/.exec(line) ?? [];
    return eventOf(instant(when), words);
  });
  const ticket = ticketOf(instant(created), events, {
    status: status ?? null,
    cell: priority === undefined ? {} : { priority },
  });
  const time = new BusinessTime(hoursOfCompact({ zone: 'UTC', weekly: { 'mon-fri': open } }));
  return runClock(
    levelOf(clock, tiers ?? [{ target: minutes(60) }]),
    clock,
    ticket,
    (id) => (id === 'always' ? around : time),
    instant(now),
  );
}

/** `met 40 of 60`: the elapsed minutes of each cycle. */
export function told({ cycles, because }: ClockResult): string {
  if (cycles.length === 0) return because;
  return cycles.map(({ status, elapsed, limit }) => `${status} ${elapsed / minute} of ${limit / minute}`).join(', ');
}

export const office = { zone: 'UTC', weekly: { 'mon-fri': '09:00-18:00' } };
export const resolution = { stop: momentOf('status resolved') };
export const nextReply = { start: momentOf('customer reply'), reopen: 'ignore' } as const;
