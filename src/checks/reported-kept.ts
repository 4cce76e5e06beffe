import type { Catalog } from '../catalog/catalog.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import { changeSinceRelease } from '../changes/compare.ts';
import type { Change } from '../changes/generated.ts';
import type { Place } from '../finding/problem.ts';
import { addDays, type Day } from '../quantity/day.ts';
import { readPeriod } from '../quantity/period.ts';
import { defineCheck, example } from './check.ts';
import { chatExample, frozenExample, releasedExample } from './release-example.ts';

const workspace = `${example('workspace', 'acme', '')}schema: 1
languages: [zh, en]
reported: 2026-06
dimensions: []
roles: [{ id: quality, title: 质量部 }]
---
`;
const frozen = { version: '1.0.0', text: frozenExample('1.0.0') };

export const reportedKept = defineCheck<{ reported: string; where: string; from: string | null; day: Day }>({
  code: 'reported-kept',
  severity: 'error',
  summary: {
    zh: '已经报出的各期，标准不再变。',
    en: 'The standards of periods that were reported do not change any more.',
  },
  why: {
    zh: '回头改标准，已经报给大家的结论就不对了。',
    en: 'A change that reaches back makes what everybody was told untrue.',
  },
  message: ({ reported, where, from }) => ({
    zh: `\`${where}\` 的改动${from === null ? '没有起始日' : `从 ${from} 起`}，影响到已经报出的 ${reported}。`,
    en: `The change of \`${where}\` ${from === null ? 'has no first day' : `begins on ${from}`} and reaches back into ${reported}, which was reported.`,
  }),
  help: ({ day }) => ({
    zh: `让它从 ${day} 或以后生效：升版本并写 \`effective: { from: ${day} }\`，或把数值写成从那天起。`,
    en: `Let it begin on ${day} or later: a higher version with \`effective: { from: ${day} }\`, or a value dated from that day.`,
  }),
  examples: {
    of: 'document',
    bad: workspace + releasedExample(chatExample('2.0.0', '90 %', 'from: 2026-06-15'), frozen),
    good: workspace + releasedExample(chatExample('2.0.0', '90 %', 'from: 2026-07-01'), frozen),
  },
  run: (catalog, report) => {
    const reported = catalog.workspace?.document.reported;
    const last = reported === undefined ? undefined : readPeriod(reported)?.last;
    // Before the first release nothing is known of what was in force.
    if (reported === undefined || last === undefined || catalog.history.ledger.size === 0) return;
    for (const entry of catalog.entries) {
      if (!entry.isInUse) continue;
      const about = { reported, day: addDays(last, 1) };
      if (catalog.released(entry) === undefined) {
        if (!judges(catalog, entry)) continue;
        const { from } = entry.term;
        if (from === null || from <= last)
          report(entry.at('id'), { ...about, where: `${entry.kind}/${entry.id}`, from });
        continue;
      }
      const changes = changeSinceRelease(catalog, entry)?.changes ?? [];
      const back = changes.find(({ bump, from }) => bump !== 'patch' && (from === null || from <= last));
      if (back === undefined) continue;
      report(placeOf(back, entry), { ...about, where: back.path.join(' › '), from: back.from });
    }
  },
});

/** A new document reaches back where verdicts come of it: a script or a KPI by itself judges nobody. */
function judges(catalog: Catalog, entry: AnyEntry): boolean {
  const { goals, rules, tailorings, scorecards, serviceLevels, waivers } = catalog.contribution(entry);
  return [goals, rules, tailorings, scorecards, serviceLevels, waivers].some((each) => each !== undefined);
}

function placeOf({ after }: Change, entry: AnyEntry): Place {
  if (after === null) return entry.at('version');
  const { file, line, column } = after;
  return { file, range: { start: { line, column }, end: { line, column } }, path: [] };
}
