import type { Path, Range } from '../text/range.ts';
import type { Words } from '../text/words.ts';
import type { Finding, Fix, RelatedPlace, Severity } from './generated.ts';

/** One thing that can be wrong: everything people read about it, and examples that are its tests. */
export interface Problem<About> {
  /** Stable, kebab-case, subject first: people write it in ignore comments and search for it. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that is true of good input. */
  readonly summary: Words;
  /** What goes wrong on the floor where it is not. */
  readonly why: Words;
  /** What is wrong, in one plain sentence. */
  readonly message: (about: About) => Words;
  /** What to write instead. */
  readonly help: (about: About) => Words | null;
  /** The edit that mends it; only where it surely means what was meant. */
  readonly fix?: (about: About, place: Place) => Fix | null;
  readonly examples: Examples;
}

export interface Examples {
  /** The kind of text the examples are. `document` is one file of a set of standards, `records` an export that a dataset maps. */
  readonly of: 'document' | 'json' | 'csv' | 'tickets' | 'records' | 'bytes';
  readonly bad: string;
  readonly good: string;
}

/** Whether people can read them: those of encodings and sizes are bytes, or longer than anybody reads. */
export function isReadable({ of, bad }: Examples): boolean {
  return of !== 'bytes' && bad.length <= 2_000;
}

/** What `yardstick explain <code>` needs: a problem without its arguments. */
export type Explained = Pick<Problem<never>, 'code' | 'severity' | 'summary' | 'why' | 'examples'>;

/** Where something is: a file, a range in it, and the keys that lead there. */
export interface Place {
  readonly file: string | null;
  readonly range: Range | null;
  readonly path: Path;
}

export const nowhere: Place = { file: null, range: null, path: [] };

/** Only binds the type of `about`; the problem is the data itself. */
export function defineProblem<About>(problem: Problem<About>): Problem<About> {
  return problem;
}

export function finding<About>(
  problem: Problem<About>,
  place: Place,
  about: About,
  related: readonly RelatedPlace[] = [],
): Finding {
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message(about),
    help: problem.help(about),
    file: place.file,
    range: place.range,
    path: [...place.path],
    related: [...related],
    fix: problem.fix?.(about, place) ?? null,
  };
}

/** A second place that a finding speaks of: “declared here”. */
export function relatedPlace(place: Place, message: Words): RelatedPlace[] {
  return place.file === null || place.range === null ? [] : [{ file: place.file, range: place.range, message }];
}

/** The fix that writes a text in the place of what stands there. */
export function replacement({ file, range }: Place, text: string, title: Words): Fix | null {
  return file === null || range === null ? null : { title, edits: [{ file, range, text }] };
}
