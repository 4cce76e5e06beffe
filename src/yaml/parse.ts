import { type Document, isMap, isScalar, parseAllDocuments, Scalar, visit } from 'yaml';
import * as problems from '../finding/catalogue/yaml.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Problem } from '../finding/problem.ts';
import type { Source } from '../text/source.ts';
import { tooDeepAt } from './depth.ts';
import { YamlDocument } from './document.ts';
import { explainSyntax, placeOf } from './syntax.ts';
import { inYaml11 } from './yaml11.ts';

export interface Parsed {
  /** Null where the file could not be read as one document. */
  readonly document: YamlDocument | null;
  readonly findings: readonly Finding[];
}

/** Reads one YAML 1.2 document. Never throws: all problems of the file come back as findings. */
export function parseYaml(source: Source): Parsed {
  const marker = /^(<{7}|={7}|>{7})( |$)/m.exec(source.text);
  if (marker) return refused(finding(problems.mergeConflict, placeOf(source, marker.index, marker.index + 7), {}));

  const deep = tooDeepAt(source.text);
  if (deep !== undefined) return refused(finding(problems.tooDeep, placeOf(source, deep, deep + 1), {}));

  const documents = parseAllDocuments(source.text, {
    version: '1.2',
    // The library's own code frames set their carets too far left behind Chinese text.
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document, second] = 'empty' in documents ? [] : documents;
  if (document === undefined) return refused(finding(problems.notAMapping, placeOf(source, 0, 0), {}));

  const broken = syntaxFindings(source, document);
  if (broken.length > 0) return refused(...broken);
  if (second !== undefined) {
    const start = source.text.indexOf('---', document.range[1]);
    return refused(finding(problems.severalDocuments, placeOf(source, start, start + 3), {}));
  }
  if (!isMap(document.contents)) return refused(shapeFinding(source, document));
  const findings = contentFindings(source, document);
  const refuse = findings.some(({ severity }) => severity === 'error');
  return { document: refuse ? null : new YamlDocument(source, document), findings };
}

function refused(...findings: Finding[]): Parsed {
  return { document: null, findings };
}

/** One slip makes several errors in its wake: the first on a line tells the story. */
function syntaxFindings(source: Source, document: Document): Finding[] {
  const errors = [...document.errors, ...document.warnings];
  const byLine = new Map<number, Finding>();
  for (const error of errors) {
    const found = explainSyntax(source, document, error);
    const line = found.range?.start.line ?? 0;
    if (!byLine.has(line)) byLine.set(line, found);
  }
  return [...byLine.values()];
}

function shapeFinding(source: Source, document: Document): Finding {
  const [start, end] = document.contents?.range ?? [0, 0];
  const colon = source.text.indexOf('：', start);
  if (colon !== -1 && colon < end) return finding(problems.fullWidthColon, placeOf(source, colon, colon + 1), {});
  const lineEnd = source.text.indexOf('\n', start);
  return finding(problems.notAMapping, placeOf(source, start, lineEnd === -1 ? end : lineEnd), {});
}

/** What YAML allows and standards do not: aliases, tags, directives, keys that are no text, words that YAML 1.1 reads differently. */
function contentFindings(source: Source, document: Document): Finding[] {
  const findings: Finding[] = [];
  const report = <About>(problem: Problem<About>, [start, end]: readonly number[], about: About) =>
    findings.push(finding(problem, placeOf(source, start ?? 0, end ?? 0), about));

  const contentStart = document.contents?.range?.[0] ?? 0;
  const directive = /^%.*$/m.exec(source.text.slice(0, contentStart));
  if (directive) report(problems.directive, [directive.index, directive.index + directive[0].length], {});
  visit(document, {
    Alias: (_key, node) => void report(problems.alias, node.range ?? [], {}),
    Pair: (_key, { key, value }) => {
      if (!isScalar(key)) report(problems.unreadableKey, rangeOf(key), {});
      else if (key.value === '<<') report(problems.alias, key.range ?? [], {});
      else if (isScalar(value)) reportScalar(value);
    },
    Seq: (_key, { items }) => items.filter(isScalar).forEach(reportScalar),
    Node: (_key, node) => {
      if ('tag' in node && node.tag !== undefined) report(problems.tag, node.range ?? [], {});
    },
  });
  return findings;

  function reportScalar(scalar: Scalar): void {
    if (scalar.type !== Scalar.PLAIN || typeof scalar.value !== 'string') return;
    const becomes = inYaml11(scalar.value);
    if (becomes !== undefined) report(problems.ambiguousScalar, scalar.range ?? [], { text: scalar.value, becomes });
  }
}

function rangeOf(node: unknown): readonly number[] {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? range.map(Number) : [];
}
