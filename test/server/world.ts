import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openServed, type Served, type StandardsPlace } from '../../src/server/served.ts';
import { openService, type Service, type ServiceOptions } from '../../src/server/service.ts';
import { emptyFolder, root } from '../cli/yardstick.ts';
import { base } from '../errors/base.ts';

/** The shipped standards, as a service reads them. */
export const shipped: StandardsPlace = { path: 'standards', cwd: root, trusted: [] };

/** A few standards in a folder of their own, which a test may change. */
export function smallStandards(): StandardsPlace {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'standards'));
  for (const { path, content } of base) writeFileSync(join(cwd, path), content);
  return { path: 'standards', cwd, trusted: [] };
}

/** Sets the target of `service/csat`, which is 85 % otherwise. */
export function retarget({ cwd }: StandardsPlace, target = '85 %'): void {
  const { path, content } = base.find((file) => file.path.endsWith('service.yaml')) ?? { path: '', content: '' };
  writeFileSync(join(cwd, path), String(content).replace('target: 85 %', `target: ${target}`));
}

export async function servedFrom(place: StandardsPlace): Promise<Served> {
  const served = await openServed(place, new Date('2026-11-01T00:00:00Z'));
  if ('why' in served) throw new Error(served.why.en);
  return served;
}

export interface Running extends Service {
  /** Lines of its log. */
  readonly lines: string[];
}

/** A service of the shipped standards on a free port, with whatever a test sets otherwise. */
export async function startService(
  options: Partial<Omit<ServiceOptions, 'limits'>> & { readonly limits?: Partial<ServiceOptions['limits']> } = {},
): Promise<Running> {
  const lines: string[] = [];
  const place = options.place ?? shipped;
  const service = await openService({
    place,
    served: options.served ?? (await servedFrom(place)),
    keys: null,
    decisions: null,
    host: '127.0.0.1',
    port: 0,
    tls: null,
    log: (line) => lines.push(line),
    ...options,
    limits: { body: 262_144, items: 100, rate: null, seconds: 10, lag: 10_000, ...options.limits },
  });
  return { ...service, lines };
}

export const json = { 'content-type': 'application/json' };

export const snapshot = {
  period: '2026-03',
  scope: { channel: 'phone' },
  metrics: { csat: 91.2 },
  samples: { csat: 412 },
};

/** What a service makes of one snapshot: the status of its first goal on CSAT, and by which standards. */
export interface Verdict {
  readonly status: number;
  readonly of: string | undefined;
  readonly bundle: string | undefined;
  readonly decision: string | null;
}

export async function judge(
  url: string,
  value: unknown = snapshot,
  headers: Record<string, string> = {},
): Promise<Verdict> {
  const response = await fetch(`${url}/v1/evaluate?goals=given`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(value),
  });
  const body = (await response.json()) as {
    readonly bundle?: { readonly digest: string };
    readonly verdicts?: readonly { readonly kpi: string; readonly status: string }[];
  };
  return {
    status: response.status,
    of: body.verdicts?.find(({ kpi }) => kpi === 'csat')?.status,
    bundle: body.bundle?.digest,
    decision: response.headers.get('yardstick-decision'),
  };
}
