import type { Bundle } from '../evaluation/bundle.ts';
import { compile } from '../toolkit/evaluate.ts';
import type { Standards } from '../toolkit/validate.ts';
import type { Language } from '../text/words.ts';

/** The standards of a workspace as an editor sees them: what is typed counts, saved or not. */
export interface OpenStandards {
  readonly standards: Standards;
  readonly language: Language;
  readonly today: string;
  /** Compiled when it is first asked for: while somebody types, nobody does. */
  readonly bundle: () => Bundle;
}

export function openStandards(standards: Standards, language: Language, today: string): OpenStandards {
  let bundle: Bundle | undefined;
  return { standards, language, today, bundle: () => (bundle ??= compile(standards)) };
}

/** As editors count: lines and characters from 0, in UTF-16 units. */
export interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

export interface EditorRange {
  readonly start: EditorPosition;
  readonly end: EditorPosition;
}
