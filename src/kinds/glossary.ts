import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

export const glossary: DocumentKind<'glossary'> = {
  name: 'glossary',
  title: { zh: '术语表', en: 'Glossary' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { list } = referencesIn(parsed);
    return document.terms.flatMap(({ sources }, index) => list('clause', sources, 'terms', index, 'sources'));
  },
  items: (entry) => entry.document.terms.map(({ id }, index) => ({ id, place: entry.at('terms', index, 'id') })),
  template: ({ id, owner, from }) => `# 术语表：一个概念一个说法 · one name per idea
kind: glossary
id: ${id}
version: 1.0.0
status: active
title: { zh: 服务术语, en: Service terms }
owner: ${owner}
effective: { from: ${from} }

terms:
  - id: call-back
    term: { zh: 回访, en: call-back }
    meaning: { zh: 问题解决后主动联系客户，确认是否真正解决。, en: Contacting the customer after a solution to ask whether it holds. }
    avoid: { zh: [回拨], en: [follow-up call] }   # 不用的词，出现在标准里会提示 · reported where a document uses them
`,
};
