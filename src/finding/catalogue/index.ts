import type { Explained } from '../problem.ts';
import * as baseline from './baseline.ts';
import * as bundle from './bundle.ts';
import * as catalog from './catalog.ts';
import * as dataset from './dataset.ts';
import * as engine from './engine.ts';
import * as evaluation from './evaluation.ts';
import * as file from './file.ts';
import * as handbook from './handbook.ts';
import * as measure from './measure.ts';
import * as quantity from './quantity.ts';
import * as schema from './schema.ts';
import * as snapshot from './snapshot.ts';
import * as suppression from './suppression.ts';
import * as ticket from './ticket.ts';
import * as yaml from './yaml.ts';

/** Every problem that is not a check: each export of these files that has a code. */
export const problems: readonly Explained[] = [
  baseline,
  bundle,
  catalog,
  dataset,
  engine,
  evaluation,
  file,
  handbook,
  measure,
  quantity,
  schema,
  snapshot,
  suppression,
  ticket,
  yaml,
].flatMap((group) => Object.values(group).filter(isProblem));

function isProblem(value: unknown): value is Explained {
  return typeof value === 'object' && value !== null && 'code' in value;
}
