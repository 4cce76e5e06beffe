import { doneStatuses, type Moment } from '../rule/service-level.ts';
import type { Clock as StatedClock } from '../schema/generated/documents.ts';
import type { Words } from '../text/words.ts';

export type PresetName = NonNullable<StatedClock['preset']>;

/** What a clock is where it names a preset and says nothing else. */
interface Preset {
  readonly title: Words;
  readonly start: Moment;
  readonly stop: Moment;
  readonly reopen: 'resume' | 'new-cycle' | 'ignore';
  /** True where it is the pauses that make the clock what it is: they have to be stated. */
  readonly needsPause: boolean;
}

const nothing: Moment = { events: [], reply: null, statuses: [] };
const event = (name: string): Moment => ({ ...nothing, events: [name] });
const reply = (by: 'agent' | 'customer'): Moment => ({ ...nothing, reply: { by, publicOnly: true, bots: false } });
const isDone: Moment = { ...nothing, statuses: doneStatuses };
/** A customer who thanks, and whose ticket is then closed, waits for no answer. */
const replyOrDone: Moment = { ...reply('agent'), statuses: doneStatuses };

function preset(zh: string, en: string, start: Moment, stop: Moment, others: Partial<Preset> = {}): Preset {
  return { title: { zh, en }, start, stop, reopen: 'ignore', needsPause: false, ...others };
}

/** The clocks that service desks know by name; definitions as in the documentation of Zendesk’s SLA metrics. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  'first-reply': preset('首次回复', 'First reply', event('created'), reply('agent')),
  'next-reply': preset('后续回复', 'Next reply', reply('customer'), replyOrDone),
  'periodic-update': preset('定期更新', 'Periodic update', reply('agent'), replyOrDone),
  'requester-wait': preset('客户等待', 'Requester wait', event('created'), isDone, {
    reopen: 'resume',
    needsPause: true,
  }),
  'agent-work': preset('坐席处理', 'Agent work', event('created'), isDone, { reopen: 'resume', needsPause: true }),
  'first-resolution': preset('首次解决', 'First resolution', event('created'), isDone),
  'total-resolution': preset('最终解决', 'Total resolution', event('created'), isDone, { reopen: 'resume' }),
  'on-site-arrival': preset('上门到达', 'Arrival on site', event('assigned'), event('arrived')),
  'call-back': preset('回访', 'Call-back', { ...nothing, statuses: ['resolved', 'solved'] }, event('called-back'), {
    // One call-back for each solution.
    reopen: 'new-cycle',
  }),
};
