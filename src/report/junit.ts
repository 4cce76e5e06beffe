import type { Evaluation, Verdict } from '../evaluation/generated.ts';
import type { Finding } from '../finding/finding.ts';
import type { Language } from '../text/words.ts';
import { severityWords } from './findings-text.ts';
import type { Format, Presentation } from './format.ts';

/**
 * JUnit XML, as CI servers show tests: a suite for each file, a failure for each error. Warnings and infos are kept as
 * skipped tests, which fail nothing and are shown all the same.
 */
export const junit: Format = {
  name: 'junit',
  evaluation: evaluationXml,
  validation: ({ findings, summary }, { language }) => {
    const files = [...new Set(findings.map(({ file }) => file ?? ''))];
    const suites = files.map((file) =>
      suiteOf(
        file,
        findings.filter((each) => (each.file ?? '') === file),
        language,
      ),
    );
    // A run without any finding has a test as well, so that servers do not take it for a broken one.
    const clean = `  <testsuite name="yardstick" tests="1" failures="0" skipped="0"><testcase classname="yardstick" name="validate"/></testsuite>`;
    const skipped = summary.warnings + summary.infos;
    const tests = Math.max(1, findings.length);
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="yardstick validate" tests="${tests}" failures="${summary.errors}" skipped="${skipped}">
${(suites.length === 0 ? [clean] : suites).join('\n')}
</testsuites>
`;
  },
};

/** A suite for each goal, a test for each verdict: what was missed failed, what could not be judged was skipped. */
function evaluationXml({ verdicts, summary }: Evaluation, { language }: Presentation): string {
  const goals = [...new Set(verdicts.map(({ goal }) => goal))];
  const suites = goals.map((goal) => {
    const own = verdicts.filter((each) => each.goal === goal);
    const failures = own.filter(({ status }) => status === 'missed').length;
    const skipped = own.filter(({ status }) => isSkipped(status)).length;
    const cases = own.map((verdict) => verdictCase(verdict, language));
    return `  <testsuite name="${escape(goal)}" tests="${own.length}" failures="${failures}" skipped="${skipped}">
${cases.join('\n')}
  </testsuite>`;
  });
  const skipped = verdicts.filter(({ status }) => isSkipped(status)).length;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="yardstick evaluate" tests="${verdicts.length}" failures="${summary.missed}" skipped="${skipped}">
${suites.join('\n')}
</testsuites>
`;
}

function verdictCase(
  { goal, title, where, period, status, because, why, document }: Verdict,
  language: Language,
): string {
  const name = escape(`${title[language]} · ${where[language]} · ${period}`);
  const place = ` file="${escape(document.file)}" line="${document.line}"`;
  const told = `message="${escape(why[language])}">${escape(because[language])}`;
  const outcome =
    status === 'missed'
      ? `<failure type="missed" ${told}</failure>`
      : isSkipped(status)
        ? `<skipped ${told}</skipped>`
        : `<system-out>${escape(because[language])}</system-out>`;
  return `    <testcase classname="${escape(goal)}" name="${name}"${place}>${outcome}</testcase>`;
}

function isSkipped(status: Verdict['status']): boolean {
  return status !== 'met' && status !== 'missed' && status !== 'at-risk';
}

function suiteOf(file: string, findings: readonly Finding[], language: Language): string {
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const cases = findings.map((each) => caseOf(each, language));
  return `  <testsuite name="${escape(file || 'yardstick')}" tests="${findings.length}" failures="${failures}" skipped="${findings.length - failures}">
${cases.join('\n')}
  </testsuite>`;
}

function caseOf({ code, severity, message, help, file, range }: Finding, language: Language): string {
  const place = `${file ?? ''}${range === null ? '' : `:${range.start.line}:${range.start.column}`}`;
  const told = escape(message[language]);
  const detail = escape([place, help?.[language] ?? ''].filter((each) => each !== '').join('\n'));
  const line = range === null ? '' : ` line="${range.start.line}"`;
  const name = escape(`${code} ${place}`.trim());
  const outcome =
    severity === 'error'
      ? `<failure type="${escape(code)}" message="${told}">${detail}</failure>`
      : `<skipped message="${escape(severityWords[severity][language])}: ${told}">${detail}</skipped>`;
  return `    <testcase classname="${escape(file ?? 'yardstick')}" name="${name}" file="${escape(file ?? '')}"${line}>${outcome}</testcase>`;
}

/** XML 1.0 has no place for most control characters, not even escaped ones. */
function escape(text: string): string {
  const allowed = Array.from(text, (sign) =>
    /^[\p{Cc}\p{Cs}\ufffe\uffff]$/u.test(sign) && !/^[\t\n\r]$/.test(sign) ? '\ufffd' : sign,
  );
  return allowed
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');
}
