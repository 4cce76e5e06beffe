import type { Waiver } from '../rule/waiver.ts';
import type { WaivedBy } from './generated.ts';

/** What excuses a verdict, as results tell it. */
export function waivedBy(waiver: Waiver | null): WaivedBy | null {
  if (waiver === null) return null;
  const { origin, title, reason, compensation, approver, term } = waiver;
  return { waiver: origin, title, reason, compensation, approver, until: term.to };
}
