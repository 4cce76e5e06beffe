import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { emptyFolder, root, typed } from './yardstick.ts';

const example = join(root, 'examples/releases');

interface Recorded {
  readonly bundle: { readonly digest: string };
  readonly verdicts: readonly {
    readonly goal: string;
    readonly period: string;
    readonly scope: Readonly<Record<string, string>>;
    readonly document: { readonly file: string };
  }[];
}

function evaluated(text: string): Recorded {
  return JSON.parse(text) as Recorded;
}

/** A verdict without the file: a version that was current when it was recorded lies under history/ since. */
function withoutFile({ verdicts }: Recorded) {
  return verdicts.map(({ document: { file, ...document }, ...verdict }) => {
    expect(file).not.toBe('');
    return { ...verdict, document };
  });
}

describe('what was released goes on giving the verdicts that it gave', () => {
  const days = readdirSync(join(example, 'standards/history/verdicts')).map((name) => name.replace('.json', ''));

  it('has four releases', () => expect(days).toHaveLength(4));

  test.each(days)('of %s', async (day) => {
    const recorded = evaluated(readFileSync(join(example, `standards/history/verdicts/${day}.json`), 'utf8'));
    const now = await typed(['evaluate', 'snapshots', '--format', 'json', '--fail-on', 'never'], { cwd: example });
    expect(now.code).toBe(0);
    const known = new Set(recorded.verdicts.map(({ goal, period, scope }) => JSON.stringify([goal, period, scope])));
    const again = withoutFile(evaluated(now.stdout)).filter(({ goal, period, scope }) =>
      known.has(JSON.stringify([goal, period, scope])),
    );
    expect(known.size).toBeGreaterThan(10);
    expect(again).toEqual(withoutFile(recorded));
  });

  it('asks each month for what was asked then', async () => {
    const { stdout } = await typed(['evaluate', 'snapshots', '--format', 'csv', '--fail-on', 'never'], {
      cwd: example,
    });
    expect(stdout).toMatch(/service\/frt,.*2026-04,.*40/);
    expect(stdout).toMatch(/service\/frt,.*2026-05,.*30/);
  });
});

describe('release', () => {
  let cwd = '';
  const service = () => join(cwd, 'standards/standard/service.yaml');
  const edit = (path: string, ...[from, to]: [string, string]) => {
    const text = readFileSync(join(cwd, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(cwd, path), text.replace(from, to));
  };
  const codes = async () => {
    const { stdout } = await typed(['validate', '--format', 'json'], { cwd });
    return (JSON.parse(stdout) as { findings: { code: string }[] }).findings.map(({ code }) => code);
  };

  beforeEach(() => {
    cwd = emptyFolder();
    cpSync(example, cwd, { recursive: true });
  });

  it('has nothing to do where everything is on record', async () => {
    const before = readFileSync(join(cwd, 'standards/CHANGELOG.md'), 'utf8');
    expect(await typed(['release'], { cwd })).toMatchObject({ code: 0, stdout: 'There is nothing to release.\n' });
    expect(readFileSync(join(cwd, 'standards/CHANGELOG.md'), 'utf8')).toBe(before);
  });

  it('keeps the bytes of what it freezes, and says in two languages what changed', async () => {
    edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 3.0.0');
    edit('standards/standard/service.yaml', 'from: 2026-07-01', 'from: 2026-11-01');
    edit('standards/standard/service.yaml', 'limit: 78 %', 'limit: 80 %');
    const tried = await typed(['release', '--day', '2026-10-20', '--dry-run'], { cwd });
    expect(tried.stdout).toContain('▲ tightens goals › csat › limit: 78 % → 80 % (from 2026-11-01)');
    expect(existsSync(join(cwd, 'standards/history/standard/service@3.0.0.yaml'))).toBe(false);
    const done = await typed(['release', '--day', '2026-10-20', '--record', 'snapshots'], { cwd });
    expect(done).toMatchObject({ code: 0, stdout: tried.stdout });
    const frozen = join(cwd, 'standards/history/standard/service@3.0.0.yaml');
    expect(readFileSync(frozen)).toEqual(readFileSync(service()));
    expect(readFileSync(join(cwd, 'standards/CHANGELOG.md'), 'utf8')).toContain(
      '▲ 收紧 goals › csat › limit: 78 % → 80 %',
    );
    expect(existsSync(join(cwd, 'standards/history/verdicts/2026-10-20.json'))).toBe(true);
    expect((await typed(['validate'], { cwd })).code).toBe(0);
  });

  test.each([
    {
      name: 'a goal without a higher version',
      change: () => edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s'),
      gives: ['reported-kept', 'version-raised'],
    },
    {
      name: 'a version that rises too little',
      change: () => {
        edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 2.2.0');
        edit('standards/standard/service.yaml', 'from: 2026-07-01', 'from: 2026-10-01');
        edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
      },
      gives: ['version-raised'],
    },
    {
      name: 'a version that begins in a period that was reported',
      change: () => {
        edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 3.0.0');
        edit('standards/standard/service.yaml', 'from: 2026-07-01', 'from: 2026-09-01');
        edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
      },
      gives: ['reported-kept'],
    },
    {
      name: 'a version that begins before the one it follows',
      change: () => {
        edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 3.0.0');
        edit('standards/standard/service.yaml', 'from: 2026-07-01', 'from: 2026-06-01');
        edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
      },
      gives: ['reported-kept', 'version-order'],
    },
    {
      name: 'an edited frozen version',
      change: () => edit('standards/history/standard/service@2.0.0.yaml', 'target: 30 s', 'target: 35 s'),
      gives: ['release-kept'],
    },
    {
      name: 'a comment in a frozen version',
      change: () => edit('standards/history/standard/service@2.0.0.yaml', 'goals:', 'goals: # as agreed'),
      gives: ['release-kept'],
    },
    {
      name: 'a frozen version that was deleted',
      change: () => rmSync(join(cwd, 'standards/history/standard/service@2.0.0.yaml')),
      gives: ['release-kept'],
    },
    {
      name: 'a ledger that was deleted',
      change: () => rmSync(join(cwd, 'standards/releases.lock.yaml')),
      gives: Array.from({ length: 8 }, () => 'release-recorded'),
    },
    {
      name: 'a document that was deleted',
      change: () => rmSync(service()),
      gives: ['kpi-unused', 'kpi-unused', 'release-withdrawn'],
    },
    {
      name: 'a version that is still to come',
      change: () => {
        edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 3.0.0');
        edit('standards/standard/service.yaml', 'from: 2026-07-01', 'from: 2099-01-01');
        edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
      },
      gives: ['version-ahead'],
    },
    {
      name: 'line ends of another system',
      change: () => {
        for (const name of ['history/standard/service@2.0.0.yaml', 'standard/service.yaml']) {
          const path = join(cwd, 'standards', name);
          writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
        }
      },
      gives: [],
    },
  ])('is told of $name', async ({ change, gives }) => {
    change();
    expect((await codes()).toSorted()).toEqual(gives);
  });

  it('releases nothing that is not in order', async () => {
    edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
    const { code, stderr } = await typed(['release'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('nothing was released');
    expect(existsSync(join(cwd, 'standards/history/standard/service@3.0.0.yaml'))).toBe(false);
  });

  it('leaves a changelog alone that somebody wrote', async () => {
    edit('standards/standard/service.yaml', 'version: 2.1.0', 'version: 2.1.1');
    edit('standards/standard/service.yaml', '茶铺服务标准', '茶铺的服务标准');
    writeFileSync(join(cwd, 'standards/CHANGELOG.md'), '# Ours\n');
    expect((await typed(['release'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'standards/CHANGELOG.md'), 'utf8')).toBe('# Ours\n');
  });

  it('raises the version itself, where asked to mend', async () => {
    edit('standards/standard/service.yaml', 'target: 30 s', 'target: 25 s');
    await typed(['validate', '--fix'], { cwd });
    expect(readFileSync(service(), 'utf8')).toContain('version: 3.0.0');
  });
});
