import { randomUUID } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { Server as TlsServer } from 'node:tls';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { linesOf } from './lines.ts';
import { type KeyEntry, type Keys, permits } from './keys.ts';
import type { Metrics } from './metrics.ts';
import { type ProblemName, problemOf, problemTypes, Refusal } from './refusal.ts';
import type { Answer, Body, Call, Limits, Route } from './route.ts';
import { languageOf, mediaType, textOf, valuesOf } from './reading.ts';
import { Turn } from './turn.ts';

/** How the service is reached, and what it lets through. */
export interface HttpOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly tls: TlsFiles | null;
  readonly limits: HttpLimits;
  /** Takes each line of the log, as JSON with its line end. */
  readonly log: (line: string) => void;
}

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

export interface HttpLimits extends Limits {
  /** Requests a minute of one key, or of one address where there are no keys; null: any number. */
  readonly rate: number | null;
  /** Seconds that a body may take to arrive, and an answer to be computed. */
  readonly seconds: number;
  /** Milliseconds by which the event loop may lag before requests are turned away. */
  readonly lag: number;
}

/** What stands behind the requests. */
export interface Backend {
  readonly routes: readonly Route[];
  readonly metrics: Metrics;
  /** Null where requests are taken without a key. */
  keys(): Keys | null;
  /** Everything of a call that is not of its request. */
  callOf(request: {
    readonly id: string;
    readonly key: string | null;
  }): Omit<Call, 'values' | 'body' | 'language' | 'request' | 'pause'>;
}

export interface Http {
  readonly url: string;
  /** Other certificates for connections from now on. */
  useTls(tls: TlsFiles): void;
  readonly log: (event: string, about?: object, problem?: unknown) => void;
  /** Takes no more connections, lets requests finish within the time of the limits, and is gone. */
  close(): Promise<void>;
}

declare module 'fastify' {
  interface FastifyRequest {
    apiKey: KeyEntry | null;
    /** Ends the connection where a body does not arrive in time. */
    patience: NodeJS.Timeout | null;
  }
  interface FastifyContextConfig {
    route?: Route;
  }
}

/** The one door to the web framework: connections, limits and errors. What is answered is not decided here. */
export async function openHttp(backend: Backend, options: HttpOptions): Promise<Http> {
  const { limits, host, port, tls } = options;
  const app = newApp(options);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', 'text/csv'], { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.addContentTypeParser('application/x-ndjson', (_request, stream, done) => done(null, stream));
  app.decorateRequest('apiKey', null);
  app.decorateRequest('patience', null);
  app.setErrorHandler((error, request, reply) => refuse(refusalOf(error), request, reply, error));
  app.setNotFoundHandler((request, reply) => refuse(notFound(request, reply, backend.routes), request, reply));
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    request.patience = setTimeout(() => refuseSlow(request, reply), limits.seconds * 1000);
    const { route } = request.routeOptions.config;
    if (route !== undefined) request.apiKey = authorized(route, request, reply, backend.keys());
  });
  const rested = (request: FastifyRequest) => request.patience !== null && clearTimeout(request.patience);
  app.addHook('preHandler', async (request) => void rested(request));
  app.addHook('onRequestAbort', async (request) => void rested(request));
  let isClosing = false;
  // A connection that stays open would be waited for.
  app.addHook('onSend', async (_request, reply) => void (isClosing && reply.header('connection', 'close')));
  app.addHook('onResponse', async (request, reply) => {
    rested(request);
    const path = request.routeOptions.config.route?.path ?? 'none';
    const { statusCode: status } = reply;
    backend.metrics.answered(request.method, path, status, reply.elapsedTime / 1000);
    // The address with its query, the one who asks and what was sent stay out of the log: they may be about people.
    const about = {
      method: request.method,
      route: path,
      status,
      key: request.apiKey?.name ?? null,
    };
    request.log.info({ event: 'request', ...about, ms: Math.round(reply.elapsedTime * 10) / 10 });
  });
  await app.register(underPressure, {
    maxEventLoopDelay: limits.lag,
    pressureHandler: (request, reply) => {
      // Whoever asks whether it lives must hear that it does.
      if (request.routeOptions.config.route?.path.startsWith('/health') === true) return;
      void reply.header('retry-after', '1');
      throw new Refusal('overloaded');
    },
  });
  if (limits.rate !== null)
    await app.register(rateLimit, {
      max: limits.rate,
      timeWindow: '1 minute',
      keyGenerator: (request) => request.apiKey?.name ?? request.ip,
      allowList: (request) => request.routeOptions.config.route?.group === 'service',
      errorResponseBuilder: () => new Refusal('too-many'),
    });
  for (const route of backend.routes)
    app.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { route },
      // Lines are limited one by one, and so is the time between them.
      ...(isOfLines(route) && { bodyLimit: Number.MAX_SAFE_INTEGER }),
      handler: (request, reply) => answer(route, request, reply, backend, limits),
    });
  await app.listen({ host, port });
  return {
    url: urlOf(app, tls !== null),
    useTls: (files) => {
      if (app.server instanceof TlsServer) app.server.setSecureContext(files);
    },
    log: (event, about = {}, problem) =>
      problem === undefined ? app.log.info({ event, ...about }) : app.log.error({ event, ...about, err: problem }),
    close: () => {
      isClosing = true;
      return closeWithin(app, limits.seconds * 1000);
    },
  };
}

function isOfLines({ body = {} }: Route): boolean {
  return 'application/x-ndjson' in body;
}

function newApp({ tls, limits, log }: HttpOptions): FastifyInstance {
  const server = { headersTimeout: limits.seconds * 1000, requestTimeout: 0, connectionsCheckingInterval: 1000 };
  const settings = {
    bodyLimit: limits.body,
    // Proxies that say who asked are not believed: whoever reaches us directly could say the same.
    trustProxy: false,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    forceCloseConnections: 'idle' as const,
    // Requests on open connections are still answered while others finish.
    return503OnClosing: false,
    logger: {
      level: 'info',
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (level: string) => ({ level }) },
      stream: { write: log },
    },
    // Addresses that cannot be decoded never reach a route.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      void refuse(refusalOf(error), request, reply, error),
    clientErrorHandler: (_error: unknown, socket: Socket) => void (socket.writable && socket.end(notHttp)),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  };
  return tls === null
    ? Fastify({ ...settings, http: server })
    : // What the framework calls a server over TLS is another type, with the same methods.
      Fastify({ ...settings, https: { ...server, ...tls, minVersion: 'TLSv1.2' } });
}

/** What is no HTTP, or never became a request in time, is answered without one. */
const notHttp = (() => {
  const problem = JSON.stringify(problemOf(new Refusal('not-http'), 'en', 'none'));
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nConnection: close`;
  return `${head}\r\nContent-Length: ${Buffer.byteLength(problem)}\r\n\r\n${problem}`;
})();

function urlOf(app: FastifyInstance, isTls: boolean): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `${isTls ? 'https' : 'http'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** The entry of the key that a request carries, where it may do what the route does. */
function authorized(route: Route, request: FastifyRequest, reply: FastifyReply, keys: Keys | null): KeyEntry | null {
  if (route.scope === null || keys === null) return null;
  const [, key] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const entry = key === undefined ? undefined : keys.find(key);
  if (entry === undefined) {
    void reply.header('www-authenticate', 'Bearer');
    throw new Refusal('key-missing');
  }
  if (permits(entry.scopes, route.scope)) return entry;
  throw new Refusal('scope-missing', {
    zh: `密钥 ${entry.name} 没有 ${route.scope} 权限。`,
    en: `The key ${entry.name} does not have the scope ${route.scope}.`,
  });
}

async function answer(
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  backend: Backend,
  limits: HttpLimits,
): Promise<FastifyReply> {
  const turn = new Turn(limits.seconds * 1000, () => request.raw.socket.destroyed);
  const given = await route.handle({
    ...backend.callOf({ id: request.id, key: request.apiKey?.name ?? null }),
    values: valuesOf(route, [...Object.entries(request.query ?? {}), ...Object.entries(request.params ?? {})]),
    body: bodyOf(route, request, limits, turn),
    language: languageOf(request.headers['accept-language']),
    request: request.id,
    pause: () => turn.pause(),
  });
  return send(given, reply);
}

function send({ status = 200, content, headers = {} }: Answer, reply: FastifyReply): FastifyReply {
  void reply.code(status).headers({ 'cache-control': 'no-store', ...headers });
  if ('json' in content) return reply.type('application/json; charset=utf-8').send(JSON.stringify(content.json));
  if ('text' in content) return reply.type(content.type).send(content.text);
  return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(content.lines));
}

function bodyOf(route: Route, request: FastifyRequest, limits: HttpLimits, turn: Turn): Body | null {
  if (route.body === undefined) return null;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const { body } = request;
  if (!(type in route.body) || body === undefined || body === null) throw mediaType(route);
  if (body instanceof Readable)
    return { type: 'application/x-ndjson', lines: linesOf(body, { longest: limits.body, turn }) };
  if (Buffer.isBuffer(body) && (type === 'application/json' || type === 'text/csv'))
    return { type, text: textOf(body) };
  throw mediaType(route);
}

/** A refusal for whatever went wrong: what the framework says in its own words, and what nobody foresaw. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const known: Readonly<Record<string, ProblemName>> = {
    FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body',
    FST_ERR_BAD_URL: 'parameter',
  };
  return new Refusal((typeof code === 'string' && known[code]) || 'failed');
}

function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply, error?: unknown): FastifyReply {
  if (refusal.problem === 'failed') request.log.error({ event: 'failed', err: error });
  // The rest of a body that nobody reads would be taken for the next request.
  if (refusal.problem === 'too-large') void reply.header('connection', 'close');
  return reply
    .code(problemTypes[refusal.problem].status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemOf(refusal, languageOf(request.headers['accept-language']), request.id)));
}

function notFound(request: FastifyRequest, reply: FastifyReply, routes: readonly Route[]): Refusal {
  const path = request.url.split('?')[0] ?? '';
  const others = routes.filter((route) =>
    new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(path),
  );
  if (others.length === 0) return new Refusal('not-found');
  void reply.header('allow', others.map(({ method }) => method).join(', '));
  return new Refusal('method');
}

function refuseSlow(request: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return;
  void reply.header('connection', 'close');
  refuse(new Refusal('slow-request'), request, reply);
}

/** Connections that are still open after that are cut. */
async function closeWithin(app: FastifyInstance, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), milliseconds);
  await app.close();
  clearTimeout(timer);
}
