import { taxonomyClasses } from '../catalog/taxonomy.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Place } from '../finding/problem.ts';
import type { Taxonomy1 } from '../schema/generated/documents.ts';
import { closest } from '../text/closest.ts';
import { plural, type Words } from '../text/words.ts';
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
      const levels = {
        row: idsOf(matrix?.rows.levels),
        column: idsOf(matrix?.columns.levels),
      };
      const known = idsOf(grades);
      const twice = [
        ...repeated(known).map((index) => ({ id: known[index], place: entry.at('grades', index, 'id') })),
        ...repeated(levels.row).map((index) => ({
          id: levels.row[index],
          place: entry.at('matrix', 'rows', 'levels', index, 'id'),
        })),
        ...repeated(levels.column).map((index) => ({
          id: levels.column[index],
          place: entry.at('matrix', 'columns', 'levels', index, 'id'),
        })),
      ];
      for (const { id = '', place } of twice) report(place, twiceThere(id));
      // The id that is written twice may be missing elsewhere: what does not fit follows from that.
      if (twice.length > 0) continue;
      for (const { stated, path } of taxonomyClasses(entry)) {
        const at = (axis: 'row' | 'column') => entry.parsed.at([...path, axis]);
        const odd = (['row', 'column'] as const).filter((axis) => {
          const level = stated[axis];
          return level !== undefined && !levels[axis].includes(level);
        });
        const { row = '', column = '' } = stated;
        if (levels.row.includes(column) && levels.column.includes(row) && odd.length === 2)
          report(at('row'), swapped(row, column));
        else for (const axis of odd) report(at(axis), unknown('level', stated[axis] ?? '', levels[axis]));
      }
      if (matrix === undefined) continue;
      const at = (...path: number[]): Place => entry.parsed.at(['matrix', 'cells', ...path]);
      if (known.length === 0) {
        report(entry.keyAt('matrix', 'cells'), noGrades);
        continue;
      }
      if (matrix.cells.length !== levels.row.length) report(at(), wrongSize('rows', levels.row, matrix.cells.length));
      matrix.cells.forEach((cells, row) => {
        if (cells.length !== levels.column.length) report(at(row), wrongSize('columns', levels.column, cells.length));
        cells.forEach((grade, column) => {
          if (!known.includes(grade)) report(at(row, column), unknown('grade', grade, known));
        });
      });
      // One cell the wrong way round, or the grades in the wrong order, makes several cells fall.
      const [fall] = matrix.cells.flatMap((cells, row) =>
        cells.flatMap((_, column) => (falls(matrix, known, row, column) ? [{ row, column }] : [])),
      );
      if (fall !== undefined) report(at(fall.row, fall.column), falling(matrix.cells[fall.row]?.[fall.column] ?? ''));
    }
  },
});

function idsOf(items: readonly { readonly id: string }[] = []): string[] {
  return items.map(({ id }) => id);
}

/** The positions of what was there before. */
function repeated(ids: readonly string[]): number[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []));
}

function twiceThere(id: string) {
  return {
    wrong: { zh: `\`${id}\` 写了两次。`, en: `\`${id}\` is there twice.` },
    help: { zh: '换一个标识。', en: 'Give it another id.' },
  };
}

/** Whether a cell is graded lighter than the one before it on either axis; grades stand from the gravest to the lightest. */
function falls({ cells }: Matrix, grades: readonly string[], row: number, column: number): boolean {
  const rank = (grade: string | undefined) => (grade === undefined ? -1 : grades.indexOf(grade));
  const own = rank(cells[row]?.[column]);
  return [cells[row - 1]?.[column], cells[row]?.[column - 1]].some((grade) => rank(grade) !== -1 && own > rank(grade));
}

const names = {
  grade: { zh: '等级', en: 'grade' },
  level: { zh: '级别', en: 'level' },
} as const;

function unknown(what: keyof typeof names, id: string, known: readonly string[]) {
  return {
    wrong: { zh: `没有名为 \`${id}\` 的${names[what].zh}。`, en: `There is no ${names[what].en} called \`${id}\`.` },
    help: didYouMean(closest(id, known), known) ?? {
      zh: '先在 matrix 里声明两个轴的级别。',
      en: 'Declare the levels of both axes under `matrix` first.',
    },
  };
}

function swapped(row: string, column: string) {
  return {
    wrong: { zh: '`row` 和 `column` 写反了。', en: '`row` and `column` are swapped.' },
    help: {
      zh: `写成 \`row: ${column}\`，\`column: ${row}\`。`,
      en: `Write \`row: ${column}\` and \`column: ${row}\`.`,
    },
  };
}

const noGrades = {
  wrong: { zh: '矩阵用到了等级，却没有声明等级。', en: 'The matrix uses grades, but none are declared.' },
  help: {
    zh: '补上 `grades: [{ id: …, title: …, treatment: … }]`，从最重到最轻。',
    en: 'Add `grades: [{ id: …, title: …, treatment: … }]`, the gravest first.',
  },
};

function wrongSize(axis: 'rows' | 'columns', levels: readonly string[], given: number) {
  const asked = levels.length;
  const list = levels.map((level) => `\`${level}\``);
  return {
    wrong:
      axis === 'rows'
        ? {
            zh: `矩阵应有 ${asked} 行，写了 ${given} 行。`,
            en: `The matrix needs ${plural(asked, 'row')}, but has ${given}.`,
          }
        : {
            zh: `这一行应有 ${asked} 格，写了 ${given} 格。`,
            en: `This row needs ${plural(asked, 'cell')}, but has ${given}.`,
          },
    help: {
      zh: `${axis} 的每一级写一${axis === 'rows' ? '行' : '格'}，顺序与声明相同：${list.join('、')}。`,
      en: `Write one per level of \`${axis}\`, in the order in which they are declared: ${list.join(', ')}.`,
    },
  };
}

function falling(grade: string) {
  return {
    wrong: {
      zh: `可能性或影响更大，等级却降到了 \`${grade}\`。`,
      en: `Probability or impact rises here, but the grade falls to \`${grade}\`.`,
    },
    help: {
      zh: '让这一格不低于左边和上面的格；grades 要从最重到最轻排列。',
      en: 'Give this cell at least the grade of those to its left and above; `grades` start with the gravest.',
    },
  };
}
