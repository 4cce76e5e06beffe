import { digest } from '../text/digest.ts';
import { identitiesOf } from '../finding/identity.ts';
import type { Format } from './format.ts';

/**
 * A Code Quality report of GitLab, which marks the lines of a merge request:
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. A fingerprint is the same after lines moved,
 * so that only what is new counts as new.
 */
export const gitlab: Format = {
  name: 'gitlab',
  validation: ({ findings }, { language }) => {
    const identities = identitiesOf(findings);
    const issues = findings.map((finding) => {
      const { code, severity, message, help, file, range } = finding;
      return {
        description: help === null ? message[language] : `${message[language]} ${help[language]}`,
        check_name: code,
        fingerprint: digest(identities.get(finding)).replace('sha256:', ''),
        severity: severities[severity],
        location: {
          path: file ?? '.',
          lines: { begin: range?.start.line ?? 1, end: Math.max(range?.start.line ?? 1, range?.end.line ?? 1) },
        },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;
