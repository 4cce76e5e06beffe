import { duration, type Type } from '../formula/type.ts';
import type { Dimension } from './scope.ts';

/** The dataset that needs no document: one record for each cycle of a service-level clock on a ticket. */
export const clockRecords = 'clocks';

/** Its own fields; every dimension of the workspace is a text field as well, unless one of these has its name. */
export const clockFields = {
  ticket: { is: 'text' },
  sla: { is: 'text' },
  clock: { is: 'text' },
  /** The tier whose limit decided; not called `tier`, which is what a customer’s tier is called. */
  'sla-tier': { is: 'text' },
  status: { is: 'text', values: ['met', 'at-risk', 'missed', 'running', 'paused'] },
  /** By the limit of its tier. `late` as soon as it is past, stopped or not; `not-due` where it still runs within it. */
  outcome: { is: 'text', values: ['in-time', 'late', 'not-due'] },
  started: { is: 'instant' },
  /** Empty where it still runs. */
  stopped: { is: 'instant' },
  /** When its limit was or will be used up; empty where that is not settled yet, such as while it is paused in time. */
  due: { is: 'instant' },
  /** The time that its calendar counted, up to now where it still runs. */
  elapsed: duration,
  /** How long it was paused. */
  paused: duration,
} as const satisfies Readonly<Record<string, Type>>;

export type ClockField = keyof typeof clockFields;

/** The field that places a cycle in a period where an input names none. */
export const clockPlacedAt: ClockField = 'started';

/** The fields and their types, dimensions included. */
export function clockFieldTypes(dimensions: readonly Dimension[]): ReadonlyMap<string, Type> {
  const types = new Map<string, Type>();
  for (const { id, open, values } of dimensions)
    types.set(id, open ? { is: 'text' } : { is: 'text', values: values.map((value) => value.id) });
  for (const [name, type] of Object.entries(clockFields)) types.set(name, type);
  return types;
}
