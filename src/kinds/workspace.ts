import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const workspace: DocumentKind<'workspace'> = {
  name: 'workspace',
  title: { zh: '工作区', en: 'Workspace' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one } = referencesIn(parsed);
    return [
      ...one('calendar', document.defaultCalendar, 'defaultCalendar'),
      ...document.dimensions.flatMap(({ taxonomy }, index) =>
        one('taxonomy', taxonomy, 'dimensions', index, 'taxonomy'),
      ),
    ];
  },
  items: (entry) => [
    ...entry.document.dimensions.map(({ id }, index) => ({
      id: `dimension ${id}`,
      place: entry.at('dimensions', index, 'id'),
    })),
    ...entry.document.roles.map(({ id }, index) => ({ id: `role ${id}`, place: entry.at('roles', index, 'id') })),
    ...(entry.document.sourceDocuments ?? []).flatMap(({ clauses }, index) =>
      clauses.map(({ id }, clause) => ({
        id,
        place: entry.parsed.at(['sourceDocuments', index, 'clauses', clause, 'id']),
      })),
    ),
  ],
  compile: ({ document }, documents) => ({
    ticketStatuses: document.ticketStatuses ?? [],
    ticketEvents: document.ticketEvents ?? [],
    dimensions: documents.dimensions.map(({ id, title, open, values }) => ({ id, title, open, values })),
  }),
  template: ({ id, owner, calendar }) => `# 工作区：每套标准恰好一份 · The workspace: exactly one per set of standards
kind: workspace
id: ${id}
version: 1.0.0
status: active
title: { zh: 客户服务标准, en: Customer-service standards }
owner: ${owner}
schema: 1
languages: [zh, en]                # 第一个为默认 · the first is the default

# 范围可以用到的维度 · what scopes (\`when:\`) may use
dimensions:
  - id: priority
    title: { zh: 优先级, en: Priority }
    ranked: true                   # 从最重要到最不重要 · the most important first
    values: [A, B, C]
  - id: tier
    title: { zh: 客户等级, en: Customer tier }
    ranked: true
    values:
      - { id: vip, title: { zh: 贵宾, en: VIP } }
      - { id: normal, title: { zh: 普通, en: Normal } }
  - id: channel
    title: { zh: 渠道, en: Channel }
    values:
      - { id: phone, title: { zh: 电话, en: Phone } }
      - { id: chat, title: { zh: 在线, en: Chat } }
  - id: team
    title: { zh: 班组, en: Team }
    open: true                     # 取值不必列出 · values need not be listed

# 负责、检查和被通知的角色 · who owns, checks and is told
roles:
  - { id: ${owner}, title: { zh: 质量管理部, en: Quality management } }
  - { id: team-leader, title: { zh: 班组长, en: Team leader } }

ticketStatuses: [new, open, waiting-customer, resolved, closed]
defaultCalendar: ${calendar}
`,
};
