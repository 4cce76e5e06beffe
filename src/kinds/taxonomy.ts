import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { taxonomyClasses } from '../catalog/taxonomy.ts';

export const taxonomy: DocumentKind<'taxonomy'> = {
  name: 'taxonomy',
  title: { zh: '分类', en: 'Taxonomies' },
  carries: 'described',
  references: (entry) => {
    const { one, list } = referencesIn(entry.parsed);
    return [
      ...taxonomyClasses(entry).flatMap(({ stated, path }) => [
        ...one('role', stated.owner, ...path, 'owner'),
        ...one('procedure', stated.procedure, ...path, 'procedure'),
        ...list('clause', stated.sources, ...path, 'sources'),
      ]),
      ...(entry.document.grades ?? []).flatMap(({ owner }, index) => one('role', owner, 'grades', index, 'owner')),
    ];
  },
  items: (entry) =>
    taxonomyClasses(entry).map(({ stated, path }) => ({ id: stated.id, place: entry.parsed.at([...path, 'id']) })),
  template: ({ id, owner, from }) => `# 分类：类别树和分级矩阵 · the tree of classes, and the matrix that grades them
kind: taxonomy
id: ${id}
version: 1.0.0
status: active
title: { zh: 服务风险, en: Service risks }
owner: ${owner}
effective: { from: ${from} }

classifies: risk                   # complaint、feedback、problem、risk 或 finding
classes:
  - id: outage
    title: { zh: 系统中断, en: System outage }
    meaning: { zh: 客服系统整体不可用。, en: The service systems are down as a whole. }
    row: seldom                    # 可能性 · probability
    column: severe                 # 影响 · impact
    treatment: { zh: 双机热备，每半年演练。, en: 'A hot standby, drilled twice a year.' }
grades:                            # 从最重到最轻 · the gravest first
  - { id: high, title: { zh: 高, en: High }, treatment: { zh: 立即处理, en: dealt with at once } }
  - { id: low, title: { zh: 低, en: Low }, treatment: { zh: 按季检查, en: looked at quarterly } }
matrix:
  rows:
    title: { zh: 可能性, en: Probability }
    levels:                        # 从低到高 · from low to high
      - { id: seldom, title: { zh: 少见, en: seldom } }
      - { id: often, title: { zh: 经常, en: often } }
  columns:
    title: { zh: 影响, en: Impact }
    levels:
      - { id: slight, title: { zh: 轻微, en: slight } }
      - { id: severe, title: { zh: 严重, en: severe } }
  cells:                           # 每行一列等级 · one list of grades per row
    - [low, high]
    - [low, high]
reassess: 6 months
`,
};
