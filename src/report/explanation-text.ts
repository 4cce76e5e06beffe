import type { Carriage } from '../catalog/kind.ts';
import type {
  ClauseExplanation,
  ClausesExplanation,
  ComputedExplanation,
  DocumentExplanation,
  Explanation,
  FunctionExplanation,
  GoalExplanation,
  GoalValue,
  GoalWaiver,
  Mention,
  ProblemExplanation,
} from '../explanation/explanation.ts';
import { isReadable } from '../finding/problem.ts';
import { displayWidth, padEnd, wrap } from '../text/width.ts';
import type { Words } from '../text/words.ts';
import type { Presentation } from './format.ts';

/** What something is, where it stands, and what has to do with it. */
export function explanationText(explanation: Explanation, presentation: Presentation): string {
  switch (explanation.about) {
    case 'problem':
      return problemText(explanation, presentation);
    case 'document':
      return documentText(explanation, presentation);
    case 'goal':
      return goalText(explanation, presentation);
    case 'clause':
      return clauseText(explanation, presentation);
    case 'function':
      return functionText(explanation, presentation);
    case 'clauses':
      return clausesText(explanation, presentation);
  }
}

function problemText(
  { code, severity, summary, why, examples }: ProblemExplanation,
  { language, colours }: Presentation,
): string {
  const shown = isReadable(examples)
    ? [
        colours.red(label('bad', language)),
        indent(examples.bad),
        '',
        colours.green(label('good', language)),
        indent(examples.good),
      ]
    : [];
  return [
    `${colours.bold(code)}  ${colours.dim(severity)}`,
    summary[language],
    '',
    why[language],
    ...(shown.length > 0 ? ['', ...shown] : []),
  ].join('\n');
}

function documentText(document: DocumentExplanation, presentation: Presentation): string {
  const { language, colours } = presentation;
  const { origin, title, summary, status, owner, from, to, clauses, items, usedBy, text } = document;
  const term = from === null ? label('always', language) : `${from} – ${to ?? label('open', language)}`;
  return [
    `${colours.bold(`${origin.kind}/${origin.id}`)}  ${title[language]}`,
    ...(summary === null ? [] : [summary[language]]),
    '',
    ...facts(
      [
        ['where', `${origin.file}:${origin.line}`],
        ['version', `${origin.version} (${status})`],
        ['inForce', term],
        ['owner', owner[language]],
        ['clauses', clauses.join(', ')],
      ],
      presentation,
    ),
    ...computedText(document.computed, presentation),
    // What has no parts with names of their own is short enough to be shown.
    ...(items.length > 0 ? [] : ['', label('content', language), indent(contentOf(text))]),
    ...note(document.note, presentation),
    ...mentions('contains', items, presentation),
    ...mentions('usedBy', usedBy, presentation),
  ].join('\n');
}

function computedText(computed: ComputedExplanation | null, { language, width }: Presentation): string[] {
  if (computed === null) return [];
  const { formula, inputs } = computed;
  return [
    '',
    label('computed', language),
    ...wrap(formula[language], width - 4).map((line) => `    ${line}`),
    ...inputs.flatMap(({ title, computed: how }) =>
      wrap(`${title[language]}${language === 'zh' ? '：' : ': '}${how[language]}`, width - 6).map(
        (line, index) => `    ${index === 0 ? '· ' : '  '}${line}`,
      ),
    ),
  ];
}

function functionText(
  { name, title, summary, usage, parameters, examples }: FunctionExplanation,
  { language, colours }: Presentation,
): string {
  const noData = { zh: '无数据', en: 'no data' }[language];
  return [
    title[language] === name ? colours.bold(name) : `${colours.bold(name)}  ${title[language]}`,
    summary[language],
    '',
    `  ${usage}`,
    ...parameters.map((each) => `  ${padEnd(each.name, 10)}${each.means[language]}`),
    '',
    label('examples', language),
    ...examples.map(
      ({ given, gives, because }) =>
        `  ${given}  →  ${gives ?? noData}${because === null ? '' : colours.dim(`  (${because})`)}`,
    ),
  ].join('\n');
}

function goalText(goal: GoalExplanation, presentation: Presentation): string {
  const { language, colours } = presentation;
  return [
    `${colours.bold(goal.id)}  ${goal.title[language]}`,
    '',
    ...facts(
      [
        ['kpi', goal.kpi === null ? '' : `${goal.kpi.what} (${goal.kpi.file}:${goal.kpi.line})`],
        ['scope', goal.scope[language]],
        ['cadence', goal.cadence[language]],
        ['sample', goal.minimumSample === 0 ? '' : String(goal.minimumSample)],
        ['confidence', goal.confidence ?? ''],
        ['clauses', goal.clauses.join(', ')],
      ],
      presentation,
    ),
    '',
    label('values', language),
    ...goal.values.flatMap((value) => valueLines(value, goal.better === 'higher' ? '≥' : '≤', presentation)),
    ...(goal.waivers.length === 0 ? [] : ['', label('waivers', language)]),
    ...goal.waivers.flatMap((waiver) => waiverLines(waiver, presentation)),
    ...note(goal.note, presentation),
    ...mentions('rules', goal.rules, presentation),
  ].join('\n');
}

const valueIndent = 24;

function valueLines(
  { target, limit, reason, origin, profile, tried, path }: GoalValue,
  sign: '≥' | '≤',
  { language, colours }: Presentation,
): string[] {
  const by = path.flatMap((step) => (step.by === null ? [] : [`${label(step.as, language)} ${step.by}`]));
  const own = profile === null ? label('base', language) : `${label('profile', language)} ${profile}`;
  const steps = path.map((step) => `${label(step.as, language)} ${step.target[language]}`).join(' → ');
  const below = limit === null ? '' : `  ${label('limit', language)} ${limit[language]}`;
  const told = [
    ...(tried === null ? [] : [tried[language]]),
    ...(path.length > 1 ? [steps] : []),
    ...(reason === null ? [] : [reason[language]]),
  ];
  return [
    `  ${padEnd(by.length === 0 ? own : by.join(' › '), valueIndent)}${colours.bold(`${sign} ${target[language]}`)}${below}  ${place(origin, colours)}`,
    ...told.map((line) => `  ${' '.repeat(valueIndent)}${line}`),
  ];
}

function waiverLines(
  { id, scope, from, to, reason, origin }: GoalWaiver,
  { language, colours }: Presentation,
): string[] {
  const when = `${from ?? ''} – ${to ?? ''}`;
  return [
    `  ${padEnd(id, valueIndent)}${scope[language]} · ${when}  ${place(origin, colours)}`,
    `  ${' '.repeat(valueIndent)}${reason[language]}`,
  ];
}

function place({ file, line }: GoalValue['origin'], colours: Presentation['colours']): string {
  return colours.dim(`${file}:${line}`);
}

function clauseText(clause: ClauseExplanation, presentation: Presentation): string {
  const { language, colours } = presentation;
  return [
    `${colours.bold(clause.id)}  ${clause.source[language]}`,
    clause.text[language],
    '',
    ...facts(
      [
        ['how', howWords[clause.how][language]],
        ['declared', `${clause.declared.file}:${clause.declared.line}`],
      ],
      presentation,
    ),
    ...(clause.carriedBy.length === 0
      ? ['', colours.yellow(label('notCarried', language))]
      : carriers(clause.carriedBy, presentation)),
    ...(clause.testedBy.length === 0 && clause.carriedBy.length > 0
      ? ['', label('notTested', language)]
      : mentions('testedBy', clause.testedBy, presentation)),
  ].join('\n');
}

function carriers(list: ClauseExplanation['carriedBy'], { language, colours }: Presentation): string[] {
  return [
    '',
    label('carriedBy', language),
    ...list.map(
      ({ what, carries, by, file, line }) =>
        `  ${what}  ${carriageWords[carries][language]}${by === null ? '' : `  ${by[language]}`}  ${colours.dim(`${file}:${line}`)}`,
    ),
  ];
}

/** One line per clause: how it is to be carried, and where it is. */
function clausesText({ clauses, summary }: ClausesExplanation, { language, colours }: Presentation): string {
  const idWidth = Math.max(...clauses.map(({ id }) => displayWidth(id)), 0);
  const howWidth = Math.max(...Object.values(carriageWords).map((words) => displayWidth(words[language])));
  const lines = clauses.map(({ id, how, carried, fully, carriedBy, testedBy }) => {
    const [sign, paint] = fully ? ['✔', colours.green] : ['✖', colours.red];
    const first = carriedBy.slice(0, 2).map(({ what }) => what);
    const more = carriedBy.length > 2 ? ` +${carriedBy.length - 2}` : '';
    const weak = carried === null || fully ? '' : `${label('only', language)} ${carriageWords[carried][language]}: `;
    const where = carried === null ? label('notCarried', language) : `${weak}${first.join(', ')}${more}`;
    const tests = testedBy.length === 0 ? '' : colours.dim(`  ${label('tested', language)} ${testedBy.length}`);
    return `${paint(sign)} ${padEnd(id, idWidth)}  ${padEnd(carriageWords[how][language], howWidth)}  ${where}${tests}`;
  });
  const { fully, tested } = summary;
  const total = {
    zh: `${summary.clauses} 条条款中 ${fully} 条已按要求落实，${tested} 条有用例或例句`,
    en: `${fully} of ${summary.clauses} clauses carried as they ask for, ${tested} tested by cases or example sentences`,
  };
  return [...lines, '', colours.bold(total[language])].join('\n');
}

function facts(
  lines: readonly (readonly [keyof typeof labels, string])[],
  { language, colours }: Presentation,
): string[] {
  return lines
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `  ${colours.dim(padEnd(label(name, language), 14))}${text}`);
}

function mentions(title: keyof typeof labels, list: readonly Mention[], { language, colours }: Presentation): string[] {
  if (list.length === 0) return [];
  return [
    '',
    label(title, language),
    ...list.map(
      ({ what, title: name, file, line }) =>
        `  ${what}${name[language] === what ? '' : `  ${name[language]}`}  ${colours.dim(`${file}:${line}`)}`,
    ),
  ];
}

/** A document without its header, which is told in words above. */
function contentOf(text: string): string {
  const header = /^(#|kind:|id:|version:|status:|title:|summary:|owner:|effective:|review:|sources:|note:)/;
  let inHeader = true;
  const lines = text.split('\n').filter((line) => {
    if (/^\S/.test(line)) inHeader = header.test(line);
    return !inHeader && line.trim() !== '';
  });
  return lines.join('\n');
}

function note(words: Words | null, { language }: Presentation): string[] {
  return words === null ? [] : ['', `${label('note', language)}${language === 'zh' ? '：' : ': '}${words[language]}`];
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function label(name: keyof typeof labels, language: 'zh' | 'en'): string {
  return labels[name][language];
}

const howWords: Record<Carriage, Words> = {
  measured: { zh: '由引擎按数据评价', en: 'measured on data' },
  checked: { zh: '在记录、通话或表单上核查', en: 'checked on records, transcripts or forms' },
  described: { zh: '写入手册，有版本和负责人', en: 'described in the handbook' },
};

const carriageWords: Record<Carriage, Words> = {
  measured: { zh: '评价', en: 'measured' },
  checked: { zh: '核查', en: 'checked' },
  described: { zh: '说明', en: 'described' },
};

const labels = {
  computed: { zh: '怎样计算', en: 'Computed as' },
  examples: { zh: '例', en: 'Examples' },
  always: { zh: '一直', en: 'always' },
  bad: { zh: '不好', en: 'Bad' },
  base: { zh: '基础标准', en: 'base' },
  cadence: { zh: '考核周期', en: 'Judged on' },
  carriedBy: { zh: '落实于', en: 'Carried by' },
  clauses: { zh: '来源条款', en: 'Clauses' },
  confidence: { zh: '置信水平', en: 'Confidence' },
  content: { zh: '内容', en: 'Content' },
  contains: { zh: '包含', en: 'Contains' },
  declared: { zh: '声明于', en: 'Declared' },
  good: { zh: '好', en: 'Good' },
  how: { zh: '落实方式', en: 'How' },
  inForce: { zh: '生效期', en: 'In force' },
  kpi: { zh: 'KPI', en: 'KPI' },
  limit: { zh: '底线', en: 'limit' },
  note: { zh: '备注', en: 'Note' },
  notCarried: { zh: '还没有文档落实这一条。', en: 'No document carries this clause yet.' },
  notTested: { zh: '还没有用例测试它。', en: 'No case tests it yet.' },
  only: { zh: '目前只是', en: 'only' },
  open: { zh: '长期', en: 'open' },
  owner: { zh: '负责', en: 'Owner' },
  pilot: { zh: '试点', en: 'pilot' },
  profile: { zh: '适配', en: 'profile' },
  rules: { zh: '用到它的规则', en: 'Rules that look at it' },
  sample: { zh: '最小样本', en: 'Sample' },
  scope: { zh: '范围', en: 'Scope' },
  tested: { zh: '用例', en: 'tests' },
  testedBy: { zh: '测试于', en: 'Tested by' },
  usedBy: { zh: '被引用于', en: 'Used by' },
  values: { zh: '目标值', en: 'Values' },
  waivers: { zh: '豁免（未达标记为已豁免）', en: 'Waivers (missed counts as waived)' },
  version: { zh: '版本', en: 'Version' },
  where: { zh: '位置', en: 'Where' },
} satisfies Record<string, Words>;
