import { targetsOn } from '../../toolkit/in-force.ts';
import { asOf, dayIn, kpi, profile } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

export const targets: Route = {
  method: 'GET',
  path: '/v1/targets',
  scope: 'read',
  group: 'standards',
  summary: {
    zh: '某一天生效的目标值和工单时限',
    en: 'The targets of KPIs and the time limits of tickets in force on a day',
  },
  parameters: [asOf, profile, kpi],
  answer: {
    type: 'application/json',
    schema: { $ref: 'service.schema.json#/$defs/targets' },
    summary: { zh: '目标和时限，写明出处', en: 'Targets and time limits, each with the document that states it' },
  },
  refusals: [400, 404],
  handle(call) {
    const { bundle } = call.served;
    const [on, under, of] = [dayIn(call), call.values.get('profile') ?? null, call.values.get('kpi') ?? null];
    refuseUnknown('profile', under, bundle.tailorings);
    refuseUnknown('kpi', of, bundle.measures);
    const found = targetsOn(bundle, on, under, of);
    return Promise.resolve({
      content: { json: { asOf: on, profile: under, bundle: { digest: bundle.digest }, ...found } },
    });
  },
};

function refuseUnknown(kind: 'profile' | 'kpi', id: string | null, known: readonly { readonly id: string }[]): void {
  if (id === null || known.some((each) => each.id === id)) return;
  throw new Refusal('not-found', {
    zh: `没有 ${kind}/${id}；\`/v1/documents?kind=${kind}\` 列出有哪些。`,
    en: `There is no ${kind}/${id}: \`/v1/documents?kind=${kind}\` lists what there is.`,
  });
}
