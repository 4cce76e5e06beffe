import * as problems from '../finding/catalogue/snapshot.ts';
import { finding } from '../finding/problem.ts';
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
  const parts = source.text.split('\n').map((line, index): RawRecords => {
    if (line.trim() === '') return { records: [], findings: [] };
    const text = new JsonText(new Source(source.path, line), index);
    return recordsOf(text, text.value === undefined ? [] : [{ value: text.value, path: [] }]);
  });
  return { records: parts.flatMap(({ records }) => records), findings: parts.flatMap(({ findings }) => findings) };
}

function recordsOf(text: JsonText, candidates: readonly { value: unknown; path: Path }[]): RawRecords {
  const findings = [...text.findings];
  const records = candidates.flatMap(({ value, path }): RawRecord[] => {
    if (text.isBroken(path)) return [];
    if (!isObject(value)) {
      findings.push(
        finding(problems.shape, text.at(path), {
          expected: { zh: '一个快照（一组键值）', en: 'A snapshot (keys with values)' },
        }),
      );
      return [];
    }
    const fields = (section: 'scope' | 'metrics' | 'samples'): Field[] => {
      const part = value[section];
      if (part === undefined) return [];
      if (isObject(part))
        return Object.entries(part).map(([name, each]) => ({
          name,
          value: each,
          place: () => text.at([...path, section, name]),
          namePlace: () => text.keyAt([...path, section, name]),
        }));
      findings.push(
        finding(problems.shape, text.at([...path, section]), {
          expected: { zh: `${section} 的一组键值`, en: `A group of keys with values under ${section}` },
        }),
      );
      return [];
    };
    const period =
      value['period'] === undefined
        ? undefined
        : {
            name: 'period',
            value: value['period'],
            place: () => text.at([...path, 'period']),
            namePlace: () => text.keyAt([...path, 'period']),
          };
    return [
      {
        period,
        scope: fields('scope'),
        metrics: fields('metrics'),
        samples: fields('samples'),
        columns: [],
        other: Object.keys(value)
          .filter((name) => !sections.includes(name))
          .map((name) => ({
            name,
            value: value[name],
            place: () => text.at([...path, name]),
            namePlace: () => text.keyAt([...path, name]),
          })),
        place: () => text.at(path),
      },
    ];
  });
  return { records, findings };
}
