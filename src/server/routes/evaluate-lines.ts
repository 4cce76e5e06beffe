import type { LineResult } from '../../toolkit/generated-service.ts';
import { readSnapshotFiles } from '../../toolkit/evaluate.ts';
import { decidedByEvaluation } from '../decision.ts';
import { asOf, by, profile } from '../parameters.ts';
import { problemOf, Refusal } from '../refusal.ts';
import type { Call, Route } from '../route.ts';
import { judged } from './evaluate.ts';
import { refuseEmpty, snapshotExample } from './judging.ts';

export const evaluateLines: Route = {
  method: 'POST',
  path: '/v1/evaluate/lines',
  scope: 'evaluate',
  group: 'evaluate',
  summary: {
    zh: '逐行评价（NDJSON）：每行一个快照，每行一个结果，多长都可以；每行像单独发来一样评价，只评价这一行里有的 KPI',
    en: 'Judge line by line (NDJSON), however many: a snapshot a line in, a result a line out, each as if it was sent alone, on the KPIs that the line has',
  },
  parameters: [asOf, profile, by],
  body: {
    'application/x-ndjson': {
      schema: { $ref: 'service.schema.json#/$defs/snapshot' },
      example: `${snapshotExample}\n`,
    },
  },
  answer: {
    type: 'application/x-ndjson',
    schema: { $ref: 'service.schema.json#/$defs/line' },
    summary: {
      zh: '每行一个结果，顺序相同；一行有错不影响其他行',
      en: 'A result a line, in the same order; a broken line takes no other with it',
    },
  },
  refusals: [400, 413, 415, 503],
  handle: (call) => Promise.resolve({ content: { lines: resultsOf(call) } }),
};

async function* resultsOf(call: Call): AsyncGenerator<string> {
  const { body } = call;
  if (body === null || !('lines' in body)) return;
  let line = 0;
  try {
    for await (const text of body.lines) {
      line++;
      if (text.trim() !== '') yield lineText(await resultOf(text, line, call));
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Nothing more can be judged: the last line says so, and why.
    const problem = problemOf(error, call.language, call.request);
    yield lineText({ line: Math.max(1, line), decision: null, evaluation: null, problem });
  }
}

function lineText(result: LineResult): string {
  return `${JSON.stringify(result)}\n`;
}

async function resultOf(text: string, line: number, call: Call): Promise<LineResult> {
  try {
    const snapshots = readSnapshotFiles([{ path: `line ${line}`, format: 'json', text }], call.served.bundle);
    refuseEmpty(snapshots.rows.length, snapshots.findings);
    const evaluation = await judged(snapshots, call, true);
    return { line, decision: await call.keep(decidedByEvaluation(evaluation)), evaluation, problem: null };
  } catch (error) {
    // What is wrong with the service ends the answer; what is wrong with a line is told in its place.
    if (!(error instanceof Refusal) || !['body', 'unusable', 'parameter'].includes(error.problem)) throw error;
    return { line, decision: null, evaluation: null, problem: problemOf(error, call.language, call.request) };
  }
}
