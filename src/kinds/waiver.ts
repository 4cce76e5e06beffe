import { wordsOf } from '../catalog/entry.ts';
import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const waiver: DocumentKind<'waiver'> = {
  name: 'waiver',
  title: { zh: '豁免', en: 'Waivers' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, scope } = referencesIn(parsed);
    return [
      ...one('goal', document.goal, 'goal'),
      ...one('tier', document.tier, 'tier'),
      ...scope(document.when, 'when'),
      ...one('role', document.approver, 'approver'),
      ...one('action', document.action, 'action'),
    ];
  },
  compile: (entry, documents) => {
    const { goal, tier, when, reason, compensation, approver } = entry.document;
    // The schema asks for one of the two.
    const excuses = goal ?? tier ?? '';
    return {
      waivers: [
        {
          id: entry.id,
          title: entry.title,
          of: goal === undefined ? 'tier' : 'goal',
          excuses,
          scope: documents.ticketScope(when),
          reason: wordsOf(reason),
          compensation: wordsOf(compensation),
          approver: documents.roleTitle(approver),
          term: entry.term,
          origin: entry.origin(),
        },
      ],
    };
  },
  template: ({ id, owner, goal, from, until }) => `# 豁免：限定范围、限定期间 · excused for a scope and a time
kind: waiver
id: ${id}
version: 1.0.0
status: active
title: { zh: 搬迁期间豁免, en: Waiver while moving house }
owner: ${owner}
effective: { from: ${from}, to: ${until} }   # 必须有末日，最长一年 · must end, within a year

goal: ${goal}
when: { channel: phone }
reason: { zh: 话务中心搬迁，线路减半。, en: 'The call centre is moving, with half the lines.' }
approver: ${owner}
compensation: { zh: 在线渠道延长两小时，并在官网公告。, en: 'Chat stays open two hours longer, announced on the site.' }
`,
};
