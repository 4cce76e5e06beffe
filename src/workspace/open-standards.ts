import type { Finding } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import type { LoadedBundle } from '../toolkit/bundle-file.ts';
import { type Standards, validate, type Validation } from '../toolkit/validate.ts';
import { readStandardsFiles } from './files.ts';
import { readBundle } from './read-bundle.ts';

/** Standards, and the bundle file that they came in; null where they stand in a folder. */
export interface OpenedStandards {
  readonly standards: Standards;
  readonly bundle: LoadedBundle | null;
}

/**
 * The standards of a folder, or of a bundle file (`.json`), whose finding says why it cannot be used. Whoever
 * opens a folder again and again hands a validation over that keeps what did not change.
 */
export async function openStandards(
  path: string,
  cwd: string,
  today: Day,
  validation: Validation = validate,
): Promise<OpenedStandards | Finding> {
  if (path.endsWith('.json')) {
    const bundle = await readBundle(path, cwd);
    return 'standards' in bundle ? { standards: bundle.standards, bundle } : bundle;
  }
  const { files, findings } = await readStandardsFiles(path, cwd);
  return { standards: validation(files, { today, findings }), bundle: null };
}
