import { documentOn, documentsOn } from '../../toolkit/in-force.ts';
import { isKind } from '../../schema/validate.ts';
import { asOf, dayIn, idInPath, kindInPath, kindQuery } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

export const documents: Route = {
  method: 'GET',
  path: '/v1/documents',
  scope: 'read',
  group: 'standards',
  summary: { zh: '某一天生效的文档', en: 'The documents in force on a day' },
  parameters: [kindQuery, asOf],
  answer: {
    type: 'application/json',
    schema: { $ref: 'service.schema.json#/$defs/documents' },
    summary: { zh: '文档及其版本', en: 'The documents, with their versions' },
  },
  refusals: [400],
  handle(call) {
    const { standards, bundle } = call.served;
    const on = dayIn(call);
    const found = documentsOn(standards.catalog, on, call.values.get('kind') ?? null);
    return Promise.resolve({ content: { json: { asOf: on, bundle: { digest: bundle.digest }, documents: found } } });
  },
};

export const document: Route = {
  method: 'GET',
  path: '/v1/documents/{kind}/{id}',
  scope: 'read',
  group: 'standards',
  summary: { zh: '一份文档在某一天的内容', en: 'One document as it is in force on a day' },
  parameters: [kindInPath, idInPath, asOf],
  answer: {
    type: 'application/json',
    schema: { $ref: 'service.schema.json#/$defs/document' },
    summary: { zh: '文档、它的各个版本、引用它的文档', en: 'The document, its versions, and what refers to it' },
  },
  refusals: [400, 404],
  handle(call) {
    const { standards, bundle } = call.served;
    const [on, kind = '', id = ''] = [dayIn(call), call.values.get('kind'), call.values.get('id')];
    const found = isKind(kind) ? documentOn(standards.catalog, on, kind, id) : undefined;
    if (found === undefined)
      throw new Refusal('not-found', {
        zh: `${on} 没有生效的 ${kind}/${id}；\`/v1/documents?kind=${kind}\` 列出有哪些。`,
        en: `No ${kind}/${id} is in force on ${on}: \`/v1/documents?kind=${kind}\` lists what is.`,
      });
    return Promise.resolve({ content: { json: { asOf: on, bundle: { digest: bundle.digest }, ...found } } });
  },
};
