import { starterFiles } from '../../src/workspace/starter.ts';
import type { StandardsFile } from '../../src/index.ts';

/** The day on which the broken files are read. */
export const today = '2026-04-15';

/** A sound set of standards with one document of every kind, of which a broken file takes the place of one. */
export async function starter(): Promise<ReadonlyMap<string, string>> {
  const files = [...(await starterFiles(today))].filter(([path]) => path.startsWith('standards/'));
  return new Map(files);
}

/** The starter with a file in the place of the document of its kind. */
export function inPlace(files: ReadonlyMap<string, string>, kind: string, file: StandardsFile): StandardsFile[] {
  const others = [...files].filter(([path]) => !path.startsWith(`standards/${kind}/`));
  return [...others.map(([path, content]) => ({ path, content })), file];
}
