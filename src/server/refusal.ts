import type { Finding } from '../finding/finding.ts';
import type { Problem } from '../toolkit/generated-service.ts';
import type { Language, Words } from '../text/words.ts';

interface ProblemType {
  readonly status: number;
  readonly title: Words;
  /** What to do about it: the page behind the type says this. */
  readonly help: Words;
}

/** Every way in which a request is not carried out. */
export const problemTypes = {
  parameter: {
    status: 400,
    title: { zh: '参数不对', en: 'A parameter is not right' },
    help: { zh: '按说明改正参数。', en: 'Correct the parameter as the answer says.' },
  },
  'not-http': {
    status: 400,
    title: { zh: '不是完整的 HTTP 请求', en: 'This is no whole HTTP request' },
    help: { zh: '检查客户端、代理和 TLS 的设置。', en: 'Check the client, the proxy and TLS.' },
  },
  body: {
    status: 400,
    title: { zh: '正文读不出来', en: 'The body cannot be read' },
    help: { zh: '正文应是完整的 JSON 或 CSV，用 UTF-8。', en: 'Send whole JSON or CSV, in UTF-8.' },
  },
  'key-missing': {
    status: 401,
    title: { zh: '没有有效的密钥', en: 'There is no valid API key' },
    help: {
      zh: '在请求头里写 `Authorization: Bearer <密钥>`；密钥用 `yardstick key add <名称>` 生成。',
      en: 'Send the header `Authorization: Bearer <key>`; `yardstick key add <name>` makes a key.',
    },
  },
  'scope-missing': {
    status: 403,
    title: { zh: '密钥没有这项权限', en: 'The API key does not have this scope' },
    help: {
      zh: '用一把带有所需权限（read、evaluate 或 admin）的密钥。',
      en: 'Use a key with the scope that is asked for: read, evaluate or admin.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有找到', en: 'There is no such thing' },
    help: { zh: '可用的地址见 `/openapi.json` 和 `/docs`。', en: '`/openapi.json` and `/docs` list what there is.' },
  },
  method: {
    status: 405,
    title: { zh: '这个地址不用这个方法', en: 'The address does not take this method' },
    help: { zh: '用响应头 `Allow` 列出的方法。', en: 'Use a method that the header `Allow` of the answer lists.' },
  },
  'slow-request': {
    status: 408,
    title: { zh: '请求迟迟没有发完', en: 'The request did not arrive in time' },
    help: { zh: '缩短正文，或按行发到 `/v1/evaluate/lines`。', en: 'Send less, or lines to `/v1/evaluate/lines`.' },
  },
  'too-large': {
    status: 413,
    title: { zh: '请求太大', en: 'The request is too large' },
    help: {
      zh: '分成几次，或按行发到 `/v1/evaluate/lines`。',
      en: 'Send it in parts, or as lines to `/v1/evaluate/lines`.',
    },
  },
  'media-type': {
    status: 415,
    title: { zh: '不接受这种正文', en: 'The body is of a type that is not taken' },
    help: {
      zh: '在请求头 `Content-Type` 里写明正文的类型，例如 application/json。',
      en: 'Say of which type the body is in the header `Content-Type`, such as application/json.',
    },
  },
  unusable: {
    status: 422,
    title: { zh: '正文里没有可用的内容', en: 'Nothing in the body can be used' },
    help: { zh: '按 findings 列出的问题改正。', en: 'Correct what `findings` lists, each with its place.' },
  },
  'too-many': {
    status: 429,
    title: { zh: '请求太频繁', en: 'There are too many requests' },
    help: { zh: '等响应头 `Retry-After` 写明的秒数再发。', en: 'Wait the seconds of the header `Retry-After`.' },
  },
  failed: {
    status: 500,
    title: { zh: '服务自身出错', en: 'The service itself failed' },
    help: {
      zh: '把 instance 交给管理员，日志里有原因。',
      en: 'Hand `instance` to whoever runs the service: its log says why.',
    },
  },
  'not-recorded': {
    status: 503,
    title: { zh: '结论记不下来', en: 'The decision cannot be recorded' },
    help: {
      zh: '稍后再试；没有记下的结论不会发出。',
      en: 'Try again later: no decision is sent that was not recorded.',
    },
  },
  overloaded: {
    status: 503,
    title: { zh: '服务正忙', en: 'The service is too busy' },
    help: { zh: '等响应头 `Retry-After` 写明的秒数再发。', en: 'Wait the seconds of the header `Retry-After`.' },
  },
  closing: {
    status: 503,
    title: { zh: '服务正在停止', en: 'The service is shutting down' },
    help: { zh: '稍后再试，或发给另一个实例。', en: 'Try again shortly, or another instance.' },
  },
  'slow-answer': {
    status: 503,
    title: { zh: '没有在限定时间内算完', en: 'It could not be computed in time' },
    help: { zh: '一次少发一些。', en: 'Send less at a time.' },
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof problemTypes;

/** A request that is not carried out, and why. */
export class Refusal extends Error {
  readonly problem: ProblemName;
  readonly detail: Words;
  readonly findings: readonly Finding[];

  constructor(problem: ProblemName, detail: Words = problemTypes[problem].help, findings: readonly Finding[] = []) {
    super(detail.en);
    this.problem = problem;
    this.detail = detail;
    this.findings = findings;
  }
}

/** Problem details as RFC 9457 has them; the type is an address of the service that explains it. */
export function problemOf({ problem, detail, findings }: Refusal, language: Language, request: string): Problem {
  const { status, title } = problemTypes[problem];
  return {
    type: `/problems/${problem}`,
    title: title[language],
    status,
    detail: detail[language],
    instance: `urn:request:${request}`,
    ...(findings.length === 0 ? {} : { findings: [...findings] }),
  };
}
