import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openServed, type Served, type StandardsPlace } from '../../src/server/served.ts';
import { openService, type Service, type ServiceOptions } from '../../src/server/service.ts';
import { emptyFolder, root } from '../cli/yardstick.ts';

/** The shipped standards, as a service reads them. */
export const shipped: StandardsPlace = { path: 'standards', cwd: root, trusted: [] };

/** A copy of the shipped standards that a test may change. */
export function copiedStandards(): StandardsPlace {
  const cwd = emptyFolder();
  cpSync(join(root, 'standards'), join(cwd, 'standards'), { recursive: true });
  return { path: 'standards', cwd, trusted: [] };
}

/** One value of one document, changed in its file. */
export function rewrite({ cwd }: StandardsPlace, file: string, change: (text: string) => string, from: string): void {
  writeFileSync(join(cwd, file), change(from));
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
