import type { StandardsFile } from '../../src/index.ts';
import { base } from './base.ts';

const header = (kind: string, id: string, title: string, status = 'active') =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: ${status}\ntitle: ${title}\nowner: quality\n`;

/** A sound document of each kind; the mistakes under test are made in these. Their own lines start at line 7. */
export const sound = {
  script: `${header('script', 'greeting', '电话问候')}when: { channel: phone }
variables:
  agent: 客服专员姓名
steps:
  - id: greet
    title: 问候
    say: 您好，我是{agent}，请问有什么可以帮您？
    must:
      - id: offer-help
        phrases:
          zh: [可以帮您, 为您服务]
          en: [help you]
    limit: 10 s
    branches:
      - { if: 客户要投诉, to: complaint }
  - id: solve
    title: 解决
  - id: complaint
    title: 受理投诉
    say: 给您添麻烦了，您请讲。
forbidden:
  - id: not-my-job
    phrases: { zh: [不归我管], en: [not my job] }
    instead: 我马上帮您联系同事。
examples:
  - { say: 您好，有什么可以帮您？, step: greet, expect: pass }
  - { say: 这个不归我管。, expect: fail, breaks: [not-my-job] }
`,

  form: `${header('form', 'attitude', '服务态度评分表')}purpose: scoring
yields: csat
keep: 2 years
sampling: { share: 5 %, atLeast: 5, every: 1 month, per: agent, by: quality }
pass: 80 points
items:
  - id: tone
    title: 语气
    type: score
    weight: 60 %
    required: true
    anchors:
      - { points: 100, text: 全程耐心 }
      - { points: 0, text: 与客户争执 }
  - id: listening
    title: 倾听
    type: score
    weight: 40 %
    required: { channel: phone }
    anchors:
      - { points: 100, text: 听完再答 }
      - { points: 0, text: 打断客户 }
  - id: channel
    title: 渠道
    type: choice
    dimension: channel
  - id: privacy
    title: 未泄露他人信息
    type: yes-no
    fatal: true
`,

  procedure: `${header('procedure', 'outage', '系统故障应急')}type: emergency
trigger: 客服系统 5 分钟无法登录
steps:
  - id: confirm
    title: 确认故障
    role: quality
    do: 换一台电脑再试。
    limit: 5 min
    next:
      - { if: 确认故障, to: tell }
      - { if: 只是个别电脑, to: end }
  - id: tell
    title: 通知
    role: quality
    with: [quality]
    do: 在各渠道发布公告。
    clock: response/first-response
    script: greeting
    form: attitude
    tell:
      - { who: [customer], what: 正在抢修, within: 10 min }
    next: review
  - id: review
    title: 复盘
    role: quality
    do: 写出原因。
drill: { every: 6 months, last: 2026-02-01, by: quality }
`,

  taxonomy: `${header('taxonomy', 'risks', '服务风险')}classifies: risk
classes:
  - id: systems
    title: 系统
    owner: quality
    limit: 24 h
    procedure: outage
    classes:
      - id: outage
        title: 系统中断
        row: seldom
        column: severe
        treatment: 双机热备
      - id: slow
        title: 系统缓慢
        row: often
        column: slight
  - id: people
    title: 人员
grades:
  - { id: high, title: 高, treatment: 立即处理, limit: 4 h }
  - { id: low, title: 低, treatment: 按季检查 }
matrix:
  rows:
    title: 可能性
    levels:
      - { id: seldom, title: 少见 }
      - { id: often, title: 经常 }
  columns:
    title: 影响
    levels:
      - { id: slight, title: 轻微 }
      - { id: severe, title: 严重 }
  cells:
    - [low, high]
    - [low, high]
reassess: 6 months
`,

  scorecard: `${header('scorecard', 'team', '班组记分卡')}per: [channel]
period: month
items:
  - id: satisfaction
    goal: service/csat
    weight: 70 %
    mustPass: true
    curve:
      - { at: limit, points: 0 }
      - { at: target, points: 80 }
      - { at: 95 %, points: 100 }
  - id: waiting
    goal: service/wait
    weight: 30 %
    curve:
      - { at: 20 s, points: 100 }
      - { at: 1 min, points: 0 }
missing:
  no-data: withhold
  insufficient: withhold
  not-applicable: leave-out
  waived: leave-out
leastWeight: 70 %
cap: B
grades:
  - { id: A, title: 优秀, from: 90 points, consequence: 季度奖 }
  - { id: B, title: 良好, from: 75 points, consequence: 无 }
  - { id: C, title: 待改进, from: 0 points, consequence: 辅导 }
`,

  waiver: `${header('waiver', 'moving', '搬迁期间豁免')}effective: { from: 2026-03-01, to: 2026-06-30 }
goal: service/csat
when: { channel: phone }
reason: 话务中心搬迁，线路减半
approver: quality
approved: 2026-02-20
compensation: 在线渠道延长两小时
action: faster
`,

  action: `${header('action', 'faster', '缩短等待')}type: corrective
stage: do
finding:
  text: 等待超过 40 秒
  class: risks/slow
  alert: csat-falling
causes:
  - { along: process, text: 转接时重复说明 }
goal: { kpi: wait, when: { channel: phone }, from: 45 s, to: 30 s }
due: 2026-06-30
steps:
  - { do: 增加晚班, role: quality, due: 2026-05-31 }
  - { do: 合并队列, role: quality, due: 2026-06-15 }
verification:
  after: 2026-07-01
  period: month
  by: quality
escalate: quality
`,

  monitoring: `${header('monitoring', 'plan', '监控计划')}watch:
  - id: waiting
    title: 等待
    kpis: [wait]
    clocks: [response/first-response]
    by: [channel]
    every: real-time
    from: 话务平台
    datasets: [tickets]
    role: quality
    tell: [quality]
    alerts: [csat-falling]
  - id: satisfaction
    title: 满意度
    kpis: [csat]
    when: { channel: chat }
    every: week
    from: 评价系统
    role: quality
reports:
  - id: monthly
    title: 月报
    every: month
    contents: [达标情况, 异常]
    kpis: [csat, wait]
    by: quality
    audience:
      - { roles: [quality], detail: full }
samples:
  - id: talks
    of: 录音
    share: 5 %
    atLeast: 20
    every: month
    seed: 月份
    form: attitude
    by: quality
`,

  dataset: `${header('dataset', 'tickets', '工单')}records: tickets
files: [exports/tickets-*.csv]
format: csv
encoding: gb18030
delimiter: ";"
zone: Asia/Shanghai
nulls: ["", N/A]
key: [number]
latest: updated
fields:
  number: { type: text, columns: [工单号], required: true }
  updated: { type: instant, dateFormat: "YYYY-MM-DD HH:mm" }
  wait: { type: duration, unit: s }
  channel:
    type: choice
    dimension: channel
    values: { 电话: phone, 在线: chat }
`,

  case: `${header('case', 'csat-in-march', '三月满意度未达标')}given:
  profile: chat-pilot
  asOf: 2026-03-31
  snapshots:
    - period: 2026-03
      scope: { channel: phone }
      metrics: { csat: 75 }
      samples: { csat: 120 }
  ticket:
    created: "2026-03-02T09:00:00+08:00"
    scope: { priority: A }
    events:
      - { at: "2026-03-02T09:05:00+08:00", reply: agent }
      - { at: "2026-03-02T10:00:00+08:00", status: resolved }
  script: greeting
  talk:
    - { by: agent, say: 这个不归我管。 }
    - { by: customer, say: 那归谁管？ }
expect:
  - { goal: service/csat, verdict: missed }
  - { tier: response/urgent, verdict: missed }
  - { scorecard: team, grade: C }
  - { breaks: [not-my-job] }
`,

  glossary: `${header('glossary', 'terms', '服务术语')}terms:
  - id: call-back
    term: { zh: 回访, en: call-back }
    meaning: { zh: 解决后联系客户, en: contact after a solution }
    avoid: { zh: [回拨], en: [ring back] }
    except: [回拨费]
`,

  profile: `${header('profile', 'chat-pilot', '在线试点', 'pilot')}effective: { from: 2026-03-01, to: 2026-05-31 }
adjust:
  - { goal: service/csat, target: 88 %, reason: 上年已达到 87 % }
omit:
  - { goal: service/wait, reason: 不接电话 }
goals:
  - { id: chat-wait, kpi: wait, when: { channel: chat }, target: 20 s }
pilot:
  when: { channel: chat }
  before: { from: 2025-12-01, to: 2026-02-28 }
  criteria:
    - { goal: service/csat, before: 80 %, after: 88 % }
  decide: 2026-06-15
  by: quality
`,

  sla: `${header('sla', 'response', '响应时限')}clocks:
  first-response: { start: created, stop: { reply: agent } }
tiers:
  - { id: urgent, clock: first-response, when: { priority: A }, target: 1 min }
  - { id: others, clock: first-response, target: 10 min }
`,

  rule: `${header('rule', 'csat-falling', '满意度下降')}if: { kpi: csat, change: previous-period, below: 0 pp, for: 3 periods }
then: { alert: csat-falling, severity: warning, text: 查找原因 }
`,
} as const;

export type SoundKind = keyof typeof sound;

/** The base and one sound document of each kind, which refer to one another; one of them may be replaced. */
export function standardsWith(kind?: SoundKind, text?: string): StandardsFile[] {
  const own = (Object.keys(sound) as SoundKind[]).map((each) => ({
    path: `standards/${each}.yaml`,
    content: each === kind && text !== undefined ? text : sound[each],
  }));
  return [...base, ...own];
}

/** A sound document with one slip: what stands there, which must be found once, and what was written instead. */
export function slip(kind: SoundKind, stands: string, written: string): string {
  const parts = sound[kind].split(stands);
  if (parts.length !== 2) throw new Error(`${kind}: “${stands}” stands there ${parts.length - 1} times`);
  return parts.join(written);
}
