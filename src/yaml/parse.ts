import { type Document, isMap, isScalar, parseAllDocuments, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import * as problems from '../finding/catalogue/yaml.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Problem } from '../finding/problem.ts';
import type { Source } from '../text/source.ts';
import { tooDeepAt } from './depth.ts';
import type { PlacedDocument } from './document.ts';
import { placedDocument } from './node.ts';
import { cutInTwo, isLookalikeList, startsWithLookalike } from './full-width.ts';
import { explainErrors, fullWidthSign, placeOf } from './syntax.ts';
import { inYaml11 } from './yaml11.ts';

type ParsedNode = Scalar | YAMLMap | YAMLSeq;

export interface Parsed {
  /** Null where the file could not be read as one document. */
  readonly document: PlacedDocument | null;
  readonly findings: readonly Finding[];
}

/** Reads one YAML 1.2 document. Never throws: all problems of the file come back as findings. */
export function parseYaml(source: Source): Parsed {
  const marker = /^(<{7}|={7}|>{7})( |$)/m.exec(source.text);
  if (marker) return refused(finding(problems.mergeConflict, placeOf(source, marker.index, marker.index + 7), {}));

  const deep = tooDeepAt(source.text);
  if (deep !== undefined) return refused(finding(problems.tooDeep, placeOf(source, deep, deep + 1), {}));

  const unseen = invisible.exec(source.text);
  if (unseen) {
    const place = placeOf(source, unseen.index, unseen.index + unseen[0].length);
    return refused(finding(problems.invisibleSign, place, { code: unseen[0].codePointAt(0) ?? 0 }));
  }

  const documents = parseAllDocuments(source.text, {
    version: '1.2',
    // The library's own code frames set their carets too far left behind Chinese text.
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document, second] = 'empty' in documents ? [] : documents;
  if (document === undefined) return refused(finding(problems.notAMapping, placeOf(source, 0, 0), {}));

  const broken = explainErrors(source, document, [...document.errors, ...document.warnings]);
  if (broken.length > 0) return refused(...broken);
  if (second !== undefined) {
    const start = source.text.indexOf('---', document.range[1]);
    return refused(finding(problems.severalDocuments, placeOf(source, start, start + 3), {}));
  }
  if (!isMap(document.contents)) return refused(shapeFinding(source, document));
  const findings = contentFindings(source, document);
  const refuse = findings.some(({ severity }) => severity === 'error');
  return { document: refuse ? null : placedDocument(source, document), findings };
}

/**
 * Signs that nobody sees: controls, spaces without width, and those that turn the direction of writing, with which a line
 * can say something else to a person than to a program. The joiner of emoji is none of them.
 */
const invisible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

function refused(...findings: Finding[]): Parsed {
  return { document: null, findings };
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
  const aliasLines = new Set<number>();
  visit(document, {
    Alias: (_key, node) => reportAlias(node.range),
    Pair: (_key, { key, value }) => {
      if (!isScalar(key) || key.value === null) report(problems.unreadableKey, rangeOf(key), {});
      else if (key.value === '<<') reportAlias(key.range);
      else if (startsWithLookalike(source.text, key.range?.[0] ?? 0)) reportSign(key.range?.[0] ?? 0);
      if (isScalar(value)) reportScalar(value);
    },
    Map: (_key, node) => {
      reportProperties(node);
      reportCut(node);
    },
    Scalar: (_key, node) => reportProperties(node),
    Seq: (_key, node) => {
      reportProperties(node);
      reportCut(node);
      node.items.filter(isScalar).forEach(reportScalar);
    },
  });
  return findings;

  function reportProperties(node: ParsedNode): void {
    if (node.tag !== undefined) report(problems.tag, propertyOf(node, '!'), {});
    if (node.anchor !== undefined) reportAlias(propertyOf(node, '&'));
  }

  /** Once a line: a hostile file has thousands. */
  function reportAlias(range: readonly number[] | null | undefined): void {
    const { line } = source.position(range?.[0] ?? 0);
    if (!aliasLines.has(line)) report(problems.alias, range ?? [], {});
    aliasLines.add(line);
  }

  /** The tag or anchor in front of a value, which is no part of its range. */
  function propertyOf(node: ParsedNode, sign: '!' | '&'): readonly number[] {
    const range = node.range ?? [];
    const from = Math.max(0, (range[0] ?? 0) - 1000);
    const before = source.text.slice(from, range[0] ?? 0);
    const property = new RegExp(`${sign}+[^\\s!&]*(?=(?:\\s+[!&]\\S*)?\\s*$)`).exec(before);
    if (property === null) return range;
    const start = from + property.index;
    return [start, start + property[0].length];
  }

  function reportSign(offset: number): void {
    findings.push(fullWidthSign(source, offset));
  }

  function reportCut(node: YAMLMap | YAMLSeq): void {
    if (node.flow === true) cutInTwo(source.text, node).forEach(reportSign);
  }

  function reportScalar(scalar: Scalar): void {
    if (scalar.type !== Scalar.PLAIN || typeof scalar.value !== 'string') return;
    const [start = 0, end = 0] = scalar.range ?? [];
    if (isLookalikeList(source.text.slice(start, end))) reportSign(start);
    const becomes = inYaml11(scalar.value);
    if (becomes !== undefined) report(problems.ambiguousScalar, scalar.range ?? [], { text: scalar.value, becomes });
  }
}

function rangeOf(node: unknown): readonly number[] {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? range.map(Number) : [];
}
