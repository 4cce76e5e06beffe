import { explain, suggestName } from '../../explanation/explain.ts';
import { asOf, dayIn, named } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

export const explainRoute: Route = {
  method: 'GET',
  path: '/v1/explain',
  scope: 'read',
  group: 'standards',
  summary: {
    zh: '说明一个目标、文档、条款或问题代码',
    en: 'Explain a goal, a document, a clause or the code of a finding',
  },
  parameters: [named, asOf],
  answer: {
    type: 'application/json',
    schema: { $ref: 'service.schema.json#/$defs/explanations' },
    summary: { zh: '`yardstick explain` 的结果', en: 'What `yardstick explain` says' },
  },
  refusals: [400, 404],
  handle(call) {
    const { standards, bundle } = call.served;
    const name = call.values.get('name') ?? '';
    if (name === '')
      throw new Refusal('parameter', {
        zh: '没有写要说明什么：加上 `?name=`。',
        en: 'It does not say what to explain: add `?name=`.',
      });
    const explainable = { catalog: standards.catalog, bundle, on: dayIn(call) };
    const found = explain(name, explainable);
    if (found.length > 0) return Promise.resolve({ content: { json: found } });
    const meant = suggestName(name, explainable);
    throw new Refusal('not-found', {
      zh: `没有名为 ${name} 的目标、文档、条款或问题代码。${meant === undefined ? '' : `是不是想写 ${meant}？`}`,
      en: `No goal, document, clause or code is called ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    });
  },
};
