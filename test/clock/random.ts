import * as fc from 'fast-check';
import type { Ticket } from '../../src/clock/ticket.ts';
import type { Clock, TimeLimit } from '../../src/rule/service-level.ts';
import { clockOf, eventOf, hour, minutes, momentOf, type StatedTier, ticketOf } from './world.ts';

const statuses = ['new', 'open', 'waiting', 'vendor', 'resolved', 'closed'] as const;
const priorities = ['P1', 'P2', 'P3'] as const;
const channels = ['phone', 'chat'] as const;

const anyOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** First responses, resolutions, next replies, updates, and work that starts with a status. */
const moments = anyOf([
  { start: ['created'], stop: ['agent reply'] },
  { start: ['created'], stop: ['status resolved', 'status closed'] },
  { start: ['created'], stop: ['agent reply', 'status resolved'] },
  { start: ['customer reply'], stop: ['agent reply'] },
  { start: ['customer reply'], stop: ['agent reply', 'status resolved'] },
  { start: ['agent reply'], stop: ['agent reply', 'status resolved'] },
  { start: ['status open'], stop: ['status resolved'] },
  { start: ['assigned'], stop: ['arrived'] },
]);

export const priorityScopes = fc.subarray([...priorities], { minLength: 1 }).map((priority) => ({ priority }));

export const clocks: fc.Arbitrary<Clock> = fc
  .record({
    moments,
    pause: fc.subarray(['waiting', 'vendor', 'closed']),
    calendars: fc.oneof(
      { weight: 3, arbitrary: fc.constant([{ scope: {}, calendar: 'one' }]) },
      {
        weight: 1,
        arbitrary: priorityScopes.map((scope) => [
          { scope, calendar: 'other' },
          { scope: {}, calendar: 'one' },
        ]),
      },
    ),
    endOfWorkingDay: fc.boolean(),
    retroactive: fc.record({ start: fc.boolean(), pause: fc.boolean() }),
    onChange: anyOf(['carry', 'restart', 'keep', 'no-worse'] as const),
    reopen: anyOf(['resume', 'new-cycle', 'ignore'] as const),
  })
  .map(({ moments: { start, stop }, ...stated }) =>
    clockOf({ start: momentOf(...start), stop: momentOf(...stop), ...stated }),
  );

/** From nothing to two days of open time. */
export const limits = fc
  .oneof(
    fc.integer({ min: 0, max: 180 }),
    fc.integer({ min: 0, max: 32 }).map((quarters) => quarters * 15),
    fc.integer({ min: 0, max: 2880 }),
  )
  .map((count) => minutes(count));

const scopes = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: priorityScopes },
  {
    weight: 1,
    arbitrary: fc.record({
      priority: fc.subarray([...priorities], { minLength: 1 }),
      channel: anyOf(channels).map((each) => [each]),
    }),
  },
);

function tiersOf(times: fc.Arbitrary<TimeLimit>): fc.Arbitrary<StatedTier[]> {
  return fc.array(
    fc.oneof(fc.record({ scope: scopes, target: times }), fc.record({ scope: scopes, target: times, limit: times })),
    { minLength: 1, maxLength: 4 },
  );
}

export const tiers = tiersOf(limits);

export const tiersInWorkingDays = tiersOf(fc.integer({ min: 0, max: 5 }).map((workingDays) => ({ workingDays })));

const happening = fc.oneof(
  { weight: 5, arbitrary: anyOf(statuses).map((status) => `status ${status}`) },
  { weight: 3, arbitrary: anyOf(['agent reply', 'customer reply', 'customer reply', 'agent note', 'bot reply']) },
  { weight: 2, arbitrary: anyOf(priorities).map((priority) => `priority ${priority}`) },
  { weight: 1, arbitrary: anyOf([...channels.map((channel) => `channel ${channel}`), 'assigned', 'arrived']) },
);

/** A ticket from an instant on; several things may happen at one instant. `step` is in milliseconds. */
export function tickets(created: fc.Arbitrary<number>, step: number): fc.Arbitrary<Ticket> {
  const gap = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: hour / step }),
    fc.integer({ min: 0, max: (36 * hour) / step }),
  );
  return fc
    .record({
      created,
      cell: fc.record({ priority: anyOf(priorities), channel: anyOf(channels) }),
      status: fc.option(anyOf(['new', 'open', 'waiting'])),
      log: fc.array(fc.tuple(gap, happening), { maxLength: 9 }),
    })
    .map(({ created: at, cell, status, log }) => {
      let clock = at;
      const events = log.map(([after, text]) => eventOf((clock += after * step), text));
      return ticketOf(at, events, { cell, status });
    });
}
