import { execFileSync } from 'node:child_process';

/** The command line is tested as it ships: built once, before all tests. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
