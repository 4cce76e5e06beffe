import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import type { CycleResult } from '../../src/clock/judge.ts';
import { ledgerOf } from '../../src/clock/ledger.ts';
import { runClock } from '../../src/clock/run.ts';
import type { Ticket, TicketEvent } from '../../src/clock/ticket.ts';
import type { Clock } from '../../src/rule/service-level.ts';
import { calendars, drawSeed, howMany, instants, patience } from '../calendar/random.ts';
import { clocks, limits, priorityScopes, tickets, tiers } from './random.ts';
import { clockOf, eventOf, hour, levelOf, momentOf, type StatedTier } from './world.ts';

/* Laws of clocks, to the millisecond, on random calendars, clocks, tiers and tickets. */

const run = { seed: drawSeed('the laws of clocks'), numRuns: howMany(8, 80), ...patience };
const day = 24 * hour;

/** Up to so many tickets on each calendar: it is the calendar that takes its time. */
const tries = 40;

/** A random clock on a random ticket, with dice left over for the law itself. */
interface Try {
  readonly clock: Clock;
  readonly tiers: readonly StatedTier[];
  readonly ticket: Ticket;
  readonly now: number;
  readonly dice: readonly [number, number];
  readonly extra: StatedTier;
}

function law(holds: (judge: typeof judgeOn, time: BusinessTime, each: Try) => void): void {
  const many = calendars().chain((calendar) => {
    const each = fc
      .record({
        clock: clocks,
        tiers,
        ticket: tickets(instants(calendar, 1, 6), 1),
        after: fc.integer({ min: 0, max: 12 * day }),
        dice: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        extra: fc.record({ scope: priorityScopes, target: limits }),
      })
      .map(({ after, ...others }) => ({ ...others, now: others.ticket.created + after }));
    return fc.tuple(fc.constant(calendar), fc.array(each, { minLength: 1, maxLength: tries, size: 'max' }));
  });
  fc.assert(
    fc.property(many, ([{ hours }, all]) => {
      const time = new BusinessTime(hours);
      for (const each of all) holds(judgeOn, time, each);
    }),
    run,
  );
}

function judgeOn(time: BusinessTime, { clock, tiers: stated, ticket, now }: Omit<Try, 'dice' | 'extra'>) {
  return runClock(levelOf(clock, stated), clock, ticket, () => time, now);
}

const nothing = { open: 0 };
const never = Number.POSITIVE_INFINITY;
const inserted = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => ({
  ...ticket,
  events: [...ticket.events, ...events].toSorted((a, b) => a.at - b.at),
});

describe('the ledger', () => {
  test('sums up to what elapsed and to what was paused, and has gaps only while it was stopped', () => {
    law((judge, time, each) => {
      for (const cycle of judge(time, each).cycles) {
        const { startedAt, stoppedAt } = cycle;
        const ledger = ledgerOf(cycle);
        const counted = ledger.filter((entry) => entry.counted);
        expect(sum(counted)).toBe(cycle.elapsed);
        const paused = ledger.filter(({ because }) => because === 'paused');
        expect(paused.reduce((total, { from, to }) => total + time.elapsed(from, to), 0)).toBe(cycle.paused);
        for (const { from, to } of counted) expect(time.elapsed(from, to)).toBe(to - from);

        const [begins, ends] = [ledger.map(({ from }) => from), ledger.map(({ to }) => to)];
        const end = stoppedAt ?? Math.max(each.now, startedAt);
        const { onChange, reopen } = each.clock;
        if (reopen === 'resume') {
          for (const [index, from] of begins.slice(1).entries()) expect(ends[index]).toBeLessThanOrEqual(from);
        } else if (onChange === 'restart') {
          expect(ends).toEqual([...begins.slice(1), ...(ends.length === 0 ? [] : [end])]);
        } else expect([startedAt, ...ends]).toEqual([...begins, end]);
      }
    });
  });
});

describe('a due time', () => {
  test('is never earlier for a pause', () => {
    law((judge, time, each) => {
      const clock = { ...each.clock, pause: ['waiting'] };
      const { ticket, now, dice } = each;
      // The pause lies between two events, in a status that neither pauses nor is done.
      const times = [ticket.created, ...ticket.events.map(({ at }) => at), now].filter((at) => at <= now);
      const index = Math.floor(dice[0] * times.length);
      const [after = 0, before = after] = times.slice(index);
      const status = statusAt(ticket, index);
      if (before - after < 2 || status === 'resolved' || status === 'closed' || status === 'waiting') return;
      const from = after + 1 + Math.floor(dice[1] * (before - after - 2));
      const pause = [eventOf(from, 'status waiting'), eventOf(before - 1, `status ${status ?? 'new'}`)];
      // Where a status starts the clock, going back to it is a start.
      if (clock.start.statuses.length > 0) return;
      const [without, paused] = [ticket, inserted(ticket, pause)].map(
        (it) => judge(time, { ...each, clock, ticket: it }).cycles,
      );
      expect(paused?.length).toBe(without?.length);
      for (const [at, cycle] of (paused ?? []).entries()) {
        const other = without?.[at];
        expect(cycle.elapsed).toBeLessThanOrEqual(other?.elapsed ?? 0);
        if (cycle.status !== 'paused') expect(cycle.dueAt ?? never).toBeGreaterThanOrEqual(other?.dueAt ?? never);
      }
    });
  });

  test('is never later for a stricter tier', () => {
    law((judge, time, each) => {
      const stricter = each.tiers.map(({ scope, target, limit }) => ({
        ...(scope && { scope }),
        target: share(target, each.dice[0]),
        ...(limit && { limit: share(limit, each.dice[0]) }),
      }));
      compare(judge(time, each).cycles, judge(time, { ...each, tiers: stricter }).cycles);
    });
  });

  test('is never later for one more tier, where the strictest holds', () => {
    law((judge, time, each) => {
      // A clock that restarts looks at the dimensions of all its tiers: one more may be one more restart.
      if (each.clock.onChange === 'restart') return;
      const fewer = judge(time, each).cycles;
      const more = judge(time, { ...each, tiers: [...each.tiers, each.extra] }).cycles;
      if (fewer.length === more.length) compare(fewer, more);
      else expect(more.length).toBeGreaterThan(fewer.length);
    });
  });

  function compare(lax: readonly CycleResult[], strict: readonly CycleResult[]): void {
    expect(strict).toHaveLength(lax.length);
    for (const [index, cycle] of strict.entries()) {
      expect(cycle.dueAt ?? never).toBeLessThanOrEqual(lax[index]?.dueAt ?? never);
      if (lax[index]?.status === 'missed') expect(cycle.status).toBe('missed');
    }
  }

  test('decides: what elapsed until then is the limit, and one more millisecond is late', () => {
    law((judge, time, each) => {
      for (const { dueAt, startedAt, stoppedAt, elapsed, limit, status, remaining } of judge(time, each).cycles) {
        expect(status === 'missed').toBe(elapsed > limit);
        expect(remaining).toBe(limit - elapsed);
        if (dueAt === null) continue;
        expect(dueAt).toBeGreaterThanOrEqual(startedAt);
        if (status === 'missed') expect(dueAt).toBeLessThan(stoppedAt ?? each.now);
      }
    });
  });
});

describe('a clock', () => {
  test('does not know what happens after now', () => {
    law((judge, time, each) => {
      const { ticket, now } = each;
      const later = { ...ticket, events: ticket.events.filter(({ at }) => at <= now) };
      const more = ['agent reply', 'customer reply', 'status resolved', 'status waiting', 'status open', 'priority P1'];
      const events = more.map((text, index) => eventOf(now + 1 + index * Math.floor(each.dice[0] * day), text));
      expect(judge(time, { ...each, ticket: inserted(later, events) })).toEqual(
        judge(time, { ...each, ticket: later }),
      );
    });
  });

  test('that is not stopped and past its limit is missed, paused or not', () => {
    law((judge, time, each) => {
      for (const { elapsed, limit, status, stoppedAt, dueAt } of judge(time, each).cycles) {
        if (stoppedAt !== null || elapsed <= limit) continue;
        expect(status).toBe('missed');
        expect(dueAt).not.toBeNull();
      }
      // And so it stays, whatever it waits for.
      const clock = clockOf({ pause: ['waiting'] });
      const events = [eventOf(each.now, 'status waiting')];
      const waiting = {
        ...each,
        clock,
        tiers: [{ target: nothing }],
        ticket: { ...each.ticket, status: 'new', events },
      };
      const [at, later] = [each.now, each.now + 3 * day].map((now) => judge(time, { ...waiting, now }));
      expect(later?.worst?.elapsed).toBe(at?.worst?.elapsed);
      expect(later?.status).toBe(time.elapsed(each.ticket.created, each.now) > 0 ? 'missed' : 'paused');
    });
  });

  test('stops before it is paused, in whatever order one instant is logged', () => {
    law((judge, time, each) => {
      const at = each.ticket.created + 1 + Math.floor(each.dice[0] * 3 * day);
      const [stop, pause] = [eventOf(at, 'agent reply'), eventOf(at, 'status waiting')];
      const clock = { ...each.clock, start: momentOf('created'), stop: momentOf('agent reply'), pause: ['waiting'] };
      const before = each.ticket.events.filter((event) => event.at < at && isHarmless(event));
      const of = (...events: TicketEvent[]) =>
        judge(time, { ...each, clock, now: at + day, ticket: { ...each.ticket, events: [...before, ...events] } });
      expect(of(stop, pause)).toEqual(of(pause, stop));
      expect(of(stop, pause)).toEqual(of(stop));
    });
  });

  test('is paused before it starts, in whatever order one instant is logged', () => {
    law((judge, time, each) => {
      const at = each.ticket.created + 1 + Math.floor(each.dice[0] * 3 * day);
      const [start, pause] = [eventOf(at, 'customer reply'), eventOf(at, 'status waiting')];
      const clock = {
        ...each.clock,
        start: momentOf('customer reply'),
        stop: momentOf('agent reply'),
        pause: ['waiting'],
        retroactive: { start: false, pause: true },
      };
      const of = (...events: TicketEvent[]) =>
        judge(time, { ...each, clock, now: at + day, ticket: { ...each.ticket, events } });
      expect(of(start, pause)).toEqual(of(pause, start));
      for (const cycle of of(start, pause).cycles) expect([cycle.startedAt, cycle.elapsed]).toEqual([at, 0]);
    });
  });

  test('stops before it starts: the next cycle begins where the last one ended', () => {
    law((judge, time, each) => {
      const replies = momentOf('agent reply');
      const clock = { ...each.clock, start: replies, stop: replies, retroactive: { start: false, pause: true } };
      const { cycles } = judge(time, { ...each, clock, tiers: [{ target: nothing }] });
      const seen = each.ticket.events.filter(
        ({ at, what, ...event }) =>
          what === 'reply' &&
          'by' in event &&
          event.by === 'agent' &&
          event.isPublic &&
          at <= each.now &&
          at > each.ticket.created,
      );
      expect(new Set(cycles.map(({ startedAt }) => startedAt)).size).toBe(cycles.length);
      for (const [index, { stoppedAt }] of cycles.slice(0, -1).entries()) {
        expect(stoppedAt).toBe(cycles[index + 1]?.startedAt);
      }
      if (seen.length > 0) expect(cycles.at(-1)?.startedAt).toBe(seen.at(-1)?.at);
    });
  });
});

function sum(spans: readonly { readonly from: number; readonly to: number }[]): number {
  return spans.reduce((total, { from, to }) => total + to - from, 0);
}

function share(limit: StatedTier['target'], part: number): StatedTier['target'] {
  return 'open' in limit ? { open: Math.floor(limit.open * part) } : limit;
}

/** The status after so many events. */
function statusAt(ticket: Ticket, count: number): string | null {
  return ticket.events
    .slice(0, count)
    .reduce<string | null>((found, event) => (event.what === 'status' ? event.to : found), ticket.status);
}

/** What neither stops a clock nor changes the status. */
function isHarmless(event: TicketEvent): boolean {
  return event.what === 'change' || (event.what === 'reply' && event.by === 'customer');
}
