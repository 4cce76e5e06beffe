import type { Catalog } from '../catalog/catalog.ts';
import { versionName } from '../catalog/ledger.ts';
import { compareVersions } from '../catalog/versions.ts';
import { compareText } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import { grouped } from '../text/grouped.ts';
import { compareDocuments } from './compare.ts';
import type { DocumentChange } from './generated.ts';

/** What was released on a day, and what each version changes of the one before it. */
export interface ReleaseChanges {
  readonly day: Day;
  readonly documents: readonly DocumentChange[];
}

/** All releases there were, the latest first, as far as the frozen versions tell. */
export function releasesOf(catalog: Catalog): ReleaseChanges[] {
  const { frozen, ledger } = catalog.history;
  const byDocument = grouped(frozen, ({ kind, id }) => `${kind}/${id}`);
  const released = [...byDocument.values()].flatMap((versions) => {
    const inOrder = versions.toSorted((a, b) => compareVersions(a.document.version, b.document.version));
    return inOrder.flatMap((entry, at) => {
      const day = ledger.get(versionName(entry))?.day;
      const change = compareDocuments(catalog, inOrder[at - 1], catalog, entry);
      return day === undefined || change === undefined ? [] : [{ day, change }];
    });
  });
  return [...grouped(released, ({ day }) => day)]
    .map(([day, changes]): ReleaseChanges => ({
      day,
      documents: changes.map(({ change }) => change).toSorted((a, b) => compareText(a.document, b.document)),
    }))
    .toSorted((a, b) => compareText(b.day, a.day));
}
