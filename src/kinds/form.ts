import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const form: DocumentKind<'form'> = {
  name: 'form',
  title: { zh: '表单', en: 'Forms' },
  carries: 'checked',
  references: ({ document, parsed }) => {
    const { one, list, scope } = referencesIn(parsed);
    return [
      ...scope(document.when, 'when'),
      ...one('kpi', document.yields, 'yields'),
      ...one('role', document.sampling?.by, 'sampling', 'by'),
      ...document.items.flatMap(({ dimension, taxonomy, required, sources }, index) => [
        ...one('dimension', dimension, 'items', index, 'dimension'),
        ...one('taxonomy', taxonomy, 'items', index, 'taxonomy'),
        ...scope(typeof required === 'object' ? required : undefined, 'items', index, 'required'),
        ...list('clause', sources, 'items', index, 'sources'),
      ]),
    ];
  },
  items: (entry) => entry.document.items.map(({ id }, index) => ({ id, place: entry.at('items', index, 'id') })),
  template: ({
    id,
    owner,
    kpi,
    from,
  }) => `# 评分表：各项权重、每个分数的表现和否决项 · a scoring form: weights, anchors per score, fatal items
kind: form
id: ${id}
version: 1.0.0
status: active
title: { zh: 服务态度评分表, en: Service-attitude form }
owner: ${owner}
effective: { from: ${from} }

purpose: scoring                   # scoring 评分、record 记录、checklist 检查、survey 问卷
yields: ${kpi}
sampling: { atLeast: 5, per: agent, every: 1 month, by: ${owner} }
pass: 80 points
items:
  - id: tone
    title: { zh: 语气专业、有耐心, en: 'Professional, patient tone' }
    type: score
    weight: 60 %
    required: true
    anchors:
      - { points: 100, text: { zh: 全程平稳耐心，不抢话, en: 'calm and patient throughout, never interrupts' } }
      - { points: 60, text: { zh: 偶有不耐烦，很快纠正, en: 'impatient once, soon corrected' } }
      - { points: 0, text: { zh: 争执或讽刺客户, en: argues with the customer or mocks them } }
  - id: listening
    title: { zh: 倾听并复述确认, en: Listens and confirms }
    type: score
    weight: 40 %
    required: true
    anchors:
      - { points: 100, text: { zh: 听完后复述，客户确认无误, en: 'hears the customer out, repeats, is confirmed' } }
      - { points: 0, text: { zh: 未听完就作答, en: answers before the customer has finished } }
  - id: privacy
    title: { zh: 未泄露他人信息, en: Nobody else’s data was disclosed }
    type: yes-no
    required: true
    fatal: true                    # 不合格则整份 0 分 · failing it makes the whole form zero
`,
};
