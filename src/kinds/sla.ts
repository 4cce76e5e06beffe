import { statedValues } from '../catalog/dated.ts';
import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { nowhere } from '../finding/problem.ts';
import type { Dated } from '../quantity/dated.ts';
import { type Quantity, quantityOf } from '../quantity/quantity.ts';
import type { Clock, Mark, Moment, ServiceLevel, TimeLimit } from '../rule/service-level.ts';
import type { Clock as StatedClock, Dated as StatedDated, SlaMark, SlaMoment } from '../schema/generated/documents.ts';
import { same } from '../text/words.ts';

/** What can happen to any ticket; a workspace names the rest. */
export const builtInEvents: readonly string[] = ['created', 'assigned'];

export const sla: DocumentKind<'sla'> = {
  name: 'sla',
  title: { zh: '服务时限', en: 'Service levels' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    const { clocks, tiers, within = [] } = document;
    return [
      ...Object.entries(clocks).flatMap(([name, clock]) => [
        ...scope(clock.when, 'clocks', name, 'when'),
        ...one('calendar', clock.calendar, 'clocks', name, 'calendar'),
        ...list('ticket-status', clock.pause?.status, 'clocks', name, 'pause', 'status'),
        ...(['start', 'stop'] as const).flatMap((key) => {
          const moment = clock[key];
          return typeof moment === 'string'
            ? one('ticket-event', builtInEvents.includes(moment) ? undefined : moment, 'clocks', name, key)
            : list('ticket-status', moment.status, 'clocks', name, key, 'status');
        }),
        ...(clock.escalate ?? []).flatMap(({ tell }, step) =>
          list('role', tell, 'clocks', name, 'escalate', step, 'tell'),
        ),
      ]),
      ...Object.entries({ tiers, within }).flatMap(([key, limits]) =>
        limits.flatMap(({ when, sources }, index) => [
          ...scope(when, key, index, 'when'),
          ...list('clause', sources, key, index, 'sources'),
        ]),
      ),
    ];
  },
  items: (entry) => [
    ...entry.document.tiers.map(({ id }, index) => ({
      id,
      place: entry.at('tiers', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.within ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('within', index, 'id'),
      carries: 'measured' as const,
    })),
  ],
  compile: (entry, documents) => ({ serviceLevels: [levelOf(entry, documents)] }),
  template: ({ id, owner, calendar, from }) => `# 服务时限：时钟和档位 · service levels: clocks and tiers
kind: sla
id: ${id}
version: 1.0.0
status: active
title: { zh: 首次响应时限, en: First-response times }
owner: ${owner}
effective: { from: ${from} }

clocks:
  first-response:
    title: { zh: 首次响应, en: First response }
    start: created
    stop: { reply: agent, public: true }     # 机器人和内部备注不算 · bots and internal notes do not count
    pause: { status: [waiting-customer] }
    calendar: ${calendar}
    onPriorityChange: carry                  # 已用时间照算 · what ran counts
    warn: [ 80 % ]

# 多个档位同时匹配时取最严 · where several tiers match, the strictest applies
overlap: strictest
tiers:
  - { id: A, clock: first-response, when: { priority: A }, target: 1 min, limit: 2 min }
  - { id: B, clock: first-response, when: { priority: B }, target: 3 min, limit: 5 min }
  - { id: C, clock: first-response, when: { priority: C }, target: 5 min, limit: 10 min }

within:
  - { id: in-time, clock: first-response, share: 90 %, period: month }
`,
};

function levelOf(entry: Entry<'sla'>, documents: Documents): ServiceLevel {
  const { clocks, tiers, within = [], overlap } = entry.document;
  return {
    id: entry.id,
    title: entry.title,
    clocks: Object.entries(clocks).map(([id, clock]) => clockOf(id, clock, documents)),
    tiers: tiers.flatMap(({ id, clock, when, target, limit, sources }, index) => {
      const [targets, limits] = [limitsOf(target), limitsOf(limit)];
      // A limit that is no time is reported by a check; without its times a tier limits nothing.
      if (targets === undefined || limits === undefined) return [];
      const origin = entry.origin(['tiers', index]);
      return [
        {
          id,
          clock,
          scope: documents.ticketScope(when),
          target: targets,
          limit: limits,
          clauses: sources ?? [],
          origin,
        },
      ];
    }),
    overlap: overlap ?? 'strictest',
    within: within.flatMap(({ id, clock, when, share, time, period, minimumSample, sources }, index) => {
      const { value, unit } = quantityOf(share);
      if (unit.measure !== 'share') return [];
      return [
        {
          id,
          clock,
          scope: documents.ticketScope(when),
          share: value,
          time: time === undefined ? null : (limitOf(quantityOf(time)) ?? null),
          cadence: period,
          minimumSample: minimumSample ?? 0,
          clauses: sources ?? [],
          origin: entry.origin(['within', index]),
        },
      ];
    }),
    term: entry.term,
    origin: entry.origin(),
  };
}

function clockOf(id: string, stated: StatedClock, documents: Documents): Clock {
  return {
    id,
    title: stated.title === undefined ? same(id) : wordsOf(stated.title),
    scope: documents.ticketScope(stated.when),
    start: momentOf(stated.start),
    stop: momentOf(stated.stop),
    pause: stated.pause?.status ?? [],
    calendar: stated.calendar ?? documents.defaultCalendar,
    onChange: stated.onPriorityChange ?? 'carry',
    reopen: stated.reopen ?? 'ignore',
    warn: (stated.warn ?? []).flatMap((mark) => markOf(mark) ?? []),
    escalate: (stated.escalate ?? []).flatMap(({ at, tell }) => {
      const mark = markOf(at);
      return mark === undefined ? [] : [{ at: mark, tell }];
    }),
  };
}

function momentOf(stated: SlaMoment): Moment {
  if (typeof stated === 'string') return { events: [stated], reply: null, statuses: [] };
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
  const [before, after] = [stated.before, stated.after].map((text) => text && limitOf(quantityOf(text)));
  return before ? { before } : after ? { after } : undefined;
}

/** Undefined where a value is no time. */
function limitsOf(stated: StatedDated | undefined): Dated<TimeLimit>[] | undefined {
  const limits = statedValues(stated, () => nowhere).map(({ from, value }) => ({ from, value: limitOf(value) }));
  return limits.every((each): each is Dated<TimeLimit> => each.value !== undefined) ? limits : undefined;
}

function limitOf({ value, unit }: Quantity): TimeLimit | undefined {
  if (unit.measure === 'duration' || unit.measure === 'working time') return { open: Math.round(value * 1000) };
  return unit.measure === 'working days' ? { workingDays: value } : undefined;
}
