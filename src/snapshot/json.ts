import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import { Source } from '../text/source.ts';
import { JsonText } from '../table/json-text.ts';
import { type Field, type RawRecord, type RawRecords, sections } from './record.ts';
import { isObject } from '../text/object.ts';

/** Snapshots as JSON: one, a list, or `{ "snapshots": [...] }`. What is whole is read even where the rest is broken. */
export function readJson(source: Source): RawRecords {
  const text = new JsonText(source);
  const wrapped = isObject(text.value) && Array.isArray(text.value['snapshots']);
  const base: Path = wrapped ? ['snapshots'] : [];
  const listed = isObject(text.value) && wrapped ? text.value['snapshots'] : text.value;
  if (Array.isArray(listed))
    return recordsOf(
      text,
      listed.map((value: unknown, index) => ({ value, path: [...base, index] })),
    );
  return recordsOf(text, listed === undefined ? [] : [{ value: listed, path: base }]);
}

/** Newline-delimited JSON: one snapshot a line. A broken line takes no other with it. */
export function readNdjson(source: Source): RawRecords {
  const findings: Finding[] = [];
  return { records: recordsOfLines(source, findings), findings };
}

function* recordsOfLines(source: Source, findings: Finding[]): Generator<RawRecord> {
  for (const [index, line] of source.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const text = new JsonText(new Source(source.path, line), index);
    const { records, findings: found } = recordsOf(
      text,
      text.value === undefined ? [] : [{ value: text.value, path: [] }],
    );
    for (const record of records) yield { ...record, place: placeOfLine(source, index) };
    findings.push(...found);
  }
}

/** Of the line that is read again then, so that nothing of it is kept meanwhile. */
function placeOfLine(source: Source, index: number): () => Place {
  return () => new JsonText(new Source(source.path, source.line(index + 1) ?? ''), index).at([]);
}

interface Candidate {
  readonly value: unknown;
  readonly path: Path;
}

function recordsOf(text: JsonText, candidates: readonly Candidate[]): RawRecords {
  const findings = [...text.findings];
  return { records: recordsIn(text, candidates, findings), findings };
}

function* recordsIn(text: JsonText, candidates: readonly Candidate[], findings: Finding[]): Generator<RawRecord> {
  for (const { value, path } of candidates) {
    if (text.isBroken(path)) continue;
    if (isObject(value)) yield recordOf(text, value, path, findings);
    else findings.push(finding(problems.shape, text.at(path), { expected: aSnapshot }));
  }
}

const aSnapshot = { zh: '一个快照（一组键值）', en: 'A snapshot (keys with values)' };

function recordOf(
  text: JsonText,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  findings: Finding[],
): RawRecord {
  const fieldAt = (name: string, each: unknown, at: Path): Field => ({
    name,
    value: each,
    place: () => text.at(at),
    namePlace: () => text.keyAt(at),
  });
  const fields = (section: 'scope' | 'metrics' | 'samples'): Field[] => {
    const part = value[section];
    if (part === undefined) return [];
    if (isObject(part))
      return Object.entries(part).map(([name, each]) => fieldAt(name, each, [...path, section, name]));
    findings.push(
      finding(problems.shape, text.at([...path, section]), {
        expected: { zh: `${section} 的一组键值`, en: `A group of keys with values under ${section}` },
      }),
    );
    return [];
  };
  const { period } = value;
  return {
    period: period === undefined ? undefined : fieldAt('period', period, [...path, 'period']),
    scope: fields('scope'),
    metrics: fields('metrics'),
    samples: fields('samples'),
    columns: [],
    other: Object.keys(value)
      .filter((name) => !sections.includes(name))
      .map((name) => fieldAt(name, value[name], [...path, name])),
    place: placeIn(text, path),
  };
}

/** Apart, so that it keeps nothing of the record. */
function placeIn(text: JsonText, path: Path): () => Place {
  return () => text.at(path);
}
