import { Catalog } from '../catalog/catalog.ts';
import { type Ledger, ledgerText, type Released, versionName } from '../catalog/ledger.ts';
import { type ReleaseChanges, releasesOf } from '../changes/releases.ts';
import { nowhere } from '../finding/problem.ts';
import type { Day } from '../quantity/day.ts';
import { textDigest } from '../text/digest.ts';
import type { Standards } from './validate.ts';

/** A version that is frozen: its name, and the text that is kept. */
export interface FrozenVersion {
  /** `kpi/csat@1.0.0`. */
  readonly name: string;
  readonly text: string;
}

/** What a release writes. Paths are left to whoever writes. */
export interface Release {
  readonly frozen: readonly FrozenVersion[];
  /** Versions that lie under history/ already and are put on record. */
  readonly recorded: readonly string[];
  /** The text of the ledger afterwards. */
  readonly ledger: string;
  /** All releases, this one included, the latest first. */
  readonly releases: readonly ReleaseChanges[];
  /** The folder of the workspace, with a slash at its end; empty where that is the folder of the call. */
  readonly folder: string;
}

/** Freezes every version that is in order, no draft, and not on record yet. Only for standards without errors. */
export function release({ catalog }: Pick<Standards, 'catalog'>, day: Day): Release {
  const { ledger, frozen } = catalog.history;
  const isNew = (entry: Catalog['entries'][number]) => !ledger.has(versionName(entry));
  const recorded = frozen.filter(isNew);
  const kept = new Set(frozen.map(versionName));
  const entries = catalog.entries.filter(
    (entry) => isNew(entry) && entry.document.status !== 'draft' && !kept.has(versionName(entry)),
  );
  const added = [...recorded, ...entries].map((entry): [string, Released] => {
    const name = versionName(entry);
    return [name, { name, day, digest: textDigest(entry.parsed.source.text), place: nowhere }];
  });
  const after: Ledger = new Map([...ledger, ...added]);
  const history = { frozen: [...frozen, ...entries], ledger: after, isWhole: true };
  return {
    frozen: entries.map((entry) => ({ name: versionName(entry), text: entry.parsed.source.text })),
    recorded: recorded.map(versionName),
    ledger: ledgerText(after),
    releases: releasesOf(new Catalog(catalog.entries, catalog.kinds, true, history)),
    folder: folderOf(catalog.workspace?.file ?? ''),
  };
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
