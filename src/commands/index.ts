import { bundle } from './bundle.ts';
import type { Command } from './command.ts';
import { comment } from './comment.ts';
import { codeowners } from './codeowners.ts';
import { diff } from './diff.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { gitDiff } from './git-diff.ts';
import { importCalendar } from './import.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { key } from './key.ts';
import { measure } from './measure.ts';
import { newDocument } from './new.ts';
import { release } from './release.ts';
import { score } from './score.ts';
import { serve } from './serve.ts';
import { site } from './site.ts';
import { sla } from './sla.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  bundle,
  codeowners,
  comment,
  diff,
  evaluate,
  explain,
  gitDiff,
  importCalendar,
  init,
  key,
  lsp,
  measure,
  newDocument,
  release,
  score,
  serve,
  site,
  sla,
  validate,
  verify,
];
