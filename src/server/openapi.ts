import clocks from '../../schemas/clocks.schema.json' with { type: 'json' };
import evaluation from '../../schemas/evaluation.schema.json' with { type: 'json' };
import findings from '../../schemas/findings.schema.json' with { type: 'json' };
import scores from '../../schemas/scores.schema.json' with { type: 'json' };
import service from '../../schemas/service.schema.json' with { type: 'json' };
import { isObject } from '../text/object.ts';
import type { Language, Words } from '../text/words.ts';
import { version } from '../version.ts';
import { problemTypes } from './refusal.ts';
import type { Parameter, Route } from './route.ts';

const files: Readonly<Record<string, object>> = { clocks, evaluation, findings, scores, service };

/** The API as an OpenAPI 3.1 document: routes, and the published schemas of what they take and give. */
export function openApi(routes: readonly Route[], language: Language) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, language);
  return {
    openapi: '3.1.0',
    info: {
      title: { zh: '标尺', en: 'Yardstick' }[language],
      version,
      description: purpose[language],
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: groups.map(({ name, summary }) => ({ name, description: summary[language] })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(files).flatMap(([file, schema]) => componentsOf(file, schema))),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: keyWords[language] } },
    },
  };
}

export const groups = [
  { name: 'evaluate', summary: { zh: '评价', en: 'Judging' } },
  { name: 'standards', summary: { zh: '查询标准', en: 'Looking standards up' } },
  { name: 'service', summary: { zh: '服务自身', en: 'The service itself' } },
] as const satisfies readonly { readonly name: Route['group']; readonly summary: Words }[];

const purpose: Words = {
  zh: '按版本化的服务标准评价指标和工单，给出结论和原因。',
  en: 'Judges metrics and tickets by versioned service standards: verdicts, and why.',
};

const keyWords: Words = {
  zh: '用 `yardstick key add <名称>` 生成的密钥。',
  en: 'A key that `yardstick key add <name>` made.',
};

/** What is true of every route with a right, and of all of them. */
export function statusesOf(route: Route): number[] {
  const always = route.scope === null ? [500] : [401, 403, 429, 500, 503];
  const parameters = route.parameters.some((each) => each.in === 'query') ? [400] : [];
  return [...new Set([...route.refusals, ...parameters, ...always])].toSorted((a, b) => a - b);
}

function operation(route: Route, language: Language): object {
  const { body, answer, scope } = route;
  return {
    operationId: operationId(route),
    tags: [route.group],
    summary: route.summary[language],
    ...(scope === null ? { security: [] } : { security: [{ key: [] }], 'x-scope': scope }),
    parameters: route.parameters.map((each) => parameter(each, language)),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          Object.entries(body).map(([type, { schema, example }]) => [
            type,
            {
              schema: resolved(schema, 'service'),
              example: type === 'application/json' ? JSON.parse(example) : example,
            },
          ]),
        ),
      },
    }),
    responses: {
      200: {
        description: answer.summary[language],
        content: { [answer.type]: { schema: resolved(answer.schema, 'service') } },
      },
      ...Object.fromEntries(statusesOf(route).map((status) => [status, refusal(route, status, language)])),
    },
  };
}

function refusal(route: Route, status: number, language: Language): object {
  const titles = Object.values(problemTypes)
    .filter((each) => each.status === status)
    .map(({ title }) => title[language]);
  // Health is told as such, also where it is none.
  const isHealth = status === 503 && route.path.startsWith('/health');
  return {
    description: titles.join(language === 'zh' ? '；' : '; '),
    content: isHealth
      ? { [route.answer.type]: { schema: resolved(route.answer.schema, 'service') } }
      : { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** `postEvaluateLines`, from the method and the path. */
export function operationId({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const words = path
    .replace('/v1', '')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map(capital)].join('').replace(/Json$/, '');
}

function parameter({ name, in: where, summary, schema, example }: Parameter, language: Language): object {
  return { name, in: where, required: where === 'path', description: summary[language], schema, example };
}

/** The schema of a file and its definitions as components, by the names that code made from them would have. */
function componentsOf(file: string, schema: object): [string, unknown][] {
  const { $id: _id, $schema: _schema, $defs, ...own } = { $id: '', $schema: '', $defs: {}, ...schema };
  const definitions = Object.entries(isObject($defs) ? $defs : {}).map(([name, value]): [string, unknown] => [
    componentName(file, name),
    resolved(value, file),
  ]);
  return 'properties' in own ? [[componentName(file, null), resolved(own, file)], ...definitions] : definitions;
}

function componentName(file: string, definition: string | null): string {
  const schema = files[file];
  const defs = isObject(schema) && isObject(schema['$defs']) ? schema['$defs'] : {};
  const named = definition === null ? schema : defs[definition];
  const title = isObject(named) ? named['title'] : undefined;
  return typeof title === 'string'
    ? title.split(' ').map(capital).join('')
    : `${capital(file)}${capital(definition ?? '')}`;
}

/** With every reference to a schema file made one to its component. */
function resolved(schema: unknown, file: string): unknown {
  if (Array.isArray(schema)) return schema.map((each) => resolved(each, file));
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, `#/components/schemas/${componentOf(value, file)}`]
        : [key, resolved(value, file)],
    ),
  );
}

function componentOf(reference: string, from: string): string {
  const [file = '', definition = null] = reference.split('#/$defs/');
  return componentName(file === '' ? from : file.replace('.schema.json', ''), definition);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
