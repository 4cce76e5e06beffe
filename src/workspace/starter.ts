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
    files.set(`standards/${kind}/${id}.yaml`, `${line}${kinds[kind].template({ ...starter, id, from, until, today })}`);
  }
  for (const file of Object.keys(schemas))
    files.set(`schemas/${file}`, await shippedSchema(file.replace('.schema.json', '')));
  files.set('snapshots/example.csv', snapshots(today.slice(0, 4)));
  files.set('.github/workflows/standards.yml', workflow);
  files.set('.vscode/settings.json', editorSettings);
  files.set('.vscode/extensions.json', '{ "recommendations": ["redhat.vscode-yaml"] }\n');
  return files;
}

function snapshots(year: string): string {
  return `period,channel,csat,csat.n\n${year}-01,phone,86.2,412\n${year}-02,phone,83.9,388\n${year}-03,phone,79.4,401\n${year}-01,chat,91.0,230\n${year}-02,chat,90.4,18\n${year}-03,chat,92.1,251\n`;
}

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
      - run: npx --yes yardstick validate standards
`;

const editorSettings = `{
  "yaml.validate": true,
  "yaml.hover": true,
  "yaml.completion": true,
  "editor.tabSize": 2,
  "[yaml]": { "editor.insertSpaces": true }
}
`;
