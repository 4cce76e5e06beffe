import { quantityOf } from '../quantity/quantity.ts';
import type { CalendarChoice, Clock, Distance, Mark, Moment } from '../rule/service-level.ts';
import type { ClockMark, Clock as StatedClock, SlaMark, SlaMoment } from '../schema/generated/documents.ts';
import { same } from '../text/words.ts';
import { presets } from './clock-presets.ts';
import { wordsOf } from './entry.ts';
import type { Documents } from './kind.ts';
import { limitOf } from './time-limit.ts';

/** A clock as plain data: what it does not state, its preset does. */
export function clockOf(id: string, stated: StatedClock, documents: Documents): Clock {
  const preset = stated.preset && presets[stated.preset];
  return {
    id,
    title: stated.title === undefined ? (preset?.title ?? same(id)) : wordsOf(stated.title),
    scope: documents.ticketScope(stated.when),
    start: stated.start === undefined ? (preset?.start ?? never) : momentOf(stated.start),
    stop: stated.stop === undefined ? (preset?.stop ?? never) : momentOf(stated.stop),
    pause: stated.pause?.status ?? [],
    calendars: calendarsOf(stated.calendar ?? documents.defaultCalendar, documents),
    endOfWorkingDay: stated.endOfWorkingDay ?? false,
    retroactive: {
      start: stated.retroactive?.start ?? false,
      pause: stated.retroactive?.pause ?? true,
    },
    onChange: stated.onPriorityChange ?? 'carry',
    reopen: stated.reopen ?? preset?.reopen ?? 'ignore',
    warn: (stated.warn ?? []).flatMap((mark) => markOf(mark) ?? []),
    escalate: (stated.escalate ?? []).flatMap(({ at, tell }) => {
      const mark = markOf(at);
      return mark === undefined ? [] : [{ at: mark, tell }];
    }),
  };
}

/** The schema asks for a moment where no preset gives one. */
const never: Moment = { events: [], reply: null, statuses: [] };

function calendarsOf(stated: NonNullable<StatedClock['calendar']>, documents: Documents): CalendarChoice[] {
  if (typeof stated === 'string') return [{ scope: {}, calendar: stated }];
  const choices = stated.map(({ when, use }) => ({ scope: documents.ticketScope(when), calendar: use }));
  return stated.some(({ when }) => when === undefined)
    ? choices
    : [...choices, { scope: {}, calendar: documents.defaultCalendar }];
}

function momentOf(stated: SlaMoment): Moment {
  if (typeof stated === 'string') return { ...never, events: [stated] };
  const { reply, status } = stated;
  return {
    events: [],
    reply: reply === undefined ? null : { by: reply, publicOnly: stated.public ?? true, bots: stated.bots ?? false },
    statuses: status ?? [],
  };
}

function markOf(stated: SlaMark): Mark | undefined {
  if (typeof stated === 'string') {
    const { value, unit } = quantityOf(stated);
    return unit.measure === 'share' ? { share: value } : undefined;
  }
  const [before, after] = [distanceOf(stated.before, stated), distanceOf(stated.after, stated)];
  return before ? { before } : after ? { after } : undefined;
}

function distanceOf(stated: string | undefined, { time }: ClockMark): Distance | undefined {
  const limit = stated === undefined ? undefined : limitOf(quantityOf(stated));
  return limit !== undefined && 'open' in limit && time === 'clock' ? { passing: limit.open } : limit;
}
