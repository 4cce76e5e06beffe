import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const script: DocumentKind<'script'> = {
  name: 'script',
  title: { zh: '话术', en: 'Scripts' },
  carries: 'checked',
  references: ({ document, parsed }) => {
    const { base, list, scope } = referencesIn(parsed);
    return [
      ...scope(document.when, 'when'),
      ...(document.includes ?? []).flatMap((id, index) => base('script', id, 'includes', index)),
      ...(document.steps ?? []).flatMap(({ sources }, index) => list('clause', sources, 'steps', index, 'sources')),
      ...(document.forbidden ?? []).flatMap(({ sources }, index) =>
        list('clause', sources, 'forbidden', index, 'sources'),
      ),
    ];
  },
  items: (entry) => [
    ...(entry.document.steps ?? []).map(({ id }, index) => ({ id, place: entry.at('steps', index, 'id') })),
    ...(entry.document.forbidden ?? []).map(({ id }, index) => ({ id, place: entry.at('forbidden', index, 'id') })),
  ],
  template: ({
    id,
    owner,
    from,
  }) => `# 话术：步骤、必说、禁用说法和例句 · a talk track: steps, what must and must not be said, examples
kind: script
id: ${id}
version: 1.0.0
status: active
title: { zh: 电话问候, en: Phone greeting }
owner: ${owner}
effective: { from: ${from} }

when: { channel: phone }
variables:
  centre: { zh: 中心名称, en: name of the centre }
  agent: { zh: 客服专员姓名, en: name of the agent }

steps:
  - id: greet
    title: { zh: 问候, en: Greet }
    say:
      zh: 您好，这里是{centre}，我是{agent}，请问有什么可以帮您？
      en: Hello, this is {centre}, {agent} speaking. How can I help you?
    must:
      - id: offer-help                 # 说到任意一句即可 · any one will do
        phrases: { zh: [可以帮您, 为您服务], en: [help you] }

forbidden:
  - id: not-my-job
    phrases: { zh: [不归我管, 不是我负责], en: [not my job] }
    instead: { zh: 我马上帮您联系负责的同事。, en: I will bring in the colleague who looks after this. }

examples:                              # 每次检查都会逐句运行 · run with every validation
  - { say: 您好，这里是客服中心，我是小李，请问有什么可以帮您？, step: greet, expect: pass }
  - { say: 这个不 归 我 管。, expect: fail, breaks: [not-my-job] }
`,
};
