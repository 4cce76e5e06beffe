// How long the built command line takes to start, against the bare runtime, in one run of interleaved rounds.
// `npm run bench:start-up`, after `npm run build`. Only the ratios mean anything on another machine.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cli = join(root, 'dist/cli.js');
const rounds = 30;

const contenders = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'yardstick --version', args: [cli, '--version'] },
  { name: 'yardstick --help', args: [cli, '--help'] },
  { name: 'yardstick validate standards', args: [cli, 'validate', 'standards'] },
  {
    name: 'yardstick evaluate (59 snapshots)',
    args: [cli, 'evaluate', 'examples/e-commerce', '-p', 'e-commerce', '--fail-on', 'never'],
  },
];

const times = contenders.map(() => []);
for (let round = 0; round < rounds; round++) {
  for (const [index, { name, args }] of contenders.entries()) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${name} ended with ${status}: run \`npm run build\` first`);
    times[index].push(performance.now() - start);
  }
}

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const base = quantile(times[0], 0.5);
console.log(`median of ${rounds} interleaved rounds, Node ${process.version}\n`);
for (const [index, { name }] of contenders.entries()) {
  const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(times[index], share));
  const figures = `${median.toFixed(0).padStart(5)} ms  (${low.toFixed(0)}–${high.toFixed(0)})`;
  console.log(`${name.padEnd(36)}${(median / base).toFixed(2).padStart(6)} ×  ${figures}`);
}
