import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

/** Who is told may be the customer, who is no role of the company. */
export const customer = 'customer';

export const procedure: DocumentKind<'procedure'> = {
  name: 'procedure',
  title: { zh: '流程', en: 'Procedures' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    return [
      ...scope(document.when, 'when'),
      ...one('role', document.drill?.by, 'drill', 'by'),
      ...document.steps.flatMap((step, index) => [
        ...one('role', step.role, 'steps', index, 'role'),
        ...list('role', step.with, 'steps', index, 'with'),
        ...one('clock', step.clock, 'steps', index, 'clock'),
        ...one('script', step.script, 'steps', index, 'script'),
        ...one('form', step.form, 'steps', index, 'form'),
        ...(step.tell ?? []).flatMap(({ who, script }, order) => [
          ...list('role', who, 'steps', index, 'tell', order, 'who').filter(({ id }) => id !== customer),
          ...one('script', script, 'steps', index, 'tell', order, 'script'),
        ]),
        ...list('clause', step.sources, 'steps', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => entry.document.steps.map(({ id }, index) => ({ id, place: entry.at('steps', index, 'id') })),
  template: ({
    id,
    owner,
    from,
    today,
  }) => `# 流程：步骤、角色、时限和分支 · a procedure: steps, roles, time limits, branches
kind: procedure
id: ${id}
version: 1.0.0
status: active
title: { zh: 系统故障应急, en: Outage emergency }
owner: ${owner}
effective: { from: ${from} }

type: emergency                    # process、loop、emergency、improvement 或 roll-out
trigger: { zh: 客服系统 5 分钟无法登录, en: Nobody can log in for 5 min }
result: { zh: 服务恢复，客户得到答复, en: 'Service is back, and customers have their answer' }
steps:
  - id: confirm
    title: { zh: 确认故障, en: Confirm the outage }
    role: team-leader
    do: { zh: 换一台电脑再试，确认不是个人问题。, en: Try another computer to rule out a single workplace. }
    limit: 5 min
    next:
      - { if: { zh: 确认故障, en: it is an outage }, to: tell }
      - { if: { zh: 只是个别电脑, en: it is one computer only }, to: end }
  - id: tell
    title: { zh: 通知客户和技术部, en: Tell customers and technicians }
    role: team-leader
    do: { zh: 在各渠道发布公告，同时报修。, en: Post the notice on every channel and call the technicians at the same time. }
    limit: 10 min
    tell:
      - who: [customer]            # customer 为客户，其余为角色 · the customer, or a role
        what: { zh: 正在抢修，1 小时内答复。, en: We are on it; an answer follows within 1 h. }
        within: 10 min
drill: { every: 6 months, last: ${today}, by: ${owner} }
`,
};
