import { taxonomyClasses } from '../catalog/taxonomy.ts';
import type { Place } from '../finding/problem.ts';
import type { Taxonomy1 } from '../schema/generated/documents.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

type Matrix = NonNullable<Taxonomy1['matrix']>;

const risks = (cells: string) =>
  example(
    'taxonomy',
    'risks',
    `classifies: risk\nclasses:\n  - { id: outage, title: 系统中断, row: seldom, column: severe }\ngrades:\n  - { id: high, title: 高, treatment: 立即处理 }\n  - { id: low, title: 低, treatment: 按季检查 }\nmatrix:\n  rows: { title: 可能性, levels: [{ id: seldom, title: 少见 }, { id: often, title: 经常 }] }\n  columns: { title: 影响, levels: [{ id: slight, title: 轻微 }, { id: severe, title: 严重 }] }\n  cells:\n${cells}`,
  );

export const taxonomyMatrix = defineCheck<{ wrong: Words; help: Words }>({
  code: 'taxonomy-matrix',
  severity: 'error',
  summary: {
    zh: '分级矩阵完整，可能性或影响越大，等级不会越低。',
    en: 'A grading matrix is complete, and a grade never falls as probability or impact rises.',
  },
  why: {
    zh: '写反的一格会让更重的风险排在后面。',
    en: 'One cell the wrong way round puts the graver risk behind the lighter one.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: risks('    - [low, high]\n    - [low, low]\n'),
    good: risks('    - [low, low]\n    - [low, high]\n'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('taxonomy')) {
      const { matrix, grades = [] } = entry.document;
      const levels = { row: matrix?.rows.levels ?? [], column: matrix?.columns.levels ?? [] };
      for (const { stated, path } of taxonomyClasses(entry)) {
        for (const axis of ['row', 'column'] as const) {
          const level = stated[axis];
          if (level !== undefined && !levels[axis].some(({ id }) => id === level))
            report(
              entry.parsed.at([...path, axis]),
              unknown(
                level,
                levels[axis].map(({ id }) => id),
              ),
            );
        }
      }
      if (matrix === undefined) continue;
      const known = grades.map(({ id }) => id);
      const at = (...path: number[]): Place => entry.parsed.at(['matrix', 'cells', ...path]);
      if (matrix.cells.length !== levels.row.length) report(at(), wrongSize(levels.row.length, matrix.cells.length));
      matrix.cells.forEach((cells, row) => {
        if (cells.length !== levels.column.length) report(at(row), wrongSize(levels.column.length, cells.length));
        cells.forEach((grade, column) => {
          if (!known.includes(grade)) report(at(row, column), unknown(grade, known));
          else if (falls(matrix, known, row, column)) report(at(row, column), falling(grade));
        });
      });
    }
  },
});

/** Whether a cell is graded lighter than the one before it on either axis; grades stand from the gravest to the lightest. */
function falls({ cells }: Matrix, grades: readonly string[], row: number, column: number): boolean {
  const rank = (grade: string | undefined) => (grade === undefined ? -1 : grades.indexOf(grade));
  const own = rank(cells[row]?.[column]);
  return [cells[row - 1]?.[column], cells[row]?.[column - 1]].some((grade) => rank(grade) !== -1 && own > rank(grade));
}

function unknown(id: string, known: readonly string[]) {
  const list = known.map((each) => `\`${each}\``);
  return {
    wrong: { zh: `没有名为 \`${id}\` 的级别。`, en: `There is no level called \`${id}\`.` },
    help: {
      zh: `可以写：${list.join('、') || '（还没有声明）'}。`,
      en: `Known are: ${list.join(', ') || 'none yet'}.`,
    },
  };
}

function wrongSize(asked: number, given: number) {
  return {
    wrong: { zh: `这里应有 ${asked} 个，写了 ${given} 个。`, en: `There should be ${asked} here; there are ${given}.` },
    help: {
      zh: '每一级写一个，顺序与声明相同。',
      en: 'Write one per level, in the order in which the levels are declared.',
    },
  };
}

function falling(grade: string) {
  return {
    wrong: {
      zh: `可能性或影响更大，等级却降到了 \`${grade}\`。`,
      en: `Probability or impact rises here, but the grade falls to \`${grade}\`.`,
    },
    help: { zh: '把这一格改成不低于前一格的等级。', en: 'Give this cell at least the grade of the one before it.' },
  };
}
