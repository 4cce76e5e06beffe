import type { Evaluation } from '../evaluation/generated.ts';
import type { Tickets } from '../ticket/read.ts';
import type { ExitCode, Invocation, Surroundings } from './command.ts';
import { listOption } from './command.ts';
import type { ReadData, ReadInput } from './input.ts';

/** Of snapshots, or of records from which the figures are computed first. */
export async function judged(
  { toolkit, bundle, datasets, snapshots, request }: ReadInput,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<Evaluation | ExitCode> {
  if (datasets.length === 0) return toolkit.evaluateSnapshots(bundle, snapshots, request);
  const [{ openEngines }, { evaluateRecords }] = await Promise.all([
    import('./measure-engines.ts'),
    import('../toolkit/measure.ts'),
  ]);
  const by = listOption(invocation, 'by');
  const of = { measures: bundle.measures, datasets, by, engine: 'auto', withClocks: 'always' } as const;
  const open = await openEngines(bundle, of, invocation, surroundings);
  if (typeof open === 'number') return open;
  try {
    return await evaluateRecords(bundle, open, { ...request, now: Date.parse(surroundings.now), by });
  } finally {
    await open.close();
  }
}

/** Tickets of files, or of the datasets that were named. */
export async function readTickets({ files, bundle, datasets }: ReadData, zone: string | null): Promise<Tickets> {
  if (datasets.length === 0) return (await import('../toolkit/tickets.ts')).readTicketFiles(files, bundle, zone);
  const { readDatasetFiles, readTicketRecords } = await import('../toolkit/records.ts');
  const read = datasets.map(({ dataset, files: own }) => {
    const zoned = { ...dataset, zone: zone ?? dataset.zone };
    return readTicketRecords(bundle, zoned, readDatasetFiles(zoned, own));
  });
  return { tickets: read.flatMap(({ tickets }) => tickets), findings: read.flatMap(({ findings }) => findings) };
}
