import { plural, type Words } from '../../text/words.ts';
import { defineProblem, type Examples } from '../problem.ts';
import { didYouMean } from './schema.ts';

const rows = (header: string, ...lines: string[]) => [header, ...lines].map((line) => `${line}\n`).join('');
const header = 'number,created,channel,answered,wait';
const good = rows(header, 'T-1,2026-03-02 09:00,电话,2026-03-02 09:04,240', 'T-2,2026-03-02 09:10,在线,,');
const instead = (bad: string): Examples => ({ of: 'records', bad, good });

/** A dataset as its document has it: what is wrong with its files shows there. */
const stated = (lines: string) =>
  `kind: dataset\nid: tickets\nversion: 1.0.0\nstatus: active\ntitle: { zh: 工单, en: Tickets }\nowner: quality\n\nrecords: tickets\nformat: csv\n${lines}fields:\n  number: { type: text }\n  created: { type: instant }\n`;

/** Why a cell gives no value. */
export type WrongCell =
  'missing' | 'not-a-number' | 'not-a-time' | 'no-zone' | 'not-yes-or-no' | 'not-a-duration' | 'unknown-value';

interface Cell {
  readonly dataset: string;
  readonly field: {
    readonly name: string;
    readonly dateFormat: string | null;
    readonly allowed: readonly string[] | null;
  };
  readonly text: string;
  readonly why: WrongCell;
}

const whatIsWrong: Record<WrongCell, (name: string, text: string) => Words> = {
  missing: (name) => ({ zh: `\`${name}\` 没有值`, en: `\`${name}\` is missing` }),
  'not-a-number': (name, text) => ({
    zh: `\`${name}\` 不是数字：\`${text}\``,
    en: `\`${name}\` is no number: \`${text}\``,
  }),
  'not-a-time': (name, text) => ({
    zh: `\`${name}\` 读不成时间：\`${text}\``,
    en: `\`${name}\` cannot be read as a time: \`${text}\``,
  }),
  'no-zone': (name, text) => ({
    zh: `\`${name}\` 没有时区：\`${text}\``,
    en: `\`${name}\` names no time zone: \`${text}\``,
  }),
  'not-yes-or-no': (name, text) => ({
    zh: `\`${name}\` 看不出是“是”还是“否”：\`${text}\``,
    en: `\`${name}\` is neither yes nor no: \`${text}\``,
  }),
  'not-a-duration': (name, text) => ({
    zh: `\`${name}\` 不是时长：\`${text}\``,
    en: `\`${name}\` is no duration: \`${text}\``,
  }),
  'unknown-value': (name, text) => ({
    zh: `\`${name}\` 的 \`${text}\` 不知道对应什么`,
    en: `nothing says what \`${text}\` of \`${name}\` stands for`,
  }),
};

function cellHelp({ dataset, field, text, why }: Cell): Words {
  const at = `fields.${field.name}`;
  switch (why) {
    case 'missing':
      return {
        zh: `补上它；如果确实可以没有，去掉数据集 \`${dataset}\` 里 ${at} 的 required。`,
        en: `Fill it in; where it may be absent, take \`required\` off ${at} in the dataset \`${dataset}\`.`,
      };
    case 'not-a-time':
      return {
        zh: `数据集 \`${dataset}\` 的 ${at}.dateFormat ${field.dateFormat === null ? '没有写，按 ISO 8601 读' : `是 \`${field.dateFormat}\``}；改成文件里的写法，例如 \`DD-MM-YYYY HH:mm\`。`,
        en: `${at}.dateFormat of the dataset \`${dataset}\` is ${field.dateFormat === null ? 'left out, so ISO 8601 is read' : `\`${field.dateFormat}\``}; write it as the file has it, such as \`DD-MM-YYYY HH:mm\`.`,
      };
    case 'no-zone':
      return {
        zh: `在数据集 \`${dataset}\` 里写明时区，例如 \`zone: Asia/Shanghai\`。`,
        en: `Name the zone in the dataset \`${dataset}\`, such as \`zone: Asia/Shanghai\`.`,
      };
    case 'unknown-value':
    case 'not-yes-or-no': {
      const possible = why === 'not-yes-or-no' ? ['yes', 'no'] : (field.allowed ?? []);
      return {
        zh: `在数据集 \`${dataset}\` 的 ${at}.values 里加上 \`${text}: …\`。${didYouMean(undefined, possible)?.zh ?? ''}`,
        en: `Add \`${text}: …\` to ${at}.values of the dataset \`${dataset}\`. ${didYouMean(undefined, possible)?.en ?? ''}`.trim(),
      };
    }
    default:
      return {
        zh: `核对列是否对应错了；如果它表示没有值，把它加进数据集 \`${dataset}\` 的 nulls。`,
        en: `Check whether it is the right column; where it stands for no value, add it to \`nulls\` of the dataset \`${dataset}\`.`,
      };
  }
}

export const refusedRow = defineProblem<Cell>({
  code: 'dataset/refused-row',
  severity: 'error',
  summary: { zh: '每一行都有必需的值。', en: 'Every row has the values that are required.' },
  why: {
    zh: '缺了编号或时间的行不能用，少掉的行会让指标失真。',
    en: 'A row without its number or time is of no use, and rows that are left out bend the figures.',
  },
  message: ({ field, text, why }) => {
    const wrong = whatIsWrong[why](field.name, text);
    return {
      zh: `${wrong.zh}，这一行没有用到。`,
      en: `${wrong.en.replace(/^n/, 'N')}, so the row was left out.`,
    };
  },
  help: cellHelp,
  examples: instead(rows(header, 'T-1,02.03.2026,电话,,')),
});

export const unreadableValue = defineProblem<Cell>({
  code: 'dataset/unreadable-value',
  severity: 'warning',
  summary: { zh: '每个值都读得懂。', en: 'Every value can be read.' },
  why: {
    zh: '读不懂的值按没有值处理，依据它的 KPI 会少算。',
    en: 'What cannot be read counts as no value, and KPIs that need it lack it.',
  },
  message: ({ field, text, why }) => {
    const wrong = whatIsWrong[why](field.name, text);
    return {
      zh: `${wrong.zh}，按没有值处理。`,
      en: `${wrong.en.replace(/^n/, 'N')}; it counts as no value.`,
    };
  },
  help: cellHelp,
  examples: instead(rows(header, 'T-1,2026-03-02 09:00,电话,,four minutes')),
});

interface Column {
  readonly dataset: string;
  readonly field: string;
  readonly columns: readonly string[];
  readonly suggestion?: string | undefined;
}

const missingColumn = ({ field, columns }: Column): Words => ({
  zh: `没有 \`${field}\` 的列（${columns.map((name) => `\`${name}\``).join('、')}）`,
  en: `There is no column for \`${field}\` (${columns.map((name) => `\`${name}\``).join(', ')})`,
});

const columnHelp = ({ dataset, field, suggestion }: Column): Words => ({
  zh: `${suggestion === undefined ? '' : `是不是 \`${suggestion}\`？`}在数据集 \`${dataset}\` 的 fields.${field}.columns 里写上文件中的列名。`,
  en: `${suggestion === undefined ? '' : `Did you mean \`${suggestion}\`? `}Add the name of the column to fields.${field}.columns in the dataset \`${dataset}\`.`,
});

export const noRequiredColumn = defineProblem<Column>({
  code: 'dataset/no-required-column',
  severity: 'error',
  summary: { zh: '文件里有必需的列。', en: 'Files have the columns that are required.' },
  why: {
    zh: '没有编号或时间列，整个文件都用不上。',
    en: 'Without the column of numbers or times a whole file is of no use.',
  },
  message: (about) => {
    const words = missingColumn(about);
    return { zh: `${words.zh}，整个文件没有用到。`, en: `${words.en}, so the file was left out.` };
  },
  help: columnHelp,
  examples: instead(rows('nubmer,created,channel,answered,wait', 'T-1,2026-03-02 09:00,电话,,240')),
});

export const noColumn = defineProblem<Column>({
  code: 'dataset/no-column',
  severity: 'warning',
  summary: { zh: '字段和文件中的列对得上。', en: 'Fields and columns belong together.' },
  why: {
    zh: '列名差一个字，字段就是空的，依据它的 KPI 没有数据。',
    en: 'One letter off, and the field is empty and its KPIs have no data.',
  },
  message: (about) => {
    const words = missingColumn(about);
    return { zh: `${words.zh}，却有一列名字相近。`, en: `${words.en}, but one with almost that name.` };
  },
  help: columnHelp,
  examples: instead(rows('number,created,chanel,answered,wait', 'T-1,2026-03-02 09:00,电话,,240')),
});

interface Counts {
  readonly dataset: string;
  readonly files: number;
  readonly rows: number;
  readonly used: number;
  readonly refused: number;
  readonly superseded: number;
}

export const rowsLeftOut = defineProblem<Counts>({
  code: 'dataset/rows-left-out',
  severity: 'info',
  summary: { zh: '每一行都算一条记录。', en: 'Every row is a record.' },
  why: {
    zh: '少了一半的行也算得出数来，只是不对。',
    en: 'Figures come out of half the rows as well; they are only wrong.',
  },
  message: ({ dataset, files, rows: read, used, refused, superseded }) => ({
    zh: `数据集 \`${dataset}\`：${files} 个文件共 ${read} 行，用了 ${used} 行${refused > 0 ? `，${refused} 行不能用` : ''}${superseded > 0 ? `，${superseded} 行另有更新的版本` : ''}。`,
    en: `Dataset \`${dataset}\`: ${plural(read, 'row')} in ${plural(files, 'file')}, ${used} used${refused > 0 ? `, ${refused} refused` : ''}${superseded > 0 ? `, ${superseded} superseded by another version` : ''}.`,
  }),
  help: () => null,
  examples: instead(rows(header, 'T-1,2026-03-02 09:00,电话,,', 'T-1,2026-03-02 09:00,电话,,')),
});

export const noRecords = defineProblem<Counts>({
  code: 'dataset/no-records',
  severity: 'error',
  summary: { zh: '文件里有能用的记录。', en: 'The files hold records that can be used.' },
  why: {
    zh: '没有记录就没有结论；多半是列对应错了，或导出是空的。',
    en: 'Without records there is no verdict; mostly columns are mapped wrongly, or the export is empty.',
  },
  message: ({ dataset, files, rows: read }) => ({
    zh: `数据集 \`${dataset}\` 没有一条能用的记录（${files} 个文件，${read} 行）。`,
    en: `Not one record of the dataset \`${dataset}\` can be used (${plural(files, 'file')}, ${plural(read, 'row')}).`,
  }),
  help: () => ({
    zh: '检查导出是否成功，列名是否对得上。',
    en: 'Check whether the export succeeded, and the names of its columns.',
  }),
  examples: instead(rows(header)),
});

export const copiesDiffer = defineProblem<{ dataset: string; key: string }>({
  code: 'dataset/copies-differ',
  severity: 'warning',
  summary: {
    zh: '同一条记录只有一种说法，或写明哪个版本最新。',
    en: 'A record says one thing, or it is told which version is the latest.',
  },
  why: {
    zh: '不知道哪一行算数，指标就取决于文件里的先后。',
    en: 'Where nobody knows which row counts, the order in the file decides the figures.',
  },
  message: ({ dataset, key }) => ({
    zh: `数据集 \`${dataset}\` 的记录 ${key} 有几行，内容不同；用的是第一行。`,
    en: `Record ${key} of the dataset \`${dataset}\` stands in several rows that differ; the first was used.`,
  }),
  help: ({ dataset }) => ({
    zh: `在数据集 \`${dataset}\` 里用 latest 写明按哪个时间取最新的一行。`,
    en: `Say with \`latest\` in the dataset \`${dataset}\` which time tells the latest row.`,
  }),
  examples: instead(rows(header, 'T-1,2026-03-02 09:00,电话,,', 'T-1,2026-03-02 09:00,在线,,')),
});

export const notTickets = defineProblem<{ dataset: string }>({
  code: 'dataset/not-tickets',
  severity: 'error',
  summary: {
    zh: '要计时的数据集写明哪些字段说的是工单。',
    en: 'A dataset whose records are to be timed says which fields tell of tickets.',
  },
  why: {
    zh: '不知道哪个字段是创建时间，时钟无从开始。',
    en: 'Without knowing which field is the creation, no clock can start.',
  },
  message: ({ dataset }) => ({
    zh: `数据集 \`${dataset}\` 没有写明哪些字段说的是工单，不能计时。`,
    en: `The dataset \`${dataset}\` does not say which fields tell of tickets, so nothing can be timed.`,
  }),
  help: () => ({
    zh: '在数据集里加上 `ticket: { id: …, created: …, status: … }`。',
    en: 'Add `ticket: { id: …, created: …, status: … }` to the dataset.',
  }),
  examples: { of: 'document', bad: stated(''), good: `${stated('')}ticket: { id: number, created: created }\n` },
});

export const noFile = defineProblem<{ dataset: string; files: readonly string[] }>({
  code: 'dataset/no-file',
  severity: 'error',
  summary: { zh: '数据集的文件都在。', en: 'The files of a dataset are there.' },
  why: { zh: '文件名改了，数据就悄悄没有了。', en: 'Once a file has another name, its data is gone in silence.' },
  message: ({ dataset, files }) => ({
    zh:
      files.length === 0
        ? `数据集 \`${dataset}\` 没有写文件在哪里。`
        : `找不到数据集 \`${dataset}\` 的文件（${files.map((name) => `\`${name}\``).join('、')}）。`,
    en:
      files.length === 0
        ? `The dataset \`${dataset}\` does not say where its files are.`
        : `There is no file of the dataset \`${dataset}\` (${files.map((name) => `\`${name}\``).join(', ')}).`,
  }),
  help: () => ({
    zh: '路径相对于数据集文档的文件夹；也可以把文件写在命令里。',
    en: 'Paths are relative to the folder of the dataset’s document; or name the files in the command.',
  }),
  examples: { of: 'document', bad: stated('files: [tickets.csv]\n'), good: stated('files: [exports/tickets-*.csv]\n') },
});

export const wrongEncoding = defineProblem<{ dataset: string; stated: string; looksLike: string | null }>({
  code: 'dataset/wrong-encoding',
  severity: 'error',
  summary: { zh: '文件的编码和数据集写的一样。', en: 'Files have the encoding that the dataset states.' },
  why: {
    zh: '编码不对，中文就成了乱码，列名和取值都对不上。',
    en: 'In the wrong encoding Chinese becomes gibberish, and no column or value is found.',
  },
  message: ({ stated, looksLike }) => ({
    zh: `文件不是 ${stated} 编码${looksLike === null ? '' : `，看上去是 ${looksLike}`}，没有用到。`,
    en: `The file is not ${stated}${looksLike === null ? '' : ` but looks like ${looksLike}`}, so it was left out.`,
  }),
  help: ({ dataset, looksLike }) => ({
    zh: `在数据集 \`${dataset}\` 里写 \`encoding: ${looksLike ?? 'gb18030'}\`，或重新导出。`,
    en: `Write \`encoding: ${looksLike ?? 'gb18030'}\` in the dataset \`${dataset}\`, or export it again.`,
  }),
  examples: { of: 'document', bad: stated('encoding: utf-8\n'), good: stated('encoding: gb18030\n') },
});

/** A cell without which the row is of no use, or one that then counts as no value. */
export function wrongCell(required: boolean) {
  return required ? refusedRow : unreadableValue;
}
