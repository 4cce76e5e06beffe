import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doors, impure, layers } from './layers.ts';

const root = join(import.meta.dirname, '../..');
const escape = (path: string) => path.replaceAll(/[.*/]/g, '\\$&');
const inSrc = (paths: readonly string[]) => `^src/(${paths.map(escape).join('|')})`;

const layerRules = layers.map((layer, index): IForbiddenRuleType => ({
  name: `${layer} imports only what stands above it`,
  severity: 'error',
  from: { path: inSrc([layer]) },
  to: { path: '^src/', pathNot: inSrc(layers.slice(0, index + 1)) },
}));

const doorRules = Object.entries(doors).map(([name, door]): IForbiddenRuleType => ({
  name: `only ${door} imports ${name}`,
  severity: 'error',
  from: { path: '^src/', pathNot: inSrc([door]) },
  to: { path: `node_modules/${name}/` },
}));

const otherRules: readonly IForbiddenRuleType[] = [
  { name: 'no cycles, type imports included', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'only the edge touches the system',
    severity: 'error',
    from: { path: '^src/', pathNot: inSrc(impure) },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'every outside package has a door',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: 'node_modules/', pathNot: `node_modules/(${Object.keys(doors).map(escape).join('|')}|@types)/` },
  },
  { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

describe('architecture', () => {
  test('one direction of imports, one door per package, no cycles', async () => {
    const rules = [...layerRules, ...doorRules, ...otherRules];
    const { output } = await cruise(['src'], {
      baseDir: root,
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    });
    const { summary, modules } = output as ICruiseResult;
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
    // A cruise that saw nothing would find nothing.
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(300);
  });

  test('every folder and file of src has its layer', () => {
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
    expect(names.toSorted()).toEqual(layers.toSorted());
  });

  test('only the edge knows the process, the clock and the console', () => {
    const pure = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'src').length + 1))
      .filter((path) => !impure.some((edge) => path.startsWith(edge)));
    const guilty = pure.filter((path) =>
      /\bprocess\.|\bconsole\.|new Date\(\)|Date\.now\(|\bMath\.random\(|localeCompare/.test(
        withoutComments(readFileSync(join(root, 'src', path), 'utf8')),
      ),
    );
    expect(guilty).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
