import { describe, expect, test } from 'vitest';
import { BusinessTime } from '../../src/calendar/business-time.ts';
import { ChangingTime } from '../../src/calendar/changing-time.ts';
import { always } from '../../src/calendar/hours.ts';
import { hoursOfCompact } from './cases.ts';

const at = (text: string) => Date.parse(`2026-03-${text}Z`);
const office = new BusinessTime(hoursOfCompact({ zone: 'UTC', weekly: { 'mon-fri': '09:00-18:00' } }));
const around = new BusinessTime(always);

describe('where office hours give way to around the clock on Monday at 20:00', () => {
  const time = ChangingTime.of(office, [{ from: at('02T20:00'), time: around }]);

  test.each([
    { when: '02T19:59', isOpen: false },
    { when: '02T20:00', isOpen: true, because: 'at that very instant the new one holds' },
    { when: '03T03:00', isOpen: true },
  ])('$when is open: $isOpen', ({ when, isOpen }) => expect(time.isOpen(at(when))).toBe(isOpen));

  test('it opens when the new one begins to hold, and counting back crosses over', () => {
    expect(time.nextOpen(at('02T19:00'))).toBe(at('02T20:00'));
    expect(time.dueBackward(at('02T21:00'), 2 * 3_600_000)).toBe(at('02T17:00'));
    expect(time.dueBackward(at('02T20:00'), 0)).toBe(at('02T20:00'));
    expect(time.dueBackward(at('02T19:00'), 0)).toBe(at('02T18:00'));
  });
});

test('calendars that do not change are one', () => {
  expect(ChangingTime.of(office, [{ from: at('02T20:00'), time: office }])).toBe(office);
});
