import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { digest } from '../text/digest.ts';
import { explainedProblems } from '../explanation/explain.ts';
import type { Finding, Suppressed } from '../finding/finding.ts';
import type { RelatedPlace } from '../finding/generated.ts';
import { identitiesOf } from '../finding/identity.ts';
import type { Explained } from '../finding/problem.ts';
import type { Range } from '../text/range.ts';
import type { Language } from '../text/words.ts';
import { version } from '../version.ts';
import type { Format } from './format.ts';

/** SARIF 2.1.0 (OASIS), which code scanning of GitHub, Azure DevOps and editors read. */
export const sarif: Format = {
  name: 'sarif',
  validation: ({ findings, suppressed }, { language }) => {
    const all = [...findings, ...suppressed.map(({ finding }) => finding)];
    const codes = [...new Set(all.map(({ code }) => code))].toSorted();
    const identities = identitiesOf(all);
    const resultOf = (finding: Finding, excuse?: Suppressed): Result => ({
      ...result(finding, codes.indexOf(finding.code), language),
      partialFingerprints: { 'yardstick/v1': digest(identities.get(finding)) },
      ...(excuse === undefined ? {} : { suppressions: [suppression(excuse)] }),
    });
    const run: Run = {
      tool: {
        driver: {
          name: 'Yardstick',
          semanticVersion: version,
          version,
          rules: codes.map((code) => ruleOf(code, language)),
        },
      },
      columnKind: 'utf16CodeUnits',
      language: { zh: 'zh-CN', en: 'en' }[language],
      results: [
        ...findings.map((each) => resultOf(each)),
        ...suppressed.filter(({ by }) => by !== 'unchanged').map((each) => resultOf(each.finding, each)),
      ],
    };
    const log: Log = { $schema: schema, version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The page of a code, as `yardstick explain` shows it. */
function ruleOf(code: string, language: Language): ReportingDescriptor {
  const problem = explainedProblems.find((each) => each.code === code);
  if (problem === undefined) return { id: code };
  const { severity, summary, why } = problem;
  return {
    id: code,
    shortDescription: { text: summary[language] },
    fullDescription: { text: why[language] },
    help: { text: `${summary[language]} ${why[language]}`, markdown: pageOf(problem, language) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function pageOf({ code, summary, why, examples: { of, bad, good } }: Explained, language: Language): string {
  const words = { zh: { bad: '不要这样', good: '要这样' }, en: { bad: 'Not like this', good: 'Like this' } }[language];
  const examples = of === 'bytes' ? [] : [`**${words.bad}**`, fenced(bad), `**${words.good}**`, fenced(good)];
  return [`### \`${code}\``, summary[language], why[language], ...examples].join('\n\n');
}

function fenced(text: string): string {
  return `\`\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\``;
}

function result(
  { code, severity, message, help, file, range, related, fix }: Finding,
  index: number,
  language: Language,
) {
  const told = help === null ? message[language] : `${message[language]} ${help[language]}`;
  return {
    ruleId: code,
    ruleIndex: index,
    level: levels[severity],
    message: { text: told },
    ...(file === null ? {} : { locations: [{ physicalLocation: placeOf(file, range) }] }),
    ...(related.length === 0 ? {} : { relatedLocations: related.map((each, id) => relatedOf(each, id, language)) }),
    ...(fix === null ? {} : { fixes: [fixOf(fix, language)] }),
  } satisfies Result;
}

function relatedOf({ file, range, message }: RelatedPlace, id: number, language: Language) {
  return { id, message: { text: message[language] }, physicalLocation: placeOf(file, range) };
}

function fixOf({ title, edits }: NonNullable<Finding['fix']>, language: Language) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title[language] },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } })),
    })),
  };
}

function suppression({ by, reason, until }: Suppressed) {
  const justification = [reason, until === null ? null : `until ${until}`].filter((each) => each !== null).join(', ');
  return {
    kind: by === 'comment' ? ('inSource' as const) : ('external' as const),
    ...(justification === '' ? {} : { justification }),
  };
}

function placeOf(file: string, range: Range | null): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(file) }, ...(range === null ? {} : { region: regionOf(range) }) };
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a URI: names may hold Chinese, spaces and percent signs. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
