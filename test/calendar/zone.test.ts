import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { showInstant } from '../../src/calendar/zone.ts';

const zones = ['Asia/Shanghai', 'UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Monrovia', 'Europe/Lisbon'];

test('an instant is written as Temporal writes it, in every zone and at all times', () => {
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(1890, 0, 1), max: Date.UTC(2100, 0, 1) }),
    fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }),
    fc.constantFrom(0, -1, 999, Date.UTC(2026, 2, 29, 1), Date.UTC(10_000, 0, 1) - 1, Date.UTC(1000, 0, 1)),
  );
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const written = Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: zone });
      expect(showInstant(instant, zone)).toBe(written);
    }),
    { numRuns: 2000 },
  );
});
