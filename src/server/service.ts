import { randomUUID } from 'node:crypto';
import type { Words } from '../text/words.ts';
import type { StandardsInService } from '../toolkit/generated-service.ts';
import { openValidation } from '../toolkit/validate.ts';
import { version } from '../version.ts';
import type { Decided, Decision } from './decision.ts';
import { DecisionLog, type DecisionStore } from './decision-log.ts';
import { type Http, type HttpOptions, openHttp, type TlsFiles } from './http.ts';
import type { Keys } from './keys.ts';
import { Metrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { Refusal } from './refusal.ts';
import { routes } from './routes/index.ts';
import { openServed, type Served, type StandardsPlace } from './served.ts';

export interface ServiceOptions extends HttpOptions {
  readonly place: StandardsPlace;
  /** What is served from the start. */
  readonly served: Served;
  /** Null where requests are taken without a key. */
  readonly keys: Keys | null;
  /** Null where no decision is kept. */
  readonly decisions: DecisionStore | null;
}

/** The service, as whoever started it holds it. */
export interface Service {
  readonly url: string;
  /** Puts the standards in service as they stand now; where they cannot be used, those in service stay, and the log says why. */
  reload(): Promise<void>;
  useKeys(keys: Keys): void;
  useTls(tls: TlsFiles): void;
  /** After the file of decisions was moved away. */
  reopenDecisions(): Promise<void>;
  /** Says in the log what happened beside requests. */
  readonly log: Http['log'];
  /** Lets requests finish, writes what is left of the decision log, and is gone. */
  close(): Promise<void>;
}

/** Standards over HTTP: the verdicts of the library, with keys, limits, a decision log and a log of requests. */
export async function openService(options: ServiceOptions): Promise<Service> {
  const metrics = new Metrics();
  const decisions = options.decisions === null ? null : new DecisionLog(options.decisions);
  const standing = new Standing(options.place, options.served, metrics);
  let { keys } = options;
  let isClosing = false;
  let isRecording = true;

  const keep = async (decided: Decided, request: string, key: string | null): Promise<string | null> => {
    if (decisions !== null) {
      const decision: Decision = { id: randomUUID(), at: new Date().toISOString(), request, key, ...decided };
      try {
        await decisions.keep(decision);
      } catch (error) {
        if (isRecording) http.log('decisions-fail', {}, error);
        isRecording = false;
        metrics.kept('lost');
        throw new Refusal('not-recorded');
      }
      if (!isRecording) http.log('decisions-kept-again');
      isRecording = true;
      metrics.kept('kept');
      metrics.decided(decided.of, statusesOf(decided));
      return decision.id;
    }
    metrics.decided(decided.of, statusesOf(decided));
    return null;
  };

  const control = {
    limits: options.limits,
    routes,
    openapi: (language: keyof Words) => openApi(routes, language),
    metrics: () => metrics.text(),
    unreadiness: () => (isClosing ? 'shutting down' : isRecording ? null : 'the decision log cannot be written'),
    reload: async (): Promise<StandardsInService> => {
      const { refusal } = await standing.reload();
      if (refusal !== null) throw refusal;
      return standing.served.state;
    },
  };

  const http: Http = await openHttp(
    {
      routes,
      metrics,
      keys: () => keys,
      callOf: ({ id, key }) => ({
        served: standing.served,
        now: new Date(),
        keep: (decided) => keep(decided, id, key),
        service: control,
      }),
    },
    options,
  );
  standing.tell = http.log;
  http.log('started', { url: http.url, toolkit: version, standards: options.served.bundle.digest });
  return {
    url: http.url,
    reload: async () => void (await standing.reload()),
    useKeys: (next) => (keys = next),
    useTls: (tls) => http.useTls(tls),
    reopenDecisions: async () => decisions?.reopen(),
    log: http.log,
    close: async () => {
      isClosing = true;
      await http.close();
      await decisions?.close();
      http.log('stopped');
    },
  };
}

/** The standards in service. Requests that began under others end under those. */
class Standing {
  served: Served;
  tell: Http['log'] = () => undefined;
  readonly #place: StandardsPlace;
  readonly #metrics: Metrics;
  // Of a folder, most files are as they were.
  readonly #validation = openValidation();
  #reloading: Promise<{ readonly refusal: Refusal | null }> | undefined;

  constructor(place: StandardsPlace, served: Served, metrics: Metrics) {
    this.#place = place;
    this.#metrics = metrics;
    this.served = served;
    metrics.inService(served.bundle.digest, version);
  }

  /** One after the other: what is read later wins. */
  async reload(): Promise<{ readonly refusal: Refusal | null }> {
    const before = this.#reloading;
    this.#reloading = (async () => {
      await before;
      return this.#read();
    })();
    return this.#reloading;
  }

  async #read(): Promise<{ readonly refusal: Refusal | null }> {
    const next = await this.#open();
    if ('why' in next) {
      this.#metrics.reloaded('refused');
      this.tell('standards-refused', {
        because: next.why.en,
        findings: next.findings.slice(0, 5).map(({ file, message }) => `${file}: ${message.en}`),
      });
      return { refusal: new Refusal('unusable', next.why, next.findings) };
    }
    this.served = next;
    this.#metrics.reloaded('in-service');
    this.#metrics.inService(next.bundle.digest, version);
    this.tell('standards-in-service', { standards: next.bundle.digest, file: next.state.file });
    return { refusal: null };
  }

  async #open() {
    try {
      return await openServed(this.#place, new Date(), this.#validation);
    } catch (error) {
      // The file is gone, or may not be read: whoever put it there is told, and requests go on.
      const reason = error instanceof Error ? error.message : String(error);
      return { why: { zh: `读不到标准：${reason}`, en: `the standards cannot be read: ${reason}` }, findings: [] };
    }
  }
}

function statusesOf({ outcomes }: Decided): string[] {
  return outcomes.flatMap((each) => ('status' in each && typeof each.status === 'string' ? [each.status] : []));
}
