import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { importCalendar } from './import.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { measure } from './measure.ts';
import { newDocument } from './new.ts';
import { release } from './release.ts';
import { score } from './score.ts';
import { sla } from './sla.ts';
import { validate } from './validate.ts';

export const commands: readonly Command[] = [
  diff,
  evaluate,
  explain,
  importCalendar,
  init,
  lsp,
  measure,
  newDocument,
  release,
  score,
  sla,
  validate,
];
