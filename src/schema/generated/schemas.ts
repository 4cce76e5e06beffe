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
          },
          sources: { $ref: '#/$defs/clauses' },
          note: { $ref: '#/$defs/text', description: '备注。A remark for readers.' },
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
      },
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
        },
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
        description: '公式里每个名字的含义。What each name of the formula counts or measures.',
        additionalProperties: { $ref: 'common.schema.json#/$defs/text' },
        minProperties: 1,
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
    required: ['kind', 'unit', 'better', 'family', 'formula', 'inputs', 'dataSource', 'period'],
    unevaluatedProperties: false,
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
        },
      },
      goals: {
        type: 'array',
        minItems: 1,
        items: { $ref: 'common.schema.json#/$defs/goal' },
        description: "本适配自己的目标。Goals of the profile's own.",
      },
    },
    required: ['kind'],
    anyOf: [{ required: ['adjust'] }, { required: ['goals'] }, { required: ['omit'] }],
    unevaluatedProperties: false,
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
      },
      status: { enum: ['met', 'at-risk', 'missed', 'no-data', 'insufficient', 'not-applicable', 'waived'] },
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
            start: { $ref: '#/$defs/moment', description: '开始计时的事件。What starts the clock.' },
            stop: { $ref: '#/$defs/moment', description: '停止计时的事件。What stops the clock.' },
            pause: {
              $ref: '#/$defs/statuses',
              description: '处于这些状态时暂停。The clock is paused in these statuses.',
            },
            calendar: {
              $ref: 'common.schema.json#/$defs/id',
              description:
                "按哪个日历计时；always 为全天候；不写时用工作区的默认日历。The calendar whose time is counted; `always` is 24 × 7; the workspace's default where left out.",
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
              },
            },
          },
          required: ['start', 'stop'],
          additionalProperties: false,
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
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
            note: { $ref: 'common.schema.json#/$defs/text', description: '备注。A remark for readers.' },
          },
          required: ['id', 'clock', 'target'],
          additionalProperties: false,
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
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'clock', 'share', 'period'],
          additionalProperties: false,
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
      },
      moment: {
        description:
          '工单上的事件：created、assigned、arrived，或 { reply: agent }，或 { status: [resolved] }。An event on the ticket: created, assigned, arrived, or { reply: agent }, or { status: [resolved] }.',
        anyOf: [
          { enum: ['created', 'assigned', 'arrived', 'plan-given', 'collected', 'refunded', 'called-back'] },
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
            },
            additionalProperties: false,
            minProperties: 1,
            maxProperties: 1,
          },
        ],
      },
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
              },
              required: ['how', 'by', 'every'],
              additionalProperties: false,
            },
            sources: { $ref: 'common.schema.json#/$defs/clauses' },
          },
          required: ['id', 'level', 'text', 'check'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind'],
    anyOf: [{ required: ['goals'] }, { required: ['norms'] }],
    unevaluatedProperties: false,
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
                  },
                ],
              },
            },
          },
          required: ['id', 'title'],
          additionalProperties: false,
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
          },
          required: ['id', 'title'],
          additionalProperties: false,
        },
      },
      ticketStatuses: {
        type: 'array',
        items: { $ref: 'common.schema.json#/$defs/id' },
        uniqueItems: true,
        description:
          '工单的状态，例如 new、open、waiting-customer、resolved。The statuses that a ticket can have, such as new, open, waiting-customer and resolved.',
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
              },
            },
          },
          required: ['id', 'title', 'clauses'],
          additionalProperties: false,
        },
      },
    },
    required: ['kind', 'schema', 'languages', 'dimensions', 'roles'],
    unevaluatedProperties: false,
  },
} as const;
