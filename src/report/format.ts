import type { Comparison } from '../changes/generated.ts';
import type { Evaluation } from '../evaluation/generated.ts';
import type { Clocks } from '../evaluation/generated-clocks.ts';
import type { Scores } from '../evaluation/generated-scores.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Findings } from '../finding/generated.ts';
import type { MeasuredSnapshot } from '../measure/snapshots.ts';
import type { Text } from '../text/parts.ts';
import type { Language } from '../text/words.ts';
import type { Source } from '../text/source.ts';
import type { Colours } from './colours.ts';
import type { ToldImpact } from './impact-words.ts';

/** How a result is shown; the result itself is data. */
export interface Presentation {
  readonly language: Language;
  readonly colours: Colours;
  /** Columns of the terminal. */
  readonly width: number;
  /** The text of a file, for code frames; undefined where it is not at hand. */
  readonly source: (file: string) => Source | undefined;
  /** What a suggested command must add to find the same standards; empty for the default folder. */
  readonly standardsFlag: string;
  /** One line per verdict, however many there are. */
  readonly all: boolean;
}

/** An output format: whichever results it can show. Pure: a result in, a text out, with a line end at its end. */
export interface Format {
  readonly name: string;
  evaluation?(evaluation: Evaluation, presentation: Presentation): Text;
  explanation?(explanations: readonly Explanation[], presentation: Presentation): string;
  clocks?(clocks: Clocks, presentation: Presentation): string;
  /** The clocks of one ticket, stretch by stretch. */
  ledger?(clocks: Clocks, presentation: Presentation): string;
  scores?(scores: Scores, presentation: Presentation): string;
  /** Figures that were measured, in a form that can be judged in turn. */
  snapshots?(snapshots: readonly MeasuredSnapshot[]): string;
  /** With what it would have meant on past data, where that was asked for. */
  comparison?(comparison: Comparison, presentation: Presentation, impact?: ToldImpact): string;
  validation?(findings: Findings, presentation: Presentation): string;
}
