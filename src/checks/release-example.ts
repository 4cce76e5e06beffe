import { textDigest } from '../text/digest.ts';
import { example } from './check.ts';

/** A version of a standard as it is kept under history/, in the examples of the checks of versions. */
export function frozenExample(version: string, target = '85 %', days = 'from: 2026-01-01'): string {
  return `# file: history/standard/chat@${version}.yaml\n${chatExample(version, target, days)}`;
}

/** The standard as it stands. */
export function chatExample(version: string, target: string, days: string): string {
  return example(
    'standard',
    'chat',
    `effective: { ${days} }\ngoals:\n  - { id: csat, kpi: csat, target: ${target} }\n`,
  ).replace('version: 1.0.0', `version: ${version}`);
}

/** What was released, by version. */
export function ledgerExample(digests: Readonly<Record<string, string>>): string {
  const lines = Object.entries(digests).map(([version, digest]) => `    standard/chat@${version}: ${digest}\n`);
  return `# file: releases.lock.yaml\nreleases:\n  2026-01-05:\n${lines.join('')}`;
}

/** Released versions, and the standard as it stands. */
export function releasedExample(current: string, ...frozen: readonly { version: string; text: string }[]): string {
  const ledger = ledgerExample(Object.fromEntries(frozen.map(({ version, text }) => [version, textDigest(text)])));
  return [...frozen.map(({ text }) => text), ledger, current].join('---\n');
}
