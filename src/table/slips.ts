import type { Words } from '../text/words.ts';

/** What is wrong with a line, and what to do about it. */
export interface Slip {
  readonly rule: Words;
  readonly help: Words;
}

export function wrongCount(found: number, expected: number): Slip {
  return {
    rule: {
      zh: `这一行有 ${found} 格，表头有 ${expected} 格。`,
      en: `This row has ${found} cells, the header has ${expected}.`,
    },
    help: {
      zh: '文件可能被截断，或某一格里的逗号没有加引号；这一行不参与评价。',
      en: 'The file may be cut off, or a comma inside a cell is not quoted; the row is not judged.',
    },
  };
}

export function repeatedColumn(name: string): Slip {
  return {
    rule: { zh: `列 \`${name}\` 出现了两次。`, en: `The column \`${name}\` stands twice.` },
    help: { zh: '只保留一列；现在只读第一列。', en: 'Keep one of them; only the first is read.' },
  };
}

export const quoteNotClosed: Slip = {
  rule: { zh: '引号没有结束，后面的内容无法读取。', en: 'A quote is never closed, so the rest cannot be read.' },
  help: {
    zh: '补上引号，或重新导出；前面的行仍然参与评价。',
    en: 'Close it, or export the file again; the rows before are judged all the same.',
  },
};

export const brokenQuote: Slip = {
  rule: { zh: '格子里的引号不成对。', en: 'The quotes of a cell do not match.' },
  help: {
    zh: '整格加双引号，格内的双引号写两个；这一行不参与评价。',
    en: 'Quote the whole cell, and write quotes inside it twice; the row is not judged.',
  },
};

export const brokenLine: Slip = {
  rule: { zh: '这一行读不懂。', en: 'This line cannot be read.' },
  help: {
    zh: '检查引号、逗号和括号；这一行不参与评价。',
    en: 'Check quotes, commas and brackets; the row is not judged.',
  },
};

/** Longer than an engine takes for a line, which is two megabytes: mostly a quote that was never closed. */
export const longLine: Slip = {
  rule: { zh: '这一行超过 2 MB，没有读。', en: 'This line is longer than 2 MB and was not read.' },
  help: {
    zh: '多半是某一格的引号没有结束；这一行不参与评价。',
    en: 'Mostly a quote is never closed; the row is not judged.',
  },
};
