import { unreadableLedger } from '../finding/catalogue/catalog.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import { type Day, isDay } from '../quantity/day.ts';
import type { PlacedDocument } from '../yaml/document.ts';

/** A version of a document that was released. */
export interface Released {
  /** `kpi/csat@1.0.0`. */
  readonly name: string;
  readonly day: Day;
  /** Of the text of the frozen version. */
  readonly digest: string;
  /** Where the ledger has it. */
  readonly place: Place;
}

/** Every version that was ever released, by name. It is written by `yardstick release` and by nobody else. */
export type Ledger = ReadonlyMap<string, Released>;

export const emptyLedger: Ledger = new Map();

/** The file of the ledger, beside the workspace. */
export const ledgerName = 'releases.lock.yaml';

/** How the ledger and the file of a frozen version call a version. */
export function versionName({ kind, id, document }: VersionNamed): string {
  return `${kind}/${id}@${document.version}`;
}

interface VersionNamed {
  readonly kind: string;
  readonly id: string;
  readonly document: { readonly version: string };
}

/** Days, each with the versions that were released on it and the digests of their texts. */
export function readLedger(parsed: PlacedDocument): { readonly ledger: Ledger; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const ledger = new Map<string, Released>();
  const refuse = (path: readonly string[]) => findings.push(finding(unreadableLedger, parsed.keyAt(path), {}));
  const { value } = parsed;
  const releases = isMap(value) ? value['releases'] : undefined;
  if (!isMap(releases)) refuse([]);
  for (const [day, documents] of Object.entries(isMap(releases) ? releases : {})) {
    if (!isDay(day) || !isMap(documents)) {
      refuse(['releases', day]);
      continue;
    }
    for (const [name, digest] of Object.entries(documents)) {
      const path = ['releases', day, name];
      const isWell = typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest) && !ledger.has(name);
      if (isWell && /^[a-z]+\/[a-z0-9-]+@\d+\.\d+\.\d+$/.test(name))
        ledger.set(name, { name, day, digest, place: parsed.keyAt(path) });
      else refuse(path);
    }
  }
  return { ledger, findings };
}

/** The text of a ledger: days and names in order, so that two branches that release seldom touch the same line. */
export function ledgerText(ledger: Ledger): string {
  const released = [...ledger.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const days = [...new Set(released.map(({ day }) => day))].toSorted();
  const blocks = days.map((day) => {
    const lines = released.filter((each) => each.day === day).map(({ name, digest }) => `    ${name}: ${digest}\n`);
    return `  ${day}:\n${lines.join('')}`;
  });
  return `${notice}releases:\n${blocks.join('')}`;
}

const notice =
  '# 已发布的版本和原文的摘要：由 yardstick release 写出，请勿手改。\n' +
  '# Released versions and the digests of their texts: written by yardstick release, not by hand.\n';

function isMap<T>(value: T): value is Exclude<T & object, readonly unknown[]> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
