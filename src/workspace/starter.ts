import { kinds } from '../kinds/index.ts';
import { kindNames } from '../schema/validate.ts';
import { schemas } from '../schema/generated/schemas.ts';
import { shippedSchema, starter } from './templates.ts';

/** One document of every kind, which together are a set of standards that validates and evaluates. */
const documents: Readonly<Record<string, string>> = {
  action: 'phone-satisfaction',
  calendar: starter.calendar,
  case: 'phone-missed',
  dataset: 'tickets',
  form: 'service-attitude',
  glossary: 'service-terms',
  kpi: starter.kpi,
  monitoring: 'monitoring-plan',
  procedure: 'outage-emergency',
  profile: 'example-company',
  rule: 'satisfaction-falling',
  scorecard: 'team',
  script: 'phone-greeting',
  sla: 'first-response',
  standard: 'customer-service',
  taxonomy: 'service-risks',
  waiver: 'moving-house',
  workspace: 'workspace',
};

/** What `init` writes, by path below the folder. */
export async function starterFiles(today: string): Promise<Map<string, string>> {
  const from = `${today.slice(0, 4)}-01-01`;
  const until = `${today.slice(0, 4)}-12-31`;
  const files = new Map<string, string>();
  for (const kind of kindNames) {
    const id = documents[kind] ?? kind;
    const line = `# yaml-language-server: $schema=../../schemas/${kind}.schema.json\n`;
    // The waiver begins after the figures of the example: a starter should show a goal that is missed.
    const start = kind === 'waiver' ? `${today.slice(0, 4)}-04-01` : from;
    const text = kinds[kind].template({ ...starter, id, from: start, until, today });
    files.set(`standards/${kind}/${id}.yaml`, `${line}${text}`);
  }
  for (const file of Object.keys(schemas))
    files.set(`schemas/${file}`, await shippedSchema(file.replace('.schema.json', '')));
  files.set('snapshots/example.csv', snapshots(today.slice(0, 4)));
  files.set('.github/workflows/standards.yml', workflow);
  files.set('.gitlab-ci.yml', pipeline);
  files.set('.pre-commit-config.yaml', preCommit);
  files.set('.gitattributes', gitAttributes);
  files.set('.editorconfig', editorConfig);
  files.set('.vscode/settings.json', editorSettings());
  files.set('.vscode/extensions.json', '{ "recommendations": ["redhat.vscode-yaml"] }\n');
  return files;
}

function snapshots(year: string): string {
  return `period,channel,csat,csat.n\n${year}-01,phone,86.2,412\n${year}-02,phone,83.9,388\n${year}-03,phone,79.4,401\n${year}-01,chat,91.0,230\n${year}-02,chat,90.4,18\n${year}-03,chat,92.1,251\n`;
}

/** `git diff` shows what a change means, where git was told the command; elsewhere it shows lines as ever. */
const gitAttributes = 'standards/**/*.yaml diff=yardstick\nstandards/**/*.yml diff=yardstick\n';

const workflow = `# 每个合并请求都检查标准 · checks the standards of every pull request
name: standards
on:
  pull_request:
  push: { branches: [main] }
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      # 一次检查，三种输出：标在改动的行上、写进汇总、存成文件 · one run: marks on the lines, a summary, a file
      - run: npx --yes yardstick validate standards --format github --format markdown=summary.md
      - if: always()
        run: '[ ! -f summary.md ] || cat summary.md >> "$GITHUB_STEP_SUMMARY"'
`;

const pipeline = `# 每个合并请求都检查标准 · checks the standards of every merge request
standards:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes yardstick validate standards --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports: { codequality: gl-code-quality-report.json }
`;

const preCommit = `# 提交前检查标准；用 pre-commit install 启用 · checks before a commit; enable it with pre-commit install
repos:
  - repo: local
    hooks:
      - id: yardstick
        name: service standards
        entry: npx --yes yardstick validate standards
        language: system
        files: ^standards/
        pass_filenames: false
`;

const editorConfig = `root = true

[*.{yaml,yml}]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
`;

/** The schema of each kind by its folder, for files that do not name theirs. */
function editorSettings(): string {
  const schemas = Object.fromEntries(
    kindNames.map((kind) => [`./schemas/${kind}.schema.json`, `standards/${kind}/*.yaml`]),
  );
  const settings = {
    'yaml.validate': true,
    'yaml.hover': true,
    'yaml.completion': true,
    'yaml.schemas': schemas,
    'editor.tabSize': 2,
    '[yaml]': { 'editor.insertSpaces': true },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
