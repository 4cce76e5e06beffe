import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemplateContext } from '../catalog/kind.ts';
import { validate } from '../toolkit/validate.ts';
import { exists, isDirectory, readStandardsFiles } from './files.ts';

/** What `init` writes, and what `new` falls back on where a set of standards has none. */
export const starter: Omit<TemplateContext, 'id' | 'from' | 'until' | 'today'> = {
  owner: 'quality',
  kpi: 'csat',
  goal: 'customer-service/csat',
  calendar: 'service-hours',
};

/** A new document fits into the standards that are there: their roles, KPIs, goals and calendars. */
export async function templateContext(
  id: string,
  standards: string,
  { cwd, today }: { cwd: string; today: string },
): Promise<TemplateContext> {
  const from = `${today.slice(0, 7)}-01`;
  const until = `${today.slice(0, 4)}-12-31`;
  if (!(await isDirectory(resolve(cwd, standards)))) return { ...starter, id, from, until, today };
  const { files } = await readStandardsFiles(standards, cwd);
  const { catalog } = validate(files, { today });
  const satisfaction =
    catalog.get('kpi', starter.kpi) ?? catalog.all('kpi').find(({ document }) => document.unit === '%');
  return {
    id,
    from,
    until,
    today,
    owner: catalog.workspace?.document.owner ?? starter.owner,
    kpi: satisfaction?.id ?? starter.kpi,
    goal: catalog.goals.find(({ goal }) => goal.kpi === satisfaction?.id)?.id ?? starter.goal,
    calendar: catalog.all('calendar')[0]?.id ?? 'always',
  };
}

/** The path of the workspace of a set of standards, even of one that is broken; absent where there is none. */
export async function workspaceThere(
  standards: string,
  { cwd, today }: { cwd: string; today: string },
): Promise<string | undefined> {
  if (!(await isDirectory(resolve(cwd, standards)))) return undefined;
  const { files } = await readStandardsFiles(standards, cwd);
  const { catalog, sources } = validate(files, { today });
  const broken = [...sources.values()].find(({ text }) => /^kind:\s*["']?workspace\b/m.test(text));
  return catalog.workspace?.file ?? broken?.path;
}

/** The line that tells an editor which schema guides the document; empty where there are no schemas nearby. */
export async function schemaLine(path: string, kind: string): Promise<string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const schema = join(folder, 'schemas', `${kind}.schema.json`);
    if (await exists(schema))
      return `# yaml-language-server: $schema=${relative(dirname(path), schema).split(sep).join('/')}\n`;
    if (folder === dirname(folder)) return '';
  }
}

/** A schema as it was shipped with this toolkit. */
export async function shippedSchema(name: string): Promise<string> {
  return readFile(join(await packageRoot(), 'schemas', `${name}.schema.json`), 'utf8');
}

async function packageRoot(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (await exists(join(folder, 'schemas', 'common.schema.json'))) return folder;
    if (folder === dirname(folder))
      throw new Error('the schemas that belong to the toolkit are missing from its folder');
  }
}
