import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { missingPackages } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The process that installs programs for the tests; null where nothing is installed. */
    installing: number | null;
  }
}

/** The command line is tested as it ships: built once, before all tests. Programs are installed meanwhile, for those who wait for them. */
export default function setup({ provide }: TestProject): void {
  provide('installing', install(missingPackages()));
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** By the system, where we may. */
function install(packages: readonly string[]): number | null {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (packages.length === 0 || !mayInstall) return null;
  const command = `apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  return spawn('sh', ['-c', command], { stdio: 'ignore' }).pid ?? null;
}
