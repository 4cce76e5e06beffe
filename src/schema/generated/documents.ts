// Generated from schemas/ by `npm run generate`: do not edit.
export type StandardsDocument =
  | Action
  | Calendar
  | Case
  | Dataset
  | Form
  | Glossary
  | Kpi
  | Monitoring
  | Procedure
  | Profile
  | Rule
  | Scorecard
  | Script
  | Sla
  | Standard
  | Taxonomy
  | Waiver
  | Workspace;
/**
 * 改进措施或员工提案（PDCA）：发现的问题、目标、步骤、负责人、期限，以及再次测量来验证效果。A corrective action or proposal (PDCA): finding, goal, steps, owner, due date, and verification by measuring again.
 */
export type Action = Header & Action1;
/**
 * 标识：小写字母、数字和连字符，例如 first-response。Identifier in kebab-case, such as first-response.
 */
export type Id = string;
/**
 * 文档的语义化版本，例如 2.1.0。Semantic version of this document, such as 2.1.0.
 */
export type Version = string;
/**
 * 一段文字；可以只写一种语言，也可以按语言分写：{ zh: …, en: … }。Text: one string, or one per language.
 */
export type Text =
  | string
  | {
      /**
       * 中文。Chinese.
       */
      zh?: string;
      /**
       * 英文。English.
       */
      en?: string;
    };
/**
 * 日期，例如 2026-01-31。A date, such as 2026-01-31.
 */
export type Day = string;
/**
 * 间隔，例如 6 months、1 year。How often, such as 6 months or 1 year.
 */
export type Interval = string;
/**
 * 来源条款编号，例如 MON-3.1-2。The number of a source clause, such as MON-3.1-2.
 */
export type Clause = string;
/**
 * 本处落实的来源条款。The source clauses that are carried here.
 */
export type Clauses = Clause[];
/**
 * 类别：分类的标识/类别的标识，例如 finding-classes/process。A class: id of its taxonomy, a slash, id of the class.
 */
export type ActionClassReference = string;
/**
 * 取值的名字，例如 A、vip、phone。The name of a value, such as A, vip or phone.
 */
export type Name = string;
/**
 * 带单位的数量，例如 30 s、5 min、4 working h、3 working days、90 %、70 points。A number with its unit, such as 30 s, 5 min, 4 working h, 3 working days, 90 % or 70 points.
 */
export type Quantity = string;
/**
 * 考核周期。How often: the period that is judged as one.
 */
export type Cadence = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
/**
 * 营业日历：时区、每周时段、休息、节假日和调休。A business calendar: zone, weekly hours, breaks, holidays and make-up days.
 */
export type Calendar = Header & Calendar1;
/**
 * 时段，例如 "09:00-18:00"；"22:00-06:00" 跨过午夜；可以写到 24:00。A window such as "09:00-18:00"; "22:00-06:00" runs past midnight; 24:00 is allowed.
 */
export type CalendarWindow = string;
/**
 * 当天的时段，空列表表示不营业。The windows of the day; an empty list means closed.
 */
export type CalendarWindows = CalendarWindow[];
/**
 * 用例：给定数据、工单或对话，标准应当得出的结论。A test of the standards: given figures, tickets or a talk, the verdicts that must come out.
 */
export type Case = Header & Case1;
/**
 * 目标的引用：标准的标识/目标的标识，例如 customer-service/csat。A goal: id of its standard, a slash, id of the goal, such as customer-service/csat.
 */
export type GoalReference = string;
/**
 * 数据集：原始记录有哪些字段，以及实际导出的文件怎样对应。Raw records: their fields, and how real exports map onto them.
 */
export type Dataset = Header & Dataset1;
/**
 * 单位，例如 %、s、min、h、points、tickets。A unit, such as %, s, min, h, points or tickets.
 */
export type Unit = string;
/**
 * 表单：评分表、检查表、记录模板或问卷，含必填项、评分标准和否决项。A scoring form, checklist, record template or survey: required fields, anchors per score, fatal items.
 */
export type Form = Header & Form1;
/**
 * 术语表：一个概念一个说法，中英文对应，以及不要混用的词。A glossary: one name per idea in both languages, and the words not to be used in its place.
 */
export type Glossary = Header & Glossary1;
/**
 * KPI 定义：单位、方向、公式、数据来源和周期。A KPI: unit, direction, formula, data source and period.
 */
export type Kpi = Header & Kpi1;
/**
 * 一个函数和它的数据，或用文字说明：{ zh: …, en: … }。A function with its data, or words alone: { zh: …, en: … }.
 */
export type KpiInput = string | MeasuredInput;
/**
 * 公式语言的一段文字，或一个数。A text in the formula language, or a number.
 */
export type KpiExpression = string | number;
/**
 * 只算满足条件的记录：字段 → 取值（或其中任意一个），或一段公式，例如 replies < 2 and status = "resolved"。Only records for which it holds: field → value (or any of a list), or a condition such as replies < 2 and status = "resolved".
 */
export type KpiWhere =
  | string
  | {
      [k: string]: string | number | boolean | (string | number | boolean)[];
    };
/**
 * 监控计划：看哪些 KPI、多久一次、数据从哪来、谁看、告诉谁、出什么报告。A monitoring plan: which KPIs, how often, from where, who looks, who is told, which reports.
 */
export type Monitoring = Header & Monitoring1;
/**
 * 流程：步骤、角色、时限和分支；也用于应急预案、投诉闭环和推广计划。A procedure: steps, roles, time limits and branches; also emergency plans, loops and roll-outs.
 */
export type Procedure = Header & Procedure1;
/**
 * 适配：某公司、地区或试点在基础标准上的调整；未提到的一律沿用。A profile: what a company, region or pilot changes of the base; everything else is inherited.
 */
export type Profile = Header & Profile1;
/**
 * 一个数量，或按生效日期排列的一串数量。One quantity, or a series with the day from which each is in force.
 */
export type Dated =
  | string
  | {
      from: Start;
      value: Quantity;
      why?: Text;
    }[];
/**
 * 从哪天起：2026-07-01；写 2026-07 表示当月 1 日。The first day: 2026-07-01, or 2026-07 for the first of the month.
 */
export type Start = string;
/**
 * 档位：服务时限的标识/档位的标识，例如 after-sales-response/A-remote。A tier: id of its service level, a slash, id of the tier.
 */
export type TierReference = string;
/**
 * 记分卡的一项：记分卡的标识/该项的标识。An item of a scorecard: id of the scorecard, a slash, id of the item.
 */
export type ProfileScorecardItem = string;
/**
 * 规则：由多个 KPI、判定结果和趋势得出结论。A rule: what follows from several KPIs, verdicts and trends.
 */
export type Rule = Header & Rule1;
export type RuleStatus = 'met' | 'at-risk' | 'missed' | 'no-data' | 'insufficient' | 'not-applicable' | 'waived';
/**
 * 记分卡：加权的目标 → 分数 → 等级 → 结果，写明缺数据时怎么办。A scorecard: weighted goals → points → grade → consequence, and what missing data does.
 */
export type Scorecard = Header & Scorecard1;
/**
 * 话术：场景、步骤、必说和禁用的说法，以及必须通过和不得通过的例句。A talk track: scene, steps, what must and must not be said, and sentences that must pass or fail.
 */
export type Script = Header & Script1;
/**
 * 服务时限：工单上的时钟，以及按优先级、客户等级、渠道划分的档位。Service levels: clocks on tickets, and tiers by priority, customer tier, channel and more.
 */
export type Sla = Header & Sla1;
/**
 * 工单上的事件：created、assigned 或工作区 ticketEvents 中的事件，或 { reply: agent }，或 { status: [resolved] }。An event on the ticket: created, assigned or one of the workspace's ticketEvents, or { reply: agent }, or { status: [resolved] }.
 */
export type SlaMoment = Id | TicketMoment;
/**
 * 时限上的一个点：已用 80 %，或 { before: 10 min }，或 { after: 30 min }。A point on the clock: 80 % used, or { before: 10 min }, or { after: 30 min }.
 */
export type SlaMark = Quantity | ClockMark;
/**
 * 服务标准：可量化的目标和行为规范。A service standard: goals on KPIs, and norms.
 */
export type Standard = Header & Standard1;
/**
 * 分类：投诉、反馈、问题或风险的类别树，以及分级矩阵。A taxonomy: the tree of classes of complaints, feedback, problems or risks, and the matrix that grades them.
 */
export type Taxonomy = Header & Taxonomy1;
/**
 * 豁免：在限定范围和期间内，某个目标或档位未达标不追究；必须写明终止日期（effective.to）。A waiver: one goal or tier is excused for a scope and a time; it must end (effective.to).
 */
export type Waiver = Header & Waiver1;
/**
 * 工作区：语言、维度、角色、来源条款和默认日历。每套标准恰好一个。The workspace: languages, dimensions, roles, source clauses and default calendar. Exactly one per set of standards.
 */
export type Workspace = Header & Workspace1;

/**
 * 每个文档开头相同的部分。The part with which every document starts.
 */
export interface Header {
  id: Id;
  version: Version;
  /**
   * draft 起草、pilot 试行、active 生效、retired 停用；只有 active 和 pilot 参与评价。Only active and pilot documents are evaluated.
   */
  status: 'draft' | 'pilot' | 'active' | 'retired';
  title: Text;
  summary?: Text;
  owner: Id;
  /**
   * 生效期间；to 可以不写。When it is in force; `to` is the last day and optional.
   */
  effective?: {
    from: Day;
    to?: Day;
  };
  /**
   * 复审周期和上次复审日期；过期未复审会提示。How often it is reviewed and when it last was; an overdue review is reported.
   */
  review?: {
    every: Interval;
    last: Day;
  };
  sources?: Clauses;
  note?: Text;
  why?: Text;
}
export interface Action1 {
  kind: 'action';
  /**
   * corrective 改进措施，proposal 员工提案。Corrective action, or a proposal from staff.
   */
  type: 'corrective' | 'proposal';
  /**
   * 进展到 PDCA 的哪一步。How far it has come in PDCA.
   */
  stage: 'plan' | 'do' | 'check' | 'act' | 'closed';
  finding: ActionFinding;
  /**
   * 根因，按人员、流程、工具、制度。The causes, along people, process, tools and rules.
   *
   * @minItems 1
   */
  causes?: Cause[];
  goal: ActionGoal;
  due: Day;
  /**
   * 步骤。The steps.
   *
   * @minItems 1
   */
  steps: ActionStep[];
  verification: Verification;
  escalate: Id;
  reward?: Text;
}
/**
 * 起因。What it answers to.
 */
export interface ActionFinding {
  text: Text;
  class?: ActionClassReference;
  alert?: Id;
}
export interface Cause {
  /**
   * 人员、流程、工具或制度。People, process, tools or rules.
   */
  along: 'people' | 'process' | 'tools' | 'rules';
  text: Text;
}
/**
 * 要改进到什么程度。How much is to be reached.
 */
export interface ActionGoal {
  kpi: Id;
  when?: Scope;
  from: Quantity;
  to: Quantity;
}
/**
 * 适用范围：每个键是工作区声明的维度；所有键都要匹配，列表表示其中任意一个，不写的维度表示全部。For whom it holds: each key is a dimension of the workspace; all keys must match, a list means any of, an absent key means all.
 */
export interface Scope {
  [k: string]: Name | Name[];
}
export interface ActionStep {
  do: Text;
  role: Id;
  due: Day;
  done?: Day;
}
/**
 * 用再次测量验证效果。How measuring again shows whether it worked.
 */
export interface Verification {
  after: Day;
  period?: Cadence;
  by: Id;
  result?: Quantity;
  on?: Day;
  /**
   * true 有效，false 无效。Whether it worked.
   */
  effective?: boolean;
  next?: Text;
}
export interface Calendar1 {
  kind: 'calendar';
  /**
   * IANA 时区，例如 Asia/Shanghai。IANA time zone, such as Asia/Shanghai.
   */
  zone: string;
  extends?: Id;
  /**
   * 每周营业时段；跨过午夜的时段算在开始的那一天。Weekly hours; a window past midnight belongs to the day it starts on.
   */
  weekly?: {
    weekdays?: CalendarWindows;
    weekend?: CalendarWindows;
    mon?: CalendarWindows;
    tue?: CalendarWindows;
    wed?: CalendarWindows;
    thu?: CalendarWindows;
    fri?: CalendarWindows;
    sat?: CalendarWindows;
    sun?: CalendarWindows;
  };
  /**
   * 从营业时段中扣除的休息。Breaks taken out of the hours.
   */
  breaks?: Break[];
  /**
   * 节假日，当天不营业。Holidays: closed on these days.
   */
  holidays?: Holiday[];
  /**
   * 当天另有时段的日子：调休上班、半天；windows 为空表示不营业。Days with hours of their own: make-up working days, half days; empty windows mean closed.
   */
  overrides?: CalendarOverride[];
  /**
   * false 表示这个团队调休日不上班，按平常的周末；不写同所基于的日历，否则为上班。False where this team does not work make-up days: they are weekends like any other; as the calendar it extends where left out, else true.
   */
  worksMakeUpDays?: boolean;
  knownUntil?: Day;
  reference?: Reference;
}
export interface Break {
  window: CalendarWindow;
  /**
   * 星期几；不写为每天。Days of the week; every day where left out.
   *
   * @minItems 1
   */
  on?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  date?: Day;
  title?: Text;
}
export interface Holiday {
  date: Day;
  to?: Day;
  title: Text;
}
export interface CalendarOverride {
  date: Day;
  windows: CalendarWindows;
  /**
   * true 表示调休上班。True for a make-up working day.
   */
  makeUp?: boolean;
  title: Text;
}
/**
 * 定义或数据的出处。Where a definition or a figure comes from.
 */
export interface Reference {
  title: Text;
  /**
   * 网址。Its address.
   */
  url?: string;
}
export interface Case1 {
  kind: 'case';
  given: CaseGiven;
  /**
   * 应当得出的结论。What must come out.
   *
   * @minItems 1
   */
  expect: CaseExpectation[];
}
/**
 * 给定的情形。What is given.
 */
export interface CaseGiven {
  profile?: Id;
  asOf?: Day;
  /**
   * 数据。Figures.
   *
   * @minItems 1
   */
  snapshots?: CaseSnapshot[];
  ticket?: CaseTicket;
  /**
   * 一段对话。A talk.
   *
   * @minItems 1
   */
  talk?: CaseLine[];
  script?: Id;
}
export interface CaseSnapshot {
  /**
   * 期间，例如 2026-03、2026-Q1。The period, such as 2026-03 or 2026-Q1.
   */
  period: string;
  /**
   * 范围，例如 { channel: phone }。The scope, such as { channel: phone }.
   */
  scope?: {
    [k: string]: Name;
  };
  /**
   * 各 KPI 的数值，按其单位。The value per KPI, in its unit.
   */
  metrics: {
    [k: string]: number | string | null;
  };
  /**
   * 各 KPI 的样本量。The sample per KPI.
   */
  samples?: {
    [k: string]: number;
  };
}
/**
 * 一张工单。A ticket.
 */
export interface CaseTicket {
  /**
   * 创建时间，带时区，例如 2026-03-02T09:00:00+08:00。When it was created, with its offset.
   */
  created: string;
  /**
   * 优先级、渠道等。Priority, channel and so on.
   */
  scope?: {
    [k: string]: Name;
  };
  /**
   * 事件，按时间顺序。The events, in order of time.
   *
   * @minItems 1
   */
  events: CaseEvent[];
  /**
   * 判断的时间。The moment at which it is judged.
   */
  now?: string;
}
export interface CaseEvent {
  /**
   * 时间，带时区。When, with its offset.
   */
  at: string;
  event?: Id;
  /**
   * 谁的回复。Whose reply.
   */
  reply?: 'agent' | 'customer' | 'bot';
  /**
   * false 表示内部备注。False for an internal note.
   */
  public?: boolean;
  status?: Id;
  /**
   * 变更，例如 { priority: A }。What changed, such as { priority: A }.
   */
  change?: {
    [k: string]: Name;
  };
}
export interface CaseLine {
  /**
   * 谁说的。Who says it.
   */
  by: 'agent' | 'customer';
  /**
   * 说了什么。What is said.
   */
  say: string;
}
export interface CaseExpectation {
  goal?: GoalReference;
  /**
   * 工单适用的档位：服务时限的标识/档位。The tier that decides: id of the service level, a slash, the tier.
   */
  tier?: string;
  rule?: Id;
  scorecard?: Id;
  /**
   * 应得的判定。The verdict that must come out.
   */
  verdict?:
    'met' | 'at-risk' | 'missed' | 'no-data' | 'insufficient' | 'not-applicable' | 'waived' | 'running' | 'paused';
  /**
   * 哪一期；不写为最后一期。For which period; the last where left out.
   */
  period?: string;
  /**
   * 哪个范围；不写为第一条数据的范围。For which scope; that of the first figures where left out.
   */
  scope?: {
    [k: string]: Name;
  };
  grade?: Name;
  /**
   * 应得的分数。The points that must come out.
   */
  points?: number;
  /**
   * 应得的到期时间。The due time that must come out.
   */
  due?: string;
  /**
   * 对话违反的说法；空列表表示不违反。The phrases the talk breaks; an empty list for none.
   *
   * @minItems 0
   */
  breaks?: Id[];
  /**
   * 规则是否触发。Whether the rule raises its alert.
   */
  raised?: boolean;
}
export interface Dataset1 {
  kind: 'dataset';
  /**
   * 记录的种类。What the records are.
   */
  records: 'tickets' | 'events' | 'calls' | 'surveys' | 'complaints' | 'staff' | 'other';
  /**
   * 文件，相对于本文档的文件夹。The files, relative to this document's folder.
   *
   * @minItems 1
   *
   * Items: 文件或通配符，例如 exports/tickets-*.csv。A file or pattern, such as exports/tickets-*.csv.
   */
  files?: string[];
  /**
   * 文件格式；postgres 表示记录在 PostgreSQL 的一张表里。Format of the files; postgres where the records are in a table of PostgreSQL.
   */
  format: 'csv' | 'ndjson' | 'json' | 'parquet' | 'xlsx' | 'postgres';
  /**
   * PostgreSQL 的表或视图，例如 public.tickets；不写则与数据集同名。A table or view of PostgreSQL, such as public.tickets; that of the dataset's id where left out.
   */
  table?: string;
  /**
   * 文字编码；不写为 utf-8。Encoding; utf-8 where left out.
   */
  encoding?: 'utf-8' | 'gb18030' | 'latin1';
  /**
   * 分隔符；不写为逗号。Delimiter; a comma where left out.
   */
  delimiter?: ',' | ';' | '\t' | '|';
  /**
   * 没有写时区的时间属于哪个时区。The zone of times that name none.
   */
  zone?: string;
  /**
   * 表示没有值的写法，例如 ? 和 N/A。What stands for no value, such as ? and N/A.
   *
   * @minItems 1
   */
  nulls?: string[];
  /**
   * 确定一条记录的字段；同一记录出现多次时取 latest 最晚的一条。The fields that identify a record; of several versions the latest by `latest` counts.
   *
   * @minItems 1
   */
  key?: Name[];
  latest?: Name;
  at?: Name;
  /**
   * 字段：名字、类型和在导出文件中的列。The fields: name, type and column in the export.
   */
  fields: {
    [k: string]: Field;
  };
  ticket?: TicketFields;
  reference?: Reference;
}
export interface Field {
  title?: Text;
  /**
   * 类型。Its type.
   */
  type: 'text' | 'number' | 'yes-no' | 'instant' | 'date' | 'duration' | 'choice';
  /**
   * 派生字段：由本数据集的其他字段算出，没有自己的列，例如 answered - queued。A derived field: worked out from other fields of the dataset, with no column of its own, such as answered - queued.
   */
  formula?: string;
  /**
   * 导出文件中的列名，第一个找到的算；不写则与字段同名。Names of the column in exports, the first that is there counts; the field's own where left out.
   *
   * @minItems 1
   *
   * Items: 列名。A column name.
   */
  columns?: string[];
  /**
   * 时间的写法，例如 DD-MM-YYYY HH:mm；不写为 ISO 8601。How times are written, such as DD-MM-YYYY HH:mm; ISO 8601 where left out.
   */
  dateFormat?: string;
  unit?: Unit;
  /**
   * true 表示缺它的记录不能用。True where a record without it cannot be used.
   */
  required?: boolean;
  dimension?: Id;
  /**
   * 导出文件里的写法 → 我们的取值。Values of the export → ours.
   */
  values?: {
    [k: string]: string;
  };
  /**
   * true 表示个人信息，不写入任何结果。True for personal data, which goes into no result.
   */
  personal?: boolean;
}
/**
 * 哪些字段说的是工单；有它，yardstick sla 才能给这些记录计时。Which fields tell of tickets, so that `yardstick sla` can time the records.
 */
export interface TicketFields {
  id: Name;
  created: Name;
  at?: Name;
  order?: Name;
  status?: Name;
  event?: Name;
  reply?: Name;
  public?: Name;
  /**
   * 工单事件、状态或 reply（首次人工回复）→ 记有其时间的字段。A ticket event, a status, or `reply` (an agent's first reply) → the field with its time.
   */
  times?: {
    [k: string]: Name;
  };
}
export interface Form1 {
  kind: 'form';
  /**
   * scoring 评分表、record 记录模板、checklist 检查表、survey 问卷。What the form is for.
   */
  purpose: 'scoring' | 'record' | 'checklist' | 'survey';
  when?: Scope;
  yields?: Id;
  keep?: Interval;
  sampling?: Sampling;
  pass?: Quantity;
  /**
   * 各项。The items.
   *
   * @minItems 1
   */
  items: FormItem[];
}
/**
 * 抽查办法。How filled-in forms or talks are sampled.
 */
export interface Sampling {
  share?: Quantity;
  /**
   * 每次至少抽几份。Smallest number that is sampled.
   */
  atLeast?: number;
  every: Interval;
  /**
   * 按什么抽：每人、每班组或全中心。Whether per agent, per team or for the whole centre.
   */
  per?: 'agent' | 'team' | 'centre';
  by: Id;
}
export interface FormItem {
  id: Id;
  group?: Text;
  title: Text;
  hint?: Text;
  /**
   * 填写方式。What is filled in.
   */
  type: 'text' | 'number' | 'quantity' | 'date-time' | 'choice' | 'yes-no' | 'score' | 'signature' | 'photo';
  unit?: Unit;
  /**
   * 可选项。The choices.
   *
   * @minItems 1
   */
  choices?: Choice[];
  dimension?: Id;
  taxonomy?: Id;
  /**
   * true 必填，或写明在什么范围内必填；不写为选填。True where it must be filled in, or the scope in which it must; optional where left out.
   */
  required?: boolean | Scope;
  /**
   * true 表示个人信息，须加密并限制查看。True for personal data, which is encrypted and seen by few.
   */
  personal?: boolean;
  weight?: Quantity;
  /**
   * 每个分数对应的表现，从高到低。What earns each score, from best to worst.
   *
   * @minItems 1
   */
  anchors?: Anchor[];
  /**
   * true 表示否决项：不合格则整份为 0 分。True where failing it makes the whole form zero.
   */
  fatal?: boolean;
  /**
   * true 表示可填“不适用”，此时不计入分母。True where “not applicable” may be chosen; it then leaves the denominator.
   */
  notApplicable?: boolean;
  sources?: Clauses;
}
export interface Choice {
  id: Name;
  title: Text;
}
export interface Anchor {
  /**
   * 分数。The score.
   */
  points: number;
  text: Text;
}
export interface Glossary1 {
  kind: 'glossary';
  /**
   * 术语。The terms.
   *
   * @minItems 1
   */
  terms: Term[];
}
export interface Term {
  id: Id;
  term: Text;
  meaning: Text;
  /**
   * 不要用来代替它的词；出现在标准里会提示。Words not to be used in its place; they are reported where a document uses them.
   */
  avoid?: {
    /**
     * 不用的中文说法。Chinese words not to be used.
     *
     * @minItems 1
     *
     * Items: 不用的中文说法。A Chinese word not to be used.
     */
    zh?: string[];
    /**
     * 不用的英文说法。English words not to be used.
     *
     * @minItems 1
     *
     * Items: 不用的英文说法。An English word not to be used.
     */
    en?: string[];
  };
  /**
   * 含有上面的词、但另有所指的说法，例如 客户服务员工。Phrases that contain such a word but mean something else.
   *
   * @minItems 1
   *
   * Items: 含有不用的词、但另有所指的说法。A phrase that contains such a word and means something else.
   */
  except?: string[];
  sources?: Clauses;
}
export interface Kpi1 {
  kind: 'kpi';
  /**
   * 快照里也认的列名，例如 CSAT、客户满意度。Other column names under which snapshots may give it, such as CSAT.
   */
  aliases?: string[];
  unit: Unit;
  /**
   * 越高越好还是越低越好。Which direction is better.
   */
  better: 'higher' | 'lower';
  /**
   * result 结果、process 过程、staff 人员、system 系统。Result (lagging), process (leading), staff or system.
   */
  family: 'result' | 'process' | 'staff' | 'system';
  variant?: Text;
  /**
   * 公式，用下面 inputs 的名字书写，例如 resolved / accepted * 100 %。The formula over the inputs below, such as resolved / accepted * 100 %.
   */
  formula: string;
  /**
   * 公式里每个名字的含义：用一个函数从记录求得，或只用文字说明。What each name of the formula is: computed from records by a function, or described in words.
   */
  inputs: {
    [k: string]: KpiInput;
  };
  /**
   * 哪些输入的记录数是样本量，写几个时取最小的；不写时是作为分母的输入，没有这样的输入时是全部输入。The inputs whose number of records is the sample, the smallest where there are several; where left out, the one that is divided by, or else all of them.
   */
  sample?: string | string[];
  /**
   * 可能的取值范围；不写时，比例为 0 到 100 %，时长和数量不小于 0，points 为 -100 到 100。Possible values; without it a share lies between 0 and 100 %, a duration or count is not negative, points lie between -100 and 100.
   */
  range?: {
    from?: Quantity;
    to?: Quantity;
  };
  dataSource: Text;
  period: Cadence;
  /**
   * 最小样本量；样本更小或未给出时不下结论。Smallest sample that is judged; below it, or where none is given, there is no verdict.
   */
  minimumSample?: number;
  /**
   * 显示的小数位数；判定从不使用舍入后的数。Decimals shown; verdicts never use rounded values.
   */
  decimals?: number;
  /**
   * 容易算错的情形，用文字说明。Cases that are easily counted wrongly, in words.
   */
  edgeCases?: Text[];
  definition?: Reference;
}
export interface MeasuredInput {
  /**
   * 中文。Chinese.
   */
  zh?: string;
  /**
   * 英文。English.
   */
  en?: string;
  title?: Text;
  count?: Id;
  level?: Id;
  distinct?: KpiExpression;
  sum?: KpiExpression;
  mean?: KpiExpression;
  median?: KpiExpression;
  percentile?: KpiExpression;
  'share-within'?: KpiExpression;
  'top-box'?: KpiExpression;
  nps?: KpiExpression;
  'weighted-mean'?: KpiExpression;
  'ratio-of-sums'?: KpiExpression;
  of?: Id;
  rank?: KpiExpression;
  limit?: KpiExpression;
  weight?: KpiExpression;
  to?: KpiExpression;
  from?: KpiExpression;
  until?: Name;
  where?: KpiWhere;
  at?: Name;
}
export interface Monitoring1 {
  kind: 'monitoring';
  /**
   * 监控项。What is watched.
   *
   * @minItems 1
   */
  watch: Watch[];
  /**
   * 报告。The reports.
   *
   * @minItems 1
   */
  reports?: MonitoringReport[];
  /**
   * 抽查。Samples of records, recordings and feedback.
   *
   * @minItems 1
   */
  samples?: Sample[];
}
export interface Watch {
  id: Id;
  title: Text;
  /**
   * 看的 KPI。The KPIs that are watched.
   *
   * @minItems 1
   */
  kpis?: Id[];
  /**
   * 看的时钟：服务时限的标识/时钟。The clocks that are watched: id of the service level, a slash, the clock.
   *
   * @minItems 1
   *
   * Items: 服务时限的标识/时钟。Id of a service level, a slash, a clock.
   */
  clocks?: string[];
  when?: Scope;
  /**
   * 按哪些维度分开看。The dimensions by which it is broken down.
   *
   * @minItems 1
   */
  by?: Id[];
  /**
   * 多久看一次；real-time 为实时。How often; real-time is at once.
   */
  every: 'real-time' | Cadence;
  from: Text;
  /**
   * 数据集。The datasets.
   *
   * @minItems 1
   */
  datasets?: Id[];
  role: Id;
  /**
   * 有异常时告诉谁。Who is told where something is wrong.
   *
   * @minItems 1
   */
  tell?: Id[];
  /**
   * 相关的规则。The rules that go with it.
   *
   * @minItems 1
   */
  alerts?: Id[];
  sources?: Clauses;
}
export interface MonitoringReport {
  id: Id;
  title: Text;
  every: Cadence;
  due?: Text;
  /**
   * 内容。What is in it.
   *
   * @minItems 1
   */
  contents: Text[];
  /**
   * 报告的 KPI。The KPIs that are reported.
   *
   * @minItems 1
   */
  kpis?: Id[];
  by: Id;
  /**
   * 发给谁、多详细。Who gets it, and in which detail.
   *
   * @minItems 1
   */
  audience: Audience[];
  sources?: Clauses;
}
export interface Audience {
  /**
   * 读者。The readers.
   *
   * @minItems 1
   */
  roles: Id[];
  /**
   * summary 摘要，full 全文。A summary, or the whole.
   */
  detail: 'summary' | 'full';
}
export interface Sample {
  id: Id;
  of: Text;
  share: Quantity;
  /**
   * 至少几份。Smallest number.
   */
  atLeast?: number;
  every: Cadence;
  seed: Text;
  form?: Id;
  by: Id;
  sources?: Clauses;
}
export interface Procedure1 {
  kind: 'procedure';
  /**
   * process 流程、loop 闭环、emergency 应急预案、improvement 改进、roll-out 推广。What sort of procedure it is.
   */
  type: 'process' | 'loop' | 'emergency' | 'improvement' | 'roll-out';
  when?: Scope;
  trigger: Text;
  result?: Text;
  /**
   * 步骤。The steps.
   *
   * @minItems 1
   */
  steps: ProcedureStep[];
  drill?: Drill;
}
export interface ProcedureStep {
  id: Id;
  title: Text;
  phase?: Text;
  role: Id;
  /**
   * 一起参与的角色。The roles that take part.
   *
   * @minItems 1
   */
  with?: Id[];
  do: Text;
  limit?: Quantity;
  /**
   * 衡量时限的时钟：服务时限的标识/时钟，例如 complaint-handling/call-back。The clock that measures it: id of the service level, a slash, the clock.
   */
  clock?: string;
  script?: Id;
  form?: Id;
  pain?: Text;
  /**
   * 告诉谁、什么、多快。Who is told what, and how soon.
   *
   * @minItems 1
   */
  tell?: Communication[];
  /**
   * 下一步：一个步骤，或按情况分支，或 end 结束；不写则顺序往下，最后一步之后结束。What comes next: a step, a choice by case, or `end`; the next in the list where left out, and the end after the last.
   */
  next?: Id | ProcedureBranch[];
  sources?: Clauses;
}
export interface Communication {
  /**
   * 通知的角色；客户写 customer。The roles that are told; `customer` is the customer.
   *
   * @minItems 1
   */
  who: Id[];
  what: Text;
  within?: Quantity;
  script?: Id;
}
export interface ProcedureBranch {
  if: Text;
  to: Id;
}
/**
 * 演练：多久一次、谁组织。How often it is drilled, and by whom.
 */
export interface Drill {
  every: Interval;
  last: Day;
  by: Id;
  how?: Text;
}
export interface Profile1 {
  kind: 'profile';
  /**
   * 调整的目标，每项都写明原因。Goals that are adjusted, each with its reason.
   *
   * @minItems 1
   */
  adjust?: Adjustment[];
  /**
   * 调整的时限档位，每项都写明原因。Tiers of service levels that are adjusted, each with its reason.
   *
   * @minItems 1
   */
  adjustTiers?: TierAdjustment[];
  /**
   * 调整的记分卡权重，每项都写明原因；同一张记分卡的权重之和仍为 100 %。Weights of scorecards that are adjusted, each with its reason; those of a scorecard still come to 100 %.
   *
   * @minItems 1
   */
  adjustWeights?: WeightAdjustment[];
  /**
   * 不适用的目标，每项都写明原因。Goals that do not apply, each with its reason.
   *
   * @minItems 1
   */
  omit?: Omission[];
  /**
   * 本适配自己的目标。Goals of the profile's own.
   *
   * @minItems 1
   */
  goals?: Goal[];
  pilot?: Pilot;
}
export interface Adjustment {
  goal: GoalReference;
  target?: Dated;
  limit?: Dated;
  period?: Cadence;
  /**
   * 新的最小样本量；0 表示不要求。The new smallest sample; 0 asks for none.
   */
  minimumSample?: number;
  reason: Text;
  sources?: Clauses;
}
export interface TierAdjustment {
  tier: TierReference;
  target?: Dated;
  limit?: Dated;
  reason: Text;
}
export interface WeightAdjustment {
  item: ProfileScorecardItem;
  weight: Quantity;
  reason: Text;
}
export interface Omission {
  goal: GoalReference;
  reason: Text;
}
/**
 * 一项目标：哪个 KPI、对谁、多长周期、达到多少。A goal: which KPI, for whom, over which period, how much.
 */
export interface Goal {
  id: Id;
  title?: Text;
  kpi: Id;
  when?: Scope;
  target: Dated;
  limit?: Dated;
  floor?: Floor;
  period?: Cadence;
  /**
   * 最小样本量；不写时用 KPI 的规定；0 表示不要求。Smallest sample that is judged; the KPI's where left out; 0 asks for none.
   */
  minimumSample?: number;
  /**
   * 要求的置信水平：比例的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of a share straddles the target, the verdict is insufficient.
   */
  confidence?: '80 %' | '90 %' | '95 %' | '98 %' | '99 %';
  sources?: Clauses;
  note?: Text;
}
/**
 * 不可突破的底线：法规或对贵宾客户的承诺；目标、底线和任何调整都不得比它宽松。A floor that nothing may be laxer than: a legal minimum, or what VIP customers were promised.
 */
export interface Floor {
  value: Quantity;
  why: Text;
}
/**
 * 试点：范围、前后对比的期间和成功标准；试点期间写在 effective 里，必须有末日。A pilot: scope, the time it is compared with, and when it has succeeded; its own time stands in `effective` and must end.
 */
export interface Pilot {
  when: Scope;
  /**
   * 试点前用作比较的期间。The time before the pilot with which it is compared.
   */
  before: {
    from: Day;
    to: Day;
  };
  /**
   * 成功的标准：逐项比较前后。When it has succeeded: each figure, before and after.
   *
   * @minItems 1
   */
  criteria: PilotCriterion[];
  decide: Day;
  by: Id;
}
export interface PilotCriterion {
  goal: GoalReference;
  before: Quantity;
  after: Quantity;
  sources?: Clauses;
}
export interface Rule1 {
  kind: 'rule';
  when?: Scope;
  if: Condition;
  then: RuleConsequence;
}
/**
 * 一个条件：all、any、not 之一，或对一个 kpi 或 goal 的判断。One condition: all, any or not, or a statement about a kpi or a goal.
 */
export interface Condition {
  /**
   * 全部成立。All of these hold.
   *
   * @minItems 1
   */
  all?: Condition[];
  /**
   * 至少一个成立。At least one of these holds.
   *
   * @minItems 1
   */
  any?: Condition[];
  not?: Condition;
  kpi?: Id;
  goal?: GoalReference;
  /**
   * 判定结果（任一）。The verdict, or any of several.
   */
  verdict?: RuleStatus | RuleStatus[];
  atLeast?: Quantity;
  atMost?: Quantity;
  above?: Quantity;
  below?: Quantity;
  /**
   * 改看变化：与上期（previous-period）或去年同期（same-period-last-year）相比。Look at the change instead: against the previous period, or the same period last year.
   */
  change?: 'previous-period' | 'same-period-last-year';
  /**
   * 变化的算法：difference 差值（比例用 pp，即百分点），relative 相对变化（%）。How the change is counted: a difference (shares in pp, percentage points), or relative to the earlier value (%).
   */
  as?: 'difference' | 'relative';
  /**
   * 连续多少期都成立，例如 2 periods。For how many periods in a row it holds, such as 2 periods.
   */
  for?: string;
}
/**
 * 条件成立时的结论。What follows when the condition holds.
 */
export interface RuleConsequence {
  alert: Id;
  /**
   * 严重程度。How grave it is.
   */
  severity: 'error' | 'warning' | 'info';
  text: Text;
  /**
   * 通知的角色。The roles that are told.
   *
   * @minItems 1
   */
  tell?: Id[];
}
export interface Scorecard1 {
  kind: 'scorecard';
  /**
   * 按哪些维度各得一张分卡，例如 [agent]；不写则全公司一张。The dimensions of which each combination gets a score, such as [agent]; one for the whole company where left out.
   *
   * @minItems 1
   */
  per?: Id[];
  period: Cadence;
  profile?: Id;
  /**
   * 各项。The items.
   *
   * @minItems 1
   */
  items: ScorecardItem[];
  missing: MissingData;
  leastWeight: Quantity;
  cap?: Name;
  /**
   * 等级，从高到低，最低一级从 0 分起。The grades from best to worst; the last starts at 0.
   *
   * @minItems 1
   */
  grades: ScorecardGrade[];
}
export interface ScorecardItem {
  id: Id;
  goal: GoalReference;
  weight: Quantity;
  /**
   * 数值与得分的对应点；两点之间按直线，两端之外取端点的得分。Points of the curve; straight lines between them, flat beyond both ends.
   *
   * @minItems 2
   */
  curve: CurvePoint[];
  /**
   * linear 两点之间按直线（默认），steps 达到哪一档得哪一档的分。Straight lines between the points (default), or the points of the last step that is reached.
   */
  shape?: 'linear' | 'steps';
  /**
   * true 表示必须达标：目标未达标时，等级不高于 cap。True where a missed goal holds the grade down to `cap`.
   */
  mustPass?: boolean;
  why?: Text;
  sources?: Clauses;
}
export interface CurvePoint {
  /**
   * KPI 的数值，或 target（目标）、limit（底线）。A value of the KPI, or the words target or limit.
   */
  at: ('target' | 'limit') | Quantity;
  /**
   * 得分，0 到 100。The points, 0 to 100.
   */
  points: number;
}
/**
 * 缺数据时怎么办：leave-out 不计入并按其余权重折算，zero 计 0 分，withhold 不给总分。What happens where there is no figure: left out and the rest weighed anew, zero points, or no score at all.
 */
export interface MissingData {
  /**
   * 没有数据时。Where there is no data.
   */
  'no-data': 'leave-out' | 'zero' | 'withhold';
  /**
   * 样本不足时。Where the sample is too small.
   */
  insufficient: 'leave-out' | 'zero' | 'withhold';
  /**
   * 不适用时。Where the goal does not apply.
   */
  'not-applicable': 'leave-out' | 'zero' | 'withhold';
  /**
   * 已豁免时。Where it is waived.
   */
  waived: 'leave-out' | 'zero' | 'withhold';
}
export interface ScorecardGrade {
  id: Name;
  title: Text;
  from: Quantity;
  consequence: Text;
}
export interface Script1 {
  kind: 'script';
  when?: Scope;
  scene?: Text;
  /**
   * 话术中用花括号写的变量，例如 {agent}。Variables that texts name in braces, such as {agent}.
   */
  variables?: {
    [k: string]: Text;
  };
  /**
   * 一并适用的其他话术（其禁用说法同样适用）。Other scripts whose forbidden phrases hold here as well.
   *
   * @minItems 1
   */
  includes?: Id[];
  /**
   * 步骤，按顺序。The steps, in order.
   *
   * @minItems 1
   */
  steps?: ScriptStep[];
  /**
   * 禁用的说法和替代说法。What must not be said, and what to say instead.
   *
   * @minItems 1
   */
  forbidden?: ForbiddenPhrase[];
  /**
   * 例句；每次检查都会逐句运行。Sentences that are run with every validation.
   *
   * @minItems 1
   */
  examples?: ScriptExample[];
}
export interface ScriptStep {
  id: Id;
  title: Text;
  say?: Text;
  do?: Text;
  /**
   * 这一步必须说到的内容。What has to be said in this step.
   *
   * @minItems 1
   */
  must?: RequiredPhrase[];
  limit?: Quantity;
  /**
   * 不同情况下转到哪一步，或 end 结束；不写则顺序往下。Which step comes next in which case, or `end`; the next in the list where left out.
   *
   * @minItems 1
   */
  branches?: ScriptBranch[];
  sources?: Clauses;
}
export interface RequiredPhrase {
  id: Id;
  phrases: ScriptPhrases;
  why?: Text;
}
/**
 * 说法，按语言列出；比对时不计全角半角、空格、标点和繁简。Phrases per language; width, spaces, punctuation and simplified or traditional writing make no difference.
 */
export interface ScriptPhrases {
  /**
   * 中文说法。Chinese phrases.
   *
   * @minItems 1
   *
   * Items: 一句中文说法。A Chinese phrase.
   */
  zh?: string[];
  /**
   * 英文说法。English phrases.
   *
   * @minItems 1
   *
   * Items: 一句英文说法。An English phrase.
   */
  en?: string[];
}
export interface ScriptBranch {
  if: Text;
  to: Id;
}
export interface ForbiddenPhrase {
  id: Id;
  phrases: ScriptPhrases;
  except?: ScriptPhrases;
  instead: Text;
  why?: Text;
  sources?: Clauses;
}
export interface ScriptExample {
  /**
   * 一句例句。The sentence.
   */
  say: string;
  step?: Id;
  /**
   * pass 应当通过，fail 不应通过。Whether it must pass or fail.
   */
  expect: 'pass' | 'fail';
  /**
   * 不通过的原因：禁用说法或必说内容的标识。Why it fails: ids of forbidden or required phrases.
   *
   * @minItems 1
   */
  breaks?: Id[];
}
export interface Sla1 {
  kind: 'sla';
  /**
   * 时钟：从什么开始、到什么停止、何时暂停。Clocks: what starts, stops and pauses them.
   */
  clocks: {
    [k: string]: Clock;
  };
  /**
   * 档位：范围和时限。Tiers: for whom, and how long.
   *
   * @minItems 1
   */
  tiers: Tier[];
  /**
   * 多个档位同时匹配时：strictest 取最严（默认），first 取最先写的。Where several tiers match: the strictest (default), or the first in the list.
   */
  overlap?: 'strictest' | 'first';
  /**
   * 按时率目标，例如“每月 90 % 的投诉在 24 h 内首次响应”。Percent-within goals, such as “90 % of complaints get a first response within 24 h, per month”.
   *
   * @minItems 1
   */
  within?: PercentWithinGoal[];
}
export interface Clock {
  title?: Text;
  when?: Scope;
  /**
   * 常用时钟，给出 start、stop 和 reopen：首次回复、后续回复、定期更新、客户等待、坐席处理、首次解决、最终解决、上门到达、回访；另外写明的以写明的为准。A clock known by name, which gives start, stop and reopen; what is stated beside it goes before it.
   */
  preset?:
    | 'first-reply'
    | 'next-reply'
    | 'periodic-update'
    | 'requester-wait'
    | 'agent-work'
    | 'first-resolution'
    | 'total-resolution'
    | 'on-site-arrival'
    | 'call-back';
  start?: SlaMoment;
  stop?: SlaMoment;
  pause?: SlaStatuses;
  /**
   * 按哪个日历计时；always 为全天候；不写时用工作区的默认日历。也可以按范围选日历，取第一个匹配的；处理中途换了日历的，每一段按当时的日历计。The calendar whose time is counted; `always` is 24 × 7; the workspace's default where left out. Or by scope, of which the first that matches holds; where it changes while the clock runs, each stretch is counted by its own.
   */
  calendar?: Id | CalendarChoice[];
  /**
   * true 表示按工作日计的时限到最后一天下班为止；不写为最后一天的同一钟点。True where a limit in working days lasts until the closing of its last day; at the same local time of that day where left out.
   */
  endOfWorkingDay?: boolean;
  retroactive?: Retroactive;
  /**
   * 优先级变更时：carry 换新时限、已用时间照算；restart 重新计时；keep 保持原时限；no-worse 不得比原来更晚。On a change of priority: new limit with what ran, from the change, as at the start, or never later than it was.
   */
  onPriorityChange?: 'carry' | 'restart' | 'keep' | 'no-worse';
  /**
   * 重开时：继续、另起一轮或不计。On reopening: resume, a new cycle, or ignore.
   */
  reopen?: 'resume' | 'new-cycle' | 'ignore';
  /**
   * 何时预警，例如 80 % 或 { before: 10 min }。When to warn, such as 80 % or { before: 10 min }.
   *
   * @minItems 1
   */
  warn?: SlaMark[];
  /**
   * 逐级上报：何时、告诉谁。Escalation: when, and who is told.
   *
   * @minItems 1
   */
  escalate?: EscalationStep[];
}
export interface TicketMoment {
  /**
   * 谁的回复。Whose reply.
   */
  reply?: 'agent' | 'customer';
  /**
   * true 表示只算客户看得到的回复。True where only replies that the customer sees count.
   */
  public?: boolean;
  /**
   * true 表示机器人的回复也算。True where a bot's reply counts too.
   */
  bots?: boolean;
  /**
   * 进入这些状态之一。Entering one of these statuses.
   *
   * @minItems 1
   */
  status?: Id[];
}
export interface SlaStatuses {
  /**
   * 工单状态，须在工作区 ticketStatuses 中声明。Ticket statuses, declared under ticketStatuses in the workspace.
   *
   * @minItems 1
   */
  status: Id[];
}
export interface CalendarChoice {
  when?: Scope;
  use: Id;
}
/**
 * 开始得比工单晚的时钟，是否追溯到工单创建时。For a clock that starts later than its ticket: whether it counts from the ticket's creation.
 */
export interface Retroactive {
  /**
   * true 表示一旦开始，就从工单创建时算起。True where it counts from the creation of the ticket, once it starts.
   */
  start: boolean;
  /**
   * false 表示开始之前的暂停不扣除；不写则扣除。False where pauses before its start are not taken out; they are where left out.
   */
  pause?: boolean;
}
export interface ClockMark {
  before?: Quantity;
  after?: Quantity;
  /**
   * counted 按时钟的日历算（默认），clock 按自然时间算。`counted` is the time of the clock's calendar (default), `clock` the time that passes day and night.
   */
  time?: 'counted' | 'clock';
}
export interface EscalationStep {
  at: SlaMark;
  /**
   * 通知的角色。The roles that are told.
   *
   * @minItems 1
   */
  tell: Id[];
}
export interface Tier {
  id: Name;
  /**
   * 适用的时钟。The clock that it limits.
   */
  clock: string;
  when?: Scope;
  target: Dated;
  limit?: Dated;
  floor?: Floor;
  sources?: Clauses;
  note?: Text;
}
export interface PercentWithinGoal {
  id: Id;
  /**
   * 依据的时钟。The clock that is judged.
   */
  clock: string;
  when?: Scope;
  share: Quantity;
  time?: Quantity;
  period: Cadence;
  /**
   * 最小样本量。Smallest sample that is judged.
   */
  minimumSample?: number;
  /**
   * 要求的置信水平：按时率的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of the share straddles the goal, the verdict is insufficient.
   */
  confidence?: '80 %' | '90 %' | '95 %' | '98 %' | '99 %';
  sources?: Clauses;
}
export interface Standard1 {
  kind: 'standard';
  /**
   * KPI 目标。Goals on KPIs.
   *
   * @minItems 1
   */
  goals?: Goal[];
  /**
   * 机器不能判定的行为规范；每条都写明谁、怎样、多久检查一次。Norms that a machine cannot judge; each says who checks it, how and how often.
   *
   * @minItems 1
   */
  norms?: Norm[];
}
export interface Norm {
  id: Id;
  /**
   * must 必须、should 应当、may 可以。How binding it is.
   */
  level: 'must' | 'should' | 'may';
  text: Text;
  when?: Scope;
  check: NormCheck;
  sources?: Clauses;
}
/**
 * 怎样检查。How it is checked.
 */
export interface NormCheck {
  how: Text;
  by: Id;
  every: Interval;
  form?: Id;
  script?: Id;
}
export interface Taxonomy1 {
  kind: 'taxonomy';
  /**
   * 分的是什么。What is classified.
   */
  classifies: 'complaint' | 'feedback' | 'problem' | 'risk' | 'finding';
  /**
   * 类别，可以逐级细分。The classes; each may have classes of its own.
   *
   * @minItems 1
   */
  classes: TaxonomyClass[];
  /**
   * 等级，从最重到最轻。The grades, the gravest first.
   *
   * @minItems 1
   */
  grades?: TaxonomyGrade[];
  matrix?: GradingMatrix;
  reassess?: Interval;
}
export interface TaxonomyClass {
  id: Id;
  title: Text;
  meaning?: Text;
  /**
   * 例子。Examples.
   *
   * @minItems 1
   */
  examples?: Text[];
  urgency?: Name;
  owner?: Id;
  limit?: Quantity;
  procedure?: Id;
  row?: Id;
  column?: Id;
  treatment?: Text;
  /**
   * 下级类别。Classes below it.
   *
   * @minItems 1
   */
  classes?: TaxonomyClass[];
  sources?: Clauses;
}
export interface TaxonomyGrade {
  id: Id;
  title: Text;
  treatment: Text;
  owner?: Id;
  limit?: Quantity;
}
/**
 * 分级矩阵：两个轴各级交叉处的等级。The matrix: which grade follows from the levels of two axes.
 */
export interface GradingMatrix {
  rows: MatrixAxis;
  columns: MatrixAxis;
  /**
   * 每行一列等级：第一行对应纵轴第一级，行内依次对应横轴各级。One list of grades per row: the first for the first level of the rows, in the order of the columns.
   *
   * @minItems 1
   */
  cells: Id[][];
}
export interface MatrixAxis {
  title: Text;
  /**
   * 级别，从低到高。The levels, from low to high.
   *
   * @minItems 1
   */
  levels: AxisLevel[];
}
export interface AxisLevel {
  id: Id;
  title: Text;
  meaning?: Text;
}
export interface Waiver1 {
  kind: 'waiver';
  goal?: GoalReference;
  tier?: TierReference;
  when?: Scope;
  reason: Text;
  approver: Id;
  approved?: Day;
  compensation: Text;
  action?: Id;
  /**
   * 生效期间；豁免必须有末日 to。When it holds; a waiver must have a last day.
   */
  effective: {};
}
export interface Workspace1 {
  kind: 'workspace';
  /**
   * 文档格式的版本，目前为 1。Version of the document format, 1 today.
   */
  schema: 1;
  /**
   * 文字要写齐的语言，第一个为默认。Languages in which texts are written; the first is the default.
   *
   * @minItems 1
   */
  languages: ('zh' | 'en')[];
  /**
   * 已经报出数字的最后一期，例如 2026-10；到这期末为止的标准不得再改。The last period whose figures were reported, such as 2026-10; what was in force until its end may not change any more.
   */
  reported?: string;
  /**
   * 本公司对某项检查另定的严重程度：检查代码 → 严重程度和理由。How grave this company takes a check: its code → severity and reason.
   */
  checks?: {
    [k: string]: CheckSetting;
  };
  /**
   * 范围可以用到的维度，例如优先级、客户等级、渠道、班组。Dimensions that scopes may use, such as priority, tier, channel and team.
   */
  dimensions: Dimension[];
  /**
   * 负责、检查和被通知的角色。Roles that own, check and are told.
   *
   * @minItems 1
   */
  roles: Role[];
  /**
   * 工单的状态，例如 new、open、waiting-customer、resolved。The statuses that a ticket can have, such as new, open, waiting-customer and resolved.
   */
  ticketStatuses?: Id[];
  /**
   * 工单上的事件，除 created（创建）和 assigned（指派）外，例如 arrived、called-back。What can happen to a ticket besides created and assigned, such as arrived and called-back.
   */
  ticketEvents?: Id[];
  defaultCalendar?: Id;
  /**
   * 标准所依据的文件及其条款。The documents that the standards carry out, with their clauses.
   */
  sourceDocuments?: SourceDocument[];
  handbook?: HandbookBrand;
}
export interface CheckSetting {
  /**
   * 严重程度；none 表示不再检查。How grave it is; none turns the check off.
   */
  severity: 'error' | 'warning' | 'info' | 'none';
  why: Text;
}
export interface Dimension {
  id: Id;
  title: Text;
  /**
   * true 表示取值按重要程度从高到低排列，靠前的标准不得更宽松。True where the values stand in order of importance, the most important first; an earlier one must never be laxer.
   */
  ranked?: boolean;
  /**
   * true 表示取值不必预先列出（例如班组）。True where values need not be listed, as with teams.
   */
  open?: boolean;
  taxonomy?: Id;
  /**
   * 允许的取值，按顺序。The values, in order.
   *
   * @minItems 1
   */
  values?: (Name | DimensionValue)[];
}
export interface DimensionValue {
  id: Name;
  title: Text;
}
export interface Role {
  id: Id;
  title: Text;
  /**
   * 代码平台上的账号、小组或邮箱：标准变化由谁批准，CODEOWNERS 由此写出。Accounts, teams or e-mail addresses on the forge, who approve changes; CODEOWNERS is written from them.
   *
   * @minItems 1
   */
  accounts?: string[];
  /**
   * 在手册里属于哪类读者：一线、主管或管理者。Whose view of the handbook it belongs to: agents, supervisors or managers.
   */
  audience?: 'agent' | 'supervisor' | 'manager';
}
export interface SourceDocument {
  /**
   * 文件的缩写，例如 MON。Abbreviation, such as MON.
   */
  id: string;
  title: Text;
  clauses: Clause1[];
}
export interface Clause1 {
  id: Clause;
  /**
   * measured 由引擎按数据评价，checked 在记录上核查，described 写入手册。How the clause is carried: measured on data, checked on records, described in the handbook.
   */
  how: 'measured' | 'checked' | 'described';
  text: Text;
}
/**
 * 手册的样子：标志和主色。What the handbook looks like: logo and colour.
 */
export interface HandbookBrand {
  /**
   * 标志文件（svg 或 png），路径从标准文件夹算起。File of the logo, SVG or PNG, from the folder of the standards.
   */
  logo?: string;
  /**
   * 主色，例如 #0b5d50；要深得足以作白底上的文字。Colour, such as #0b5d50; dark enough to be read on white.
   */
  colour?: string;
}
