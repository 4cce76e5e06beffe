import type { Side } from './outcome.ts';

/** Whether the version that stood before is kept among the released ones, so that it goes on holding until the new one begins. */
export function versionsBefore({ before, after }: { readonly before: Side; readonly after: Side }): boolean {
  const [old, next] = [before.entry, after.entry];
  if (old === undefined || next === undefined || old.document.version === next.document.version) return false;
  return after.catalog.frozen.some(
    ({ kind, id, document }) => kind === old.kind && id === old.id && document.version === old.document.version,
  );
}
