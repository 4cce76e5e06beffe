import type { Reference } from '../catalog/kind.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import { holds } from './place.ts';
import type { EditorPosition, OpenStandards } from './standards.ts';

/** The reference at a position of a document; undefined where none stands there, or the document cannot be read. */
export function referenceAt(
  { standards: { catalog } }: OpenStandards,
  file: string,
  position: EditorPosition,
): Reference | undefined {
  const entry = catalog.entries.find((each) => each.file === file);
  const found = entry === undefined ? [] : catalog.references(entry);
  return found.find(({ place }) => place.range !== null && holds(place.range, position));
}

/** Where something is declared that a reference leads to. */
export function definitionOf({ target, id }: Reference, catalog: Catalog): Place | undefined {
  const [first, rest] = splitAt(id, target === 'dimension-value' ? '=' : '/');
  const { workspace } = catalog;
  const inWorkspace = (path: Path | undefined) => (path === undefined ? undefined : workspace?.parsed.at(path));
  const document = workspace?.document;
  switch (target) {
    case 'role':
      return inWorkspace(indexPath(['roles'], document?.roles, id, ['id']));
    case 'clause':
      return inWorkspace(clausePath(document?.sourceDocuments ?? [], id));
    case 'dimension':
      return inWorkspace(indexPath(['dimensions'], document?.dimensions, id, ['id']));
    case 'dimension-value': {
      const at = document?.dimensions.findIndex((each) => each.id === first) ?? -1;
      const values = document?.dimensions[at]?.values ?? [];
      const index = values.findIndex((value) => (typeof value === 'string' ? value : value.id) === rest);
      return at === -1
        ? undefined
        : inWorkspace(index === -1 ? ['dimensions', at] : ['dimensions', at, 'values', index]);
    }
    case 'ticket-status':
    case 'ticket-event': {
      const key = target === 'ticket-status' ? 'ticketStatuses' : 'ticketEvents';
      const at = document?.[key]?.indexOf(id) ?? -1;
      return at === -1 ? undefined : inWorkspace([key, at]);
    }
    case 'goal': {
      const goal = catalog.goals.find((each) => each.id === id);
      return goal?.at('id');
    }
    case 'clock': {
      const level = catalog.get('sla', first);
      return level?.parsed.keyAt(['clocks', rest]);
    }
    case 'tier': {
      const level = catalog.get('sla', first);
      const at = level?.document.tiers.findIndex((tier) => tier.id === rest) ?? -1;
      return at === -1 ? undefined : level?.parsed.at(['tiers', at, 'id']);
    }
    case 'scorecard-item':
    case 'taxonomy-class':
      return itemOf(
        catalog,
        catalog.entries.find(
          (each) => each.kind === (target === 'taxonomy-class' ? 'taxonomy' : 'scorecard') && each.id === first,
        ),
        rest,
      );
    default:
      return catalog.get(target, id)?.parsed.at(['id']);
  }
}

function itemOf(catalog: Catalog, entry: AnyEntry | undefined, id: string): Place | undefined {
  return entry === undefined ? undefined : catalog.items(entry).find((item) => item.id === id)?.place;
}

function indexPath(
  above: Path,
  items: readonly { readonly id: string }[] | undefined,
  id: string,
  below: Path,
): Path | undefined {
  const at = items?.findIndex((each) => each.id === id) ?? -1;
  return at === -1 ? undefined : [...above, at, ...below];
}

function clausePath(
  sources: readonly { readonly clauses: readonly { readonly id: string }[] }[],
  id: string,
): Path | undefined {
  for (const [at, { clauses }] of sources.entries()) {
    const path = indexPath(['sourceDocuments', at, 'clauses'], clauses, id, ['id']);
    if (path !== undefined) return path;
  }
  return undefined;
}

function splitAt(id: string, sign: string): [string, string] {
  const at = id.indexOf(sign);
  return at === -1 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

/** Every place that refers to the same thing as a reference, in the order of files. */
export function referencesTo({ target, id }: Pick<Reference, 'target' | 'id'>, catalog: Catalog): Place[] {
  return catalog.entries.flatMap((entry) =>
    catalog
      .references(entry)
      .filter((each) => each.target === target && each.id === id)
      .map(({ place }) => place),
  );
}
