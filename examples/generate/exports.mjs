/** Records as the exports have them that `standards/datasets/` describes: names, spellings, formats. */
export const ticketHeader = [
  '工单号',
  '创建时间',
  '更新时间',
  '状态',
  '优先级',
  '客户等级',
  '客户群',
  '渠道',
  '业务类型',
  '班组',
  '客服工号',
  '客户编号',
  '接单时间',
  '首次响应时间',
  '解决时间',
  '关闭时间',
  '重开时间',
  '重开次数',
  '回复次数',
  '是否上报',
  '自助解决',
  '七天内重复',
];

/** The rows of one ticket: as it came in, where an earlier export has it so, and as it is. */
export function ticketRows(ticket) {
  const common = [
    spelled.priority[ticket.priority],
    spelled.tier[ticket.tier],
    spelled.group[ticket.group],
    spelled.channel[ticket.channel],
    spelled.request[ticket.request],
    ticket.team,
    ticket.agent,
    ticket.customer,
  ];
  const whole = [
    idOf(ticket),
    time(ticket.created),
    time(ticket.updated),
    statusOf(ticket),
    ...common,
    ...[ticket.accepted, ticket.firstReply, ticket.resolved, ticket.closed, ticket.reopened].map(time),
    ticket.reopenCount,
    ticket.replies,
    yesNo(ticket.escalated),
    yesNo(ticket.selfService),
    yesNo(ticket.repeated),
  ];
  if (!ticket.isTwice) return [whole];
  const first = [
    idOf(ticket),
    time(ticket.created),
    time(ticket.created),
    '新建',
    ...common,
    '',
    '',
    '',
    '',
    '',
    0,
    0,
    '否',
    '否',
    '否',
  ];
  return [first, whole];
}

export const surveyHeader = [
  '邀请编号',
  '工单号',
  '问卷类型',
  '发送时间',
  '送达状态',
  '提交时间',
  '满意度',
  '推荐意愿',
  '容易程度',
  '渠道',
  '客户等级',
  '班组',
  '客服工号',
];

export function surveyRow(ticket) {
  const { survey } = ticket;
  return [
    `S-${number(ticket.row)}`,
    idOf(ticket),
    '服务评价',
    time(survey.sent).slice(0, 16),
    survey.isDelivered ? '已送达' : '未送达',
    time(survey.submitted).slice(0, 16),
    survey.satisfaction ?? '未作答',
    survey.recommend ?? '',
    survey.ease ?? '',
    spelled.surveyChannel[ticket.channel],
    spelled.tier[ticket.tier],
    ticket.team,
    ticket.agent,
  ];
}

export const complaintHeader = [
  '投诉编号',
  '工单号',
  '客户编号',
  '投诉时间',
  '更新时间',
  '投诉类别',
  '紧急程度',
  '渠道',
  '客户等级',
  '责任班组',
  '首次响应时间',
  '办结时间',
  '办结期限',
  '是否满意',
  '补偿金额',
];

export function complaintRow(ticket) {
  const { complaint } = ticket;
  return [
    `C-${number(ticket.row)}`,
    idOf(ticket),
    ticket.customer,
    longTime(complaint.received),
    longTime(complaint.handled ?? complaint.received),
    spelled.category[complaint.category],
    spelled.urgency[complaint.urgency],
    spelled.channel[ticket.channel],
    spelled.tier[ticket.tier],
    ticket.team,
    ...[complaint.firstReply, complaint.handled, complaint.due].map(longTime),
    complaint.isSatisfied === null ? '' : complaint.isSatisfied ? '满意' : '不满意',
    complaint.compensation ?? '',
  ];
}

/** A line of CSV; what holds the delimiter, a quote or a line break stands in quotes. */
export function line(cells, delimiter = ',') {
  return `${cells.map((cell) => (/[",;\n\r]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`;
}

function idOf({ row }) {
  return `T-${number(row)}`;
}

function number(row) {
  return String(row + 1).padStart(8, '0');
}

function statusOf({ closed, resolved, firstReply, replies }) {
  if (closed !== null) return '已关闭';
  if (resolved !== null) return '已解决';
  return firstReply === null || replies === 0 ? '新建' : '处理中';
}

/** `2026-03-02 09:04:10`, on the clocks of the company. */
function time(at) {
  return at === null ? '' : new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026年3月2日 09:04`. */
function longTime(at) {
  if (at === null) return '';
  const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(new Date(at).toISOString());
  return `${year}年${Number(month)}月${Number(day)}日 ${clock}`;
}

function yesNo(value) {
  return value ? '是' : '否';
}

const spelled = {
  priority: { A: '紧急', B: '高', C: '中' },
  tier: { vip: '贵宾', normal: '普通' },
  group: { new: '新客户', returning: '老客户', enterprise: '企业客户' },
  channel: { phone: '电话', chat: '在线', social: '微博', 'on-site': '上门', remote: '远程' },
  surveyChannel: { phone: '电话', chat: '在线', social: '社交媒体', 'on-site': '上门', remote: '远程' },
  request: {
    enquiry: '咨询',
    order: '订单',
    'after-sales': '售后',
    return: '退货',
    complaint: '投诉',
    suggestion: '建议',
    praise: '表扬',
  },
  category: {
    'product-quality': '产品质量',
    'logistics-delay': '物流延迟',
    'service-attitude': '服务态度',
    'lost-order': '丢单',
    billing: '计费',
    other: '其他',
  },
  urgency: { urgent: '紧急', important: '重要', normal: '一般' },
};
