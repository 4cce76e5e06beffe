import { cellReader } from '../dataset/cell.ts';
import { valueKinds } from '../measure/sql/cell.ts';
import { unreadTextsSql } from '../measure/sql/problems.ts';
import type { RecordsSql } from '../measure/sql/records.ts';
import type { CellText, Database } from './database.ts';

/** Reads the cells that a database did not, each text once; where it can look them up, by field. */
export async function readingsOf(database: Database, records: RecordsSql): Promise<Map<string, string>> {
  const readers = records.fields.map((field) => cellReader(field, records.dataset));
  const texts = records.fields.map((): CellText[] => []);
  for await (const [index, signed] of database.stream(unreadTextsSql(records, database.dialect))) {
    const text = typeof signed === 'string' ? signed.slice(1) : '';
    const reading = readers[Number(index)]?.(text);
    if (reading === undefined) continue;
    const read = 'value' in reading ? { value: reading.value, why: null } : { value: null, why: reading.unreadable };
    texts[Number(index)]?.push({ text, ...read });
  }
  const relations = new Map<string, string>();
  for (const [index, field] of records.fields.entries()) {
    const found = texts[index] ?? [];
    if (found.length > 0) relations.set(field.name, await database.keep(field.name, valueKinds[field.type], found));
  }
  return relations;
}
