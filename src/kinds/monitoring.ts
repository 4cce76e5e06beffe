import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const monitoring: DocumentKind<'monitoring'> = {
  name: 'monitoring',
  title: { zh: '监控计划', en: 'Monitoring plans' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    return [
      ...document.watch.flatMap((watch, index) => [
        ...list('kpi', watch.kpis, 'watch', index, 'kpis'),
        ...list('clock', watch.clocks, 'watch', index, 'clocks'),
        ...scope(watch.when, 'watch', index, 'when'),
        ...list('dimension', watch.by, 'watch', index, 'by'),
        ...list('dataset', watch.datasets, 'watch', index, 'datasets'),
        ...one('role', watch.role, 'watch', index, 'role'),
        ...list('role', watch.tell, 'watch', index, 'tell'),
        ...list('rule', watch.alerts, 'watch', index, 'alerts'),
        ...list('clause', watch.sources, 'watch', index, 'sources'),
      ]),
      ...(document.reports ?? []).flatMap((report, index) => [
        ...list('kpi', report.kpis, 'reports', index, 'kpis'),
        ...one('role', report.by, 'reports', index, 'by'),
        ...report.audience.flatMap(({ roles }, order) =>
          list('role', roles, 'reports', index, 'audience', order, 'roles'),
        ),
        ...list('clause', report.sources, 'reports', index, 'sources'),
      ]),
      ...(document.samples ?? []).flatMap((sample, index) => [
        ...one('form', sample.form, 'samples', index, 'form'),
        ...one('role', sample.by, 'samples', index, 'by'),
        ...list('clause', sample.sources, 'samples', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => [
    ...entry.document.watch.map(({ id }, index) => ({
      id,
      place: entry.at('watch', index, 'id'),
      carries: 'measured' as const,
    })),
    ...(entry.document.reports ?? []).map(({ id, kpis }, index) => ({
      id,
      place: entry.at('reports', index, 'id'),
      // A report without figures is only told.
      carries: kpis === undefined ? ('described' as const) : ('measured' as const),
    })),
    ...(entry.document.samples ?? []).map(({ id }, index) => ({
      id,
      place: entry.at('samples', index, 'id'),
      carries: 'checked' as const,
    })),
  ],
  template: ({
    id,
    owner,
    kpi,
    from,
  }) => `# 监控计划：看什么、多久一次、谁看、告诉谁 · what is watched, how often, by whom, who is told
kind: monitoring
id: ${id}
version: 1.0.0
status: active
title: { zh: 服务质量监控计划, en: Quality monitoring plan }
owner: ${owner}
effective: { from: ${from} }

watch:
  - id: satisfaction
    title: { zh: 客户满意度, en: Satisfaction }
    kpis: [${kpi}]
    by: [channel]                  # 分渠道看 · broken down by channel
    every: month                   # real-time 为实时 · or real-time
    from: { zh: 评价系统, en: rating system }
    role: ${owner}
    tell: [team-leader]
reports:
  - id: monthly
    title: { zh: 月度报告, en: Monthly report }
    every: month
    due: { zh: 次月 5 日前, en: by the 5th of the next month }
    contents:
      - { zh: 本期、上期、目标，趋势和异常, en: 'this period, the one before, target, trend, anomalies' }
    kpis: [${kpi}]
    by: ${owner}
    audience:
      - { roles: [team-leader], detail: full }
samples:
  - id: recordings
    of: { zh: 通话录音, en: call recordings }
    share: 2 %
    every: month
    seed: { zh: 以年月为随机种子，可重抽, en: 'seeded with year and month, so it can be drawn again' }
    by: ${owner}
`,
};
