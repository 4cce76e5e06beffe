import type { Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';
import { didYouMean } from './schema.ts';

const ticket = (lines: string) =>
  `[{ "id": "T-1", "created": "2026-03-02T09:00:00+08:00", "scope": { "channel": "phone" }${lines} }]\n`;
const good = ticket(', "events": [{ "at": "2026-03-02T09:04:10+08:00", "reply": "agent", "public": true }]');

export const noTicket = defineProblem<{ row: Words }>({
  code: 'ticket/no-id',
  severity: 'error',
  summary: { zh: '每一行都写明是哪张工单。', en: 'Every row says which ticket it is about.' },
  why: { zh: '没有编号的工单，结论归不到任何人。', en: 'A verdict on a ticket without a number is about nothing.' },
  message: ({ row }) => ({
    zh: `${row.zh}没有工单编号，没有用到它。`,
    en: `${row.en} has no ticket id and was left out.`,
  }),
  help: () => ({
    zh: '补上 id；导出的列名不同时，用数据集写明对应的列。',
    en: 'Give its `id`; where the column has another name, map it in a dataset.',
  }),
  examples: { of: 'tickets', bad: '[{ "created": "2026-03-02T09:00:00+08:00" }]\n', good },
});

export const badTime = defineProblem<{ ticket: string; name: string; text: string }>({
  code: 'ticket/bad-time',
  severity: 'error',
  summary: { zh: '时间都能读懂。', en: 'Times can be read.' },
  why: {
    zh: '读不懂的时间不能计时；这张工单没有评价，其他工单照常。',
    en: 'What cannot be read cannot be timed; the ticket is not judged, the others are.',
  },
  message: ({ ticket: id, name, text }) => ({
    zh: `工单 ${id} 的 \`${name}\` 不是时间：\`${text}\`。`,
    en: `\`${name}\` of ticket ${id} is no time: \`${text}\`.`,
  }),
  help: () => ({ zh: '写成 `2026-03-02T09:00:00+08:00`。', en: 'Write it like `2026-03-02T09:00:00+08:00`.' }),
  examples: { of: 'tickets', bad: good.replace('2026-03-02T09:04:10+08:00', 'yesterday'), good },
});

export const naiveTime = defineProblem<{ ticket: string; name: string; text: string }>({
  code: 'ticket/naive-time',
  severity: 'error',
  summary: { zh: '每个时间都带时区。', en: 'Every time has its zone.' },
  why: {
    zh: '不知道是哪里的九点，响应时间就可能差上几个小时。',
    en: 'Nine o’clock somewhere: the response may be hours off.',
  },
  message: ({ ticket: id, name, text }) => ({
    zh: `工单 ${id} 的 \`${name}\` 没有时区：\`${text}\`。`,
    en: `\`${name}\` of ticket ${id} has no zone: \`${text}\`.`,
  }),
  help: () => ({
    zh: '在时间后面写上 `+08:00` 这样的时差，或用 `--zone Asia/Shanghai` 说明。',
    en: 'Write the offset behind it, such as `+08:00`, or name the zone with `--zone Asia/Shanghai`.',
  }),
  examples: { of: 'tickets', bad: good.replace('09:00:00+08:00', '09:00:00'), good },
});

export const unknownName = defineProblem<{
  ticket: string | null;
  what: Words;
  name: string;
  suggestion?: string;
  known: readonly string[];
}>({
  code: 'ticket/unknown-name',
  severity: 'warning',
  summary: {
    zh: '工单的列、状态、事件和维度取值都是已知的。',
    en: 'Columns, statuses, events and dimension values of tickets are known.',
  },
  why: {
    zh: '不认识的状态不会暂停时钟，不认识的优先级没有档位。',
    en: 'A status nobody knows pauses nothing, and a priority nobody knows has no tier.',
  },
  message: ({ ticket: id, what, name }) => ({
    zh: `${id === null ? '' : `工单 ${id}：`}没有名为 \`${name}\` 的${what.zh}。`,
    en: `${id === null ? '' : `Ticket ${id}: `}${id === null ? 'There' : 'there'} is no ${what.en} called \`${name}\`.`,
  }),
  help: ({ suggestion, known }) => didYouMean(suggestion, known),
  examples: {
    of: 'tickets',
    bad: ticket(', "events": [{ "at": "2026-03-02T09:04:10+08:00", "status": "resolve" }]'),
    good: ticket(', "events": [{ "at": "2026-03-02T09:04:10+08:00", "status": "resolved" }]'),
  },
});

export const beforeCreation = defineProblem<{ ticket: string; at: string }>({
  code: 'ticket/before-creation',
  severity: 'warning',
  summary: { zh: '工单创建之后才有事情发生。', en: 'Nothing happens to a ticket before it is created.' },
  why: {
    zh: '先关闭后创建，多半是时区或列对应错了。',
    en: 'Closed before it was opened mostly means a wrong zone or a wrong column.',
  },
  message: ({ ticket: id, at }) => ({
    zh: `工单 ${id} 在创建之前就有记录（${at}）；按创建的时刻计。`,
    en: `Ticket ${id} has a record before its creation (${at}); it counts as at creation.`,
  }),
  help: () => ({ zh: '核对时区和列的对应。', en: 'Check zone and columns.' }),
  examples: { of: 'tickets', bad: good.replace('09:04:10', '08:04:10'), good },
});

export const unordered = defineProblem<{ ticket: string }>({
  code: 'ticket/unordered',
  severity: 'info',
  summary: { zh: '工单的记录按时间排列。', en: 'The records of a ticket stand in order of time.' },
  why: { zh: '顺序不对的导出有时也少了行。', en: 'An export out of order sometimes lacks rows as well.' },
  message: ({ ticket: id }) => ({
    zh: `工单 ${id} 的记录没有按时间排列；已按时间排好再计。`,
    en: `The records of ticket ${id} are not in order of time; they were put in order.`,
  }),
  help: () => null,
  examples: {
    of: 'tickets',
    bad: ticket(
      ', "events": [{ "at": "2026-03-02T10:00:00+08:00", "status": "resolved" }, { "at": "2026-03-02T09:04:10+08:00", "reply": "agent" }]',
    ),
    good,
  },
});

export const repeated = defineProblem<{ ticket: string }>({
  code: 'ticket/repeated',
  severity: 'warning',
  summary: { zh: '每条记录只出现一次。', en: 'Every record occurs once.' },
  why: { zh: '重复的行会让一张工单被算两次。', en: 'Repeated rows make one ticket count twice.' },
  message: ({ ticket: id }) => ({
    zh: `工单 ${id} 有重复的记录；只算一次。`,
    en: `Ticket ${id} has a record twice; it counts once.`,
  }),
  help: () => ({ zh: '导出时去重。', en: 'Leave repeated rows out of the export.' }),
  examples: {
    of: 'tickets',
    bad: ticket(
      ', "events": [{ "at": "2026-03-02T09:04:10+08:00", "reply": "agent" }, { "at": "2026-03-02T09:04:10+08:00", "reply": "agent" }]',
    ),
    good,
  },
});

export const noCreation = defineProblem<{ ticket: string }>({
  code: 'ticket/no-creation',
  severity: 'error',
  summary: { zh: '每张工单都有创建时间。', en: 'Every ticket has the time of its creation.' },
  why: {
    zh: '不知道从什么时候起，就不知道用了多久。',
    en: 'Without a beginning there is no telling how long it took.',
  },
  message: ({ ticket: id }) => ({ zh: `工单 ${id} 没有创建时间。`, en: `Ticket ${id} has no time of creation.` }),
  help: () => ({ zh: '补上 created。', en: 'Give its `created`.' }),
  examples: { of: 'tickets', bad: '[{ "id": "T-1", "opened": "2026-03-02T09:00:00+08:00" }]\n', good },
});
