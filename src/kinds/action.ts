import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const action: DocumentKind<'action'> = {
  name: 'action',
  title: { zh: '改进措施', en: 'Actions' },
  // Its effect is judged by measuring the KPI again.
  carries: 'measured',
  references: ({ document, parsed }) => {
    const { one, scope } = referencesIn(parsed);
    const { finding, goal, steps, verification, escalate } = document;
    return [
      ...one('taxonomy-class', finding.class, 'finding', 'class'),
      ...one('rule', finding.alert, 'finding', 'alert'),
      ...one('kpi', goal.kpi, 'goal', 'kpi'),
      ...scope(goal.when, 'goal', 'when'),
      ...steps.flatMap(({ role }, index) => one('role', role, 'steps', index, 'role')),
      ...one('role', verification.by, 'verification', 'by'),
      ...one('role', escalate, 'escalate'),
    ];
  },
  template: ({
    id,
    owner,
    kpi,
    from,
    until,
  }) => `# 改进措施：起因、目标、步骤，再次测量来验证 · finding, goal, steps, and measuring again
kind: action
id: ${id}
version: 1.0.0
status: active
title: { zh: 提高电话满意度, en: Raise satisfaction by phone }
owner: ${owner}
effective: { from: ${from} }

type: corrective                   # corrective 改进措施、proposal 员工提案
stage: do                          # plan、do、check、act 或 closed
finding:
  text: { zh: 电话满意度连续两月未达标。, en: Satisfaction by phone missed its target two months running. }
causes:
  - along: process                 # people 人员、process 流程、tools 工具、rules 制度
    text: { zh: 转接时客户要重复说明。, en: Customers have to repeat themselves after a transfer. }
goal: { kpi: ${kpi}, when: { channel: phone }, from: 79 %, to: 85 % }
due: ${until}
steps:
  - do: { zh: 转接时弹出工单摘要, en: Show the ticket summary on transfer }
    role: ${owner}
    due: ${until}
verification:
  after: ${until}                  # 从这天起再次测量 · measured again from this day
  by: ${owner}
escalate: ${owner}
`,
};
