import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateSnapshots, readSnapshotFiles } from '../../src/index.ts';
import { operationId } from '../../src/server/openapi.ts';
import { routes } from '../../src/server/routes/index.ts';
import type { Route } from '../../src/server/route.ts';
import { json, type Running, servedFrom, shipped, snapshot, startService } from './world.ts';

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, ResponseDoc>> }>>>
  >;
  readonly components: object;
}

interface ResponseDoc {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

let service: Running;
let document: Document;

beforeAll(async () => {
  service = await startService({ limits: { items: 3, body: 4096 } });
  document = (await (await fetch(`${service.url}/openapi.json`)).json()) as Document;
}, 30_000);

afterAll(() => service.close());

/** What an answer breaks of the document; nothing where it is as promised. */
async function breachesOf(response: Response, method: string, path: string): Promise<unknown[]> {
  const promised = document.paths[path]?.[method.toLowerCase()]?.responses[String(response.status)];
  if (promised === undefined) return [`${method} ${path} promises no ${response.status}`];
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const content = promised.content[type];
  if (content === undefined) return [`${method} ${path} promises no ${type} with ${response.status}`];
  const text = await response.text();
  if (!type.includes('json')) return typeof text === 'string' && text !== '' ? [] : ['empty'];
  const bodies: unknown[] = type.includes('ndjson')
    ? text
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line))
    : [JSON.parse(text)];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const fits = ajv.compile({ ...content.schema, components: document.components });
  return bodies.flatMap((body) => (fits(body) ? [] : (fits.errors ?? [])));
}

function ask(route: Route, query = '', init: RequestInit = {}): Promise<Response> {
  const filled = route.parameters
    .filter((each) => each.in === 'path')
    .reduce((address, { name, example }) => address.replace(`{${name}}`, example), route.path);
  const [sent] = Object.entries(route.body ?? {});
  const body = sent === undefined ? {} : { body: sent[1].example, headers: { 'content-type': sent[0] } };
  return fetch(`${service.url}${filled}${query}`, { method: route.method, ...body, ...init });
}

describe('the API document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect(valid ? [] : errors).toEqual([]);
  });

  it('has every route, each with a name of its own', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
    const names = routes.map(operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'promises what %s answers to its example',
    async (_name, route) => {
      const response = await ask(route, route.path === '/v1/explain' ? '?name=customer-service/csat' : '');
      expect(response.status).toBe(200);
      expect(await breachesOf(response, route.method, route.path)).toEqual([]);
    },
  );

  it.each(
    routes.flatMap((route) =>
      Object.entries(route.body ?? {}).map(
        ([type, { example }]) => [`${route.path} as ${type}`, route, type, example] as const,
      ),
    ),
  )('promises what %s answers', async (_name, route, type, example) => {
    const response = await ask(route, '', { body: example, headers: { 'content-type': type } });
    expect(response.status).toBe(200);
    expect(await breachesOf(response, route.method, route.path)).toEqual([]);
  });
});

const path = (of: string) => {
  const route = routes.find((each) => each.path === of);
  if (route === undefined) throw new Error(of);
  return route;
};
const post = (body: string, headers: Record<string, string> = json) => ({ body, headers });

describe('a refusal', () => {
  it.each<[string, number, string, Route, string, RequestInit]>([
    ['a body that is no JSON', 400, 'body', path('/v1/evaluate'), '', post('{"period":')],
    [
      'a body that is no UTF-8',
      400,
      'body',
      path('/v1/evaluate'),
      '',
      { ...post(''), body: new Uint8Array([0xff, 0xfe]) },
    ],
    ['an empty body', 422, 'unusable', path('/v1/evaluate'), '', post('')],
    ['an empty list', 422, 'unusable', path('/v1/evaluate'), '', post('[]')],
    ['JSON that is no snapshot', 422, 'unusable', path('/v1/evaluate'), '', post('"csat"')],
    ['a snapshot without its period', 422, 'unusable', path('/v1/evaluate'), '', post('{"metrics":{"csat":1}}')],
    [
      'a type that is not taken',
      415,
      'media-type',
      path('/v1/evaluate'),
      '',
      post('a: 1', { 'content-type': 'application/yaml' }),
    ],
    [
      'lines where none are taken',
      415,
      'media-type',
      path('/v1/score'),
      '',
      post('{}', { 'content-type': 'application/x-ndjson' }),
    ],
    ['JSON where lines are taken', 415, 'media-type', path('/v1/evaluate/lines'), '', post('{}')],
    [
      'more than it takes',
      413,
      'too-large',
      path('/v1/evaluate'),
      '',
      post(JSON.stringify([1, 2, 3, 4].map((day) => ({ ...snapshot, period: `2026-03-0${day}` })))),
    ],
    ['a body that is too long', 413, 'too-large', path('/v1/evaluate'), '', post(' '.repeat(5000))],
    ['a parameter that is not there', 400, 'parameter', path('/v1/evaluate'), '?asof=2026-01-01', {}],
    ['a parameter twice', 400, 'parameter', path('/v1/evaluate'), '?asOf=2026-01-01&asOf=2026-01-02', {}],
    ['a day that is none', 400, 'parameter', path('/v1/evaluate'), '?asOf=2026-02-30', {}],
    ['a profile that is not there', 400, 'parameter', path('/v1/evaluate'), '?profile=nobody', {}],
    ['an instant without an offset', 400, 'parameter', path('/v1/tickets'), '?now=2026-02-01', {}],
    ['a zone that is none', 400, 'parameter', path('/v1/tickets'), '?zone=Mars', {}],
    ['tickets that are none', 422, 'unusable', path('/v1/tickets'), '', post('{"no":1}')],
    ['a kind that is none', 400, 'parameter', path('/v1/documents'), '?kind=nothing', {}],
    [
      'a document that is not there',
      404,
      'not-found',
      { ...path('/v1/documents/{kind}/{id}'), path: '/v1/documents/kpi/nobody' },
      '',
      {},
    ],
    ['a KPI that is not there', 404, 'not-found', path('/v1/targets'), '?kpi=nobody', {}],
    ['a name that is not there', 404, 'not-found', path('/v1/explain'), '?name=nobody', {}],
    ['no name', 400, 'parameter', path('/v1/explain'), '', {}],
    ['nothing said', 400, 'body', path('/v1/scripts/check'), '', post('{}')],
    ['a misspelt key', 400, 'body', path('/v1/scripts/check'), '', post('{"say":"a","scirpt":"b"}')],
    ['a script that is not there', 404, 'not-found', path('/v1/scripts/check'), '', post('{"say":"a","script":"b"}')],
  ])('of %s is a problem that the document promises', async (_what, status, type, route, query, init) => {
    const response = await ask(route, query, init);
    const copy = response.clone();
    const problem = (await copy.json()) as { readonly type: string; readonly instance: string };
    expect({ status: response.status, type: problem.type }).toEqual({ status, type: `/problems/${type}` });
    expect(problem.instance).toBe(`urn:request:${response.headers.get('x-request-id')}`);
    const promised = route.path === '/v1/documents/kpi/nobody' ? '/v1/documents/{kind}/{id}' : route.path;
    expect(await breachesOf(response, route.method, promised)).toEqual([]);
    const page = await fetch(service.url + problem.type);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(String(status))]);
  });

  it('speaks the language that is asked for', async () => {
    const problem = async (language: string) => {
      const response = await ask(path('/v1/targets'), '?kpi=nobody', { headers: { 'accept-language': language } });
      return ((await response.json()) as { readonly title: string }).title;
    };
    expect(await problem('zh-CN,zh;q=0.9,en;q=0.8')).toBe('没有找到');
    expect(await problem('fr, en;q=0.5')).toBe('There is no such thing');
  });

  it('places what is wrong in a body', async () => {
    const response = await ask(
      path('/v1/evaluate'),
      '',
      post('{\n  "period": "2026-03",\n  "metrics": { "csat": 91,, }\n}'),
    );
    const { findings } = (await response.json()) as { readonly findings: readonly unknown[] };
    expect(findings[0]).toMatchObject({ file: 'body', range: { start: { line: 3 } } });
  });

  it.each([
    ['GET', '/v1/evaluate', 405, 'POST'],
    ['POST', '/v1/documents/kpi/csat', 405, 'GET'],
    ['GET', '/v2/evaluate', 404, null],
    ['GET', '/v1/documents/kpi', 404, null],
    ['GET', '/%E0%A4%A', 400, null],
  ])('of %s %s has the status %i', async (method, address, status, allow) => {
    const response = await fetch(service.url + address, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('an answer', () => {
  it('holds the verdicts of the library, to the byte', async () => {
    const { bundle } = await servedFrom(shipped);
    const text = JSON.stringify([snapshot, { ...snapshot, period: '2026-04', metrics: { csat: 60, frt: '25 s' } }]);
    const response = await ask(path('/v1/evaluate'), '?asOf=2026-04-30&profile=bank&by=channel', post(text));
    const read = readSnapshotFiles([{ path: 'body', format: 'json', text }], bundle);
    const request = { asOf: '2026-04-30', profile: 'bank', by: ['channel'] };
    expect(await response.text()).toBe(JSON.stringify(await evaluateSnapshots(bundle, read, request)));
  });

  it('leaves goals on other KPIs out where only those given are asked for', async () => {
    const response = await ask(path('/v1/evaluate'), '?goals=given', post(JSON.stringify(snapshot)));
    const { only, verdicts } = (await response.json()) as { only: string[]; verdicts: { kpi: string }[] };
    expect(only).toEqual(['csat']);
    expect(new Set(verdicts.map(({ kpi }) => kpi))).toEqual(new Set(['csat']));
  });

  it('tells what is said that must not be, and where', async () => {
    const response = await ask(path('/v1/scripts/check'), '', post(JSON.stringify({ say: '您好，这个我不知道。' })));
    expect(await response.json()).toMatchObject({
      passes: false,
      breaches: [{ is: 'said', text: '不知道', from: 6, to: 9 }],
    });
  });

  it('has documents and targets of the day asked for', async () => {
    const targets = await ask(path('/v1/targets'), '?kpi=csat&asOf=2026-06-01');
    const { asOf, goals } = (await targets.json()) as { asOf: string; goals: { kpi: string }[] };
    expect([asOf, new Set(goals.map(({ kpi }) => kpi))]).toEqual(['2026-06-01', new Set(['csat'])]);
  });
});
