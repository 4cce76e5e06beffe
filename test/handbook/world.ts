import { compile, handbookOf, type StandardsFile, validate } from '../../src/index.ts';
import { readStandardsFiles } from '../../src/workspace/files.ts';
import { root } from '../cli/yardstick.ts';

export const today = '2026-11-27';

/** The handbook of some files. */
export function handbookFrom(files: readonly StandardsFile[], base = '/') {
  const standards = validate(files, { today });
  const bundle = compile(standards);
  return { standards, bundle, contents: handbookOf(standards.catalog, bundle, { on: today, base, site: '' }) };
}

/** The handbook of the standards that are shipped. */
export function shippedHandbook() {
  return handbookIn('standards');
}

/** The handbook of the standards in a folder of the repository. */
export async function handbookIn(folder: string) {
  const { files } = await readStandardsFiles(folder, root);
  return handbookFrom(files);
}
