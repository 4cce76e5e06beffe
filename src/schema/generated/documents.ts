// Generated from schemas/ by `npm run generate`: do not edit.
export type StandardsDocument = Calendar | Kpi | Profile | Rule | Sla | Standard | Workspace;
/**
 * 营业日历：时区、每周时段、休息、节假日和调休。A business calendar: zone, weekly hours, breaks, holidays and make-up days.
 */
export type Calendar = Header & Calendar1;
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
 * 时段，例如 "09:00-18:00"；"22:00-06:00" 跨过午夜；可以写到 24:00。A window such as "09:00-18:00"; "22:00-06:00" runs past midnight; 24:00 is allowed.
 */
export type CalendarWindow = string;
/**
 * 当天的时段，空列表表示不营业。The windows of the day; an empty list means closed.
 */
export type CalendarWindows = CalendarWindow[];
/**
 * KPI 定义：单位、方向、公式、数据来源和周期。A KPI: unit, direction, formula, data source and period.
 */
export type Kpi = Header & Kpi1;
/**
 * 单位，例如 %、s、min、h、points、tickets。A unit, such as %, s, min, h, points or tickets.
 */
export type Unit = string;
/**
 * 带单位的数量，例如 30 s、5 min、4 working h、3 working days、90 %、70 points。A number with its unit, such as 30 s, 5 min, 4 working h, 3 working days, 90 % or 70 points.
 */
export type Quantity = string;
/**
 * 考核周期。How often: the period that is judged as one.
 */
export type Cadence = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
/**
 * 适配：某公司、地区或试点在基础标准上的调整；未提到的一律沿用。A profile: what a company, region or pilot changes of the base; everything else is inherited.
 */
export type Profile = Header & Profile1;
/**
 * 目标的引用：标准的标识/目标的标识，例如 customer-service/csat。A goal: id of its standard, a slash, id of the goal, such as customer-service/csat.
 */
export type GoalReference = string;
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
 * 取值的名字，例如 A、vip、phone。The name of a value, such as A, vip or phone.
 */
export type Name = string;
/**
 * 规则：由多个 KPI、判定结果和趋势得出结论。A rule: what follows from several KPIs, verdicts and trends.
 */
export type Rule = Header & Rule1;
export type RuleStatus = 'met' | 'at-risk' | 'missed' | 'no-data' | 'insufficient' | 'not-applicable' | 'waived';
/**
 * 服务时限：工单上的时钟，以及按优先级、客户等级、渠道划分的档位。Service levels: clocks on tickets, and tiers by priority, customer tier, channel and more.
 */
export type Sla = Header & Sla1;
/**
 * 工单上的事件：created、assigned、arrived，或 { reply: agent }，或 { status: [resolved] }。An event on the ticket: created, assigned, arrived, or { reply: agent }, or { status: [resolved] }.
 */
export type SlaMoment =
  ('created' | 'assigned' | 'arrived' | 'plan-given' | 'collected' | 'refunded' | 'called-back') | TicketMoment;
/**
 * 时限上的一个点：已用 80 %，或 { before: 10 min }，或 { after: 30 min }。A point on the clock: 80 % used, or { before: 10 min }, or { after: 30 min }.
 */
export type SlaMark = Quantity | ClockMark;
/**
 * 服务标准：可量化的目标和行为规范。A service standard: goals on KPIs, and norms.
 */
export type Standard = Header & Standard1;
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
   * 公式里每个名字的含义。What each name of the formula counts or measures.
   */
  inputs: {
    [k: string]: Text;
  };
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
export interface Profile1 {
  kind: 'profile';
  /**
   * 调整的目标，每项都写明原因。Goals that are adjusted, each with its reason.
   *
   * @minItems 1
   */
  adjust?: Adjustment[];
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
 * 适用范围：每个键是工作区声明的维度；所有键都要匹配，列表表示其中任意一个，不写的维度表示全部。For whom it holds: each key is a dimension of the workspace; all keys must match, a list means any of, an absent key means all.
 */
export interface Scope {
  [k: string]: Name | Name[];
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
  start: SlaMoment;
  stop: SlaMoment;
  pause?: SlaStatuses;
  calendar?: Id;
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
export interface ClockMark {
  before?: Quantity;
  after?: Quantity;
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
  defaultCalendar?: Id;
  /**
   * 标准所依据的文件及其条款。The documents that the standards carry out, with their clauses.
   */
  sourceDocuments?: SourceDocument[];
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
