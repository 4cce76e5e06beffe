import { evaluateSnapshots } from '../../toolkit/evaluate.ts';
import { decidedByEvaluation } from '../decision.ts';
import { asOf, by, goals, listIn, profile } from '../parameters.ts';
import type { Call, Route } from '../route.ts';
import { kpisIn, refuseUnknownProfile, snapshotExample, snapshotsIn } from './judging.ts';
import type { Snapshots } from '../../snapshot/read.ts';
import type { Evaluation } from '../../evaluation/generated.ts';

export const evaluate: Route = {
  method: 'POST',
  path: '/v1/evaluate',
  scope: 'evaluate',
  group: 'evaluate',
  summary: {
    zh: '评价快照：一个、一列，或 CSV；给出结论和原因',
    en: 'Judge snapshots – one, a list, or CSV: verdicts, and why',
  },
  parameters: [asOf, profile, by, goals],
  body: {
    'application/json': {
      schema: {
        oneOf: [
          { $ref: 'service.schema.json#/$defs/snapshot' },
          { type: 'array', items: { $ref: 'service.schema.json#/$defs/snapshot' } },
          {
            type: 'object',
            properties: { snapshots: { type: 'array', items: { $ref: 'service.schema.json#/$defs/snapshot' } } },
            required: ['snapshots'],
          },
        ],
      },
      example: snapshotExample,
    },
    'text/csv': {
      schema: { type: 'string' },
      example: 'period,channel,csat,csat.n\n2026-03,phone,91.2,412\n',
    },
  },
  answer: {
    type: 'application/json',
    schema: { $ref: 'evaluation.schema.json' },
    summary: { zh: '结论；读不懂的数据在 findings 里', en: 'Verdicts; what could not be understood is in `findings`' },
  },
  refusals: [400, 413, 415, 422, 503],
  async handle(call) {
    const evaluation = await judged(snapshotsIn(call), call, call.values.get('goals') === 'given');
    return { content: { json: evaluation }, headers: decisionHeader(await call.keep(decidedByEvaluation(evaluation))) };
  },
};

/** What `yardstick evaluate` says of the same snapshots under the same standards. */
export async function judged(snapshots: Snapshots, call: Call, onlyGiven: boolean): Promise<Evaluation> {
  const { values, served, pause } = call;
  const dimensions = listIn(call, 'by');
  const evaluation = await evaluateSnapshots(served.bundle, snapshots, {
    via: 'compiled',
    asOf: values.get('asOf') ?? null,
    profile: values.get('profile') ?? null,
    ...(dimensions.length > 0 && { by: dimensions }),
    ...(onlyGiven && { only: kpisIn(snapshots.rows) }),
    pause,
  });
  refuseUnknownProfile(evaluation.findings);
  return evaluation;
}

/** Tells which record of the decision log an answer has. */
export function decisionHeader(id: string | null): Record<string, string> {
  return id === null ? {} : { 'yardstick-decision': id };
}
