import { defineProblem } from '../problem.ts';
import { workspace } from './catalog.ts';

/** A whole document in hexadecimal. */
const good = [...new TextEncoder().encode(workspace)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const notUtf8 = defineProblem<{ looksLike: 'utf-16' | 'gb18030' | null }>({
  code: 'file/not-utf8',
  severity: 'error',
  summary: { zh: '文件以 UTF-8 编码保存。', en: 'Files are saved as UTF-8.' },
  why: {
    zh: '其他编码的中文在别的机器上会变成乱码，标准就读不出来了。',
    en: 'Chinese text in another encoding turns into garbage on other machines, and the standard cannot be read.',
  },
  message: ({ looksLike }) => {
    const guess = { 'utf-16': 'UTF-16', gb18030: 'GBK/GB18030' };
    return looksLike
      ? {
          zh: `文件不是 UTF-8 编码，看起来是 ${guess[looksLike]}。`,
          en: `The file is not UTF-8; it looks like ${guess[looksLike]}.`,
        }
      : { zh: '文件不是 UTF-8 编码。', en: 'The file is not UTF-8 text.' };
  },
  help: () => ({
    zh: '在编辑器中选择“另存为 → 编码：UTF-8”，再保存一次。',
    en: 'In your editor, choose “Save with encoding → UTF-8” and save it again.',
  }),
  examples: { of: 'bytes', bad: 'c4bfb1ea3a2039300a', good },
});

export const empty = defineProblem<object>({
  code: 'file/empty',
  severity: 'error',
  summary: { zh: '每个文件都有内容。', en: 'Every file holds something.' },
  why: {
    zh: '空文件多半是保存失败或误删，标准会悄悄消失。',
    en: 'An empty file is mostly a failed save: a standard vanishes in silence.',
  },
  message: () => ({ zh: '文件是空的。', en: 'The file is empty.' }),
  help: () => ({
    zh: '删除它，或用 `yardstick new <类型> <标识>` 重新生成一份。',
    en: 'Delete it, or write a new one with `yardstick new <kind> <id>`.',
  }),
  examples: { of: 'bytes', bad: '', good },
});

export const tooLarge = defineProblem<{ bytes: number; most: number }>({
  code: 'file/too-large',
  severity: 'error',
  summary: { zh: '一份标准不超过 1 MB。', en: 'A document of standards is no larger than 1 MB.' },
  why: {
    zh: '这么大的文件没有人能评审，多半是放错了位置的数据。',
    en: 'Nobody can review a file of that size; it is mostly data in the wrong place.',
  },
  message: ({ bytes, most }) => ({
    zh: `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(most)} MB 的上限。`,
    en: `The file has ${megabytes(bytes)} MB; the most is ${megabytes(most)} MB.`,
  }),
  help: () => ({
    zh: '把它拆成几份文档；如果是数据，请移出标准文件夹。',
    en: 'Split it into several documents; if it is data, move it out of the standards folder.',
  }),
  examples: { of: 'bytes', bad: '23'.repeat(1_048_577), good },
});

export const unreadable = defineProblem<{ reason: string }>({
  code: 'file/unreadable',
  severity: 'error',
  summary: { zh: '每个文件都能打开。', en: 'Every file can be opened.' },
  why: {
    zh: '读不到的文件无法检查，也不会参与评价。',
    en: 'A file that cannot be read is neither checked nor evaluated.',
  },
  message: ({ reason }) => ({ zh: `文件无法读取（${reason}）。`, en: `The file cannot be read (${reason}).` }),
  help: () => ({ zh: '检查路径和访问权限。', en: 'Check its path and its permissions.' }),
  // Opening a file fails in the file system, which bytes cannot show.
  examples: { of: 'bytes', bad: '', good },
});

/** Rounded up: a file that is larger than the most must not read the same. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1_048_576) * 10) / 10).toFixed(1);
}
