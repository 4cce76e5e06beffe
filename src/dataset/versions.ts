import * as problems from '../finding/catalogue/dataset.ts';
import type { FewAlike } from '../finding/few-alike.ts';
import { finding } from '../finding/problem.ts';
import type { Dataset } from '../rule/dataset.ts';
import type { DatasetRecord, Value } from './record.ts';

/**
 * Of several records with one key the latest version counts, in its place among the others; of two as late the later in the
 * file. Without a field that tells the versions apart they are copies: the first counts, and copies that differ are told.
 */
export function countingOnce(
  { id, key, latest }: Dataset,
  records: readonly DatasetRecord[],
  findings: FewAlike,
): readonly DatasetRecord[] {
  if (key.length === 0) return records;
  const counting = new Map<string, DatasetRecord>();
  for (const record of records) {
    const identity = JSON.stringify(key.map((field) => record.values[field] ?? null));
    const before = counting.get(identity);
    if (before === undefined) counting.set(identity, record);
    else if (latest !== null) {
      if (!isBefore(record.values[latest], before.values[latest])) counting.set(identity, record);
    } else if (JSON.stringify(record.values) !== JSON.stringify(before.values)) {
      const about = { dataset: id, key: key.map((field) => String(record.values[field] ?? '')).join(' / ') };
      findings.report('copies', finding(problems.copiesDiffer, record.place(), about));
    }
  }
  return [...counting.values()];
}

/** A version that does not say how late it is goes before all others. */
export function isBefore(one: Value | undefined, other: Value | undefined): boolean {
  if (other === null || other === undefined) return false;
  return one === null || one === undefined || one < other;
}
