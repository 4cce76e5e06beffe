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
              zh: { type: 'string', minLength: 1, description: '中文。Chinese.', 'x-change': 'words' },
              en: { type: 'string', minLength: 1, description: '英文。English.', 'x-change': 'words' },
            },
            additionalProperties: false,
            minProperties: 1,
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
                from: { $ref: '#/$defs/start', 'x-change': 'meaning' },
                value: { $ref: '#/$defs/quantity', 'x-change': 'meaning' },
                why: { $ref: '#/$defs/text', description: '调整的原因。Why it was changed.', 'x-change': 'words' },
              },
              required: ['from', 'value'],
              additionalProperties: false,
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
          title: { $ref: '#/$defs/text', description: '出处的名称。Its title.', 'x-change': 'words' },
          url: { type: 'string', minLength: 1, description: '网址。Its address.', 'x-change': 'words' },
        },
        required: ['title'],
        additionalProperties: false,
      },
      header: {
        type: 'object',
        description: '每个文档开头相同的部分。The part with which every document starts.',
        properties: {
          id: {
            $ref: '#/$defs/id',
            description:
              '标识，在同类文档中唯一，例如 after-sales-response。Identifier, unique within its kind, such as after-sales-response.',
            'x-change': 'identity',
          },
          version: { $ref: '#/$defs/version', 'x-change': 'identity' },
          status: {
            enum: ['draft', 'pilot', 'active', 'retired'],
            description:
              'draft 起草、pilot 试行、active 生效、retired 停用；只有 active 和 pilot 参与评价。Only active and pilot documents are evaluated.',
            'x-change': 'status',
          },
          title: { $ref: '#/$defs/text', description: '标题。Title.', 'x-change': 'words' },
          summary: {
            $ref: '#/$defs/text',
            description: '一两句话的说明。What it is, in a sentence or two.',
            'x-change': 'words',
          },
          owner: {
            $ref: '#/$defs/id',
            description: '负责的角色，须在工作区声明。The role that answers for it, declared in the workspace.',
            'x-change': 'words',
          },
          effective: {
            type: 'object',
            description: '生效期间；to 可以不写。When it is in force; `to` is the last day and optional.',
            properties: {
              from: { $ref: '#/$defs/day', description: '生效首日。First day in force.', 'x-change': 'term-from' },
              to: {
                $ref: '#/$defs/day',
                description: '生效末日（含）。Last day in force, included.',
                'x-change': 'term-to',
              },
            },
            required: ['from'],
            additionalProperties: false,
            'x-change': 'option',
          },
          review: {
            type: 'object',
            description:
              '复审周期和上次复审日期；过期未复审会提示。How often it is reviewed and when it last was; an overdue review is reported.',
            properties: {
              every: { $ref: '#/$defs/interval', 'x-change': 'words' },
              last: { $ref: '#/$defs/day', description: '上次复审日期。Day of the last review.', 'x-change': 'words' },
            },
            required: ['every', 'last'],
            additionalProperties: false,
            'x-change': 'words',
          },
          sources: { $ref: '#/$defs/clauses', 'x-change': 'words' },
          note: { $ref: '#/$defs/text', description: '备注。A remark for readers.', 'x-change': 'words' },
          why: {
            $ref: '#/$defs/text',
            description: '与上一版相比为什么修改。Why this version differs from the one before.',
            'x-change': 'words',
          },
        },
        required: ['id', 'version', 'status', 'title', 'owner'],
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
            'x-change': 'identity',
          },
          title: {
            $ref: '#/$defs/text',
            description: "名称；不写时用 KPI 的名称。Name; the KPI's where left out.",
            'x-change': 'words',
          },
          kpi: { $ref: '#/$defs/id', description: 'KPI 的标识。The id of a KPI.', 'x-change': 'meaning' },
          when: { $ref: '#/$defs/scope', 'x-change': 'scope' },
          target: {
            $ref: '#/$defs/dated',
            description: '目标值：达到或更好即为达标。Target: at it or better is met.',
            'x-change': 'target',
          },
          limit: {
            $ref: '#/$defs/dated',
            description:
              '底线：未达目标但不差于底线为有风险，越过底线为未达标。Limit: between target and limit is at risk, beyond it is missed.',
            'x-change': 'limit',
          },
          floor: { $ref: '#/$defs/floor', 'x-change': 'floor' },
          period: {
            $ref: '#/$defs/cadence',
            description: "考核周期；不写时用 KPI 的周期。The period that is judged; the KPI's where left out.",
            'x-change': 'meaning',
          },
          minimumSample: {
            type: 'integer',
            minimum: 0,
            description:
              "最小样本量；不写时用 KPI 的规定；0 表示不要求。Smallest sample that is judged; the KPI's where left out; 0 asks for none.",
            'x-change': 'meaning',
          },
          confidence: {
            enum: ['80 %', '90 %', '95 %', '98 %', '99 %'],
            description:
              '要求的置信水平：比例的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of a share straddles the target, the verdict is insufficient.',
            'x-change': 'meaning',
          },
          sources: { $ref: '#/$defs/clauses', 'x-change': 'words' },
          note: { $ref: '#/$defs/text', description: '备注。A remark for readers.', 'x-change': 'words' },
        },
        required: ['id', 'kpi', 'target'],
        additionalProperties: false,
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
            'x-change': 'meaning',
          },
          why: { $ref: '#/$defs/text', description: '依据。What it rests on.', 'x-change': 'words' },
        },
        required: ['value', 'why'],
        additionalProperties: false,
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
      kind: { const: 'action', 'x-change': 'identity' },
      type: {
        enum: ['corrective', 'proposal'],
        description: 'corrective 改进措施，proposal 员工提案。Corrective action, or a proposal from staff.',
        'x-change': 'words',
      },
      stage: {
        enum: ['plan', 'do', 'check', 'act', 'closed'],
        description: '进展到 PDCA 的哪一步。How far it has come in PDCA.',
        'x-change': 'words',
      },
      finding: {
        type: 'object',
        title: 'Action finding',
        description: '起因。What it answers to.',
        properties: {
          text: {
            $ref: 'common.schema.json#/$defs/text',
            description: '发现了什么。What was found.',
            'x-change': 'words',
          },
          class: {
            $ref: '#/$defs/classReference',
            description: '问题的分类：分类的标识/类别。Its class: id of the taxonomy, a slash, the class.',
            'x-change': 'words',
          },
          alert: {
            $ref: 'common.schema.json#/$defs/id',
            description: '引起它的规则。The rule that raised it.',
            'x-change': 'words',
          },
        },
        required: ['text'],
        additionalProperties: false,
        'x-change': 'words',
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
              'x-change': 'words',
            },
            text: { $ref: 'common.schema.json#/$defs/text', description: '原因。The cause.', 'x-change': 'words' },
          },
          required: ['along', 'text'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      goal: {
        type: 'object',
        title: 'Action goal',
        description: '要改进到什么程度。How much is to be reached.',
        properties: {
          kpi: {
            $ref: 'common.schema.json#/$defs/id',
            description: '改进哪个 KPI。The KPI that is to improve.',
            'x-change': 'words',
          },
          when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'words' },
          from: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '改进前的数值。The figure before.',
            'x-change': 'words',
          },
          to: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '要达到的数值。The figure to be reached.',
            'x-change': 'words',
          },
        },
        required: ['kpi', 'from', 'to'],
        additionalProperties: false,
        'x-change': 'words',
      },
      due: { $ref: 'common.schema.json#/$defs/day', description: '完成期限。The day it is due.', 'x-change': 'words' },
      steps: {
        type: 'array',
        minItems: 1,
        description: '步骤。The steps.',
        items: {
          type: 'object',
          title: 'Action step',
          properties: {
            do: { $ref: 'common.schema.json#/$defs/text', description: '做什么。What is done.', 'x-change': 'words' },
            role: { $ref: 'common.schema.json#/$defs/id', description: '谁做。Who does it.', 'x-change': 'words' },
            due: {
              $ref: 'common.schema.json#/$defs/day',
              description: '期限。The day it is due.',
              'x-change': 'words',
            },
            done: {
              $ref: 'common.schema.json#/$defs/day',
              description: '完成日期。The day it was done.',
              'x-change': 'words',
            },
          },
          required: ['do', 'role', 'due'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      verification: {
        type: 'object',
        title: 'Verification',
        description: '用再次测量验证效果。How measuring again shows whether it worked.',
        properties: {
          after: {
            $ref: 'common.schema.json#/$defs/day',
            description: '从哪天起再次测量。The day from which it is measured again.',
            'x-change': 'words',
          },
          period: { $ref: 'common.schema.json#/$defs/cadence', 'x-change': 'words' },
          by: { $ref: 'common.schema.json#/$defs/id', description: '谁来验证。Who verifies it.', 'x-change': 'words' },
          result: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '再次测量的结果。The figure that was measured.',
            'x-change': 'words',
          },
          on: {
            $ref: 'common.schema.json#/$defs/day',
            description: '验证日期。The day it was verified.',
            'x-change': 'words',
          },
          effective: { type: 'boolean', description: 'true 有效，false 无效。Whether it worked.', 'x-change': 'words' },
          next: {
            $ref: 'common.schema.json#/$defs/text',
            description:
              '无效时怎么办，或有效后如何固化。What follows: the next step where it did not work, the new standard where it did.',
            'x-change': 'words',
          },
        },
        required: ['after', 'by'],
        additionalProperties: false,
        'x-change': 'words',
      },
      escalate: {
        $ref: 'common.schema.json#/$defs/id',
        description: '无效或逾期时上报给谁。The role that is told where it is late or does not work.',
        'x-change': 'words',
      },
      reward: {
        $ref: 'common.schema.json#/$defs/text',
        description: '对提出者的奖励。The reward for whoever proposed it.',
        'x-change': 'words',
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
      kind: { const: 'calendar', 'x-change': 'identity' },
      zone: {
        type: 'string',
        format: 'time-zone',
        description: 'IANA 时区，例如 Asia/Shanghai。IANA time zone, such as Asia/Shanghai.',
        'x-change': 'meaning',
      },
      extends: {
        $ref: 'common.schema.json#/$defs/id',
        description: '以另一个日历为基础，只写不同之处。Another calendar on which this one builds.',
        'x-change': 'meaning',
      },
      weekly: {
        type: 'object',
        description:
          '每周营业时段；跨过午夜的时段算在开始的那一天。Weekly hours; a window past midnight belongs to the day it starts on.',
        properties: {
          weekdays: { $ref: '#/$defs/windows', description: '周一至周五。Monday to Friday.', 'x-change': 'meaning' },
          weekend: { $ref: '#/$defs/windows', description: '周六和周日。Saturday and Sunday.', 'x-change': 'meaning' },
          mon: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          tue: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          wed: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          thu: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          fri: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          sat: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
          sun: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
        },
        additionalProperties: false,
        'x-change': 'meaning',
      },
      breaks: {
        type: 'array',
        description: '从营业时段中扣除的休息。Breaks taken out of the hours.',
        items: {
          type: 'object',
          title: 'Break',
          properties: {
            window: { $ref: '#/$defs/window', 'x-change': 'meaning' },
            on: {
              type: 'array',
              items: { enum: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
              minItems: 1,
              uniqueItems: true,
              description: '星期几；不写为每天。Days of the week; every day where left out.',
              'x-change': 'meaning',
            },
            date: {
              $ref: 'common.schema.json#/$defs/day',
              description: '只在这一天。On this day only.',
              'x-change': 'meaning',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
          },
          required: ['window'],
          additionalProperties: false,
        },
        'x-change': 'meaning',
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
              'x-change': 'meaning',
            },
            to: {
              $ref: 'common.schema.json#/$defs/day',
              description: '假期的最后一天（含）。The last day of several, included.',
              'x-change': 'meaning',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
          },
          required: ['date', 'title'],
          additionalProperties: false,
        },
        'x-change': 'meaning',
      },
      overrides: {
        type: 'array',
        description:
          '当天另有时段的日子：调休上班、半天；windows 为空表示不营业。Days with hours of their own: make-up working days, half days; empty windows mean closed.',
        items: {
          type: 'object',
          title: 'Calendar override',
          properties: {
            date: { $ref: 'common.schema.json#/$defs/day', 'x-change': 'meaning' },
            windows: { $ref: '#/$defs/windows', 'x-change': 'meaning' },
            makeUp: {
              type: 'boolean',
              description: 'true 表示调休上班。True for a make-up working day.',
              'x-change': 'meaning',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
          },
          required: ['date', 'windows', 'title'],
          additionalProperties: false,
        },
        'x-change': 'meaning',
      },
      worksMakeUpDays: {
        type: 'boolean',
        description:
          'false 表示这个团队调休日不上班，按平常的周末；不写同所基于的日历，否则为上班。False where this team does not work make-up days: they are weekends like any other; as the calendar it extends where left out, else true.',
        'x-change': 'meaning',
      },
      knownUntil: {
        $ref: 'common.schema.json#/$defs/day',
        description:
          '节假日已知到哪一天；超过它的时限会标明，不会猜测。The day until which holidays are known; a due time beyond it is flagged, not guessed.',
        'x-change': 'words',
      },
      reference: { $ref: 'common.schema.json#/$defs/reference', 'x-change': 'words' },
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
      kind: { const: 'case', 'x-change': 'identity' },
      given: {
        type: 'object',
        title: 'Case given',
        description: '给定的情形。What is given.',
        properties: {
          profile: {
            $ref: 'common.schema.json#/$defs/id',
            description: '采用的适配。The profile that applies.',
            'x-change': 'words',
          },
          asOf: {
            $ref: 'common.schema.json#/$defs/day',
            description: '按哪天生效的标准。Standards in force on this day.',
            'x-change': 'words',
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
                  'x-change': 'words',
                },
                scope: {
                  type: 'object',
                  additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                  description: '范围，例如 { channel: phone }。The scope, such as { channel: phone }.',
                  'x-change': 'words',
                },
                metrics: {
                  type: 'object',
                  minProperties: 1,
                  description: '各 KPI 的数值，按其单位。The value per KPI, in its unit.',
                  additionalProperties: { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }] },
                  'x-change': 'words',
                },
                samples: {
                  type: 'object',
                  additionalProperties: { type: 'integer', minimum: 0 },
                  description: '各 KPI 的样本量。The sample per KPI.',
                  'x-change': 'words',
                },
              },
              required: ['period', 'metrics'],
              additionalProperties: false,
            },
            'x-change': 'words',
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
                'x-change': 'words',
              },
              scope: {
                type: 'object',
                additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                description: '优先级、渠道等。Priority, channel and so on.',
                'x-change': 'words',
              },
              events: {
                type: 'array',
                minItems: 1,
                description: '事件，按时间顺序。The events, in order of time.',
                items: {
                  type: 'object',
                  title: 'Case event',
                  properties: {
                    at: {
                      type: 'string',
                      minLength: 1,
                      description: '时间，带时区。When, with its offset.',
                      'x-change': 'words',
                    },
                    event: {
                      $ref: 'common.schema.json#/$defs/id',
                      description: '事件，例如 arrived。What happened, such as arrived.',
                      'x-change': 'words',
                    },
                    reply: {
                      enum: ['agent', 'customer', 'bot'],
                      description: '谁的回复。Whose reply.',
                      'x-change': 'words',
                    },
                    public: {
                      type: 'boolean',
                      description: 'false 表示内部备注。False for an internal note.',
                      'x-change': 'words',
                    },
                    status: {
                      $ref: 'common.schema.json#/$defs/id',
                      description: '进入的状态。The status that is entered.',
                      'x-change': 'words',
                    },
                    change: {
                      type: 'object',
                      additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
                      minProperties: 1,
                      description: '变更，例如 { priority: A }。What changed, such as { priority: A }.',
                      'x-change': 'words',
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
                },
                'x-change': 'words',
              },
              now: {
                type: 'string',
                minLength: 1,
                description: '判断的时间。The moment at which it is judged.',
                'x-change': 'words',
              },
            },
            required: ['created', 'events'],
            additionalProperties: false,
            'x-change': 'words',
          },
          talk: {
            type: 'array',
            minItems: 1,
            description: '一段对话。A talk.',
            items: {
              type: 'object',
              title: 'Case line',
              properties: {
                by: { enum: ['agent', 'customer'], description: '谁说的。Who says it.', 'x-change': 'words' },
                say: { type: 'string', minLength: 1, description: '说了什么。What is said.', 'x-change': 'words' },
              },
              required: ['by', 'say'],
              additionalProperties: false,
            },
            'x-change': 'words',
          },
          script: {
            $ref: 'common.schema.json#/$defs/id',
            description: '对话应遵守的话术。The script the talk has to follow.',
            'x-change': 'words',
          },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-change': 'words',
      },
      expect: {
        type: 'array',
        minItems: 1,
        description: '应当得出的结论。What must come out.',
        items: {
          type: 'object',
          title: 'Case expectation',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference', 'x-change': 'words' },
            tier: {
              type: 'string',
              minLength: 1,
              description:
                '工单适用的档位：服务时限的标识/档位。The tier that decides: id of the service level, a slash, the tier.',
              'x-change': 'words',
            },
            rule: {
              $ref: 'common.schema.json#/$defs/id',
              description: '触发的规则。The rule that raises its alert.',
              'x-change': 'words',
            },
            scorecard: {
              $ref: 'common.schema.json#/$defs/id',
              description: '记分卡。The scorecard.',
              'x-change': 'words',
            },
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
              'x-change': 'words',
            },
            period: {
              type: 'string',
              minLength: 1,
              description: '哪一期；不写为最后一期。For which period; the last where left out.',
              'x-change': 'words',
            },
            scope: {
              type: 'object',
              additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
              description:
                '哪个范围；不写为第一条数据的范围。For which scope; that of the first figures where left out.',
              'x-change': 'words',
            },
            grade: {
              $ref: 'common.schema.json#/$defs/name',
              description: '应得的等级。The grade that must come out.',
              'x-change': 'words',
            },
            points: {
              type: 'number',
              minimum: 0,
              maximum: 100,
              description: '应得的分数。The points that must come out.',
              'x-change': 'words',
            },
            due: {
              type: 'string',
              minLength: 1,
              description: '应得的到期时间。The due time that must come out.',
              'x-change': 'words',
            },
            breaks: {
              type: 'array',
              minItems: 0,
              uniqueItems: true,
              description: '对话违反的说法；空列表表示不违反。The phrases the talk breaks; an empty list for none.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            raised: {
              type: 'boolean',
              description: '规则是否触发。Whether the rule raises its alert.',
              'x-change': 'words',
            },
          },
          additionalProperties: false,
          anyOf: [
            { required: ['goal', 'verdict'] },
            { required: ['tier'] },
            { required: ['rule'] },
            { required: ['scorecard'] },
            { required: ['breaks'] },
          ],
        },
        'x-change': 'words',
      },
    },
    required: ['kind', 'given', 'expect'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'dataset', 'x-change': 'identity' },
      records: {
        enum: ['tickets', 'events', 'calls', 'surveys', 'complaints', 'staff', 'other'],
        description: '记录的种类。What the records are.',
        'x-change': 'meaning',
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
        'x-change': 'words',
      },
      format: {
        enum: ['csv', 'ndjson', 'json', 'parquet', 'xlsx', 'postgres'],
        description:
          '文件格式；postgres 表示记录在 PostgreSQL 的一张表里。Format of the files; postgres where the records are in a table of PostgreSQL.',
        'x-change': 'meaning',
      },
      table: {
        type: 'string',
        pattern: '^[^.\\s]+(\\.[^.\\s]+)?$',
        description:
          "PostgreSQL 的表或视图，例如 public.tickets；不写则与数据集同名。A table or view of PostgreSQL, such as public.tickets; that of the dataset's id where left out.",
        'x-change': 'meaning',
      },
      encoding: {
        enum: ['utf-8', 'gb18030', 'latin1'],
        description: '文字编码；不写为 utf-8。Encoding; utf-8 where left out.',
        'x-change': 'meaning',
      },
      delimiter: {
        enum: [',', ';', '\t', '|'],
        description: '分隔符；不写为逗号。Delimiter; a comma where left out.',
        'x-change': 'meaning',
      },
      zone: {
        type: 'string',
        format: 'time-zone',
        description: '没有写时区的时间属于哪个时区。The zone of times that name none.',
        'x-change': 'meaning',
      },
      nulls: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description: '表示没有值的写法，例如 ? 和 N/A。What stands for no value, such as ? and N/A.',
        items: { type: 'string' },
        'x-change': 'meaning',
      },
      key: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '确定一条记录的字段；同一记录出现多次时取 latest 最晚的一条。The fields that identify a record; of several versions the latest by `latest` counts.',
        items: { $ref: 'common.schema.json#/$defs/name' },
        'x-change': 'meaning',
      },
      latest: {
        $ref: 'common.schema.json#/$defs/name',
        description: '用哪个时间字段取最新的版本。The field that tells which version is the latest.',
        'x-change': 'meaning',
      },
      at: {
        $ref: 'common.schema.json#/$defs/name',
        description:
          '记录按哪个时间字段归入周期；不写时是第一个必填的 instant 或 date 字段。The field that decides to which period a record belongs; the first required instant or date where left out.',
        'x-change': 'meaning',
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
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            type: {
              enum: ['text', 'number', 'yes-no', 'instant', 'date', 'duration', 'choice'],
              description: '类型。Its type.',
              'x-change': 'meaning',
            },
            formula: {
              type: 'string',
              minLength: 1,
              description:
                '派生字段：由本数据集的其他字段算出，没有自己的列，例如 answered - queued。A derived field: worked out from other fields of the dataset, with no column of its own, such as answered - queued.',
              'x-change': 'meaning',
            },
            columns: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                "导出文件中的列名，第一个找到的算；不写则与字段同名。Names of the column in exports, the first that is there counts; the field's own where left out.",
              items: { type: 'string', minLength: 1, description: '列名。A column name.' },
              'x-change': 'meaning',
            },
            dateFormat: {
              type: 'string',
              minLength: 1,
              description:
                '时间的写法，例如 DD-MM-YYYY HH:mm；不写为 ISO 8601。How times are written, such as DD-MM-YYYY HH:mm; ISO 8601 where left out.',
              'x-change': 'meaning',
            },
            unit: {
              $ref: 'common.schema.json#/$defs/unit',
              description: '数值的单位。The unit of the numbers.',
              'x-change': 'meaning',
            },
            required: {
              type: 'boolean',
              description: 'true 表示缺它的记录不能用。True where a record without it cannot be used.',
              'x-change': 'meaning',
            },
            dimension: {
              $ref: 'common.schema.json#/$defs/id',
              description: '取值即该维度的取值。Its values are those of this dimension.',
              'x-change': 'meaning',
            },
            values: {
              type: 'object',
              minProperties: 1,
              description: '导出文件里的写法 → 我们的取值。Values of the export → ours.',
              additionalProperties: { type: 'string', minLength: 1 },
              'x-change': 'meaning',
            },
            personal: {
              type: 'boolean',
              description: 'true 表示个人信息，不写入任何结果。True for personal data, which goes into no result.',
              'x-change': 'words',
            },
          },
          required: ['type'],
          additionalProperties: false,
        },
        'x-change': 'option',
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
            'x-change': 'meaning',
          },
          created: {
            $ref: 'common.schema.json#/$defs/name',
            description: '创建时间的字段。The field with the time of its creation.',
            'x-change': 'meaning',
          },
          at: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '一行是一次变动时，变动时间的字段；不写表示一行一张工单。Where each row is one change, the field with its time; left out, each row is one ticket.',
            'x-change': 'meaning',
          },
          order: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '同一时间的几行按哪个字段分先后。The field that tells which of two rows at one time came first.',
            'x-change': 'meaning',
          },
          status: {
            $ref: 'common.schema.json#/$defs/name',
            description: '状态的字段。The field with the status.',
            'x-change': 'meaning',
          },
          event: {
            $ref: 'common.schema.json#/$defs/name',
            description: '这一行发生了什么事件的字段。The field that names what happened.',
            'x-change': 'meaning',
          },
          reply: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '谁回复的字段：agent、customer 或 bot。The field that says who replied: agent, customer or bot.',
            'x-change': 'meaning',
          },
          public: {
            $ref: 'common.schema.json#/$defs/name',
            description: '回复客户是否看得到的字段。The field that says whether the customer sees the reply.',
            'x-change': 'meaning',
          },
          times: {
            type: 'object',
            minProperties: 1,
            description:
              "工单事件、状态或 reply（首次人工回复）→ 记有其时间的字段。A ticket event, a status, or `reply` (an agent's first reply) → the field with its time.",
            propertyNames: { $ref: 'common.schema.json#/$defs/id' },
            additionalProperties: { $ref: 'common.schema.json#/$defs/name' },
            'x-change': 'meaning',
          },
        },
        required: ['id', 'created'],
        additionalProperties: false,
        'x-change': 'meaning',
      },
      reference: { $ref: 'common.schema.json#/$defs/reference', 'x-change': 'words' },
    },
    required: ['kind', 'records', 'format', 'fields'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'form', 'x-change': 'identity' },
      purpose: {
        enum: ['scoring', 'record', 'checklist', 'survey'],
        description: 'scoring 评分表、record 记录模板、checklist 检查表、survey 问卷。What the form is for.',
        'x-change': 'meaning',
      },
      when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
      yields: {
        $ref: 'common.schema.json#/$defs/id',
        description: '由这份表单得出的 KPI。The KPI that follows from it.',
        'x-change': 'meaning',
      },
      keep: {
        $ref: 'common.schema.json#/$defs/interval',
        description: '至少保存多久，例如 2 years。How long the filled-in forms are kept at least, such as 2 years.',
        'x-change': 'words',
      },
      sampling: {
        type: 'object',
        title: 'Sampling',
        description: '抽查办法。How filled-in forms or talks are sampled.',
        properties: {
          share: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '抽查比例，例如 5 %。The share that is sampled, such as 5 %.',
            'x-change': 'stricter-higher',
          },
          atLeast: {
            type: 'integer',
            minimum: 1,
            description: '每次至少抽几份。Smallest number that is sampled.',
            'x-change': 'stricter-higher',
          },
          every: { $ref: 'common.schema.json#/$defs/interval', 'x-change': 'words' },
          per: {
            enum: ['agent', 'team', 'centre'],
            description: '按什么抽：每人、每班组或全中心。Whether per agent, per team or for the whole centre.',
            'x-change': 'meaning',
          },
          by: {
            $ref: 'common.schema.json#/$defs/id',
            description: '抽查的角色。The role that samples.',
            'x-change': 'words',
          },
        },
        required: ['every', 'by'],
        additionalProperties: false,
        'x-change': 'option',
      },
      pass: {
        $ref: 'common.schema.json#/$defs/quantity',
        description: '合格分数线。The score from which it is passed.',
        'x-change': 'stricter-higher',
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
              'x-change': 'identity',
            },
            group: {
              $ref: 'common.schema.json#/$defs/text',
              description: '所属部分，例如“客户信息”。The part it belongs to, such as “customer”.',
              'x-change': 'words',
            },
            title: {
              $ref: 'common.schema.json#/$defs/text',
              description: '名称或问题。Name, or the question.',
              'x-change': 'words',
            },
            hint: {
              $ref: 'common.schema.json#/$defs/text',
              description: '填写说明。How to fill it in.',
              'x-change': 'words',
            },
            type: {
              enum: ['text', 'number', 'quantity', 'date-time', 'choice', 'yes-no', 'score', 'signature', 'photo'],
              description: '填写方式。What is filled in.',
              'x-change': 'meaning',
            },
            unit: { $ref: 'common.schema.json#/$defs/unit', 'x-change': 'meaning' },
            choices: {
              type: 'array',
              minItems: 1,
              description: '可选项。The choices.',
              items: {
                type: 'object',
                title: 'Choice',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/name', 'x-change': 'identity' },
                  title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
                },
                required: ['id', 'title'],
                additionalProperties: false,
              },
              'x-change': 'option',
            },
            dimension: {
              $ref: 'common.schema.json#/$defs/id',
              description: '可选项即该维度的取值。The choices are the values of this dimension.',
              'x-change': 'meaning',
            },
            taxonomy: {
              $ref: 'common.schema.json#/$defs/id',
              description: '可选项即该分类的类别。The choices are the classes of this taxonomy.',
              'x-change': 'meaning',
            },
            required: {
              description:
                'true 必填，或写明在什么范围内必填；不写为选填。True where it must be filled in, or the scope in which it must; optional where left out.',
              anyOf: [{ type: 'boolean' }, { $ref: 'common.schema.json#/$defs/scope' }],
              'x-change': 'meaning',
            },
            personal: {
              type: 'boolean',
              description:
                'true 表示个人信息，须加密并限制查看。True for personal data, which is encrypted and seen by few.',
              'x-change': 'words',
            },
            weight: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '权重，例如 20 %。Its weight, such as 20 %.',
              'x-change': 'meaning',
            },
            anchors: {
              type: 'array',
              minItems: 1,
              description: '每个分数对应的表现，从高到低。What earns each score, from best to worst.',
              items: {
                type: 'object',
                title: 'Anchor',
                properties: {
                  points: {
                    type: 'integer',
                    minimum: 0,
                    maximum: 100,
                    description: '分数。The score.',
                    'x-change': 'meaning',
                  },
                  text: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '得这个分数的表现。What earns it.',
                    'x-change': 'words',
                  },
                },
                required: ['points', 'text'],
                additionalProperties: false,
              },
              'x-change': 'meaning',
            },
            fatal: {
              type: 'boolean',
              description: 'true 表示否决项：不合格则整份为 0 分。True where failing it makes the whole form zero.',
              'x-change': { stricter: [false, true] },
            },
            notApplicable: {
              type: 'boolean',
              description:
                'true 表示可填“不适用”，此时不计入分母。True where “not applicable” may be chosen; it then leaves the denominator.',
              'x-change': { stricter: [true, false] },
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'title', 'type'],
          additionalProperties: false,
        },
        'x-change': 'demand',
      },
    },
    required: ['kind', 'purpose', 'items'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'glossary', 'x-change': 'identity' },
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
              'x-change': 'identity',
            },
            term: {
              $ref: 'common.schema.json#/$defs/text',
              description: '统一的说法。The name that is used everywhere.',
              'x-change': 'words',
            },
            meaning: {
              $ref: 'common.schema.json#/$defs/text',
              description: '含义，一两句话。What it means, in a sentence or two.',
              'x-change': 'words',
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
                  'x-change': 'words',
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
                  'x-change': 'words',
                },
              },
              additionalProperties: false,
              minProperties: 1,
              'x-change': 'words',
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
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'term', 'meaning'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
    },
    required: ['kind', 'terms'],
    unevaluatedProperties: false,
    'x-change': 'option',
  },
  'kpi.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'kpi.schema.json',
    title: 'Kpi',
    description: 'KPI 定义：单位、方向、公式、数据来源和周期。A KPI: unit, direction, formula, data source and period.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'kpi', 'x-change': 'identity' },
      aliases: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        uniqueItems: true,
        description:
          '快照里也认的列名，例如 CSAT、客户满意度。Other column names under which snapshots may give it, such as CSAT.',
        'x-change': 'words',
      },
      unit: {
        $ref: 'common.schema.json#/$defs/unit',
        description:
          '单位；快照中的数值按此单位填写（百分比写 91.2）。The unit in which snapshots give its values (a share in % as 91.2).',
        'x-change': 'meaning',
      },
      better: {
        enum: ['higher', 'lower'],
        description: '越高越好还是越低越好。Which direction is better.',
        'x-change': 'meaning',
      },
      family: {
        enum: ['result', 'process', 'staff', 'system'],
        description:
          'result 结果、process 过程、staff 人员、system 系统。Result (lagging), process (leading), staff or system.',
        'x-change': 'words',
      },
      variant: {
        $ref: 'common.schema.json#/$defs/text',
        description: '采用的口径，例如“4、5 分占比”。The variant of the definition, such as top-2-box.',
        'x-change': 'words',
      },
      formula: {
        type: 'string',
        minLength: 1,
        description:
          '公式，用下面 inputs 的名字书写，例如 resolved / accepted * 100 %。The formula over the inputs below, such as resolved / accepted * 100 %.',
        'x-change': 'meaning',
      },
      inputs: {
        type: 'object',
        description:
          '公式里每个名字的含义：用一个函数从记录求得，或只用文字说明。What each name of the formula is: computed from records by a function, or described in words.',
        propertyNames: { $ref: '#/$defs/inputName' },
        additionalProperties: { $ref: '#/$defs/input' },
        minProperties: 1,
        'x-change': 'meaning',
      },
      sample: {
        description:
          '哪些输入的记录数是样本量，写几个时取最小的；不写时是作为分母的输入，没有这样的输入时是全部输入。The inputs whose number of records is the sample, the smallest where there are several; where left out, the one that is divided by, or else all of them.',
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
        ],
        'x-change': 'meaning',
      },
      range: {
        type: 'object',
        description:
          '可能的取值范围；不写时，比例为 0 到 100 %，时长和数量不小于 0，points 为 -100 到 100。Possible values; without it a share lies between 0 and 100 %, a duration or count is not negative, points lie between -100 and 100.',
        properties: {
          from: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '最小可能值。Smallest possible value.',
            'x-change': 'meaning',
          },
          to: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '最大可能值。Largest possible value.',
            'x-change': 'meaning',
          },
        },
        additionalProperties: false,
        minProperties: 1,
        'x-change': 'meaning',
      },
      dataSource: {
        $ref: 'common.schema.json#/$defs/text',
        description: '数据从哪里来。Where the data comes from.',
        'x-change': 'words',
      },
      period: {
        $ref: 'common.schema.json#/$defs/cadence',
        description: '通常的统计周期。The period over which it is usually measured.',
        'x-change': 'meaning',
      },
      minimumSample: {
        type: 'integer',
        minimum: 1,
        description:
          '最小样本量；样本更小或未给出时不下结论。Smallest sample that is judged; below it, or where none is given, there is no verdict.',
        'x-change': 'meaning',
      },
      decimals: {
        type: 'integer',
        minimum: 0,
        maximum: 4,
        description: '显示的小数位数；判定从不使用舍入后的数。Decimals shown; verdicts never use rounded values.',
        'x-change': 'words',
      },
      edgeCases: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/text' },
        description: '容易算错的情形，用文字说明。Cases that are easily counted wrongly, in words.',
        'x-change': 'words',
      },
      definition: { $ref: 'common.schema.json#/$defs/reference', 'x-change': 'words' },
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
              zh: { type: 'string', minLength: 1, description: '中文。Chinese.', 'x-change': 'meaning' },
              en: { type: 'string', minLength: 1, description: '英文。English.', 'x-change': 'meaning' },
              title: {
                $ref: 'common.schema.json#/$defs/text',
                description: '这个输入的名称。What the input is called.',
                'x-change': 'words',
              },
              count: {
                $ref: 'common.schema.json#/$defs/id',
                description: '记录数：哪个数据集的。The number of records of this dataset.',
                'x-change': 'meaning',
              },
              level: {
                $ref: 'common.schema.json#/$defs/id',
                description:
                  '期末还开着的记录数：哪个数据集的。The number of records of this dataset that are open at the end of the period.',
                'x-change': 'meaning',
              },
              distinct: {
                $ref: '#/$defs/expression',
                description: '不同值的个数。How many different values.',
                'x-change': 'meaning',
              },
              sum: { $ref: '#/$defs/expression', description: '合计。The sum.', 'x-change': 'meaning' },
              mean: { $ref: '#/$defs/expression', description: '平均。The mean.', 'x-change': 'meaning' },
              median: { $ref: '#/$defs/expression', description: '中位数。The median.', 'x-change': 'meaning' },
              percentile: {
                $ref: '#/$defs/expression',
                description: 'rank 处的百分位数。The percentile at `rank`.',
                'x-change': 'meaning',
              },
              'share-within': {
                $ref: '#/$defs/expression',
                description: '不超过 limit 的占多少。How many are within `limit`.',
                'x-change': 'meaning',
              },
              'top-box': {
                $ref: '#/$defs/expression',
                description: '不低于 from 的占多少。How many are at `from` or above.',
                'x-change': 'meaning',
              },
              nps: {
                $ref: '#/$defs/expression',
                description: '净推荐值（0 至 10 分的回答）。Net promoter score of answers from 0 to 10.',
                'x-change': 'meaning',
              },
              'weighted-mean': {
                $ref: '#/$defs/expression',
                description: '以 weight 为权重的平均。The mean weighted by `weight`.',
                'x-change': 'meaning',
              },
              'ratio-of-sums': {
                $ref: '#/$defs/expression',
                description: '合计除以 to 的合计。Its sum over the sum of `to`.',
                'x-change': 'meaning',
              },
              of: { $ref: 'common.schema.json#/$defs/id', description: '数据集。The dataset.', 'x-change': 'meaning' },
              rank: {
                $ref: '#/$defs/expression',
                description: '百分位，例如 90 %。The rank of a percentile, such as 90 %.',
                'x-change': 'meaning',
              },
              limit: {
                $ref: '#/$defs/expression',
                description: '期限，例如 20 s。The limit, such as 20 s.',
                'x-change': 'meaning',
              },
              weight: { $ref: '#/$defs/expression', description: '权重。The weight.', 'x-change': 'meaning' },
              to: { $ref: '#/$defs/expression', description: '分母。The denominator.', 'x-change': 'meaning' },
              from: {
                $ref: '#/$defs/expression',
                description:
                  'top-box：从几分起算；level：记录从哪个时间字段开始。Of top-box, the lowest score that counts; of level, the field that says when a record begins.',
                'x-change': 'meaning',
              },
              until: {
                $ref: 'common.schema.json#/$defs/name',
                description: 'level：记录到哪个时间字段结束。Of level, the field that says when a record ends.',
                'x-change': 'meaning',
              },
              where: { $ref: '#/$defs/where', 'x-change': 'meaning' },
              at: {
                $ref: 'common.schema.json#/$defs/name',
                description:
                  "记录按哪个时间字段归入周期；不写时用数据集的 at。The field that decides to which period a record belongs; the dataset's own where left out.",
                'x-change': 'meaning',
              },
            },
            additionalProperties: false,
          },
        ],
      },
    },
    required: ['kind', 'unit', 'better', 'family', 'formula', 'inputs', 'dataSource', 'period'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'monitoring', 'x-change': 'identity' },
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            kpis: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '看的 KPI。The KPIs that are watched.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
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
              'x-change': 'words',
            },
            when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
            by: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '按哪些维度分开看。The dimensions by which it is broken down.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            every: {
              description: '多久看一次；real-time 为实时。How often; real-time is at once.',
              anyOf: [{ const: 'real-time' }, { $ref: 'common.schema.json#/$defs/cadence' }],
              'x-change': 'words',
            },
            from: {
              $ref: 'common.schema.json#/$defs/text',
              description: '数据从哪来。Where the data comes from.',
              'x-change': 'words',
            },
            datasets: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '数据集。The datasets.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            role: { $ref: 'common.schema.json#/$defs/id', description: '谁看。Who looks.', 'x-change': 'words' },
            tell: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '有异常时告诉谁。Who is told where something is wrong.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            alerts: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '相关的规则。The rules that go with it.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'title', 'every', 'from', 'role'],
          additionalProperties: false,
          anyOf: [{ required: ['kpis'] }, { required: ['clocks'] }],
        },
        'x-change': 'option',
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            every: { $ref: 'common.schema.json#/$defs/cadence', 'x-change': 'words' },
            due: {
              $ref: 'common.schema.json#/$defs/text',
              description: '什么时候发出。When it goes out.',
              'x-change': 'words',
            },
            contents: {
              type: 'array',
              minItems: 1,
              description: '内容。What is in it.',
              items: { $ref: 'common.schema.json#/$defs/text' },
              'x-change': 'words',
            },
            kpis: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '报告的 KPI。The KPIs that are reported.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            by: { $ref: 'common.schema.json#/$defs/id', description: '谁编写。Who writes it.', 'x-change': 'words' },
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
                    'x-change': 'words',
                  },
                  detail: {
                    enum: ['summary', 'full'],
                    description: 'summary 摘要，full 全文。A summary, or the whole.',
                    'x-change': 'words',
                  },
                },
                required: ['roles', 'detail'],
                additionalProperties: false,
              },
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'title', 'every', 'contents', 'by', 'audience'],
          additionalProperties: false,
        },
        'x-change': 'option',
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
              'x-change': 'identity',
            },
            of: {
              $ref: 'common.schema.json#/$defs/text',
              description: '抽什么。What is sampled.',
              'x-change': 'words',
            },
            share: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '比例，例如 5 %。The share, such as 5 %.',
              'x-change': 'stricter-higher',
            },
            atLeast: {
              type: 'integer',
              minimum: 1,
              description: '至少几份。Smallest number.',
              'x-change': 'stricter-higher',
            },
            every: { $ref: 'common.schema.json#/$defs/cadence', 'x-change': 'words' },
            seed: {
              $ref: 'common.schema.json#/$defs/text',
              description: '怎样保证可以重抽出同一批。How the very same sample can be drawn again.',
              'x-change': 'words',
            },
            form: {
              $ref: 'common.schema.json#/$defs/id',
              description: '用哪份表单核查。The form it is checked with.',
              'x-change': 'words',
            },
            by: { $ref: 'common.schema.json#/$defs/id', description: '谁抽查。Who samples.', 'x-change': 'words' },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'of', 'share', 'every', 'seed', 'by'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
    },
    required: ['kind', 'watch'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'procedure', 'x-change': 'identity' },
      type: {
        enum: ['process', 'loop', 'emergency', 'improvement', 'roll-out'],
        description:
          'process 流程、loop 闭环、emergency 应急预案、improvement 改进、roll-out 推广。What sort of procedure it is.',
        'x-change': 'meaning',
      },
      when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
      trigger: {
        $ref: 'common.schema.json#/$defs/text',
        description: '什么情况下启动。What starts it.',
        'x-change': 'words',
      },
      result: {
        $ref: 'common.schema.json#/$defs/text',
        description: '结束时应达到的结果。What has been reached when it ends.',
        'x-change': 'words',
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            phase: {
              $ref: 'common.schema.json#/$defs/text',
              description: '所属阶段。The phase it belongs to.',
              'x-change': 'words',
            },
            role: {
              $ref: 'common.schema.json#/$defs/id',
              description: '执行的角色。The role that does it.',
              'x-change': 'words',
            },
            with: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description: '一起参与的角色。The roles that take part.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
            do: {
              $ref: 'common.schema.json#/$defs/text',
              description: '做什么，怎样做。What is done, and how.',
              'x-change': 'words',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description:
                '时限，从上一步完成时算起，除非 do 中另有说明。Time limit, from the end of the step before unless `do` says otherwise.',
              'x-change': 'stricter-lower',
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
              'x-change': 'words',
            },
            script: {
              $ref: 'common.schema.json#/$defs/id',
              description: '使用的话术。The script that is used.',
              'x-change': 'words',
            },
            form: {
              $ref: 'common.schema.json#/$defs/id',
              description: '填写的表单。The form that is filled in.',
              'x-change': 'words',
            },
            pain: {
              $ref: 'common.schema.json#/$defs/text',
              description: '常见的问题。What usually goes wrong here.',
              'x-change': 'words',
            },
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
                    'x-change': 'words',
                  },
                  what: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '告诉什么。What they are told.',
                    'x-change': 'words',
                  },
                  within: {
                    $ref: 'common.schema.json#/$defs/quantity',
                    description: '多久之内。How soon.',
                    'x-change': 'words',
                  },
                  script: {
                    $ref: 'common.schema.json#/$defs/id',
                    description: '使用的话术。The script that is used.',
                    'x-change': 'words',
                  },
                },
                required: ['who', 'what'],
                additionalProperties: false,
              },
              'x-change': 'words',
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
                      if: {
                        $ref: 'common.schema.json#/$defs/text',
                        description: '什么情况下。In which case.',
                        'x-change': 'words',
                      },
                      to: {
                        $ref: 'common.schema.json#/$defs/id',
                        description: '转到哪一步，或 end。The step to go on with, or `end`.',
                        'x-change': 'words',
                      },
                    },
                    required: ['if', 'to'],
                    additionalProperties: false,
                  },
                },
              ],
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'title', 'role', 'do'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      drill: {
        type: 'object',
        title: 'Drill',
        description: '演练：多久一次、谁组织。How often it is drilled, and by whom.',
        properties: {
          every: { $ref: 'common.schema.json#/$defs/interval', 'x-change': 'words' },
          last: {
            $ref: 'common.schema.json#/$defs/day',
            description: '上次演练日期。Day of the last drill.',
            'x-change': 'words',
          },
          by: {
            $ref: 'common.schema.json#/$defs/id',
            description: '组织演练的角色。The role that holds it.',
            'x-change': 'words',
          },
          how: {
            $ref: 'common.schema.json#/$defs/text',
            description: '怎样演练。How it is drilled.',
            'x-change': 'words',
          },
        },
        required: ['every', 'last', 'by'],
        additionalProperties: false,
        'x-change': 'option',
      },
    },
    required: ['kind', 'type', 'trigger', 'steps'],
    unevaluatedProperties: false,
    'x-change': 'option',
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
      kind: { const: 'profile', 'x-change': 'identity' },
      adjust: {
        type: 'array',
        minItems: 1,
        description: '调整的目标，每项都写明原因。Goals that are adjusted, each with its reason.',
        items: {
          type: 'object',
          title: 'Adjustment',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference', 'x-change': 'identity' },
            target: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '新的目标值。The new target.',
              'x-change': 'target',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '新的底线。The new limit.',
              'x-change': 'limit',
            },
            period: {
              $ref: 'common.schema.json#/$defs/cadence',
              description: '新的考核周期。The new period that is judged.',
              'x-change': 'meaning',
            },
            minimumSample: {
              type: 'integer',
              minimum: 0,
              description: '新的最小样本量；0 表示不要求。The new smallest sample; 0 asks for none.',
              'x-change': 'meaning',
            },
            reason: {
              $ref: 'common.schema.json#/$defs/text',
              description: '调整的原因。Why it is adjusted.',
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['goal', 'reason'],
          additionalProperties: false,
        },
        'x-change': 'adjustment',
      },
      adjustTiers: {
        type: 'array',
        minItems: 1,
        description: '调整的时限档位，每项都写明原因。Tiers of service levels that are adjusted, each with its reason.',
        items: {
          type: 'object',
          title: 'Tier adjustment',
          properties: {
            tier: { $ref: 'common.schema.json#/$defs/tierReference', 'x-change': 'identity' },
            target: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '新的目标时间。The new target.',
              'x-change': 'target',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '新的时限。The new limit.',
              'x-change': 'limit',
            },
            reason: {
              $ref: 'common.schema.json#/$defs/text',
              description: '调整的原因。Why it is adjusted.',
              'x-change': 'words',
            },
          },
          required: ['tier', 'reason'],
          anyOf: [{ required: ['target'] }, { required: ['limit'] }],
          additionalProperties: false,
        },
        'x-change': 'adjustment',
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
            item: { $ref: '#/$defs/scorecardItem', 'x-change': 'identity' },
            weight: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '新的权重。The new weight.',
              'x-change': 'meaning',
            },
            reason: {
              $ref: 'common.schema.json#/$defs/text',
              description: '调整的原因。Why it is adjusted.',
              'x-change': 'words',
            },
          },
          required: ['item', 'weight', 'reason'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      omit: {
        type: 'array',
        minItems: 1,
        description: '不适用的目标，每项都写明原因。Goals that do not apply, each with its reason.',
        items: {
          type: 'object',
          title: 'Omission',
          properties: {
            goal: { $ref: 'common.schema.json#/$defs/goalReference', 'x-change': 'identity' },
            reason: {
              $ref: 'common.schema.json#/$defs/text',
              description: '不适用的原因。Why it does not apply.',
              'x-change': 'words',
            },
          },
          required: ['goal', 'reason'],
          additionalProperties: false,
        },
        'x-change': 'excuse',
      },
      goals: {
        type: 'array',
        minItems: 1,
        items: { $ref: 'common.schema.json#/$defs/goal' },
        description: "本适配自己的目标。Goals of the profile's own.",
        'x-change': 'demand',
      },
      pilot: {
        type: 'object',
        title: 'Pilot',
        description:
          '试点：范围、前后对比的期间和成功标准；试点期间写在 effective 里，必须有末日。A pilot: scope, the time it is compared with, and when it has succeeded; its own time stands in `effective` and must end.',
        properties: {
          when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
          before: {
            type: 'object',
            description: '试点前用作比较的期间。The time before the pilot with which it is compared.',
            properties: {
              from: { $ref: 'common.schema.json#/$defs/day', description: '首日。First day.', 'x-change': 'meaning' },
              to: { $ref: 'common.schema.json#/$defs/day', description: '末日。Last day.', 'x-change': 'meaning' },
            },
            required: ['from', 'to'],
            additionalProperties: false,
            'x-change': 'meaning',
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
                  'x-change': 'identity',
                },
                before: {
                  $ref: 'common.schema.json#/$defs/quantity',
                  description: '试点前的数值。The figure before.',
                  'x-change': 'meaning',
                },
                after: {
                  $ref: 'common.schema.json#/$defs/quantity',
                  description: '试点后至少要达到的数值。The figure that must be reached after.',
                  'x-change': 'meaning',
                },
                sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
              },
              required: ['goal', 'before', 'after'],
              additionalProperties: false,
            },
            'x-change': 'option',
          },
          decide: {
            $ref: 'common.schema.json#/$defs/day',
            description: '决定推广、调整或停止的日期。The day on which it is rolled out, changed or stopped.',
            'x-change': 'words',
          },
          by: {
            $ref: 'common.schema.json#/$defs/id',
            description: '作决定的角色。The role that decides.',
            'x-change': 'words',
          },
        },
        required: ['when', 'before', 'criteria', 'decide', 'by'],
        additionalProperties: false,
        'x-change': 'option',
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
      kind: { const: 'rule', 'x-change': 'identity' },
      when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
      if: {
        $ref: '#/$defs/condition',
        description: '条件：all 全部、any 任一、not 不成立，可以嵌套。The condition: all, any, not, nested as needed.',
        'x-change': 'meaning',
      },
      then: {
        type: 'object',
        title: 'Rule consequence',
        description: '条件成立时的结论。What follows when the condition holds.',
        properties: {
          alert: {
            $ref: 'common.schema.json#/$defs/id',
            description: '结论的标识，例如 staffing。Identifier of the alert, such as staffing.',
            'x-change': 'meaning',
          },
          severity: {
            enum: ['error', 'warning', 'info'],
            description: '严重程度。How grave it is.',
            'x-change': { stricter: ['info', 'warning', 'error'] },
          },
          text: {
            $ref: 'common.schema.json#/$defs/text',
            description: '说明结论和下一步。What it means, and what to do.',
            'x-change': 'words',
          },
          tell: {
            type: 'array',
            items: { $ref: 'common.schema.json#/$defs/id' },
            minItems: 1,
            uniqueItems: true,
            description: '通知的角色。The roles that are told.',
            'x-change': 'words',
          },
        },
        required: ['alert', 'severity', 'text'],
        additionalProperties: false,
        'x-change': 'meaning',
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
            'x-change': 'meaning',
          },
          any: {
            type: 'array',
            items: { $ref: '#/$defs/condition' },
            minItems: 1,
            description: '至少一个成立。At least one of these holds.',
            'x-change': 'meaning',
          },
          not: { $ref: '#/$defs/condition', description: '不成立。This does not hold.', 'x-change': 'meaning' },
          kpi: {
            $ref: 'common.schema.json#/$defs/id',
            description: '看哪个 KPI 的数值。The KPI whose value is looked at.',
            'x-change': 'meaning',
          },
          goal: {
            $ref: 'common.schema.json#/$defs/goalReference',
            description: '看哪个目标的判定。The goal whose verdict is looked at.',
            'x-change': 'meaning',
          },
          verdict: {
            description: '判定结果（任一）。The verdict, or any of several.',
            anyOf: [
              { $ref: '#/$defs/status' },
              { type: 'array', items: { $ref: '#/$defs/status' }, minItems: 1, uniqueItems: true },
            ],
            'x-change': 'meaning',
          },
          atLeast: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '不小于。At least.',
            'x-change': 'meaning',
          },
          atMost: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '不大于。At most.',
            'x-change': 'meaning',
          },
          above: { $ref: 'common.schema.json#/$defs/quantity', description: '大于。Above.', 'x-change': 'meaning' },
          below: { $ref: 'common.schema.json#/$defs/quantity', description: '小于。Below.', 'x-change': 'meaning' },
          change: {
            enum: ['previous-period', 'same-period-last-year'],
            description:
              '改看变化：与上期（previous-period）或去年同期（same-period-last-year）相比。Look at the change instead: against the previous period, or the same period last year.',
            'x-change': 'meaning',
          },
          as: {
            enum: ['difference', 'relative'],
            description:
              '变化的算法：difference 差值（比例用 pp，即百分点），relative 相对变化（%）。How the change is counted: a difference (shares in pp, percentage points), or relative to the earlier value (%).',
            'x-change': 'meaning',
          },
          for: {
            type: 'string',
            pattern: '^[1-9][0-9]? periods?$',
            description: '连续多少期都成立，例如 2 periods。For how many periods in a row it holds, such as 2 periods.',
            'x-expects': { zh: '期数，例如 `2 periods`', en: 'a number of periods, such as `2 periods`' },
            'x-change': 'meaning',
          },
        },
        additionalProperties: false,
        minProperties: 1,
      },
      status: { enum: ['met', 'at-risk', 'missed', 'no-data', 'insufficient', 'not-applicable', 'waived'] },
    },
    'x-change': 'option',
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
      kind: { const: 'scorecard', 'x-change': 'identity' },
      per: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '按哪些维度各得一张分卡，例如 [agent]；不写则全公司一张。The dimensions of which each combination gets a score, such as [agent]; one for the whole company where left out.',
        items: { $ref: 'common.schema.json#/$defs/id' },
        'x-change': 'meaning',
      },
      period: { $ref: 'common.schema.json#/$defs/cadence', 'x-change': 'meaning' },
      profile: {
        $ref: 'common.schema.json#/$defs/id',
        description: '按哪个适配的目标评分。The profile whose goals it scores.',
        'x-change': 'meaning',
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
              'x-change': 'identity',
            },
            goal: { $ref: 'common.schema.json#/$defs/goalReference', 'x-change': 'meaning' },
            weight: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '权重，例如 30 %；各项之和为 100 %。Its weight, such as 30 %; all together are 100 %.',
              'x-change': 'meaning',
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
                    'x-change': 'meaning',
                  },
                  points: {
                    type: 'number',
                    minimum: 0,
                    maximum: 100,
                    description: '得分，0 到 100。The points, 0 to 100.',
                    'x-change': 'meaning',
                  },
                },
                required: ['at', 'points'],
                additionalProperties: false,
              },
              'x-change': 'meaning',
            },
            shape: {
              enum: ['linear', 'steps'],
              description:
                'linear 两点之间按直线（默认），steps 达到哪一档得哪一档的分。Straight lines between the points (default), or the points of the last step that is reached.',
              'x-change': 'meaning',
            },
            mustPass: {
              type: 'boolean',
              description:
                'true 表示必须达标：目标未达标时，等级不高于 cap。True where a missed goal holds the grade down to `cap`.',
              'x-change': { stricter: [false, true] },
            },
            why: {
              $ref: 'common.schema.json#/$defs/text',
              description: '为什么选它、为什么是这个权重。Why it is in, and why it weighs this much.',
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'goal', 'weight', 'curve'],
          additionalProperties: false,
        },
        'x-change': 'demand',
      },
      missing: {
        type: 'object',
        title: 'Missing data',
        description:
          '缺数据时怎么办：leave-out 不计入并按其余权重折算，zero 计 0 分，withhold 不给总分。What happens where there is no figure: left out and the rest weighed anew, zero points, or no score at all.',
        properties: {
          'no-data': {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '没有数据时。Where there is no data.',
            'x-change': 'meaning',
          },
          insufficient: {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '样本不足时。Where the sample is too small.',
            'x-change': 'meaning',
          },
          'not-applicable': {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '不适用时。Where the goal does not apply.',
            'x-change': 'meaning',
          },
          waived: {
            enum: ['leave-out', 'zero', 'withhold'],
            description: '已豁免时。Where it is waived.',
            'x-change': 'meaning',
          },
        },
        required: ['no-data', 'insufficient', 'not-applicable', 'waived'],
        additionalProperties: false,
        'x-change': 'meaning',
      },
      leastWeight: {
        $ref: 'common.schema.json#/$defs/quantity',
        description:
          '有数据的各项权重至少占多少才给总分，例如 70 %。How much of the weight must have data for a score to be given, such as 70 %.',
        'x-change': 'meaning',
      },
      cap: {
        $ref: 'common.schema.json#/$defs/name',
        description:
          '必须达标的项未达标时，最高能得的等级。The best grade that is possible where a must-pass item is missed.',
        'x-change': 'meaning',
      },
      grades: {
        type: 'array',
        minItems: 1,
        description: '等级，从高到低，最低一级从 0 分起。The grades from best to worst; the last starts at 0.',
        items: {
          type: 'object',
          title: 'Scorecard grade',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/name', 'x-change': 'identity' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            from: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '从多少分起，例如 90 points。The points from which it is given, such as 90 points.',
              'x-change': 'stricter-higher',
            },
            consequence: {
              $ref: 'common.schema.json#/$defs/text',
              description: '对应的奖惩、晋升或辅导。What follows: reward, promotion, coaching.',
              'x-change': 'words',
            },
          },
          required: ['id', 'title', 'from', 'consequence'],
          additionalProperties: false,
        },
        'x-change': 'meaning',
      },
    },
    required: ['kind', 'period', 'items', 'missing', 'leastWeight', 'grades'],
    unevaluatedProperties: false,
    'x-change': 'demand',
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
      kind: { const: 'script', 'x-change': 'identity' },
      when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
      scene: {
        $ref: 'common.schema.json#/$defs/text',
        description: '什么场合用。The situation in which it is used.',
        'x-change': 'words',
      },
      variables: {
        type: 'object',
        description: '话术中用花括号写的变量，例如 {agent}。Variables that texts name in braces, such as {agent}.',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          $ref: 'common.schema.json#/$defs/text',
          description: '变量的含义。What it stands for.',
        },
        'x-change': 'words',
      },
      includes: {
        type: 'array',
        minItems: 1,
        uniqueItems: true,
        description:
          '一并适用的其他话术（其禁用说法同样适用）。Other scripts whose forbidden phrases hold here as well.',
        items: { $ref: 'common.schema.json#/$defs/id' },
        'x-change': 'meaning',
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            say: {
              $ref: 'common.schema.json#/$defs/text',
              description: '这样说；变量写在花括号里。What to say; variables in braces.',
              'x-change': 'words',
            },
            do: {
              $ref: 'common.schema.json#/$defs/text',
              description: '同时要做的事。What to do meanwhile.',
              'x-change': 'words',
            },
            must: {
              type: 'array',
              minItems: 1,
              description: '这一步必须说到的内容。What has to be said in this step.',
              items: {
                type: 'object',
                title: 'Required phrase',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/id', 'x-change': 'identity' },
                  phrases: {
                    $ref: '#/$defs/phrases',
                    description: '说到其中任意一句即可。Any one of these will do.',
                    'x-change': 'meaning',
                  },
                  why: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '为什么必须说。Why it has to be said.',
                    'x-change': 'words',
                  },
                },
                required: ['id', 'phrases'],
                additionalProperties: false,
              },
              'x-change': 'demand',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '这一步应在多久之内完成。How soon this step has to be done.',
              'x-change': 'stricter-lower',
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
                  if: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '什么情况下。In which case.',
                    'x-change': 'words',
                  },
                  to: {
                    $ref: 'common.schema.json#/$defs/id',
                    description: '转到哪一步，或 end 结束。The step to go on with, or `end`.',
                    'x-change': 'words',
                  },
                },
                required: ['if', 'to'],
                additionalProperties: false,
              },
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'title'],
          additionalProperties: false,
        },
        'x-change': 'demand',
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
              'x-change': 'identity',
            },
            phrases: { $ref: '#/$defs/phrases', 'x-change': 'meaning' },
            except: {
              $ref: '#/$defs/phrases',
              description:
                '含有禁用说法、但可以说的句子，例如“要不行政部门”。Wording that contains the phrase and is fine.',
              'x-change': 'meaning',
            },
            instead: {
              $ref: 'common.schema.json#/$defs/text',
              description: '应当怎样说。What to say instead.',
              'x-change': 'words',
            },
            why: {
              $ref: 'common.schema.json#/$defs/text',
              description: '为什么不能说。Why it must not be said.',
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'phrases', 'instead'],
          additionalProperties: false,
        },
        'x-change': 'demand',
      },
      examples: {
        type: 'array',
        minItems: 1,
        description: '例句；每次检查都会逐句运行。Sentences that are run with every validation.',
        items: {
          type: 'object',
          title: 'Script example',
          properties: {
            say: { type: 'string', minLength: 1, description: '一句例句。The sentence.', 'x-change': 'words' },
            step: {
              $ref: 'common.schema.json#/$defs/id',
              description:
                '属于哪一步；写了就还要核对这一步必须说到的内容。The step it belongs to; then what that step requires is looked for as well.',
              'x-change': 'words',
            },
            expect: {
              enum: ['pass', 'fail'],
              description: 'pass 应当通过，fail 不应通过。Whether it must pass or fail.',
              'x-change': 'words',
            },
            breaks: {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              description:
                '不通过的原因：禁用说法或必说内容的标识。Why it fails: ids of forbidden or required phrases.',
              items: { $ref: 'common.schema.json#/$defs/id' },
              'x-change': 'words',
            },
          },
          required: ['say', 'expect'],
          additionalProperties: false,
        },
        'x-change': 'words',
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
            'x-change': 'words',
          },
          en: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            description: '英文说法。English phrases.',
            items: { type: 'string', minLength: 1, description: '一句英文说法。An English phrase.' },
            'x-change': 'words',
          },
        },
        additionalProperties: false,
        minProperties: 1,
      },
    },
    'x-change': 'option',
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
      kind: { const: 'sla', 'x-change': 'identity' },
      clocks: {
        type: 'object',
        minProperties: 1,
        description: '时钟：从什么开始、到什么停止、何时暂停。Clocks: what starts, stops and pauses them.',
        propertyNames: { $ref: 'common.schema.json#/$defs/id' },
        additionalProperties: {
          type: 'object',
          title: 'Clock',
          properties: {
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            when: {
              $ref: 'common.schema.json#/$defs/scope',
              description:
                '只对这些工单计时；不写为全部工单。Only tickets of this scope have the clock; all where left out.',
              'x-change': 'scope',
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
              'x-change': 'meaning',
            },
            start: {
              $ref: '#/$defs/moment',
              description: '开始计时的事件。What starts the clock.',
              'x-change': 'meaning',
            },
            stop: {
              $ref: '#/$defs/moment',
              description: '停止计时的事件。What stops the clock.',
              'x-change': 'meaning',
            },
            pause: {
              $ref: '#/$defs/statuses',
              description: '处于这些状态时暂停。The clock is paused in these statuses.',
              'x-change': 'meaning',
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
                        'x-change': 'scope',
                      },
                      use: {
                        $ref: 'common.schema.json#/$defs/id',
                        description: '日历。The calendar.',
                        'x-change': 'meaning',
                      },
                    },
                    required: ['use'],
                    additionalProperties: false,
                  },
                },
              ],
              'x-change': 'meaning',
            },
            endOfWorkingDay: {
              type: 'boolean',
              description:
                'true 表示按工作日计的时限到最后一天下班为止；不写为最后一天的同一钟点。True where a limit in working days lasts until the closing of its last day; at the same local time of that day where left out.',
              'x-change': 'meaning',
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
                  'x-change': 'meaning',
                },
                pause: {
                  type: 'boolean',
                  description:
                    'false 表示开始之前的暂停不扣除；不写则扣除。False where pauses before its start are not taken out; they are where left out.',
                  'x-change': 'meaning',
                },
              },
              required: ['start'],
              additionalProperties: false,
              'x-change': 'meaning',
            },
            onPriorityChange: {
              enum: ['carry', 'restart', 'keep', 'no-worse'],
              description:
                '优先级变更时：carry 换新时限、已用时间照算；restart 重新计时；keep 保持原时限；no-worse 不得比原来更晚。On a change of priority: new limit with what ran, from the change, as at the start, or never later than it was.',
              'x-change': 'meaning',
            },
            reopen: {
              enum: ['resume', 'new-cycle', 'ignore'],
              description: '重开时：继续、另起一轮或不计。On reopening: resume, a new cycle, or ignore.',
              'x-change': 'meaning',
            },
            warn: {
              type: 'array',
              minItems: 1,
              items: { $ref: '#/$defs/mark' },
              description:
                '何时预警，例如 80 % 或 { before: 10 min }。When to warn, such as 80 % or { before: 10 min }.',
              'x-change': 'words',
            },
            escalate: {
              type: 'array',
              minItems: 1,
              description: '逐级上报：何时、告诉谁。Escalation: when, and who is told.',
              items: {
                type: 'object',
                title: 'Escalation step',
                properties: {
                  at: { $ref: '#/$defs/mark', 'x-change': 'meaning' },
                  tell: {
                    type: 'array',
                    items: { $ref: 'common.schema.json#/$defs/id' },
                    minItems: 1,
                    uniqueItems: true,
                    description: '通知的角色。The roles that are told.',
                    'x-change': 'meaning',
                  },
                },
                required: ['at', 'tell'],
                additionalProperties: false,
              },
              'x-change': 'words',
            },
          },
          anyOf: [{ required: ['preset'] }, { required: ['start', 'stop'] }],
          additionalProperties: false,
        },
        'x-change': 'demand',
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
              'x-change': 'identity',
            },
            clock: {
              type: 'string',
              minLength: 1,
              description: '适用的时钟。The clock that it limits.',
              'x-change': 'meaning',
            },
            when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
            target: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '目标时限：在此之内为达标。Target: within it is met.',
              'x-change': 'target',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/dated',
              description: '最长时限：超过即未达标。Limit: beyond it is missed.',
              'x-change': 'limit',
            },
            floor: { $ref: 'common.schema.json#/$defs/floor', 'x-change': 'floor' },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
            note: {
              $ref: 'common.schema.json#/$defs/text',
              description: '备注。A remark for readers.',
              'x-change': 'words',
            },
          },
          required: ['id', 'clock', 'target'],
          additionalProperties: false,
        },
        'x-change': 'demand',
      },
      overlap: {
        enum: ['strictest', 'first'],
        description:
          '多个档位同时匹配时：strictest 取最严（默认），first 取最先写的。Where several tiers match: the strictest (default), or the first in the list.',
        'x-change': { stricter: ['first', 'strictest'] },
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
            id: { $ref: 'common.schema.json#/$defs/id', 'x-change': 'identity' },
            clock: {
              type: 'string',
              minLength: 1,
              description: '依据的时钟。The clock that is judged.',
              'x-change': 'meaning',
            },
            when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
            share: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '应按时的比例，例如 90 %。The share that must be in time, such as 90 %.',
              'x-change': 'stricter-higher',
            },
            time: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: "时限；不写时用各档位的时限。The time; the tier's own where left out.",
              'x-change': 'meaning',
            },
            period: { $ref: 'common.schema.json#/$defs/cadence', 'x-change': 'meaning' },
            minimumSample: {
              type: 'integer',
              minimum: 0,
              description: '最小样本量。Smallest sample that is judged.',
              'x-change': 'meaning',
            },
            confidence: {
              enum: ['80 %', '90 %', '95 %', '98 %', '99 %'],
              description:
                '要求的置信水平：按时率的 Wilson 区间跨过目标时，判为样本不足。Confidence asked for: where the Wilson interval of the share straddles the goal, the verdict is insufficient.',
              'x-change': 'meaning',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'clock', 'share', 'period'],
          additionalProperties: false,
        },
        'x-change': 'demand',
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
            'x-change': 'meaning',
          },
        },
        required: ['status'],
        additionalProperties: false,
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
              reply: { enum: ['agent', 'customer'], description: '谁的回复。Whose reply.', 'x-change': 'meaning' },
              public: {
                type: 'boolean',
                description: 'true 表示只算客户看得到的回复。True where only replies that the customer sees count.',
                'x-change': 'meaning',
              },
              bots: {
                type: 'boolean',
                description: "true 表示机器人的回复也算。True where a bot's reply counts too.",
                'x-change': 'meaning',
              },
              status: {
                type: 'array',
                items: { $ref: 'common.schema.json#/$defs/id' },
                minItems: 1,
                uniqueItems: true,
                description: '进入这些状态之一。Entering one of these statuses.',
                'x-change': 'meaning',
              },
            },
            additionalProperties: false,
            minProperties: 1,
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
                'x-change': 'meaning',
              },
              after: {
                $ref: 'common.schema.json#/$defs/quantity',
                description: '超时后多久。How long after it was due.',
                'x-change': 'meaning',
              },
              time: {
                enum: ['counted', 'clock'],
                description:
                  "counted 按时钟的日历算（默认），clock 按自然时间算。`counted` is the time of the clock's calendar (default), `clock` the time that passes day and night.",
                'x-change': 'meaning',
              },
            },
            additionalProperties: false,
            oneOf: [{ required: ['before'] }, { required: ['after'] }],
          },
        ],
      },
    },
    'x-change': 'demand',
  },
  'standard.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'standard.schema.json',
    title: 'Standard',
    description: '服务标准：可量化的目标和行为规范。A service standard: goals on KPIs, and norms.',
    type: 'object',
    allOf: [{ $ref: 'common.schema.json#/$defs/header' }],
    properties: {
      kind: { const: 'standard', 'x-change': 'identity' },
      goals: {
        type: 'array',
        minItems: 1,
        items: { $ref: 'common.schema.json#/$defs/goal' },
        description: 'KPI 目标。Goals on KPIs.',
        'x-change': 'demand',
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
              'x-change': 'identity',
            },
            level: {
              enum: ['must', 'should', 'may'],
              description: 'must 必须、should 应当、may 可以。How binding it is.',
              'x-change': { stricter: ['may', 'should', 'must'] },
            },
            text: {
              $ref: 'common.schema.json#/$defs/text',
              description: '规范的内容。What the norm asks for.',
              'x-change': 'words',
            },
            when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
            check: {
              type: 'object',
              title: 'Norm check',
              description: '怎样检查。How it is checked.',
              properties: {
                how: {
                  $ref: 'common.schema.json#/$defs/text',
                  description: '检查方法，例如“每月抽听 20 条录音”。How, such as “20 recordings are sampled”.',
                  'x-change': 'words',
                },
                by: {
                  $ref: 'common.schema.json#/$defs/id',
                  description: '检查的角色。The role that checks.',
                  'x-change': 'words',
                },
                every: { $ref: 'common.schema.json#/$defs/interval', 'x-change': 'words' },
                form: {
                  $ref: 'common.schema.json#/$defs/id',
                  description: '检查所用的表单。The form with which it is checked.',
                  'x-change': 'words',
                },
                script: {
                  $ref: 'common.schema.json#/$defs/id',
                  description: '检查所依据的话术。The script against which it is checked.',
                  'x-change': 'words',
                },
              },
              required: ['how', 'by', 'every'],
              additionalProperties: false,
              'x-change': 'words',
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
          },
          required: ['id', 'level', 'text', 'check'],
          additionalProperties: false,
        },
        'x-change': 'demand',
      },
    },
    required: ['kind'],
    anyOf: [{ required: ['goals'] }, { required: ['norms'] }],
    unevaluatedProperties: false,
    'x-change': 'demand',
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
      kind: { const: 'taxonomy', 'x-change': 'identity' },
      classifies: {
        enum: ['complaint', 'feedback', 'problem', 'risk', 'finding'],
        description: '分的是什么。What is classified.',
        'x-change': 'meaning',
      },
      classes: {
        type: 'array',
        minItems: 1,
        description: '类别，可以逐级细分。The classes; each may have classes of its own.',
        items: { $ref: '#/$defs/class' },
        'x-change': 'option',
      },
      grades: {
        type: 'array',
        minItems: 1,
        description: '等级，从最重到最轻。The grades, the gravest first.',
        items: {
          type: 'object',
          title: 'Taxonomy grade',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/id', 'x-change': 'identity' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            treatment: {
              $ref: 'common.schema.json#/$defs/text',
              description: '怎样处理。How it is treated.',
              'x-change': 'words',
            },
            owner: {
              $ref: 'common.schema.json#/$defs/id',
              description: '负责的角色。The role that answers for it.',
              'x-change': 'words',
            },
            limit: {
              $ref: 'common.schema.json#/$defs/quantity',
              description: '处理时限。How soon it has to be dealt with.',
              'x-change': 'stricter-lower',
            },
          },
          required: ['id', 'title', 'treatment'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      matrix: {
        type: 'object',
        title: 'Grading matrix',
        description: '分级矩阵：两个轴各级交叉处的等级。The matrix: which grade follows from the levels of two axes.',
        properties: {
          rows: {
            $ref: '#/$defs/axis',
            description: '纵轴，例如可能性或发生频率。The rows, such as probability or frequency.',
            'x-change': 'meaning',
          },
          columns: {
            $ref: '#/$defs/axis',
            description: '横轴，例如影响。The columns, such as impact.',
            'x-change': 'meaning',
          },
          cells: {
            type: 'array',
            minItems: 1,
            description:
              '每行一列等级：第一行对应纵轴第一级，行内依次对应横轴各级。One list of grades per row: the first for the first level of the rows, in the order of the columns.',
            items: { type: 'array', minItems: 1, items: { $ref: 'common.schema.json#/$defs/id' } },
            'x-change': 'meaning',
          },
        },
        required: ['rows', 'columns', 'cells'],
        additionalProperties: false,
        'x-change': 'meaning',
      },
      reassess: {
        $ref: 'common.schema.json#/$defs/interval',
        description: '多久重新评估一次。How often it is assessed again.',
        'x-change': 'words',
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
            'x-change': 'identity',
          },
          title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
          meaning: {
            $ref: 'common.schema.json#/$defs/text',
            description: '包括什么，不包括什么。What belongs to it, and what does not.',
            'x-change': 'words',
          },
          examples: {
            type: 'array',
            minItems: 1,
            description: '例子。Examples.',
            items: { $ref: 'common.schema.json#/$defs/text' },
            'x-change': 'words',
          },
          urgency: {
            $ref: 'common.schema.json#/$defs/name',
            description:
              '通常的紧急程度，即维度 urgency 的取值。Its usual urgency, a value of the dimension `urgency`.',
            'x-change': 'meaning',
          },
          owner: {
            $ref: 'common.schema.json#/$defs/id',
            description: '负责的角色。The role that answers for it.',
            'x-change': 'words',
          },
          limit: {
            $ref: 'common.schema.json#/$defs/quantity',
            description: '处理时限。How soon it has to be dealt with.',
            'x-change': 'stricter-lower',
          },
          procedure: {
            $ref: 'common.schema.json#/$defs/id',
            description: '适用的流程。The procedure that applies.',
            'x-change': 'words',
          },
          row: {
            $ref: 'common.schema.json#/$defs/id',
            description: '在矩阵纵轴上的级别。Its level on the rows of the matrix.',
            'x-change': 'words',
          },
          column: {
            $ref: 'common.schema.json#/$defs/id',
            description: '在矩阵横轴上的级别。Its level on the columns of the matrix.',
            'x-change': 'words',
          },
          treatment: {
            $ref: 'common.schema.json#/$defs/text',
            description: '应对措施。What is done about it.',
            'x-change': 'words',
          },
          classes: {
            type: 'array',
            minItems: 1,
            items: { $ref: '#/$defs/class' },
            description: '下级类别。Classes below it.',
            'x-change': 'option',
          },
          sources: { $ref: 'common.schema.json#/$defs/clauses', 'x-change': 'words' },
        },
        required: ['id', 'title'],
        additionalProperties: false,
      },
      axis: {
        type: 'object',
        title: 'Matrix axis',
        properties: {
          title: {
            $ref: 'common.schema.json#/$defs/text',
            description: '轴的名称。Name of the axis.',
            'x-change': 'words',
          },
          levels: {
            type: 'array',
            minItems: 1,
            description: '级别，从低到高。The levels, from low to high.',
            items: {
              type: 'object',
              title: 'Axis level',
              properties: {
                id: { $ref: 'common.schema.json#/$defs/id', 'x-change': 'identity' },
                title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
                meaning: {
                  $ref: 'common.schema.json#/$defs/text',
                  description: '怎样算这一级。What counts as this level.',
                  'x-change': 'words',
                },
              },
              required: ['id', 'title'],
              additionalProperties: false,
            },
            'x-change': 'meaning',
          },
        },
        required: ['title', 'levels'],
        additionalProperties: false,
      },
    },
    'x-change': 'option',
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
      kind: { const: 'waiver', 'x-change': 'identity' },
      goal: { $ref: 'common.schema.json#/$defs/goalReference', 'x-change': 'meaning' },
      tier: { $ref: 'common.schema.json#/$defs/tierReference', 'x-change': 'meaning' },
      when: { $ref: 'common.schema.json#/$defs/scope', 'x-change': 'scope' },
      reason: { $ref: 'common.schema.json#/$defs/text', description: '原因。Why.', 'x-change': 'words' },
      approver: {
        $ref: 'common.schema.json#/$defs/id',
        description: '批准的角色。The role that approved it.',
        'x-change': 'words',
      },
      approved: {
        $ref: 'common.schema.json#/$defs/day',
        description: '批准日期。The day it was approved.',
        'x-change': 'words',
      },
      compensation: {
        $ref: 'common.schema.json#/$defs/text',
        description: '同时采取的补偿措施。What is done for customers meanwhile.',
        'x-change': 'words',
      },
      action: {
        $ref: 'common.schema.json#/$defs/id',
        description: '相应的改进措施。The corrective action that goes with it.',
        'x-change': 'words',
      },
      effective: {
        type: 'object',
        required: ['to'],
        description: '生效期间；豁免必须有末日 to。When it holds; a waiver must have a last day.',
        'x-change': 'option',
      },
    },
    required: ['kind', 'effective', 'reason', 'approver', 'compensation'],
    oneOf: [{ required: ['goal'] }, { required: ['tier'] }],
    unevaluatedProperties: false,
    'x-change': 'excuse',
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
      kind: { const: 'workspace', 'x-change': 'identity' },
      schema: {
        const: 1,
        description: '文档格式的版本，目前为 1。Version of the document format, 1 today.',
        'x-change': 'identity',
      },
      languages: {
        type: 'array',
        items: { enum: ['zh', 'en'] },
        minItems: 1,
        uniqueItems: true,
        description: '文字要写齐的语言，第一个为默认。Languages in which texts are written; the first is the default.',
        'x-change': 'words',
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
              'x-change': 'words',
            },
            why: { $ref: 'common.schema.json#/$defs/text', description: '理由。The reason.', 'x-change': 'words' },
          },
          required: ['severity', 'why'],
          additionalProperties: false,
        },
        'x-change': 'words',
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
            ranked: {
              type: 'boolean',
              description:
                'true 表示取值按重要程度从高到低排列，靠前的标准不得更宽松。True where the values stand in order of importance, the most important first; an earlier one must never be laxer.',
              'x-change': 'meaning',
            },
            open: {
              type: 'boolean',
              description:
                'true 表示取值不必预先列出（例如班组）。True where values need not be listed, as with teams.',
              'x-change': 'meaning',
            },
            taxonomy: {
              $ref: 'common.schema.json#/$defs/id',
              description:
                '取值来自这个分类的各级类别，不必再写 values。The values are the classes of this taxonomy, so they are not listed twice.',
              'x-change': 'meaning',
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
                      id: { $ref: 'common.schema.json#/$defs/name', 'x-change': 'identity' },
                      title: {
                        $ref: 'common.schema.json#/$defs/text',
                        description: '名称。Name.',
                        'x-change': 'words',
                      },
                    },
                    required: ['id', 'title'],
                    additionalProperties: false,
                  },
                ],
              },
              'x-change': 'meaning',
            },
          },
          required: ['id', 'title'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      roles: {
        type: 'array',
        minItems: 1,
        description: '负责、检查和被通知的角色。Roles that own, check and are told.',
        items: {
          type: 'object',
          title: 'Role',
          properties: {
            id: { $ref: 'common.schema.json#/$defs/id', 'x-change': 'identity' },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Name.', 'x-change': 'words' },
          },
          required: ['id', 'title'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
      ticketStatuses: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        uniqueItems: true,
        description:
          '工单的状态，例如 new、open、waiting-customer、resolved。The statuses that a ticket can have, such as new, open, waiting-customer and resolved.',
        'x-change': 'meaning',
      },
      ticketEvents: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        uniqueItems: true,
        description:
          '工单上的事件，除 created（创建）和 assigned（指派）外，例如 arrived、called-back。What can happen to a ticket besides created and assigned, such as arrived and called-back.',
        'x-change': 'meaning',
      },
      defaultCalendar: {
        $ref: 'common.schema.json#/$defs/id',
        description: '默认日历；always 为全天候。The default calendar; `always` is 24 × 7.',
        'x-change': 'meaning',
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
              'x-change': 'identity',
            },
            title: { $ref: 'common.schema.json#/$defs/text', description: '名称。Title.', 'x-change': 'words' },
            clauses: {
              type: 'array',
              items: {
                type: 'object',
                title: 'Clause',
                properties: {
                  id: { $ref: 'common.schema.json#/$defs/clause', 'x-change': 'identity' },
                  how: {
                    enum: ['measured', 'checked', 'described'],
                    description:
                      'measured 由引擎按数据评价，checked 在记录上核查，described 写入手册。How the clause is carried: measured on data, checked on records, described in the handbook.',
                    'x-change': 'words',
                  },
                  text: {
                    $ref: 'common.schema.json#/$defs/text',
                    description: '条款的要求。What the clause asks for.',
                    'x-change': 'words',
                  },
                },
                required: ['id', 'how', 'text'],
                additionalProperties: false,
              },
              'x-change': 'option',
            },
          },
          required: ['id', 'title', 'clauses'],
          additionalProperties: false,
        },
        'x-change': 'option',
      },
    },
    required: ['kind', 'schema', 'languages', 'dimensions', 'roles'],
    unevaluatedProperties: false,
    'x-change': 'option',
  },
} as const;
