import { unknownProfile } from '../../finding/catalogue/evaluation.ts';
import type { Finding } from '../../finding/finding.ts';
import { readSnapshotFiles } from '../../toolkit/evaluate.ts';
import type { Row } from '../../snapshot/row.ts';
import type { Snapshots } from '../../snapshot/read.ts';
import { Refusal } from '../refusal.ts';
import { type Call, fileOf } from '../route.ts';

/** The snapshots of a body; what cannot be judged at all is refused, with its findings. */
export function snapshotsIn(call: Call): Snapshots {
  const snapshots = readSnapshotFiles(fileOf(call.body), call.served.bundle);
  refuseTooMany(snapshots.rows.length, call);
  refuseEmpty(snapshots.rows.length, snapshots.findings);
  return snapshots;
}

/** KPIs that any of the rows has. */
export function kpisIn(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ readings }) => [...readings.keys()]));
}

export function refuseTooMany(count: number, { service: { limits } }: Call): void {
  if (count <= limits.items) return;
  throw new Refusal('too-large', {
    zh: `一次最多 ${limits.items} 条，这里有 ${count} 条：分几次发。`,
    en: `One request takes ${limits.items}, and there are ${count}: send them in parts.`,
  });
}

/** Nothing was read: either nothing was sent, or nothing of it could be understood. */
export function refuseEmpty(count: number, findings: readonly Finding[]): void {
  if (count > 0) return;
  const isSyntax = findings.some(({ code }) => code.includes('syntax'));
  throw new Refusal(isSyntax ? 'body' : 'unusable', undefined, findings);
}

/** A profile that is not there judges nothing, which must not look like “nothing is wrong”. */
export function refuseUnknownProfile(findings: readonly Finding[]): void {
  const unknown = findings.find(({ code }) => code === unknownProfile.code);
  if (unknown !== undefined) throw new Refusal('parameter', unknown.message, [unknown]);
}

export const snapshotExample = JSON.stringify({
  period: '2026-03',
  scope: { channel: 'phone' },
  metrics: { csat: 91.2 },
  samples: { csat: 412 },
});
