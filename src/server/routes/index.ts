import type { Route } from '../route.ts';
import { document, documents } from './documents.ts';
import { evaluateLines } from './evaluate-lines.ts';
import { evaluate } from './evaluate.ts';
import { explainRoute } from './explain.ts';
import { score } from './score.ts';
import { bundleState, docs, live, metrics, openapi, problem, ready, reload } from './service.ts';
import { targets } from './targets.ts';
import { tickets } from './tickets.ts';
import { wording } from './wording.ts';

/** Every address of the service, in the order in which they are described. */
export const routes: readonly Route[] = [
  evaluate,
  evaluateLines,
  score,
  tickets,
  wording,
  bundleState,
  documents,
  document,
  targets,
  explainRoute,
  live,
  ready,
  metrics,
  openapi,
  docs,
  problem,
  reload,
];
