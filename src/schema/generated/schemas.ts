// Generated from schemas/ by `npm run generate`: do not edit.
export const schemas = {
  'common.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'common.schema.json',
    description: '文档共用的部分。Parts that all documents share.',
    $defs: {
      text: {
        description:
          '一段文字；可以只写一种语言，也可以按语言分写：{ zh: …, en: … }。Text: one string, or one per language.',
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            properties: {
              zh: { type: 'string', minLength: 1, description: '中文。Chinese.' },
              en: { type: 'string', minLength: 1, description: '英文。English.' },
            },
            additionalProperties: false,
            minProperties: 1,
            'x-changes': { zh: 'words', en: 'words' },
          },
        ],
      },
      id: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        description:
          '标识：小写字母、数字和连字符，例如 first-response。Identifier in kebab-case, such as first-response.',
        'x-expects': {
          zh: '小写字母、数字和连字符组成的标识，例如 `first-response`',
          en: 'an identifier of lower-case letters, digits and hyphens, such as `first-response`',
        },
      },
      name: {
        type: 'string',
        pattern: '^[\\p{L}\\p{N}]+([-_.][\\p{L}\\p{N}]+)*$',
        description: '取值的名字，例如 A、vip、phone。The name of a value, such as A, vip or phone.',
        'x-expects': { zh: '不含空格的名字，例如 `vip`', en: 'a name without spaces, such as `vip`' },
      },
      goalReference: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
        description:
          '目标的引用：标准的标识/目标的标识，例如 customer-service/csat。A goal: id of its standard, a slash, id of the goal, such as customer-service/csat.',
        'x-expects': {
          zh: '标准的标识加斜杠加目标的标识，例如 `customer-service/csat`',
          en: 'the id of a standard, a slash and the id of a goal, such as `customer-service/csat`',
        },
      },
      tierReference: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[\\p{L}\\p{N}]+([-_.][\\p{L}\\p{N}]+)*$',
        description:
          '档位：服务时限的标识/档位的标识，例如 after-sales-response/A-remote。A tier: id of its service level, a slash, id of the tier.',
        'x-expects': {
          zh: '服务时限的标识加斜杠加档位，例如 `after-sales-response/A-remote`',
          en: 'the id of a service level, a slash and a tier, such as `after-sales-response/A-remote`',
        },
      },
      clause: {
        type: 'string',
        pattern: '^[A-Z]+-[0-9]+(\\.[0-9]+)*-[0-9]+$',
        description: '来源条款编号，例如 MON-3.1-2。The number of a source clause, such as MON-3.1-2.',
        'x-expects': {
          zh: '工作区 sources 中声明的条款编号，例如 `MON-3.1-2`',
          en: 'the number of a clause declared in the workspace, such as `MON-3.1-2`',
        },
      },
      clauses: {
        type: 'array',
        items: { $ref: '#/$defs/clause' },
        uniqueItems: true,
        description: '本处落实的来源条款。The source clauses that are carried here.',
      },
      version: {
        type: 'string',
        pattern: '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$',
        description: '文档的语义化版本，例如 2.1.0。Semantic version of this document, such as 2.1.0.',
        'x-expects': { zh: '三段版本号，例如 `2.1.0`', en: 'a version of three numbers, such as `2.1.0`' },
      },
      day: { type: 'string', format: 'date', description: '日期，例如 2026-01-31。A date, such as 2026-01-31.' },
      start: {
        type: 'string',
        format: 'start-date',
        description:
          '从哪天起：2026-07-01；写 2026-07 表示当月 1 日。The first day: 2026-07-01, or 2026-07 for the first of the month.',
      },
      quantity: {
        type: 'string',
        format: 'quantity',
        description:
          '带单位的数量，例如 30 s、5 min、4 working h、3 working days、90 %、70 points。A number with its unit, such as 30 s, 5 min, 4 working h, 3 working days, 90 % or 70 points.',
      },
      unit: {
        type: 'string',
        format: 'unit',
        description: '单位，例如 %、s、min、h、points、tickets。A unit, such as %, s, min, h, points or tickets.',
      },
      cadence: {
        enum: ['day', 'week', 'month', 'quarter', 'half-year', 'year'],
        description: '考核周期。How often: the period that is judged as one.',
      },
      dated: {
        description:
          '一个数量，或按生效日期排列的一串数量。One quantity, or a series with the day from which each is in force.',
        anyOf: [
          { type: 'string', format: 'quantity' },
          {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              properties: {
                from: { $ref: '#/$defs/start' },
                value: { $ref: '#/$defs/quantity' },
                why: { $ref: '#/$defs/text', description: '调整的原因。Why it was changed.' },
              },
              required: ['from', 'value'],
              additionalProperties: false,
              'x-changes': { from: 'meaning', value: 'meaning', why: 'words' },
            },
          },
        ],
      },
      scope: {
        type: 'object',
        description:
          '适用范围：每个键是工作区声明的维度；所有键都要匹配，列表表示其中任意一个，不写的维度表示全部。For whom it holds: each key is a dimension of the workspace; all keys must match, a list means any of, an absent key means all.',
        additionalProperties: {
          anyOf: [
            { $ref: '#/$defs/name' },
            { type: 'array', items: { $ref: '#/$defs/name' }, minItems: 1, uniqueItems: true },
          ],
        },
        minProperties: 1,
      },
      reference: {
        type: 'object',
        description: '定义或数据的出处。Where a definition or a figure comes from.',
        properties: {
          title: { $ref: '#/$defs/text', description: '出处的名称。Its title.' },
          url: { type: 'string', minLength: 1, description: '网址。Its address.' },
        },
        required: ['title'],
        additionalProperties: false,
        'x-changes': { title: 'words', url: 'words' },
      },
      header: {
        type: 'object',
        description: '每个文档开头相同的部分。The part with which every document starts.',
        properties: {
          id: {
            $ref: '#/$defs/id',
            description:
              '标识，在同类文档中唯一，例如 after-sales-response。Identifier, unique within its kind, such as after-sales-response.',
          },
          version: { $ref: '#/$defs/version' },
          status: {
            enum: ['draft', 'pilot', 'active', 'retired'],
            description:
              'draft 起草、pilot 试行、active 生效、retired 停用；只有 active 和 pilot 参与评价。Only active and pilot documents are evaluated.',
          },
          title: { $ref: '#/$defs/text', description: '标题。Title.' },
          summary: { $ref: '#/$defs/text', description: '一两句话的说明。What it is, in a sentence or two.' },
          owner: {
            $ref: '#/$defs/id',
            description: '负责的角色，须在工作区声明。The role that answers for it, declared in the workspace.',
          },
          effective: {
            type: 'object',
            description: '生效期间；to 可以不写。When it is in force; `to` is the last day and optional.',
            properties: {
              from: { $ref: '#/$defs/day', description: '生效首日。First day in force.' },
              to: { $ref: '#/$defs/day', description: '生效末日（含）。Last day in force, included.' },
            },
            required: ['from'],
            additionalProperties: false,
            'x-changes': { from: 'term-from', to: 'term-to' },
          },
          review: {
            type: 'object',
            description:
              '复审周期和上次复审日期；过期未复审会提示。How often it is reviewed and when it last was; an overdue review is reported.',
            properties: {
              every: { $ref: '#/$defs/interval' },
              last: { $ref: '#/$defs/day', description: '上次复审日期。Day of the last review.' },
            },
            required: ['every', 'last'],
            additionalProperties: false,
            'x-changes': { every: 'words', last: 'words' },
          },
          sources: { $ref: '#/$defs/clauses' },
          note: { $ref: '#/$defs/text', description: '备注。A remark for readers.' },
          why: {
            $ref: '#/$defs/text',
            description: '与上一版相比为什么修改。Why this version differs from the one before.',
          },
        },
        required: ['id', 'version', 'status', 'title', 'owner'],
        'x-changes': {
          id: 'identity',
          version: 'identity',
          status: 'status',
          title: 'words',
          summary: 'words',
          owner: 'words',
          effective: 'option',
          review: 'words',
          sources: 'words',
          note: 'words',
          why: 'words',
        },
      },
      interval: {
        type: 'string',
        pattern: '^[1-9][0-9]* (day|week|month|quarter|year)s?$',
        description: '间隔，例如 6 months、1 year。How often, such as 6 months or 1 year.',
        'x-expects': {
          zh: '数字加 days、weeks、months、quarters 或 years，例如 `6 months`',
          en: 'a number with days, weeks, months, quarters or years, such as `6 months`',
        },
      },
      goal: {
        type: 'object',
        title: 'Goal',
        description:
          '一项目标：哪个 KPI、对谁、多长周期、达到多少。A goal: which KPI, for whom, over which period, how much.',
        properties: {
          id: {
            $ref: '#/$defs/id',
            description: '目标的标识，在本文档中唯一。Identifier, unique within this document.',
          },
          title: { $ref: '#/$defs/text', description: "名称；不写时用 KPI 的名称。Name; the KPI's where left out." },
          kpi: { $ref: '#/$defs/id', description: 'KPI 的标识。The id of a KPI.' },
          when: { $ref: '#/$defs/scope' },
          target: { $ref: '#/$defs/dated', description: '目标值：达到或更好即为达标。Target: at it or better is met.' },
          limit: {
            $ref: '#/$defs/dated',
            description:
              '底线：未达目标但不差于底线为有风险，越过底线为未达标。Limit: between target and limit is at risk, beyond it is missed.',
          },
          floor: { $ref: '#/$defs/floor' },
          period: {
            $ref: '#/$defs/cadence',
            description: "考核周期；不写时用 KPI 的周期。The period that is judged; the KPI's where left out.",
          },
          minimumSample: {
            type: 'integer',
            minimum: 0,
            description:
              "最小样本量；不写时用 KPI 的规定；0 表示不要求。Smallest sample that is judged; the KPI's where left out; 0 asks for none.",
          },
          confidence: {
            enum: ['80 %', '90 %', '95 %', '98 %', '99 %'],
            description:
              '要求的置信水平：比例的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of a share straddles the target, the verdict is insufficient.',
          },
          sources: { $ref: '#/$defs/clauses' },
          note: { $ref: '#/$defs/text', description: '备注。A remark for readers.' },
        },
        required: ['id', 'kpi', 'target'],
        additionalProperties: false,
        'x-changes': {
          id: 'identity',
          title: 'words',
          kpi: 'meaning',
          when: 'scope',
          target: 'target',
          limit: 'limit',
          floor: 'floor',
          period: 'meaning',
          minimumSample: 'meaning',
          confidence: 'meaning',
          sources: 'words',
          note: 'words',
        },
      },
      floor: {
        type: 'object',
        title: 'Floor',
        description:
          '不可突破的底线：法规或对贵宾客户的承诺；目标、底线和任何调整都不得比它宽松。A floor that nothing may be laxer than: a legal minimum, or what VIP customers were promised.',
        properties: {
          value: {
            $ref: '#/$defs/quantity',
            description: '不得比它宽松的数值。The value than which nothing may be laxer.',
          },
          why: { $ref: '#/$defs/text', description: '依据。What it rests on.' },
        },
        required: ['value', 'why'],
        additionalProperties: false,
        'x-changes': { value: 'meaning', why: 'words' },
      },
    },
  },
  'action.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'action.schema.json',
    title: 'Action',
    description:
      '改进措施或员工提案（PDCA）：发现的问题、目标、步骤、负责人、期限，以及再次测量来验证效果。A corrective action or proposal (PDCA): finding, goal, steps, owner, due date, and verification by measuring again.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'action' },
      type: {
        enum: ['corrective', 'proposal'],
        description: 'corrective 改进措施，proposal 员工提案。Corrective action, or a proposal from staff.',
      },
      stage: {
        enum: ['plan', 'do', 'check', 'act', 'closed'],
        description: '进展到 PDCA 的哪一步。How far it has come in PDCA.',
      },
      finding: {
        type: 'object',
        title: 'Action finding',
        description: '起因。What it answers to.',
        properties: {
          text: { $ref: 'common.schema.json#/$defs/text', description: '发现了什么。What was found.' },
          class: {
            $ref: '#/$defs/classReference',
            description: '问题的分类：分类的标识/类别。Its class: id of the taxonomy, a slash, the class.',
          },
          alert: { $ref: 'common.schema.json#/$defs/id', description: '引起它的规则。The rule that raised it.' },
        },
        required: ['text'],
        additionalProperties: false,
        'x-changes': { text: 'words', class: 'words', alert: 'words' },
      },
      causes: {
        type: 'array',
        minItems: 1,
        description: '根因，按人员、流程、工具、制度。The causes, along people, process, tools and rules.',
        items: {
          type: 'object',
          title: 'Cause',
          properties: {
            along: {
              enum: ['people', 'process', 'tools', 'rules'],
              description: '人员、流程、工具或制度。People, process, tools or rules.',
            },
            text: { $ref: 'common.schema.json#/$defs/text', description: '原因。The cause.' },
          },
          required: ['along', 'text'],
          additionalProperties: false,
          'x-changes': { along: 'words', text: 'words' },
        },
      },
      goal: {
        type: 'object',
        title: 'Action goal',
        description: '要改进到什么程度。How much is to be reached.',
        properties: {
          kpi: { $ref: 'common.schema.json#/$defs/id', description: '改进哪个 KPI。The KPI that is to improve.' },
          when: { $ref: 'common.schema.json#/$defs/scope' },
          from: { $ref: 'common.schema.json#/$defs/quantity', description: '改进前的数值。The figure before.' },
          to: { $ref: 'common.schema.json#/$defs/quantity', description: '要达到的数值。The figure to be reached.' },
        },
        required: ['kpi', 'from', 'to'],
        additionalProperties: false,
        'x-changes': { kpi: 'words', when: 'words', from: 'words', to: 'words' },
      },
      due: { $ref: 'common.schema.json#/$defs/day', description: '完成期限。The day it is due.' },
      steps: {
        type: 'array',
        minItems: 1,
        description: '步骤。The steps.',
        items: {
          type: 'object',
          title: 'Action step',
          properties: {
            do: { $ref: 'common.schema.json#/$defs/text', description: '做什么。What is done.' },
            role: { $ref: 'common.schema.json#/$defs/id', description: '谁做。Who does it.' },
            due: { $ref: 'common.schema.json#/$defs/day', description: '期限。The day it is due.' },
            done: { $ref: 'common.schema.json#/$defs/day', description: '完成日期。The day it was done.' },
          },
          required: ['do', 'role', 'due'],
          additionalProperties: false,
          'x-changes': { do: 'words', role: 'words', due: 'words', done: 'words' },
        },
      },
      verification: {
        type: 'object',
        title: 'Verification',
        description: '用再次测量验证效果。How measuring again shows whether it worked.',
        properties: {
          after: {
            $ref: 'common.schema.json#/$defs/day',
            description: '从哪天起再次测量。The day from which it is measured again.',
          },
          period: { $ref: 'common.schema.json#/$defs/cadence' },
          by: { $ref: 'common.schema.json#/$defs/id', description: '谁来验证。Who verifies it.' },
          result: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '再次测量的结果。The figure that was measured.',
          },
          on: { $ref: 'common.schema.json#/$defs/day', description: '验证日期。The day it was verified.' },
          effective: { type: 'boolean', description: 'true 有效，false 无效。Whether it worked.' },
          next: {
            $ref: 'common.schema.json#/$defs/text',
            description:
              '无效时怎么办，或有效后如何固化。What follows: the next step where it did not work, the new standard where it did.',
          },
        },
        required: ['after', 'by'],
        additionalProperties: false,
        'x-changes': {
          after: 'words',
          period: 'words',
          by: 'words',
          result: 'words',
          on: 'words',
          effective: 'words',
          next: 'words',
        },
      },
      escalate: {
        $ref: 'common.schema.json#/$defs/id',
        description: '无效或逾期时上报给谁。The role that is told where it is late or does not work.',
      },
      reward: {
        $ref: 'common.schema.json#/$defs/text',
        description: '对提出者的奖励。The reward for whoever proposed it.',
      },
    },
    required: ['kind', 'type', 'stage', 'finding', 'goal', 'due', 'steps', 'verification', 'escalate'],
    unevaluatedProperties: false,
    $defs: {
      classReference: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
        description:
          '类别：分类的标识/类别的标识，例如 finding-classes/process。A class: id of its taxonomy, a slash, id of the class.',
        'x-expects': {
          zh: '分类的标识加斜杠加类别，例如 `finding-classes/process`',
          en: 'the id of a taxonomy, a slash and a class, such as `finding-classes/process`',
        },
      },
    },
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      type: 'words',
      stage: 'words',
      finding: 'words',
      causes: 'option',
      goal: 'words',
      due: 'words',
      steps: 'option',
      verification: 'words',
      escalate: 'words',
      reward: 'words',
    },
  },
  'calendar.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'calendar.schema.json',
    title: 'Calendar',
    description:
      '营业日历：时区、每周时段、休息、节假日和调休。A business calendar: zone, weekly hours, breaks, holidays and make-up days.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'calendar' },
      zone: {
        type: 'string',
        format: 'time-zone',
        description: 'IANA 时区，例如 Asia/Shanghai。IANA time zone, such as Asia/Shanghai.',
      },
      extends: {
        $ref: 'common.schema.json#/$defs/id',
        description: '以另一个日历为基础，只写不同之处。Another calendar on which this one builds.',
      },
      weekly: {
        type: 'object',
        description:
          '每周营业时段；跨过午夜的时段算在开始的那一天。Weekly hours; a window past midnight belongs to the day it starts on.',
        properties: {
          weekdays: { $ref: '#/$defs/windows', description: '周一至周五。Monday to Friday.' },
          weekend: { $ref: '#/$defs/windows', description: '周六和周日。Saturday and Sunday.' },
          mon: { $ref: '#/$defs/windows' },
          tue: { $ref: '#/$defs/windows' },
          wed: { $ref: '#/$defs/windows' },
          thu: { $ref: '#/$defs/windows' },
          fri: { $ref: '#/$defs/windows' },
          sat: { $ref: '#/$defs/windows' },
          sun: { $ref: '#/$defs/windows' },
        },
        additionalProperties: false,
        'x-changes': {
          weekdays: 'meaning',
          weekend: 'meaning',
          mon: 'meaning',
          tue: 'meaning',
          wed: 'meaning',
          thu: 'meaning',
          fri: 'meaning',
          sat: 'meaning',
          sun: 'meaning',
        },
      },
      breaks: {
        type: 'array',
        description: '从营业时段中扣除的休息。Breaks taken out of the hours.',
        items: {
          type: 'object',
          title: 'Break',
          properties: {
            window: { $ref: '#/$defs/window' },
            on: {
              type: 'array',
              items: { enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
              minItems: 1,
              uniqueItems: true,
              description: '星期几；不写为每天。Days of the week; every day where left out.',
            },
            date: { $ref: 'common.schema.json#/$defs/day', description: '只在这一天。On this day only.' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
          },
          required: ['window'],
          additionalProperties: false,
          'x-changes': { window: 'meaning', on: 'meaning', date: 'meaning', title: 'words' },
        },
      },
      holidays: {
        type: 'array',
        description: '节假日，当天不营业。Holidays: closed on these days.',
        items: {
          type: 'object',
          title: 'Holiday',
          properties: {
            date: {
              $ref: 'common.schema.json#/$defs/day',
              description: '日期，或假期的第一天。The day, or the first of several.',
            },
            to: {
              $ref: 'common.schema.json#/$defs/day',
              description: '假期的最后一天（含）。The last day of several, included.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
          },
          required: ['date', 'title'],
          additionalProperties: false,
          'x-changes': { date: 'meaning', to: 'meaning', title: 'words' },
        },
      },
      overrides: {
        type: 'array',
        description:
          '当天另有时段的日子：调休上班、半天；windows 为空表示不营业。Days with hours of their own: make-up working days, half days; empty windows mean closed.',
        items: {
          type: 'object',
          title: 'Calendar override',
          properties: {
            date: { $ref: 'common.schema.json#/$defs/day' },
            windows: { $ref: '#/$defs/windows' },
            makeUp: { type: 'boolean', description: 'true 表示调休上班。True for a make-up working day.' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
          },
          required: ['date', 'windows', 'title'],
          additionalProperties: false,
          'x-changes': { date: 'meaning', windows: 'meaning', makeUp: 'meaning', title: 'words' },
        },
      },
      worksMakeUpDays: {
        type: 'boolean',
        description:
          'false 表示这个团队调休日不上班，按平常的周末；不写同所基于的日历，否则为上班。False where this team does not work make-up days: they are weekends like any other; as the calendar it extends where left out, else true.',
      },
      knownUntil: {
        $ref: 'common.schema.json#/$defs/day',
        description:
          '节假日已知到哪一天；超过它的时限会标明，不会猜测。The day until which holidays are known; a due time beyond it is flagged, not guessed.',
      },
      reference: { $ref: 'common.schema.json#/$defs/reference' },
    },
    required: ['kind', 'zone'],
    anyOf: [{ required: ['weekly'] }, { required: ['extends'] }],
    unevaluatedProperties: false,
    $defs: {
      window: {
        type: 'string',
        format: 'window',
        description:
          '时段，例如 "09:00-18:00"；"22:00-06:00" 跨过午夜；可以写到 24:00。A window such as "09:00-18:00"; "22:00-06:00" runs past midnight; 24:00 is allowed.',
      },
      windows: {
        type: 'array',
        items: { $ref: '#/$defs/window' },
        description: '当天的时段，空列表表示不营业。The windows of the day; an empty list means closed.',
      },
    },
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      zone: 'meaning',
      extends: 'meaning',
      weekly: 'meaning',
      breaks: 'meaning',
      holidays: 'meaning',
      overrides: 'meaning',
      worksMakeUpDays: 'meaning',
      knownUntil: 'words',
      reference: 'words',
    },
  },
  'case.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'case.schema.json',
    title: 'Case',
    description:
      '用例：给定数据、工单或对话，标准应当得出的结论。A test of the standards: given figures, tickets or a talk, the verdicts that must come out.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'case' },
      given: {
        type: 'object',
        title: 'Case given',
        description: '给定的情形。What is given.',
        properties: {
          profile: { $ref: 'common.schema.json#/$defs/id', description: '采用的适配。The profile that applies.' },
          asOf: {
            $ref: 'common.schema.json#/$defs/day',
            description: '按哪天生效的标准。Standards in force on this day.',
          },
          snapshots: {
            type: 'array',
            minItems: 1,
            description: '数据。Figures.',
            items: {
              type: 'object',
              title: 'Case snapshot',
              properties: {
                period: {
                  type: 'string',
                  minLength: 1,
                  description: '期间，例如 2026-03、2026-Q1。The period, such as 2026-03 or 2026-Q1.',
                },
                scope: {
                  type: 'object',
                  additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                  description: '范围，例如 { channel: phone }。The scope, such as { channel: phone }.',
                },
                metrics: {
                  type: 'object',
                  minProperties: 1,
                  description: '各 KPI 的数值，按其单位。The value per KPI, in its unit.',
                  additionalProperties: { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }] },
                },
                samples: {
                  type: 'object',
                  additionalProperties: { type: 'integer', minimum: 0 },
                  description: '各 KPI 的样本量。The sample per KPI.',
                },
              },
              required: ['period', 'metrics'],
              additionalProperties: false,
              'x-changes': { period: 'words', scope: 'words', metrics: 'words', samples: 'words' },
            },
          },
          ticket: {
            type: 'object',
            title: 'Case ticket',
            description: '一张工单。A ticket.',
            properties: {
              created: {
                type: 'string',
                minLength: 1,
                description: '创建时间，带时区，例如 2026-03-02T09:00:00+08:00。When it was created, with its offset.',
              },
              scope: {
                type: 'object',
                additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                description: '优先级、渠道等。Priority, channel and so on.',
              },
              events: {
                type: 'array',
                minItems: 1,
                description: '事件，按时间顺序。The events, in order of time.',
                items: {
                  type: 'object',
                  title: 'Case event',
                  properties: {
                    at: { type: 'string', minLength: 1, description: '时间，带时区。When, with its offset.' },
                    event: {
                      $ref: 'common.schema.json#/$defs/id',
                      description: '事件，例如 arrived。What happened, such as arrived.',
                    },
                    reply: { enum: ['agent', 'customer', 'bot'], description: '谁的回复。Whose reply.' },
                    public: { type: 'boolean', description: 'false 表示内部备注。False for an internal note.' },
                    status: {
                      $ref: 'common.schema.json#/$defs/id',
                      description: '进入的状态。The status that is entered.',
                    },
                    change: {
                      type: 'object',
                      additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                      minProperties: 1,
                      description: '变更，例如 { priority: A }。What changed, such as { priority: A }.',
                    },
                  },
                  required: ['at'],
                  additionalProperties: false,
                  anyOf: [
                    { required: ['event'] },
                    { required: ['reply'] },
                    { required: ['status'] },
                    { required: ['change'] },
                  ],
                  'x-changes': {
                    at: 'words',
                    event: 'words',
                    reply: 'words',
                    public: 'words',
                    status: 'words',
                    change: 'words',
                  },
                },
              },
              now: { type: 'string', minLength: 1, description: '判断的时间。The moment at which it is judged.' },
            },
            required: ['created', 'events'],
            additionalProperties: false,
            'x-changes': { created: 'words', scope: 'words', events: 'words', now: 'words' },
          },
          talk: {
            type: 'array',
            minItems: 1,
            description: '一段对话。A talk.',
            items: {
              type: 'object',
              title: 'Case line',
              properties: {
                by: { enum: ['agent', 'customer'], description: '谁说的。Who says it.' },
                say: { type: 'string', minLength: 1, description: '说了什么。What is said.' },
              },
              required: ['by', 'say'],
              additionalProperties: false,
              'x-changes': { by: 'words', say: 'words' },
            },
          },
          script: {
            $ref: 'common.schema.json#/$defs/id',
            description: '对话应遵守的话术。The script the talk has to follow.',
          },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-changes': {
          profile: 'words',
          asOf: 'words',
          snapshots: 'words',
          ticket: 'words',
          talk: 'words',
          script: 'words',
        },
      },
      expect: {
        type: 'array',
        minItems: 1,
        description: '应当得出的结论。What must come out.',
        items: {
          type: 'object',
          title: 'Case expectation',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference' },
            tier: {
              type: 'string',
              minLength: 1,
              description:
                '工单适用的档位：服务时限的标识/档位。The tier that decides: id of the service level, a slash, the tier.',
            },
            rule: { $ref: 'common.schema.json#/$defs/id', description: '触发的规则。The rule that raises its alert.' },
            scorecard: { $ref: 'common.schema.json#/$defs/id', description: '记分卡。The scorecard.' },
            verdict: {
              enum: [
                'met',
                'at-risk',
                'missed',
                'no-data',
                'insufficient',
                'not-applicable',
                'waived',
                'running',
                'paused',
              ],
              description: '应得的判定。The verdict that must come out.',
            },
            period: {
              type: 'string',
              minLength: 1,
              description: '哪一期；不写为最后一期。For which period; the last where left out.',
            },
            scope: {
              type: 'object',
              additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
              description:
                '哪个范围；不写为第一条数据的范围。For which scope; that of the first figures where left out.',
            },
            grade: { $ref: 'common.schema.json#/$defs/name', description: '应得的等级。The grade that must come out.' },
            points: {
              type: 'number',
              minimum: 0,
              maximum: 100,
              description: '应得的分数。The points that must come out.',
            },
            due: { type: 'string', minLength: 1, description: '应得的到期时间。The due time that must come out.' },
            breaks: {
              type: 'array',
              minItems: 0,
              uniqueItems: true,
              description: '对话违反的说法；空列表表示不违反。The phrases the talk breaks; an empty list for none.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            raised: { type: 'boolean', description: '规则是否触发。Whether the rule raises its alert.' },
          },
          additionalProperties: false,
          anyOf: [
            { required: ['goal', 'verdict'] },
            { required: ['tier'] },
            { required: ['rule'] },
            { required: ['scorecard'] },
            { required: ['breaks'] },
          ],
          'x-changes': {
            goal: 'words',
            tier: 'words',
            rule: 'words',
            scorecard: 'words',
            verdict: 'words',
            period: 'words',
            scope: 'words',
            grade: 'words',
            points: 'words',
            due: 'words',
            breaks: 'words',
            raised: 'words',
          },
        },
      },
    },
    required: ['kind', 'given', 'expect'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': { kind: 'identity', given: 'words', expect: 'words' },
  },
  'dataset.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'dataset.schema.json',
    title: 'Dataset',
    description:
      '数据集：原始记录有哪些字段，以及实际导出的文件怎样对应。Raw records: their fields, and how real exports map onto them.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'dataset' },
      records: {
        enum: ['tickets', 'events', 'calls', 'surveys', 'complaints', 'staff', 'other'],
        description: '记录的种类。What the records are.',
      },
      files: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description: "文件，相对于本文档的文件夹。The files, relative to this document's folder.",
        items: {
          type: 'string',
          minLength: 1,
          description: '文件或通配符，例如 exports/tickets-*.csv。A file or pattern, such as exports/tickets-*.csv.',
        },
      },
      format: {
        enum: ['csv', 'ndjson', 'json', 'parquet', 'xlsx', 'postgres'],
        description:
          '文件格式；postgres 表示记录在 PostgreSQL 的一张表里。Format of the files; postgres where the records are in a table of PostgreSQL.',
      },
      table: {
        type: 'string',
        pattern: '^[^.\\s]+(\\.[^.\\s]+)?$',
        description:
          "PostgreSQL 的表或视图，例如 public.tickets；不写则与数据集同名。A table or view of PostgreSQL, such as public.tickets; that of the dataset's id where left out.",
      },
      encoding: {
        enum: ['utf-8', 'gb18030', 'latin1'],
        description: '文字编码；不写为 utf-8。Encoding; utf-8 where left out.',
      },
      delimiter: { enum: [',', ';', '\t', '|'], description: '分隔符；不写为逗号。Delimiter; a comma where left out.' },
      zone: {
        type: 'string',
        format: 'time-zone',
        description: '没有写时区的时间属于哪个时区。The zone of times that name none.',
      },
      nulls: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description: '表示没有值的写法，例如 ? 和 N/A。What stands for no value, such as ? and N/A.',
        items: { type: 'string' },
      },
      key: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '确定一条记录的字段；同一记录出现多次时取 latest 最晚的一条。The fields that identify a record; of several versions the latest by `latest` counts.',
        items: { $ref: 'common.schema.json#/$defs/name' },
      },
      latest: {
        $ref: 'common.schema.json#/$defs/name',
        description: '用哪个时间字段取最新的版本。The field that tells which version is the latest.',
      },
      at: {
        $ref: 'common.schema.json#/$defs/name',
        description:
          '记录按哪个时间字段归入周期；不写时是第一个必填的 instant 或 date 字段。The field that decides to which period a record belongs; the first required instant or date where left out.',
      },
      fields: {
        type: 'object',
        minProperties: 1,
        description: '字段：名字、类型和在导出文件中的列。The fields: name, type and column in the export.',
        propertyNames: { $ref: 'common.schema.json#/$defs/name' },
        additionalProperties: {
          type: 'object',
          title: 'Field',
          properties: {
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            type: {
              enum: ['text', 'number', 'yes-no', 'instant', 'date', 'duration', 'choice'],
              description: '类型。Its type.',
            },
            formula: {
              type: 'string',
              minLength: 1,
              description:
                '派生字段：由本数据集的其他字段算出，没有自己的列，例如 answered - queued。A derived field: worked out from other fields of the dataset, with no column of its own, such as answered - queued.',
            },
            columns: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                "导出文件中的列名，第一个找到的算；不写则与字段同名。Names of the column in exports, the first that is there counts; the field's own where left out.",
              items: { type: 'string', minLength: 1, description: '列名。A column name.' },
            },
            dateFormat: {
              type: 'string',
              minLength: 1,
              description:
                '时间的写法，例如 DD-MM-YYYY HH:mm；不写为 ISO 8601。How times are written, such as DD-MM-YYYY HH:mm; ISO 8601 where left out.',
            },
            unit: { $ref: 'common.schema.json#/$defs/unit', description: '数值的单位。The unit of the numbers.' },
            required: {
              type: 'boolean',
              description: 'true 表示缺它的记录不能用。True where a record without it cannot be used.',
            },
            dimension: {
              $ref: 'common.schema.json#/$defs/id',
              description: '取值即该维度的取值。Its values are those of this dimension.',
            },
            values: {
              type: 'object',
              minProperties: 1,
              description: '导出文件里的写法 → 我们的取值。Values of the export → ours.',
              additionalProperties: { type: 'string', minLength: 1 },
            },
            personal: {
              type: 'boolean',
              description: 'true 表示个人信息，不写入任何结果。True for personal data, which goes into no result.',
            },
          },
          required: ['type'],
          additionalProperties: false,
          'x-changes': {
            title: 'words',
            type: 'meaning',
            formula: 'meaning',
            columns: 'meaning',
            dateFormat: 'meaning',
            unit: 'meaning',
            required: 'meaning',
            dimension: 'meaning',
            values: 'meaning',
            personal: 'words',
          },
        },
      },
      ticket: {
        type: 'object',
        title: 'Ticket fields',
        description:
          '哪些字段说的是工单；有它，yardstick sla 才能给这些记录计时。Which fields tell of tickets, so that `yardstick sla` can time the records.',
        properties: {
          id: {
            $ref: 'common.schema.json#/$defs/name',
            description: "工单号的字段。The field with the ticket's number.",
          },
          created: {
            $ref: 'common.schema.json#/$defs/name',
            description: '创建时间的字段。The field with the time of its creation.',
          },
          at: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '一行是一次变动时，变动时间的字段；不写表示一行一张工单。Where each row is one change, the field with its time; left out, each row is one ticket.',
          },
          order: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '同一时间的几行按哪个字段分先后。The field that tells which of two rows at one time came first.',
          },
          status: { $ref: 'common.schema.json#/$defs/name', description: '状态的字段。The field with the status.' },
          event: {
            $ref: 'common.schema.json#/$defs/name',
            description: '这一行发生了什么事件的字段。The field that names what happened.',
          },
          reply: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '谁回复的字段：agent、customer 或 bot。The field that says who replied: agent, customer or bot.',
          },
          public: {
            $ref: 'common.schema.json#/$defs/name',
            description: '回复客户是否看得到的字段。The field that says whether the customer sees the reply.',
          },
          times: {
            type: 'object',
            minProperties: 1,
            description:
              "工单事件、状态或 reply（首次人工回复）→ 记有其时间的字段。A ticket event, a status, or `reply` (an agent's first reply) → the field with its time.",
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
          },
        },
        required: ['id', 'created'],
        additionalProperties: false,
        'x-changes': {
          id: 'meaning',
          created: 'meaning',
          at: 'meaning',
          order: 'meaning',
          status: 'meaning',
          event: 'meaning',
          reply: 'meaning',
          public: 'meaning',
          times: 'meaning',
        },
      },
      reference: { $ref: 'common.schema.json#/$defs/reference' },
    },
    required: ['kind', 'records', 'format', 'fields'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      records: 'meaning',
      files: 'words',
      format: 'meaning',
      table: 'meaning',
      encoding: 'meaning',
      delimiter: 'meaning',
      zone: 'meaning',
      nulls: 'meaning',
      key: 'meaning',
      latest: 'meaning',
      at: 'meaning',
      fields: 'option',
      ticket: 'meaning',
      reference: 'words',
    },
  },
  'form.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'form.schema.json',
    title: 'Form',
    description:
      '表单：评分表、检查表、记录模板或问卷，含必填项、评分标准和否决项。A scoring form, checklist, record template or survey: required fields, anchors per score, fatal items.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'form' },
      purpose: {
        enum: ['scoring', 'record', 'checklist', 'survey'],
        description: 'scoring 评分表、record 记录模板、checklist 检查表、survey 问卷。What the form is for.',
      },
      when: { $ref: 'common.schema.json#/$defs/scope' },
      yields: {
        $ref: 'common.schema.json#/$defs/id',
        description: '由这份表单得出的 KPI。The KPI that follows from it.',
      },
      keep: {
        $ref: 'common.schema.json#/$defs/interval',
        description: '至少保存多久，例如 2 years。How long the filled-in forms are kept at least, such as 2 years.',
      },
      sampling: {
        type: 'object',
        title: 'Sampling',
        description: '抽查办法。How filled-in forms or talks are sampled.',
        properties: {
          share: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '抽查比例，例如 5 %。The share that is sampled, such as 5 %.',
          },
          atLeast: { type: 'integer', minimum: 1, description: '每次至少抽几份。Smallest number that is sampled.' },
          every: { $ref: 'common.schema.json#/$defs/interval' },
          per: {
            enum: ['agent', 'team', 'centre'],
            description: '按什么抽：每人、每班组或全中心。Whether per agent, per team or for the whole centre.',
          },
          by: { $ref: 'common.schema.json#/$defs/id', description: '抽查的角色。The role that samples.' },
        },
        required: ['every', 'by'],
        additionalProperties: false,
        'x-changes': {
          share: 'stricter-higher',
          atLeast: 'stricter-higher',
          every: 'words',
          per: 'meaning',
          by: 'words',
        },
      },
      pass: {
        $ref: 'common.schema.json#/$defs/quantity',
        description: '合格分数线。The score from which it is passed.',
      },
      items: {
        type: 'array',
        minItems: 1,
        description: '各项。The items.',
        items: {
          type: 'object',
          title: 'Form item',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            group: {
              $ref: 'common.schema.json#/$defs/text',
              description: '所属部分，例如“客户信息”。The part it belongs to, such as “customer”.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称或问题。Name, or the question.' },
            hint: { $ref: 'common.schema.json#/$defs/text', description: '填写说明。How to fill it in.' },
            type: {
              enum: ['text', 'number', 'quantity', 'date-time', 'choice', 'yes-no', 'score', 'signature', 'photo'],
              description: '填写方式。What is filled in.',
            },
            unit: { $ref: 'common.schema.json#/$defs/unit' },
            choices: {
              type: 'array',
              minItems: 1,
              description: '可选项。The choices.',
              items: {
                type: 'object',
                title: 'Choice',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/name' },
                  title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
                },
                required: ['id', 'title'],
                additionalProperties: false,
                'x-changes': { id: 'identity', title: 'words' },
              },
            },
            dimension: {
              $ref: 'common.schema.json#/$defs/id',
              description: '可选项即该维度的取值。The choices are the values of this dimension.',
            },
            taxonomy: {
              $ref: 'common.schema.json#/$defs/id',
              description: '可选项即该分类的类别。The choices are the classes of this taxonomy.',
            },
            required: {
              description:
                'true 必填，或写明在什么范围内必填；不写为选填。True where it must be filled in, or the scope in which it must; optional where left out.',
              anyOf: [{ type: 'boolean' }, { $ref: 'common.schema.json#/$defs/scope' }],
            },
            personal: {
              type: 'boolean',
              description:
                'true 表示个人信息，须加密并限制查看。True for personal data, which is encrypted and seen by few.',
            },
            weight: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '权重，例如 20 %。Its weight, such as 20 %.',
            },
            anchors: {
              type: 'array',
              minItems: 1,
              description: '每个分数对应的表现，从高到低。What earns each score, from best to worst.',
              items: {
                type: 'object',
                title: 'Anchor',
                properties: {
                  points: { type: 'integer', minimum: 0, maximum: 100, description: '分数。The score.' },
                  text: { $ref: 'common.schema.json#/$defs/text', description: '得这个分数的表现。What earns it.' },
                },
                required: ['points', 'text'],
                additionalProperties: false,
                'x-changes': { points: 'meaning', text: 'words' },
              },
            },
            fatal: {
              type: 'boolean',
              description: 'true 表示否决项：不合格则整份为 0 分。True where failing it makes the whole form zero.',
            },
            notApplicable: {
              type: 'boolean',
              description:
                'true 表示可填“不适用”，此时不计入分母。True where “not applicable” may be chosen; it then leaves the denominator.',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'title', 'type'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            group: 'words',
            title: 'words',
            hint: 'words',
            type: 'meaning',
            unit: 'meaning',
            choices: 'option',
            dimension: 'meaning',
            taxonomy: 'meaning',
            required: 'meaning',
            personal: 'words',
            weight: 'meaning',
            anchors: 'meaning',
            fatal: { stricter: [false, true] },
            notApplicable: { stricter: [true, false] },
            sources: 'words',
          },
        },
      },
    },
    required: ['kind', 'purpose', 'items'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      purpose: 'meaning',
      when: 'scope',
      yields: 'meaning',
      keep: 'words',
      sampling: 'option',
      pass: 'stricter-higher',
      items: 'demand',
    },
  },
  'glossary.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'glossary.schema.json',
    title: 'Glossary',
    description:
      '术语表：一个概念一个说法，中英文对应，以及不要混用的词。A glossary: one name per idea in both languages, and the words not to be used in its place.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'glossary' },
      terms: {
        type: 'array',
        minItems: 1,
        description: '术语。The terms.',
        items: {
          type: 'object',
          title: 'Term',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            term: {
              $ref: 'common.schema.json#/$defs/text',
              description: '统一的说法。The name that is used everywhere.',
            },
            meaning: {
              $ref: 'common.schema.json#/$defs/text',
              description: '含义，一两句话。What it means, in a sentence or two.',
            },
            avoid: {
              type: 'object',
              description:
                '不要用来代替它的词；出现在标准里会提示。Words not to be used in its place; they are reported where a document uses them.',
              properties: {
                zh: {
                  type: 'array',
                  minItems: 1,
                  uniqueItems: true,
                  description: '不用的中文说法。Chinese words not to be used.',
                  items: {
                    type: 'string',
                    minLength: 1,
                    description: '不用的中文说法。A Chinese word not to be used.',
                  },
                },
                en: {
                  type: 'array',
                  minItems: 1,
                  uniqueItems: true,
                  description: '不用的英文说法。English words not to be used.',
                  items: {
                    type: 'string',
                    minLength: 1,
                    description: '不用的英文说法。An English word not to be used.',
                  },
                },
              },
              additionalProperties: false,
              minProperties: 1,
              'x-changes': { zh: 'words', en: 'words' },
            },
            except: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                '含有上面的词、但另有所指的说法，例如 客户服务员工。Phrases that contain such a word but mean something else.',
              items: {
                type: 'string',
                minLength: 1,
                description:
                  '含有不用的词、但另有所指的说法。A phrase that contains such a word and means something else.',
              },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'term', 'meaning'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            term: 'words',
            meaning: 'words',
            avoid: 'words',
            except: 'words',
            sources: 'words',
          },
        },
      },
    },
    required: ['kind', 'terms'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': { kind: 'identity', terms: 'option' },
  },
  'kpi.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'kpi.schema.json',
    title: 'Kpi',
    description: 'KPI 定义：单位、方向、公式、数据来源和周期。A KPI: unit, direction, formula, data source and period.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'kpi' },
      aliases: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
        description:
          '快照里也认的列名，例如 CSAT、客户满意度。Other column names under which snapshots may give it, such as CSAT.',
      },
      unit: {
        $ref: 'common.schema.json#/$defs/unit',
        description:
          '单位；快照中的数值按此单位填写（百分比写 91.2）。The unit in which snapshots give its values (a share in % as 91.2).',
      },
      better: { enum: ['higher', 'lower'], description: '越高越好还是越低越好。Which direction is better.' },
      family: {
        enum: ['result', 'process', 'staff', 'system'],
        description:
          'result 结果、process 过程、staff 人员、system 系统。Result (lagging), process (leading), staff or system.',
      },
      variant: {
        $ref: 'common.schema.json#/$defs/text',
        description: '采用的口径，例如“4、5 分占比”。The variant of the definition, such as top-2-box.',
      },
      formula: {
        type: 'string',
        minLength: 1,
        description:
          '公式，用下面 inputs 的名字书写，例如 resolved / accepted * 100 %。The formula over the inputs below, such as resolved / accepted * 100 %.',
      },
      inputs: {
        type: 'object',
        description:
          '公式里每个名字的含义：用一个函数从记录求得，或只用文字说明。What each name of the formula is: computed from records by a function, or described in words.',
        propertyNames: { $ref: '#/$defs/inputName' },
        additionalProperties: { $ref: '#/$defs/input' },
        minProperties: 1,
      },
      sample: {
        description:
          '哪些输入的记录数是样本量，写几个时取最小的；不写时是作为分母的输入，没有这样的输入时是全部输入。The inputs whose number of records is the sample, the smallest where there are several; where left out, the one that is divided by, or else all of them.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
        ],
      },
      range: {
        type: 'object',
        description:
          '可能的取值范围；不写时，比例为 0 到 100 %，时长和数量不小于 0，points 为 -100 到 100。Possible values; without it a share lies between 0 and 100 %, a duration or count is not negative, points lie between -100 and 100.',
        properties: {
          from: { $ref: 'common.schema.json#/$defs/quantity', description: '最小可能值。Smallest possible value.' },
          to: { $ref: 'common.schema.json#/$defs/quantity', description: '最大可能值。Largest possible value.' },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-changes': { from: 'meaning', to: 'meaning' },
      },
      dataSource: { $ref: 'common.schema.json#/$defs/text', description: '数据从哪里来。Where the data comes from.' },
      period: {
        $ref: 'common.schema.json#/$defs/cadence',
        description: '通常的统计周期。The period over which it is usually measured.',
      },
      minimumSample: {
        type: 'integer',
        minimum: 1,
        description:
          '最小样本量；样本更小或未给出时不下结论。Smallest sample that is judged; below it, or where none is given, there is no verdict.',
      },
      decimals: {
        type: 'integer',
        minimum: 0,
        maximum: 4,
        description: '显示的小数位数；判定从不使用舍入后的数。Decimals shown; verdicts never use rounded values.',
      },
      edgeCases: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/text' },
        description: '容易算错的情形，用文字说明。Cases that are easily counted wrongly, in words.',
      },
      definition: { $ref: 'common.schema.json#/$defs/reference' },
    },
    $defs: {
      inputName: {
        type: 'string',
        pattern: '^[\\p{L}_][\\p{L}\\p{N}_]*([-.][\\p{L}\\p{N}_]+)*$',
        description: '公式里的名字，以字母或汉字开头。A name in the formula; it starts with a letter.',
        'x-expects': {
          zh: '以字母或汉字开头、不含空格的名字，例如 `resolved`',
          en: 'a name that starts with a letter and has no spaces, such as `resolved`',
        },
      },
      expression: {
        description: '公式语言的一段文字，或一个数。A text in the formula language, or a number.',
        anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }],
      },
      where: {
        description:
          '只算满足条件的记录：字段 → 取值（或其中任意一个），或一段公式，例如 replies < 2 and status = "resolved"。Only records for which it holds: field → value (or any of a list), or a condition such as replies < 2 and status = "resolved".',
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            minProperties: 1,
            additionalProperties: {
              anyOf: [
                { type: ['string', 'number', 'boolean'] },
                { type: 'array', minItems: 1, uniqueItems: true, items: { type: ['string', 'number', 'boolean'] } },
              ],
            },
          },
        ],
      },
      input: {
        description:
          '一个函数和它的数据，或用文字说明：{ zh: …, en: … }。A function with its data, or words alone: { zh: …, en: … }.',
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            title: 'MeasuredInput',
            minProperties: 1,
            properties: {
              zh: { type: 'string', minLength: 1, description: '中文。Chinese.' },
              en: { type: 'string', minLength: 1, description: '英文。English.' },
              title: {
                $ref: 'common.schema.json#/$defs/text',
                description: '这个输入的名称。What the input is called.',
              },
              count: {
                $ref: 'common.schema.json#/$defs/id',
                description: '记录数：哪个数据集的。The number of records of this dataset.',
              },
              level: {
                $ref: 'common.schema.json#/$defs/id',
                description:
                  '期末还开着的记录数：哪个数据集的。The number of records of this dataset that are open at the end of the period.',
              },
              distinct: { $ref: '#/$defs/expression', description: '不同值的个数。How many different values.' },
              sum: { $ref: '#/$defs/expression', description: '合计。The sum.' },
              mean: { $ref: '#/$defs/expression', description: '平均。The mean.' },
              median: { $ref: '#/$defs/expression', description: '中位数。The median.' },
              percentile: { $ref: '#/$defs/expression', description: 'rank 处的百分位数。The percentile at `rank`.' },
              'share-within': {
                $ref: '#/$defs/expression',
                description: '不超过 limit 的占多少。How many are within `limit`.',
              },
              'top-box': {
                $ref: '#/$defs/expression',
                description: '不低于 from 的占多少。How many are at `from` or above.',
              },
              nps: {
                $ref: '#/$defs/expression',
                description: '净推荐值（0 至 10 分的回答）。Net promoter score of answers from 0 to 10.',
              },
              'weighted-mean': {
                $ref: '#/$defs/expression',
                description: '以 weight 为权重的平均。The mean weighted by `weight`.',
              },
              'ratio-of-sums': {
                $ref: '#/$defs/expression',
                description: '合计除以 to 的合计。Its sum over the sum of `to`.',
              },
              of: { $ref: 'common.schema.json#/$defs/id', description: '数据集。The dataset.' },
              rank: {
                $ref: '#/$defs/expression',
                description: '百分位，例如 90 %。The rank of a percentile, such as 90 %.',
              },
              limit: { $ref: '#/$defs/expression', description: '期限，例如 20 s。The limit, such as 20 s.' },
              weight: { $ref: '#/$defs/expression', description: '权重。The weight.' },
              to: { $ref: '#/$defs/expression', description: '分母。The denominator.' },
              from: {
                $ref: '#/$defs/expression',
                description:
                  'top-box：从几分起算；level：记录从哪个时间字段开始。Of top-box, the lowest score that counts; of level, the field that says when a record begins.',
              },
              until: {
                $ref: 'common.schema.json#/$defs/name',
                description: 'level：记录到哪个时间字段结束。Of level, the field that says when a record ends.',
              },
              where: { $ref: '#/$defs/where' },
              at: {
                $ref: 'common.schema.json#/$defs/name',
                description:
                  "记录按哪个时间字段归入周期；不写时用数据集的 at。The field that decides to which period a record belongs; the dataset's own where left out.",
              },
            },
            additionalProperties: false,
            'x-changes': {
              zh: 'meaning',
              en: 'meaning',
              title: 'words',
              count: 'meaning',
              level: 'meaning',
              distinct: 'meaning',
              sum: 'meaning',
              mean: 'meaning',
              median: 'meaning',
              percentile: 'meaning',
              'share-within': 'meaning',
              'top-box': 'meaning',
              nps: 'meaning',
              'weighted-mean': 'meaning',
              'ratio-of-sums': 'meaning',
              of: 'meaning',
              rank: 'meaning',
              limit: 'meaning',
              weight: 'meaning',
              to: 'meaning',
              from: 'meaning',
              until: 'meaning',
              where: 'meaning',
              at: 'meaning',
            },
          },
        ],
      },
    },
    required: ['kind', 'unit', 'better', 'family', 'formula', 'inputs', 'dataSource', 'period'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      aliases: 'words',
      unit: 'meaning',
      better: 'meaning',
      family: 'words',
      variant: 'words',
      formula: 'meaning',
      inputs: 'meaning',
      sample: 'meaning',
      range: 'meaning',
      dataSource: 'words',
      period: 'meaning',
      minimumSample: 'meaning',
      decimals: 'words',
      edgeCases: 'words',
      definition: 'words',
    },
  },
  'monitoring.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'monitoring.schema.json',
    title: 'Monitoring',
    description:
      '监控计划：看哪些 KPI、多久一次、数据从哪来、谁看、告诉谁、出什么报告。A monitoring plan: which KPIs, how often, from where, who looks, who is told, which reports.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'monitoring' },
      watch: {
        type: 'array',
        minItems: 1,
        description: '监控项。What is watched.',
        items: {
          type: 'object',
          title: 'Watch',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            kpis: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '看的 KPI。The KPIs that are watched.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            clocks: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                '看的时钟：服务时限的标识/时钟。The clocks that are watched: id of the service level, a slash, the clock.',
              items: {
                type: 'string',
                minLength: 1,
                description: '服务时限的标识/时钟。Id of a service level, a slash, a clock.',
              },
            },
            when: { $ref: 'common.schema.json#/$defs/scope' },
            by: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '按哪些维度分开看。The dimensions by which it is broken down.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            every: {
              description: '多久看一次；real-time 为实时。How often; real-time is at once.',
              anyOf: [{ const: 'real-time' }, { $ref: 'common.schema.json#/$defs/cadence' }],
            },
            from: { $ref: 'common.schema.json#/$defs/text', description: '数据从哪来。Where the data comes from.' },
            datasets: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '数据集。The datasets.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            role: { $ref: 'common.schema.json#/$defs/id', description: '谁看。Who looks.' },
            tell: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '有异常时告诉谁。Who is told where something is wrong.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            alerts: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '相关的规则。The rules that go with it.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'title', 'every', 'from', 'role'],
          additionalProperties: false,
          anyOf: [{ required: ['kpis'] }, { required: ['clocks'] }],
          'x-changes': {
            id: 'identity',
            title: 'words',
            kpis: 'words',
            clocks: 'words',
            when: 'scope',
            by: 'words',
            every: 'words',
            from: 'words',
            datasets: 'words',
            role: 'words',
            tell: 'words',
            alerts: 'words',
            sources: 'words',
          },
        },
      },
      reports: {
        type: 'array',
        minItems: 1,
        description: '报告。The reports.',
        items: {
          type: 'object',
          title: 'Monitoring report',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            every: { $ref: 'common.schema.json#/$defs/cadence' },
            due: { $ref: 'common.schema.json#/$defs/text', description: '什么时候发出。When it goes out.' },
            contents: {
              type: 'array',
              minItems: 1,
              description: '内容。What is in it.',
              items: { $ref: 'common.schema.json#/$defs/text' },
            },
            kpis: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '报告的 KPI。The KPIs that are reported.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            by: { $ref: 'common.schema.json#/$defs/id', description: '谁编写。Who writes it.' },
            audience: {
              type: 'array',
              minItems: 1,
              description: '发给谁、多详细。Who gets it, and in which detail.',
              items: {
                type: 'object',
                title: 'Audience',
                properties: {
                  roles: {
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    description: '读者。The readers.',
                    items: { $ref: 'common.schema.json#/$defs/id' },
                  },
                  detail: {
                    enum: ['summary', 'full'],
                    description: 'summary 摘要，full 全文。A summary, or the whole.',
                  },
                },
                required: ['roles', 'detail'],
                additionalProperties: false,
                'x-changes': { roles: 'words', detail: 'words' },
              },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'title', 'every', 'contents', 'by', 'audience'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            title: 'words',
            every: 'words',
            due: 'words',
            contents: 'words',
            kpis: 'words',
            by: 'words',
            audience: 'words',
            sources: 'words',
          },
        },
      },
      samples: {
        type: 'array',
        minItems: 1,
        description: '抽查。Samples of records, recordings and feedback.',
        items: {
          type: 'object',
          title: 'Sample',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            of: { $ref: 'common.schema.json#/$defs/text', description: '抽什么。What is sampled.' },
            share: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '比例，例如 5 %。The share, such as 5 %.',
            },
            atLeast: { type: 'integer', minimum: 1, description: '至少几份。Smallest number.' },
            every: { $ref: 'common.schema.json#/$defs/cadence' },
            seed: {
              $ref: 'common.schema.json#/$defs/text',
              description: '怎样保证可以重抽出同一批。How the very same sample can be drawn again.',
            },
            form: { $ref: 'common.schema.json#/$defs/id', description: '用哪份表单核查。The form it is checked with.' },
            by: { $ref: 'common.schema.json#/$defs/id', description: '谁抽查。Who samples.' },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'of', 'share', 'every', 'seed', 'by'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            of: 'words',
            share: 'stricter-higher',
            atLeast: 'stricter-higher',
            every: 'words',
            seed: 'words',
            form: 'words',
            by: 'words',
            sources: 'words',
          },
        },
      },
    },
    required: ['kind', 'watch'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': { kind: 'identity', watch: 'option', reports: 'option', samples: 'option' },
  },
  'procedure.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'procedure.schema.json',
    title: 'Procedure',
    description:
      '流程：步骤、角色、时限和分支；也用于应急预案、投诉闭环和推广计划。A procedure: steps, roles, time limits and branches; also emergency plans, loops and roll-outs.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'procedure' },
      type: {
        enum: ['process', 'loop', 'emergency', 'improvement', 'roll-out'],
        description:
          'process 流程、loop 闭环、emergency 应急预案、improvement 改进、roll-out 推广。What sort of procedure it is.',
      },
      when: { $ref: 'common.schema.json#/$defs/scope' },
      trigger: { $ref: 'common.schema.json#/$defs/text', description: '什么情况下启动。What starts it.' },
      result: {
        $ref: 'common.schema.json#/$defs/text',
        description: '结束时应达到的结果。What has been reached when it ends.',
      },
      steps: {
        type: 'array',
        minItems: 1,
        description: '步骤。The steps.',
        items: {
          type: 'object',
          title: 'Procedure step',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            phase: { $ref: 'common.schema.json#/$defs/text', description: '所属阶段。The phase it belongs to.' },
            role: { $ref: 'common.schema.json#/$defs/id', description: '执行的角色。The role that does it.' },
            with: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '一起参与的角色。The roles that take part.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
            do: { $ref: 'common.schema.json#/$defs/text', description: '做什么，怎样做。What is done, and how.' },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description:
                '时限，从上一步完成时算起，除非 do 中另有说明。Time limit, from the end of the step before unless `do` says otherwise.',
            },
            clock: {
              type: 'string',
              pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
              description:
                '衡量时限的时钟：服务时限的标识/时钟，例如 complaint-handling/call-back。The clock that measures it: id of the service level, a slash, the clock.',
              'x-expects': {
                zh: '服务时限的标识加斜杠加时钟，例如 `complaint-handling/call-back`',
                en: 'the id of a service level, a slash and a clock, such as `complaint-handling/call-back`',
              },
            },
            script: { $ref: 'common.schema.json#/$defs/id', description: '使用的话术。The script that is used.' },
            form: { $ref: 'common.schema.json#/$defs/id', description: '填写的表单。The form that is filled in.' },
            pain: { $ref: 'common.schema.json#/$defs/text', description: '常见的问题。What usually goes wrong here.' },
            tell: {
              type: 'array',
              minItems: 1,
              description: '告诉谁、什么、多快。Who is told what, and how soon.',
              items: {
                type: 'object',
                title: 'Communication',
                properties: {
                  who: {
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    description: '通知的角色；客户写 customer。The roles that are told; `customer` is the customer.',
                    items: { $ref: 'common.schema.json#/$defs/id' },
                  },
                  what: { $ref: 'common.schema.json#/$defs/text', description: '告诉什么。What they are told.' },
                  within: { $ref: 'common.schema.json#/$defs/quantity', description: '多久之内。How soon.' },
                  script: { $ref: 'common.schema.json#/$defs/id', description: '使用的话术。The script that is used.' },
                },
                required: ['who', 'what'],
                additionalProperties: false,
                'x-changes': { who: 'words', what: 'words', within: 'words', script: 'words' },
              },
            },
            next: {
              description:
                '下一步：一个步骤，或按情况分支，或 end 结束；不写则顺序往下，最后一步之后结束。What comes next: a step, a choice by case, or `end`; the next in the list where left out, and the end after the last.',
              anyOf: [
                { $ref: 'common.schema.json#/$defs/id' },
                {
                  type: 'array',
                  minItems: 2,
                  items: {
                    type: 'object',
                    title: 'Procedure branch',
                    properties: {
                      if: { $ref: 'common.schema.json#/$defs/text', description: '什么情况下。In which case.' },
                      to: {
                        $ref: 'common.schema.json#/$defs/id',
                        description: '转到哪一步，或 end。The step to go on with, or `end`.',
                      },
                    },
                    required: ['if', 'to'],
                    additionalProperties: false,
                    'x-changes': { if: 'words', to: 'words' },
                  },
                },
              ],
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'title', 'role', 'do'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            title: 'words',
            phase: 'words',
            role: 'words',
            with: 'words',
            do: 'words',
            limit: 'stricter-lower',
            clock: 'words',
            script: 'words',
            form: 'words',
            pain: 'words',
            tell: 'words',
            next: 'words',
            sources: 'words',
          },
        },
      },
      drill: {
        type: 'object',
        title: 'Drill',
        description: '演练：多久一次、谁组织。How often it is drilled, and by whom.',
        properties: {
          every: { $ref: 'common.schema.json#/$defs/interval' },
          last: { $ref: 'common.schema.json#/$defs/day', description: '上次演练日期。Day of the last drill.' },
          by: { $ref: 'common.schema.json#/$defs/id', description: '组织演练的角色。The role that holds it.' },
          how: { $ref: 'common.schema.json#/$defs/text', description: '怎样演练。How it is drilled.' },
        },
        required: ['every', 'last', 'by'],
        additionalProperties: false,
        'x-changes': { every: 'words', last: 'words', by: 'words', how: 'words' },
      },
    },
    required: ['kind', 'type', 'trigger', 'steps'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      type: 'meaning',
      when: 'scope',
      trigger: 'words',
      result: 'words',
      steps: 'option',
      drill: 'option',
    },
  },
  'profile.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'profile.schema.json',
    title: 'Profile',
    description:
      '适配：某公司、地区或试点在基础标准上的调整；未提到的一律沿用。A profile: what a company, region or pilot changes of the base; everything else is inherited.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'profile' },
      adjust: {
        type: 'array',
        minItems: 1,
        description: '调整的目标，每项都写明原因。Goals that are adjusted, each with its reason.',
        items: {
          type: 'object',
          title: 'Adjustment',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference' },
            target: { $ref: 'common.schema.json#/$defs/dated', description: '新的目标值。The new target.' },
            limit: { $ref: 'common.schema.json#/$defs/dated', description: '新的底线。The new limit.' },
            period: {
              $ref: 'common.schema.json#/$defs/cadence',
              description: '新的考核周期。The new period that is judged.',
            },
            minimumSample: {
              type: 'integer',
              minimum: 0,
              description: '新的最小样本量；0 表示不要求。The new smallest sample; 0 asks for none.',
            },
            reason: { $ref: 'common.schema.json#/$defs/text', description: '调整的原因。Why it is adjusted.' },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['goal', 'reason'],
          additionalProperties: false,
          'x-changes': {
            goal: 'identity',
            target: 'target',
            limit: 'limit',
            period: 'meaning',
            minimumSample: 'meaning',
            reason: 'words',
            sources: 'words',
          },
        },
      },
      adjustTiers: {
        type: 'array',
        minItems: 1,
        description: '调整的时限档位，每项都写明原因。Tiers of service levels that are adjusted, each with its reason.',
        items: {
          type: 'object',
          title: 'Tier adjustment',
          properties: {
            tier: { $ref: 'common.schema.json#/$defs/tierReference' },
            target: { $ref: 'common.schema.json#/$defs/dated', description: '新的目标时间。The new target.' },
            limit: { $ref: 'common.schema.json#/$defs/dated', description: '新的时限。The new limit.' },
            reason: { $ref: 'common.schema.json#/$defs/text', description: '调整的原因。Why it is adjusted.' },
          },
          required: ['tier', 'reason'],
          anyOf: [{ required: ['target'] }, { required: ['limit'] }],
          additionalProperties: false,
          'x-changes': { tier: 'identity', target: 'target', limit: 'limit', reason: 'words' },
        },
      },
      adjustWeights: {
        type: 'array',
        minItems: 1,
        description:
          '调整的记分卡权重，每项都写明原因；同一张记分卡的权重之和仍为 100 %。Weights of scorecards that are adjusted, each with its reason; those of a scorecard still come to 100 %.',
        items: {
          type: 'object',
          title: 'Weight adjustment',
          properties: {
            item: { $ref: '#/$defs/scorecardItem' },
            weight: { $ref: 'common.schema.json#/$defs/quantity', description: '新的权重。The new weight.' },
            reason: { $ref: 'common.schema.json#/$defs/text', description: '调整的原因。Why it is adjusted.' },
          },
          required: ['item', 'weight', 'reason'],
          additionalProperties: false,
          'x-changes': { item: 'identity', weight: 'meaning', reason: 'words' },
        },
      },
      omit: {
        type: 'array',
        minItems: 1,
        description: '不适用的目标，每项都写明原因。Goals that do not apply, each with its reason.',
        items: {
          type: 'object',
          title: 'Omission',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference' },
            reason: { $ref: 'common.schema.json#/$defs/text', description: '不适用的原因。Why it does not apply.' },
          },
          required: ['goal', 'reason'],
          additionalProperties: false,
          'x-changes': { goal: 'identity', reason: 'words' },
        },
      },
      goals: {
        type: 'array',
        minItems: 1,
        items: { $ref: 'common.schema.json#/$defs/goal' },
        description: "本适配自己的目标。Goals of the profile's own.",
      },
      pilot: {
        type: 'object',
        title: 'Pilot',
        description:
          '试点：范围、前后对比的期间和成功标准；试点期间写在 effective 里，必须有末日。A pilot: scope, the time it is compared with, and when it has succeeded; its own time stands in `effective` and must end.',
        properties: {
          when: { $ref: 'common.schema.json#/$defs/scope' },
          before: {
            type: 'object',
            description: '试点前用作比较的期间。The time before the pilot with which it is compared.',
            properties: {
              from: { $ref: 'common.schema.json#/$defs/day', description: '首日。First day.' },
              to: { $ref: 'common.schema.json#/$defs/day', description: '末日。Last day.' },
            },
            required: ['from', 'to'],
            additionalProperties: false,
            'x-changes': { from: 'meaning', to: 'meaning' },
          },
          criteria: {
            type: 'array',
            minItems: 1,
            description: '成功的标准：逐项比较前后。When it has succeeded: each figure, before and after.',
            items: {
              type: 'object',
              title: 'Pilot criterion',
              properties: {
                goal: {
                  $ref: 'common.schema.json#/$defs/goalReference',
                  description: '本试点的目标。A goal of the pilot.',
                },
                before: { $ref: 'common.schema.json#/$defs/quantity', description: '试点前的数值。The figure before.' },
                after: {
                  $ref: 'common.schema.json#/$defs/quantity',
                  description: '试点后至少要达到的数值。The figure that must be reached after.',
                },
                sources: { $ref: 'common.schema.json#/$defs/clauses' },
              },
              required: ['goal', 'before', 'after'],
              additionalProperties: false,
              'x-changes': { goal: 'identity', before: 'meaning', after: 'meaning', sources: 'words' },
            },
          },
          decide: {
            $ref: 'common.schema.json#/$defs/day',
            description: '决定推广、调整或停止的日期。The day on which it is rolled out, changed or stopped.',
          },
          by: { $ref: 'common.schema.json#/$defs/id', description: '作决定的角色。The role that decides.' },
        },
        required: ['when', 'before', 'criteria', 'decide', 'by'],
        additionalProperties: false,
        'x-changes': { when: 'scope', before: 'meaning', criteria: 'option', decide: 'words', by: 'words' },
      },
    },
    required: ['kind'],
    anyOf: [
      { required: ['adjust'] },
      { required: ['adjustTiers'] },
      { required: ['adjustWeights'] },
      { required: ['goals'] },
      { required: ['omit'] },
    ],
    unevaluatedProperties: false,
    $defs: {
      scorecardItem: {
        type: 'string',
        pattern: '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$',
        description:
          '记分卡的一项：记分卡的标识/该项的标识。An item of a scorecard: id of the scorecard, a slash, id of the item.',
        'x-expects': {
          zh: '记分卡的标识加斜杠加该项的标识，例如 `agent-monthly/csat`',
          en: 'the id of a scorecard, a slash and the id of one of its items, such as `agent-monthly/csat`',
        },
      },
    },
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      adjust: 'adjustment',
      adjustTiers: 'adjustment',
      adjustWeights: 'option',
      omit: 'excuse',
      goals: 'demand',
      pilot: 'option',
    },
  },
  'rule.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'rule.schema.json',
    title: 'Rule',
    description:
      '规则：由多个 KPI、判定结果和趋势得出结论。A rule: what follows from several KPIs, verdicts and trends.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'rule' },
      when: { $ref: 'common.schema.json#/$defs/scope' },
      if: {
        $ref: '#/$defs/condition',
        description: '条件：all 全部、any 任一、not 不成立，可以嵌套。The condition: all, any, not, nested as needed.',
      },
      then: {
        type: 'object',
        title: 'Rule consequence',
        description: '条件成立时的结论。What follows when the condition holds.',
        properties: {
          alert: {
            $ref: 'common.schema.json#/$defs/id',
            description: '结论的标识，例如 staffing。Identifier of the alert, such as staffing.',
          },
          severity: { enum: ['error', 'warning', 'info'], description: '严重程度。How grave it is.' },
          text: {
            $ref: 'common.schema.json#/$defs/text',
            description: '说明结论和下一步。What it means, and what to do.',
          },
          tell: {
            type: 'array',
            items: { $ref: 'common.schema.json#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
            description: '通知的角色。The roles that are told.',
          },
        },
        required: ['alert', 'severity', 'text'],
        additionalProperties: false,
        'x-changes': {
          alert: 'meaning',
          severity: { stricter: ['info', 'warning', 'error'] },
          text: 'words',
          tell: 'words',
        },
      },
    },
    required: ['kind', 'if', 'then'],
    unevaluatedProperties: false,
    $defs: {
      condition: {
        type: 'object',
        title: 'Condition',
        description:
          '一个条件：all、any、not 之一，或对一个 kpi 或 goal 的判断。One condition: all, any or not, or a statement about a kpi or a goal.',
        properties: {
          all: {
            type: 'array',
            items: { $ref: '#/$defs/condition' },
            minItems: 1,
            description: '全部成立。All of these hold.',
          },
          any: {
            type: 'array',
            items: { $ref: '#/$defs/condition' },
            minItems: 1,
            description: '至少一个成立。At least one of these holds.',
          },
          not: { $ref: '#/$defs/condition', description: '不成立。This does not hold.' },
          kpi: {
            $ref: 'common.schema.json#/$defs/id',
            description: '看哪个 KPI 的数值。The KPI whose value is looked at.',
          },
          goal: {
            $ref: 'common.schema.json#/$defs/goalReference',
            description: '看哪个目标的判定。The goal whose verdict is looked at.',
          },
          verdict: {
            description: '判定结果（任一）。The verdict, or any of several.',
            anyOf: [
              { $ref: '#/$defs/status' },
              { type: 'array', items: { $ref: '#/$defs/status' }, minItems: 1, uniqueItems: true },
            ],
          },
          atLeast: { $ref: 'common.schema.json#/$defs/quantity', description: '不小于。At least.' },
          atMost: { $ref: 'common.schema.json#/$defs/quantity', description: '不大于。At most.' },
          above: { $ref: 'common.schema.json#/$defs/quantity', description: '大于。Above.' },
          below: { $ref: 'common.schema.json#/$defs/quantity', description: '小于。Below.' },
          change: {
            enum: ['previous-period', 'same-period-last-year'],
            description:
              '改看变化：与上期（previous-period）或去年同期（same-period-last-year）相比。Look at the change instead: against the previous period, or the same period last year.',
          },
          as: {
            enum: ['difference', 'relative'],
            description:
              '变化的算法：difference 差值（比例用 pp，即百分点），relative 相对变化（%）。How the change is counted: a difference (shares in pp, percentage points), or relative to the earlier value (%).',
          },
          for: {
            type: 'string',
            pattern: '^[1-9][0-9]? periods?$',
            description: '连续多少期都成立，例如 2 periods。For how many periods in a row it holds, such as 2 periods.',
            'x-expects': { zh: '期数，例如 `2 periods`', en: 'a number of periods, such as `2 periods`' },
          },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-changes': {
          all: 'meaning',
          any: 'meaning',
          not: 'meaning',
          kpi: 'meaning',
          goal: 'meaning',
          verdict: 'meaning',
          atLeast: 'meaning',
          atMost: 'meaning',
          above: 'meaning',
          below: 'meaning',
          change: 'meaning',
          as: 'meaning',
          for: 'meaning',
        },
      },
      status: { enum: ['met', 'at-risk', 'missed', 'no-data', 'insufficient', 'not-applicable', 'waived'] },
    },
    'x-change': 'option',
    'x-changes': { kind: 'identity', when: 'scope', if: 'meaning', then: 'meaning' },
  },
  'scorecard.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'scorecard.schema.json',
    title: 'Scorecard',
    description:
      '记分卡：加权的目标 → 分数 → 等级 → 结果，写明缺数据时怎么办。A scorecard: weighted goals → points → grade → consequence, and what missing data does.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'scorecard' },
      per: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '按哪些维度各得一张分卡，例如 [agent]；不写则全公司一张。The dimensions of which each combination gets a score, such as [agent]; one for the whole company where left out.',
        items: { $ref: 'common.schema.json#/$defs/id' },
      },
      period: { $ref: 'common.schema.json#/$defs/cadence' },
      profile: {
        $ref: 'common.schema.json#/$defs/id',
        description: '按哪个适配的目标评分。The profile whose goals it scores.',
      },
      items: {
        type: 'array',
        minItems: 1,
        description: '各项。The items.',
        items: {
          type: 'object',
          title: 'Scorecard item',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            goal: { $ref: 'common.schema.json#/$defs/goalReference' },
            weight: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '权重，例如 30 %；各项之和为 100 %。Its weight, such as 30 %; all together are 100 %.',
            },
            curve: {
              type: 'array',
              minItems: 2,
              description:
                '数值与得分的对应点；两点之间按直线，两端之外取端点的得分。Points of the curve; straight lines between them, flat beyond both ends.',
              items: {
                type: 'object',
                title: 'Curve point',
                properties: {
                  at: {
                    description:
                      'KPI 的数值，或 target（目标）、limit（底线）。A value of the KPI, or the words target or limit.',
                    anyOf: [{ enum: ['target', 'limit'] }, { $ref: 'common.schema.json#/$defs/quantity' }],
                  },
                  points: {
                    type: 'number',
                    minimum: 0,
                    maximum: 100,
                    description: '得分，0 到 100。The points, 0 to 100.',
                  },
                },
                required: ['at', 'points'],
                additionalProperties: false,
                'x-changes': { at: 'meaning', points: 'meaning' },
              },
            },
            shape: {
              enum: ['linear', 'steps'],
              description:
                'linear 两点之间按直线（默认），steps 达到哪一档得哪一档的分。Straight lines between the points (default), or the points of the last step that is reached.',
            },
            mustPass: {
              type: 'boolean',
              description:
                'true 表示必须达标：目标未达标时，等级不高于 cap。True where a missed goal holds the grade down to `cap`.',
            },
            why: {
              $ref: 'common.schema.json#/$defs/text',
              description: '为什么选它、为什么是这个权重。Why it is in, and why it weighs this much.',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'goal', 'weight', 'curve'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            goal: 'meaning',
            weight: 'meaning',
            curve: 'meaning',
            shape: 'meaning',
            mustPass: { stricter: [false, true] },
            why: 'words',
            sources: 'words',
          },
        },
      },
      missing: {
        type: 'object',
        title: 'Missing data',
        description:
          '缺数据时怎么办：leave-out 不计入并按其余权重折算，zero 计 0 分，withhold 不给总分。What happens where there is no figure: left out and the rest weighed anew, zero points, or no score at all.',
        properties: {
          'no-data': { enum: ['leave-out', 'zero', 'withhold'], description: '没有数据时。Where there is no data.' },
          insufficient: {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '样本不足时。Where the sample is too small.',
          },
          'not-applicable': {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '不适用时。Where the goal does not apply.',
          },
          waived: { enum: ['leave-out', 'zero', 'withhold'], description: '已豁免时。Where it is waived.' },
        },
        required: ['no-data', 'insufficient', 'not-applicable', 'waived'],
        additionalProperties: false,
        'x-changes': { 'no-data': 'meaning', insufficient: 'meaning', 'not-applicable': 'meaning', waived: 'meaning' },
      },
      leastWeight: {
        $ref: 'common.schema.json#/$defs/quantity',
        description:
          '有数据的各项权重至少占多少才给总分，例如 70 %。How much of the weight must have data for a score to be given, such as 70 %.',
      },
      cap: {
        $ref: 'common.schema.json#/$defs/name',
        description:
          '必须达标的项未达标时，最高能得的等级。The best grade that is possible where a must-pass item is missed.',
      },
      grades: {
        type: 'array',
        minItems: 1,
        description: '等级，从高到低，最低一级从 0 分起。The grades from best to worst; the last starts at 0.',
        items: {
          type: 'object',
          title: 'Scorecard grade',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/name' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            from: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '从多少分起，例如 90 points。The points from which it is given, such as 90 points.',
            },
            consequence: {
              $ref: 'common.schema.json#/$defs/text',
              description: '对应的奖惩、晋升或辅导。What follows: reward, promotion, coaching.',
            },
          },
          required: ['id', 'title', 'from', 'consequence'],
          additionalProperties: false,
          'x-changes': { id: 'identity', title: 'words', from: 'stricter-higher', consequence: 'words' },
        },
      },
    },
    required: ['kind', 'period', 'items', 'missing', 'leastWeight', 'grades'],
    unevaluatedProperties: false,
    'x-change': 'demand',
    'x-changes': {
      kind: 'identity',
      per: 'meaning',
      period: 'meaning',
      profile: 'meaning',
      items: 'demand',
      missing: 'meaning',
      leastWeight: 'meaning',
      cap: 'meaning',
      grades: 'meaning',
    },
  },
  'script.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'script.schema.json',
    title: 'Script',
    description:
      '话术：场景、步骤、必说和禁用的说法，以及必须通过和不得通过的例句。A talk track: scene, steps, what must and must not be said, and sentences that must pass or fail.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'script' },
      when: { $ref: 'common.schema.json#/$defs/scope' },
      scene: { $ref: 'common.schema.json#/$defs/text', description: '什么场合用。The situation in which it is used.' },
      variables: {
        type: 'object',
        description: '话术中用花括号写的变量，例如 {agent}。Variables that texts name in braces, such as {agent}.',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          $ref: 'common.schema.json#/$defs/text',
          description: '变量的含义。What it stands for.',
        },
      },
      includes: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '一并适用的其他话术（其禁用说法同样适用）。Other scripts whose forbidden phrases hold here as well.',
        items: { $ref: 'common.schema.json#/$defs/id' },
      },
      steps: {
        type: 'array',
        minItems: 1,
        description: '步骤，按顺序。The steps, in order.',
        items: {
          type: 'object',
          title: 'Script step',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            say: {
              $ref: 'common.schema.json#/$defs/text',
              description: '这样说；变量写在花括号里。What to say; variables in braces.',
            },
            do: { $ref: 'common.schema.json#/$defs/text', description: '同时要做的事。What to do meanwhile.' },
            must: {
              type: 'array',
              minItems: 1,
              description: '这一步必须说到的内容。What has to be said in this step.',
              items: {
                type: 'object',
                title: 'Required phrase',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/id' },
                  phrases: { $ref: '#/$defs/phrases', description: '说到其中任意一句即可。Any one of these will do.' },
                  why: { $ref: 'common.schema.json#/$defs/text', description: '为什么必须说。Why it has to be said.' },
                },
                required: ['id', 'phrases'],
                additionalProperties: false,
                'x-changes': { id: 'identity', phrases: 'meaning', why: 'words' },
              },
            },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '这一步应在多久之内完成。How soon this step has to be done.',
            },
            branches: {
              type: 'array',
              minItems: 1,
              description:
                '不同情况下转到哪一步，或 end 结束；不写则顺序往下。Which step comes next in which case, or `end`; the next in the list where left out.',
              items: {
                type: 'object',
                title: 'Script branch',
                properties: {
                  if: { $ref: 'common.schema.json#/$defs/text', description: '什么情况下。In which case.' },
                  to: {
                    $ref: 'common.schema.json#/$defs/id',
                    description: '转到哪一步，或 end 结束。The step to go on with, or `end`.',
                  },
                },
                required: ['if', 'to'],
                additionalProperties: false,
                'x-changes': { if: 'words', to: 'words' },
              },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'title'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            title: 'words',
            say: 'words',
            do: 'words',
            must: 'demand',
            limit: 'stricter-lower',
            branches: 'words',
            sources: 'words',
          },
        },
      },
      forbidden: {
        type: 'array',
        minItems: 1,
        description: '禁用的说法和替代说法。What must not be said, and what to say instead.',
        items: {
          type: 'object',
          title: 'Forbidden phrase',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '标识，在本文档中唯一。Identifier, unique within this document.',
            },
            phrases: { $ref: '#/$defs/phrases' },
            except: {
              $ref: '#/$defs/phrases',
              description:
                '含有禁用说法、但可以说的句子，例如“要不行政部门”。Wording that contains the phrase and is fine.',
            },
            instead: { $ref: 'common.schema.json#/$defs/text', description: '应当怎样说。What to say instead.' },
            why: { $ref: 'common.schema.json#/$defs/text', description: '为什么不能说。Why it must not be said.' },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'phrases', 'instead'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            phrases: 'meaning',
            except: 'meaning',
            instead: 'words',
            why: 'words',
            sources: 'words',
          },
        },
      },
      examples: {
        type: 'array',
        minItems: 1,
        description: '例句；每次检查都会逐句运行。Sentences that are run with every validation.',
        items: {
          type: 'object',
          title: 'Script example',
          properties: {
            say: { type: 'string', minLength: 1, description: '一句例句。The sentence.' },
            step: {
              $ref: 'common.schema.json#/$defs/id',
              description:
                '属于哪一步；写了就还要核对这一步必须说到的内容。The step it belongs to; then what that step requires is looked for as well.',
            },
            expect: {
              enum: ['pass', 'fail'],
              description: 'pass 应当通过，fail 不应通过。Whether it must pass or fail.',
            },
            breaks: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                '不通过的原因：禁用说法或必说内容的标识。Why it fails: ids of forbidden or required phrases.',
              items: { $ref: 'common.schema.json#/$defs/id' },
            },
          },
          required: ['say', 'expect'],
          additionalProperties: false,
          'x-changes': { say: 'words', step: 'words', expect: 'words', breaks: 'words' },
        },
      },
    },
    required: ['kind'],
    anyOf: [{ required: ['steps'] }, { required: ['forbidden'] }],
    unevaluatedProperties: false,
    $defs: {
      phrases: {
        type: 'object',
        description:
          '说法，按语言列出；比对时不计全角半角、空格、标点和繁简。Phrases per language; width, spaces, punctuation and simplified or traditional writing make no difference.',
        properties: {
          zh: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            description: '中文说法。Chinese phrases.',
            items: { type: 'string', minLength: 1, description: '一句中文说法。A Chinese phrase.' },
          },
          en: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            description: '英文说法。English phrases.',
            items: { type: 'string', minLength: 1, description: '一句英文说法。An English phrase.' },
          },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-changes': { zh: 'words', en: 'words' },
      },
    },
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      when: 'scope',
      scene: 'words',
      variables: 'words',
      includes: 'meaning',
      steps: 'demand',
      forbidden: 'demand',
      examples: 'words',
    },
  },
  'sla.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'sla.schema.json',
    title: 'Sla',
    description:
      '服务时限：工单上的时钟，以及按优先级、客户等级、渠道划分的档位。Service levels: clocks on tickets, and tiers by priority, customer tier, channel and more.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'sla' },
      clocks: {
        type: 'object',
        minProperties: 1,
        description: '时钟：从什么开始、到什么停止、何时暂停。Clocks: what starts, stops and pauses them.',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          type: 'object',
          title: 'Clock',
          properties: {
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            when: {
              $ref: 'common.schema.json#/$defs/scope',
              description:
                '只对这些工单计时；不写为全部工单。Only tickets of this scope have the clock; all where left out.',
            },
            preset: {
              enum: [
                'first-reply',
                'next-reply',
                'periodic-update',
                'requester-wait',
                'agent-work',
                'first-resolution',
                'total-resolution',
                'on-site-arrival',
                'call-back',
              ],
              description:
                '常用时钟，给出 start、stop 和 reopen：首次回复、后续回复、定期更新、客户等待、坐席处理、首次解决、最终解决、上门到达、回访；另外写明的以写明的为准。A clock known by name, which gives start, stop and reopen; what is stated beside it goes before it.',
            },
            start: { $ref: '#/$defs/moment', description: '开始计时的事件。What starts the clock.' },
            stop: { $ref: '#/$defs/moment', description: '停止计时的事件。What stops the clock.' },
            pause: {
              $ref: '#/$defs/statuses',
              description: '处于这些状态时暂停。The clock is paused in these statuses.',
            },
            calendar: {
              description:
                "按哪个日历计时；always 为全天候；不写时用工作区的默认日历。也可以按范围选日历，取第一个匹配的；处理中途换了日历的，每一段按当时的日历计。The calendar whose time is counted; `always` is 24 × 7; the workspace's default where left out. Or by scope, of which the first that matches holds; where it changes while the clock runs, each stretch is counted by its own.",
              anyOf: [
                { $ref: 'common.schema.json#/$defs/id' },
                {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    title: 'Calendar choice',
                    properties: {
                      when: {
                        $ref: 'common.schema.json#/$defs/scope',
                        description: '哪些工单；不写为其余全部。For which tickets; all others where left out.',
                      },
                      use: { $ref: 'common.schema.json#/$defs/id', description: '日历。The calendar.' },
                    },
                    required: ['use'],
                    additionalProperties: false,
                    'x-changes': { when: 'scope', use: 'meaning' },
                  },
                },
              ],
            },
            endOfWorkingDay: {
              type: 'boolean',
              description:
                'true 表示按工作日计的时限到最后一天下班为止；不写为最后一天的同一钟点。True where a limit in working days lasts until the closing of its last day; at the same local time of that day where left out.',
            },
            retroactive: {
              type: 'object',
              title: 'Retroactive',
              description:
                "开始得比工单晚的时钟，是否追溯到工单创建时。For a clock that starts later than its ticket: whether it counts from the ticket's creation.",
              properties: {
                start: {
                  type: 'boolean',
                  description:
                    'true 表示一旦开始，就从工单创建时算起。True where it counts from the creation of the ticket, once it starts.',
                },
                pause: {
                  type: 'boolean',
                  description:
                    'false 表示开始之前的暂停不扣除；不写则扣除。False where pauses before its start are not taken out; they are where left out.',
                },
              },
              required: ['start'],
              additionalProperties: false,
              'x-changes': { start: 'meaning', pause: 'meaning' },
            },
            onPriorityChange: {
              enum: ['carry', 'restart', 'keep', 'no-worse'],
              description:
                '优先级变更时：carry 换新时限、已用时间照算；restart 重新计时；keep 保持原时限；no-worse 不得比原来更晚。On a change of priority: new limit with what ran, from the change, as at the start, or never later than it was.',
            },
            reopen: {
              enum: ['resume', 'new-cycle', 'ignore'],
              description: '重开时：继续、另起一轮或不计。On reopening: resume, a new cycle, or ignore.',
            },
            warn: {
              type: 'array',
              minItems: 1,
              items: { $ref: '#/$defs/mark' },
              description:
                '何时预警，例如 80 % 或 { before: 10 min }。When to warn, such as 80 % or { before: 10 min }.',
            },
            escalate: {
              type: 'array',
              minItems: 1,
              description: '逐级上报：何时、告诉谁。Escalation: when, and who is told.',
              items: {
                type: 'object',
                title: 'Escalation step',
                properties: {
                  at: { $ref: '#/$defs/mark' },
                  tell: {
                    type: 'array',
                    items: { $ref: 'common.schema.json#/$defs/id' },
                    minItems: 1,
                    uniqueItems: true,
                    description: '通知的角色。The roles that are told.',
                  },
                },
                required: ['at', 'tell'],
                additionalProperties: false,
                'x-changes': { at: 'meaning', tell: 'meaning' },
              },
            },
          },
          anyOf: [{ required: ['preset'] }, { required: ['start', 'stop'] }],
          additionalProperties: false,
          'x-changes': {
            title: 'words',
            when: 'scope',
            preset: 'meaning',
            start: 'meaning',
            stop: 'meaning',
            pause: 'meaning',
            calendar: 'meaning',
            endOfWorkingDay: 'meaning',
            retroactive: 'meaning',
            onPriorityChange: 'meaning',
            reopen: 'meaning',
            warn: 'words',
            escalate: 'words',
          },
        },
      },
      tiers: {
        type: 'array',
        minItems: 1,
        description: '档位：范围和时限。Tiers: for whom, and how long.',
        items: {
          type: 'object',
          title: 'Tier',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/name',
              description: '档位的标识，例如 A-phone。Identifier, such as A-phone.',
            },
            clock: { type: 'string', minLength: 1, description: '适用的时钟。The clock that it limits.' },
            when: { $ref: 'common.schema.json#/$defs/scope' },
            target: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '目标时限：在此之内为达标。Target: within it is met.',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '最长时限：超过即未达标。Limit: beyond it is missed.',
            },
            floor: { $ref: 'common.schema.json#/$defs/floor' },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
            note: { $ref: 'common.schema.json#/$defs/text', description: '备注。A remark for readers.' },
          },
          required: ['id', 'clock', 'target'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            clock: 'meaning',
            when: 'scope',
            target: 'target',
            limit: 'limit',
            floor: 'floor',
            sources: 'words',
            note: 'words',
          },
        },
      },
      overlap: {
        enum: ['strictest', 'first'],
        description:
          '多个档位同时匹配时：strictest 取最严（默认），first 取最先写的。Where several tiers match: the strictest (default), or the first in the list.',
      },
      within: {
        type: 'array',
        minItems: 1,
        description:
          '按时率目标，例如“每月 90 % 的投诉在 24 h 内首次响应”。Percent-within goals, such as “90 % of complaints get a first response within 24 h, per month”.',
        items: {
          type: 'object',
          title: 'Percent-within goal',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/id' },
            clock: { type: 'string', minLength: 1, description: '依据的时钟。The clock that is judged.' },
            when: { $ref: 'common.schema.json#/$defs/scope' },
            share: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '应按时的比例，例如 90 %。The share that must be in time, such as 90 %.',
            },
            time: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: "时限；不写时用各档位的时限。The time; the tier's own where left out.",
            },
            period: { $ref: 'common.schema.json#/$defs/cadence' },
            minimumSample: { type: 'integer', minimum: 0, description: '最小样本量。Smallest sample that is judged.' },
            confidence: {
              enum: ['80 %', '90 %', '95 %', '98 %', '99 %'],
              description:
                '要求的置信水平：按时率的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of the share straddles the goal, the verdict is insufficient.',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'clock', 'share', 'period'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            clock: 'meaning',
            when: 'scope',
            share: 'stricter-higher',
            time: 'meaning',
            period: 'meaning',
            minimumSample: 'meaning',
            confidence: 'meaning',
            sources: 'words',
          },
        },
      },
    },
    required: ['kind', 'clocks', 'tiers'],
    unevaluatedProperties: false,
    $defs: {
      statuses: {
        type: 'object',
        properties: {
          status: {
            type: 'array',
            items: { $ref: 'common.schema.json#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
            description:
              '工单状态，须在工作区 ticketStatuses 中声明。Ticket statuses, declared under ticketStatuses in the workspace.',
          },
        },
        required: ['status'],
        additionalProperties: false,
        'x-changes': { status: 'meaning' },
      },
      moment: {
        description:
          "工单上的事件：created、assigned 或工作区 ticketEvents 中的事件，或 { reply: agent }，或 { status: [resolved] }。An event on the ticket: created, assigned or one of the workspace's ticketEvents, or { reply: agent }, or { status: [resolved] }.",
        anyOf: [
          { $ref: 'common.schema.json#/$defs/id' },
          {
            type: 'object',
            title: 'Ticket moment',
            properties: {
              reply: { enum: ['agent', 'customer'], description: '谁的回复。Whose reply.' },
              public: {
                type: 'boolean',
                description: 'true 表示只算客户看得到的回复。True where only replies that the customer sees count.',
              },
              bots: { type: 'boolean', description: "true 表示机器人的回复也算。True where a bot's reply counts too." },
              status: {
                type: 'array',
                items: { $ref: 'common.schema.json#/$defs/id' },
                minItems: 1,
                uniqueItems: true,
                description: '进入这些状态之一。Entering one of these statuses.',
              },
            },
            additionalProperties: false,
            minProperties: 1,
            'x-changes': { reply: 'meaning', public: 'meaning', bots: 'meaning', status: 'meaning' },
          },
        ],
      },
      mark: {
        description:
          '时限上的一个点：已用 80 %，或 { before: 10 min }，或 { after: 30 min }。A point on the clock: 80 % used, or { before: 10 min }, or { after: 30 min }.',
        anyOf: [
          { $ref: 'common.schema.json#/$defs/quantity' },
          {
            type: 'object',
            title: 'Clock mark',
            properties: {
              before: {
                $ref: 'common.schema.json#/$defs/quantity',
                description: '到期前多久。How long before it is due.',
              },
              after: {
                $ref: 'common.schema.json#/$defs/quantity',
                description: '超时后多久。How long after it was due.',
              },
              time: {
                enum: ['counted', 'clock'],
                description:
                  "counted 按时钟的日历算（默认），clock 按自然时间算。`counted` is the time of the clock's calendar (default), `clock` the time that passes day and night.",
              },
            },
            additionalProperties: false,
            oneOf: [{ required: ['before'] }, { required: ['after'] }],
            'x-changes': { before: 'meaning', after: 'meaning', time: 'meaning' },
          },
        ],
      },
    },
    'x-change': 'demand',
    'x-changes': {
      kind: 'identity',
      clocks: 'demand',
      tiers: 'demand',
      overlap: { stricter: ['first', 'strictest'] },
      within: 'demand',
    },
  },
  'standard.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'standard.schema.json',
    title: 'Standard',
    description: '服务标准：可量化的目标和行为规范。A service standard: goals on KPIs, and norms.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'standard' },
      goals: {
        type: 'array',
        minItems: 1,
        items: { $ref: 'common.schema.json#/$defs/goal' },
        description: 'KPI 目标。Goals on KPIs.',
      },
      norms: {
        type: 'array',
        minItems: 1,
        description:
          '机器不能判定的行为规范；每条都写明谁、怎样、多久检查一次。Norms that a machine cannot judge; each says who checks it, how and how often.',
        items: {
          type: 'object',
          title: 'Norm',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '规范的标识，在本文档中唯一。Identifier, unique within this document.',
            },
            level: {
              enum: ['must', 'should', 'may'],
              description: 'must 必须、should 应当、may 可以。How binding it is.',
            },
            text: { $ref: 'common.schema.json#/$defs/text', description: '规范的内容。What the norm asks for.' },
            when: { $ref: 'common.schema.json#/$defs/scope' },
            check: {
              type: 'object',
              title: 'Norm check',
              description: '怎样检查。How it is checked.',
              properties: {
                how: {
                  $ref: 'common.schema.json#/$defs/text',
                  description: '检查方法，例如“每月抽听 20 条录音”。How, such as “20 recordings are sampled”.',
                },
                by: { $ref: 'common.schema.json#/$defs/id', description: '检查的角色。The role that checks.' },
                every: { $ref: 'common.schema.json#/$defs/interval' },
                form: {
                  $ref: 'common.schema.json#/$defs/id',
                  description: '检查所用的表单。The form with which it is checked.',
                },
                script: {
                  $ref: 'common.schema.json#/$defs/id',
                  description: '检查所依据的话术。The script against which it is checked.',
                },
              },
              required: ['how', 'by', 'every'],
              additionalProperties: false,
              'x-changes': { how: 'words', by: 'words', every: 'words', form: 'words', script: 'words' },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'level', 'text', 'check'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            level: { stricter: ['may', 'should', 'must'] },
            text: 'words',
            when: 'scope',
            check: 'words',
            sources: 'words',
          },
        },
      },
    },
    required: ['kind'],
    anyOf: [{ required: ['goals'] }, { required: ['norms'] }],
    unevaluatedProperties: false,
    'x-change': 'demand',
    'x-changes': { kind: 'identity', goals: 'demand', norms: 'demand' },
  },
  'taxonomy.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'taxonomy.schema.json',
    title: 'Taxonomy',
    description:
      '分类：投诉、反馈、问题或风险的类别树，以及分级矩阵。A taxonomy: the tree of classes of complaints, feedback, problems or risks, and the matrix that grades them.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'taxonomy' },
      classifies: {
        enum: ['complaint', 'feedback', 'problem', 'risk', 'finding'],
        description: '分的是什么。What is classified.',
      },
      classes: {
        type: 'array',
        minItems: 1,
        description: '类别，可以逐级细分。The classes; each may have classes of its own.',
        items: { $ref: '#/$defs/class' },
      },
      grades: {
        type: 'array',
        minItems: 1,
        description: '等级，从最重到最轻。The grades, the gravest first.',
        items: {
          type: 'object',
          title: 'Taxonomy grade',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/id' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            treatment: { $ref: 'common.schema.json#/$defs/text', description: '怎样处理。How it is treated.' },
            owner: { $ref: 'common.schema.json#/$defs/id', description: '负责的角色。The role that answers for it.' },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '处理时限。How soon it has to be dealt with.',
            },
          },
          required: ['id', 'title', 'treatment'],
          additionalProperties: false,
          'x-changes': { id: 'identity', title: 'words', treatment: 'words', owner: 'words', limit: 'stricter-lower' },
        },
      },
      matrix: {
        type: 'object',
        title: 'Grading matrix',
        description: '分级矩阵：两个轴各级交叉处的等级。The matrix: which grade follows from the levels of two axes.',
        properties: {
          rows: {
            $ref: '#/$defs/axis',
            description: '纵轴，例如可能性或发生频率。The rows, such as probability or frequency.',
          },
          columns: { $ref: '#/$defs/axis', description: '横轴，例如影响。The columns, such as impact.' },
          cells: {
            type: 'array',
            minItems: 1,
            description:
              '每行一列等级：第一行对应纵轴第一级，行内依次对应横轴各级。One list of grades per row: the first for the first level of the rows, in the order of the columns.',
            items: { type: 'array', minItems: 1, items: { $ref: 'common.schema.json#/$defs/id' } },
          },
        },
        required: ['rows', 'columns', 'cells'],
        additionalProperties: false,
        'x-changes': { rows: 'meaning', columns: 'meaning', cells: 'meaning' },
      },
      reassess: {
        $ref: 'common.schema.json#/$defs/interval',
        description: '多久重新评估一次。How often it is assessed again.',
      },
    },
    required: ['kind', 'classifies', 'classes'],
    unevaluatedProperties: false,
    $defs: {
      class: {
        type: 'object',
        title: 'Taxonomy class',
        properties: {
          id: {
            $ref: 'common.schema.json#/$defs/id',
            description: '标识，在本文档中唯一。Identifier, unique within this document.',
          },
          title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
          meaning: {
            $ref: 'common.schema.json#/$defs/text',
            description: '包括什么，不包括什么。What belongs to it, and what does not.',
          },
          examples: {
            type: 'array',
            minItems: 1,
            description: '例子。Examples.',
            items: { $ref: 'common.schema.json#/$defs/text' },
          },
          urgency: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '通常的紧急程度，即维度 urgency 的取值。Its usual urgency, a value of the dimension `urgency`.',
          },
          owner: { $ref: 'common.schema.json#/$defs/id', description: '负责的角色。The role that answers for it.' },
          limit: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '处理时限。How soon it has to be dealt with.',
          },
          procedure: { $ref: 'common.schema.json#/$defs/id', description: '适用的流程。The procedure that applies.' },
          row: {
            $ref: 'common.schema.json#/$defs/id',
            description: '在矩阵纵轴上的级别。Its level on the rows of the matrix.',
          },
          column: {
            $ref: 'common.schema.json#/$defs/id',
            description: '在矩阵横轴上的级别。Its level on the columns of the matrix.',
          },
          treatment: { $ref: 'common.schema.json#/$defs/text', description: '应对措施。What is done about it.' },
          classes: {
            type: 'array',
            minItems: 1,
            items: { $ref: '#/$defs/class' },
            description: '下级类别。Classes below it.',
          },
          sources: { $ref: 'common.schema.json#/$defs/clauses' },
        },
        required: ['id', 'title'],
        additionalProperties: false,
        'x-changes': {
          id: 'identity',
          title: 'words',
          meaning: 'words',
          examples: 'words',
          urgency: 'meaning',
          owner: 'words',
          limit: 'stricter-lower',
          procedure: 'words',
          row: 'words',
          column: 'words',
          treatment: 'words',
          classes: 'option',
          sources: 'words',
        },
      },
      axis: {
        type: 'object',
        title: 'Matrix axis',
        properties: {
          title: { $ref: 'common.schema.json#/$defs/text', description: '轴的名称。Name of the axis.' },
          levels: {
            type: 'array',
            minItems: 1,
            description: '级别，从低到高。The levels, from low to high.',
            items: {
              type: 'object',
              title: 'Axis level',
              properties: {
                id: { $ref: 'common.schema.json#/$defs/id' },
                title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
                meaning: {
                  $ref: 'common.schema.json#/$defs/text',
                  description: '怎样算这一级。What counts as this level.',
                },
              },
              required: ['id', 'title'],
              additionalProperties: false,
              'x-changes': { id: 'identity', title: 'words', meaning: 'words' },
            },
          },
        },
        required: ['title', 'levels'],
        additionalProperties: false,
        'x-changes': { title: 'words', levels: 'meaning' },
      },
    },
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      classifies: 'meaning',
      classes: 'option',
      grades: 'option',
      matrix: 'meaning',
      reassess: 'words',
    },
  },
  'waiver.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'waiver.schema.json',
    title: 'Waiver',
    description:
      '豁免：在限定范围和期间内，某个目标或档位未达标不追究；必须写明终止日期（effective.to）。A waiver: one goal or tier is excused for a scope and a time; it must end (effective.to).',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'waiver' },
      goal: { $ref: 'common.schema.json#/$defs/goalReference' },
      tier: { $ref: 'common.schema.json#/$defs/tierReference' },
      when: { $ref: 'common.schema.json#/$defs/scope' },
      reason: { $ref: 'common.schema.json#/$defs/text', description: '原因。Why.' },
      approver: { $ref: 'common.schema.json#/$defs/id', description: '批准的角色。The role that approved it.' },
      approved: { $ref: 'common.schema.json#/$defs/day', description: '批准日期。The day it was approved.' },
      compensation: {
        $ref: 'common.schema.json#/$defs/text',
        description: '同时采取的补偿措施。What is done for customers meanwhile.',
      },
      action: {
        $ref: 'common.schema.json#/$defs/id',
        description: '相应的改进措施。The corrective action that goes with it.',
      },
      effective: {
        type: 'object',
        required: ['to'],
        description: '生效期间；豁免必须有末日 to。When it holds; a waiver must have a last day.',
      },
    },
    required: ['kind', 'effective', 'reason', 'approver', 'compensation'],
    oneOf: [{ required: ['goal'] }, { required: ['tier'] }],
    unevaluatedProperties: false,
    'x-change': 'excuse',
    'x-changes': {
      kind: 'identity',
      goal: 'meaning',
      tier: 'meaning',
      when: 'scope',
      reason: 'words',
      approver: 'words',
      approved: 'words',
      compensation: 'words',
      action: 'words',
      effective: 'option',
    },
  },
  'workspace.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'workspace.schema.json',
    title: 'Workspace',
    description:
      '工作区：语言、维度、角色、来源条款和默认日历。每套标准恰好一个。The workspace: languages, dimensions, roles, source clauses and default calendar. Exactly one per set of standards.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'workspace' },
      schema: { const: 1, description: '文档格式的版本，目前为 1。Version of the document format, 1 today.' },
      languages: {
        type: 'array',
        items: { enum: ['zh', 'en'] },
        minItems: 1,
        uniqueItems: true,
        description: '文字要写齐的语言，第一个为默认。Languages in which texts are written; the first is the default.',
      },
      reported: {
        type: 'string',
        pattern: '^[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$',
        description:
          '已经报出数字的最后一期，例如 2026-10；到这期末为止的标准不得再改。The last period whose figures were reported, such as 2026-10; what was in force until its end may not change any more.',
        'x-expects': {
          zh: '一个月、季度、半年或一年，例如 2026-10 或 2026-Q3',
          en: 'a month, quarter, half-year or year, such as 2026-10 or 2026-Q3',
        },
      },
      checks: {
        type: 'object',
        minProperties: 1,
        description:
          '本公司对某项检查另定的严重程度：检查代码 → 严重程度和理由。How grave this company takes a check: its code → severity and reason.',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          type: 'object',
          title: 'Check setting',
          properties: {
            severity: {
              enum: ['error', 'warning', 'info', 'none'],
              description: '严重程度；none 表示不再检查。How grave it is; none turns the check off.',
            },
            why: { $ref: 'common.schema.json#/$defs/text', description: '理由。The reason.' },
          },
          required: ['severity', 'why'],
          additionalProperties: false,
          'x-changes': { severity: 'words', why: 'words' },
        },
      },
      dimensions: {
        type: 'array',
        description:
          '范围可以用到的维度，例如优先级、客户等级、渠道、班组。Dimensions that scopes may use, such as priority, tier, channel and team.',
        items: {
          type: 'object',
          title: 'Dimension',
          properties: {
            id: {
              $ref: 'common.schema.json#/$defs/id',
              description: '维度的标识，也是快照中的列名。Identifier, and the column in snapshots.',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            ranked: {
              type: 'boolean',
              description:
                'true 表示取值按重要程度从高到低排列，靠前的标准不得更宽松。True where the values stand in order of importance, the most important first; an earlier one must never be laxer.',
            },
            open: {
              type: 'boolean',
              description:
                'true 表示取值不必预先列出（例如班组）。True where values need not be listed, as with teams.',
            },
            taxonomy: {
              $ref: 'common.schema.json#/$defs/id',
              description:
                '取值来自这个分类的各级类别，不必再写 values。The values are the classes of this taxonomy, so they are not listed twice.',
            },
            values: {
              type: 'array',
              minItems: 1,
              description: '允许的取值，按顺序。The values, in order.',
              items: {
                anyOf: [
                  { $ref: 'common.schema.json#/$defs/name' },
                  {
                    type: 'object',
                    title: 'Dimension value',
                    properties: {
                      id: { $ref: 'common.schema.json#/$defs/name' },
                      title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
                    },
                    required: ['id', 'title'],
                    additionalProperties: false,
                    'x-changes': { id: 'identity', title: 'words' },
                  },
                ],
              },
            },
          },
          required: ['id', 'title'],
          additionalProperties: false,
          'x-changes': {
            id: 'identity',
            title: 'words',
            ranked: 'meaning',
            open: 'meaning',
            taxonomy: 'meaning',
            values: 'meaning',
          },
        },
      },
      roles: {
        type: 'array',
        minItems: 1,
        description: '负责、检查和被通知的角色。Roles that own, check and are told.',
        items: {
          type: 'object',
          title: 'Role',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/id' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.' },
            accounts: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              items: {
                type: 'string',
                pattern: '^(@[A-Za-z0-9][A-Za-z0-9._/-]*|[^\\s@#]+@[^\\s@#]+)$',
                'x-expects': {
                  zh: '代码平台上的账号或小组，例如 `@acme/quality`，或邮箱',
                  en: 'an account or team of the forge, such as `@acme/quality`, or an e-mail address',
                },
              },
              description:
                '代码平台上的账号、小组或邮箱：标准变化由谁批准，CODEOWNERS 由此写出。Accounts, teams or e-mail addresses on the forge, who approve changes; CODEOWNERS is written from them.',
            },
            audience: {
              enum: ['agent', 'supervisor', 'manager'],
              description:
                '在手册里属于哪类读者：一线、主管或管理者。Whose view of the handbook it belongs to: agents, supervisors or managers.',
            },
          },
          required: ['id', 'title'],
          additionalProperties: false,
          'x-changes': { id: 'identity', title: 'words', accounts: 'words', audience: 'words' },
        },
      },
      ticketStatuses: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        uniqueItems: true,
        description:
          '工单的状态，例如 new、open、waiting-customer、resolved。The statuses that a ticket can have, such as new, open, waiting-customer and resolved.',
      },
      ticketEvents: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        uniqueItems: true,
        description:
          '工单上的事件，除 created（创建）和 assigned（指派）外，例如 arrived、called-back。What can happen to a ticket besides created and assigned, such as arrived and called-back.',
      },
      defaultCalendar: {
        $ref: 'common.schema.json#/$defs/id',
        description: '默认日历；always 为全天候。The default calendar; `always` is 24 × 7.',
      },
      sourceDocuments: {
        type: 'array',
        description: '标准所依据的文件及其条款。The documents that the standards carry out, with their clauses.',
        items: {
          type: 'object',
          title: 'Source document',
          properties: {
            id: {
              type: 'string',
              pattern: '^[A-Z]+$',
              description: '文件的缩写，例如 MON。Abbreviation, such as MON.',
              'x-expects': { zh: '大写字母缩写，例如 `MON`', en: 'an abbreviation in capital letters, such as `MON`' },
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Title.' },
            clauses: {
              type: 'array',
              items: {
                type: 'object',
                title: 'Clause',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/clause' },
                  how: {
                    enum: ['measured', 'checked', 'described'],
                    description:
                      'measured 由引擎按数据评价，checked 在记录上核查，described 写入手册。How the clause is carried: measured on data, checked on records, described in the handbook.',
                  },
                  text: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '条款的要求。What the clause asks for.',
                  },
                },
                required: ['id', 'how', 'text'],
                additionalProperties: false,
                'x-changes': { id: 'identity', how: 'words', text: 'words' },
              },
            },
          },
          required: ['id', 'title', 'clauses'],
          additionalProperties: false,
          'x-changes': { id: 'identity', title: 'words', clauses: 'option' },
        },
      },
      handbook: {
        type: 'object',
        title: 'HandbookBrand',
        description: '手册的样子：标志和主色。What the handbook looks like: logo and colour.',
        properties: {
          logo: {
            type: 'string',
            pattern: '^[^/\\\\].*\\.(svg|png)$',
            description:
              '标志文件（svg 或 png），路径从标准文件夹算起。File of the logo, SVG or PNG, from the folder of the standards.',
            'x-expects': { zh: '一个 svg 或 png 文件，例如 `logo.svg`', en: 'an SVG or PNG file, such as `logo.svg`' },
          },
          colour: {
            type: 'string',
            pattern: '^#[0-9a-fA-F]{6}$',
            description:
              '主色，例如 #0b5d50；要深得足以作白底上的文字。Colour, such as #0b5d50; dark enough to be read on white.',
            'x-expects': {
              zh: '井号加六位十六进制数，例如 `#0b5d50`',
              en: 'a hash and six hexadecimal digits, such as `#0b5d50`',
            },
          },
        },
        additionalProperties: false,
        'x-changes': { logo: 'words', colour: 'words' },
      },
    },
    required: ['kind', 'schema', 'languages', 'dimensions', 'roles'],
    unevaluatedProperties: false,
    'x-change': 'option',
    'x-changes': {
      kind: 'identity',
      schema: 'identity',
      languages: 'words',
      reported: 'words',
      checks: 'words',
      dimensions: 'option',
      roles: 'option',
      ticketStatuses: 'meaning',
      ticketEvents: 'meaning',
      defaultCalendar: 'meaning',
      sourceDocuments: 'option',
      handbook: 'words',
    },
  },
} as const;
