import { compareText } from '../../finding/finding.ts';
import { apiPage } from '../page.ts';
import { problemTypes, Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';

const json = 'application/json';
/** The page has a style of its own and nothing else. */
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const live: Route = {
  method: 'GET',
  path: '/health/live',
  scope: null,
  group: 'service',
  summary: { zh: '进程活着', en: 'The process is alive' },
  parameters: [],
  answer: { type: json, schema: { $ref: 'service.schema.json#/$defs/health' }, summary: { zh: '活着', en: 'It is' } },
  refusals: [],
  handle: () => Promise.resolve({ content: { json: { status: 'ok', because: null } } }),
};

export const ready: Route = {
  method: 'GET',
  path: '/health/ready',
  scope: null,
  group: 'service',
  summary: { zh: '可以接受请求', en: 'It takes requests' },
  parameters: [],
  answer: {
    type: json,
    schema: { $ref: 'service.schema.json#/$defs/health' },
    summary: { zh: '可以；不可以时是 503', en: 'It does; otherwise the answer is 503' },
  },
  refusals: [503],
  handle({ service }) {
    const because = service.unreadiness();
    const json = { status: because === null ? 'ok' : 'unavailable', because };
    return Promise.resolve({ status: because === null ? 200 : 503, content: { json } });
  },
};

export const metrics: Route = {
  method: 'GET',
  path: '/metrics',
  scope: 'read',
  group: 'service',
  summary: { zh: 'Prometheus 指标', en: 'Metrics for Prometheus' },
  parameters: [],
  answer: { type: 'text/plain', schema: { type: 'string' }, summary: { zh: '指标', en: 'The metrics' } },
  refusals: [],
  handle: async ({ service }) => ({
    content: { text: await service.metrics(), type: 'text/plain; version=0.0.4; charset=utf-8' },
  }),
};

export const bundleState: Route = {
  method: 'GET',
  path: '/v1/bundle',
  scope: 'read',
  group: 'standards',
  summary: {
    zh: '正在使用的标准：摘要、签名、何时起用',
    en: 'The standards in service: digest, signatures, since when',
  },
  parameters: [],
  answer: {
    type: json,
    schema: { $ref: 'service.schema.json#/$defs/state' },
    summary: { zh: '正在使用的标准', en: 'The standards in service' },
  },
  refusals: [],
  handle: ({ served }) => Promise.resolve({ content: { json: served.state } }),
};

export const reload: Route = {
  method: 'POST',
  path: '/v1/reload',
  scope: 'admin',
  group: 'service',
  summary: {
    zh: '重新读取标准；读不出来或签名不对，就继续用原来的',
    en: 'Read the standards again; those in service stay where the new ones cannot be used',
  },
  parameters: [],
  answer: {
    type: json,
    schema: { $ref: 'service.schema.json#/$defs/state' },
    summary: { zh: '现在使用的标准', en: 'The standards that are in service now' },
  },
  refusals: [422],
  async handle({ service }) {
    const state = await service.reload();
    return { content: { json: state } };
  },
};

export const openapi: Route = {
  method: 'GET',
  path: '/openapi.json',
  scope: null,
  group: 'service',
  summary: { zh: '接口说明（OpenAPI 3.1）', en: 'This API as OpenAPI 3.1' },
  parameters: [],
  answer: { type: json, schema: { type: 'object' }, summary: { zh: '接口说明', en: 'The description' } },
  refusals: [],
  handle: ({ service, language }) => Promise.resolve({ content: { json: service.openapi(language) } }),
};

export const docs: Route = {
  method: 'GET',
  path: '/docs',
  scope: null,
  group: 'service',
  summary: { zh: '给人看的接口说明', en: 'This API as a page for people' },
  parameters: [],
  answer: { type: 'text/html', schema: { type: 'string' }, summary: { zh: '网页', en: 'The page' } },
  refusals: [],
  handle: ({ service, language }) =>
    Promise.resolve({
      content: { text: apiPage(service.routes, language), type: 'text/html; charset=utf-8' },
      headers: { 'content-security-policy': pagePolicy },
    }),
};

export const problem: Route = {
  method: 'GET',
  path: '/problems/{name}',
  scope: null,
  group: 'service',
  summary: { zh: '一类问题的说明', en: 'What a sort of problem means' },
  parameters: [
    {
      name: 'name',
      in: 'path',
      summary: { zh: '问题的名称', en: 'Name of the problem' },
      schema: { type: 'string', enum: Object.keys(problemTypes).toSorted(compareText) },
      example: 'too-large',
      expects: () => undefined,
    },
  ],
  answer: {
    type: 'text/plain',
    schema: { type: 'string' },
    summary: { zh: '说明', en: 'What it means, and what to do' },
  },
  refusals: [404],
  handle({ values, language }) {
    const found = Object.entries(problemTypes).find(([name]) => name === values.get('name'))?.[1];
    if (found === undefined) throw new Refusal('not-found');
    const text = `${found.status} ${found.title[language]}\n\n${found.help[language]}\n`;
    return Promise.resolve({ content: { text, type: 'text/plain; charset=utf-8' } });
  },
};
