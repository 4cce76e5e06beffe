import { scoreSnapshots } from '../../toolkit/evaluate.ts';
import { decidedByScores } from '../decision.ts';
import { asOf, profile } from '../parameters.ts';
import type { Route } from '../route.ts';
import { decisionHeader, evaluate } from './evaluate.ts';
import { refuseUnknownProfile, snapshotsIn } from './judging.ts';

export const score: Route = {
  method: 'POST',
  path: '/v1/score',
  scope: 'evaluate',
  group: 'evaluate',
  summary: {
    zh: '按记分卡评分，说明每一分怎样得来',
    en: 'Score by the scorecards, and say where each point comes from',
  },
  parameters: [asOf, profile],
  body: evaluate.body ?? {},
  answer: {
    type: 'application/json',
    schema: { $ref: 'scores.schema.json' },
    summary: { zh: '得分、等级和原因', en: 'Scores, grades, and why' },
  },
  refusals: [400, 413, 415, 422, 503],
  async handle(call) {
    const { values, served, pause } = call;
    const scores = await scoreSnapshots(served.bundle, snapshotsIn(call), {
      asOf: values.get('asOf') ?? null,
      profile: values.get('profile') ?? null,
      pause,
    });
    refuseUnknownProfile(scores.findings);
    return { content: { json: scores }, headers: decisionHeader(await call.keep(decidedByScores(scores))) };
  },
};
