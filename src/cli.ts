#!/usr/bin/env node
import { commands } from './commands/index.ts';
import type { Surroundings } from './commands/command.ts';
import type { Language } from './text/words.ts';

const args = process.argv.slice(2);
const { env, stdout } = process;
const started = new Date();

const surroundings: Surroundings = {
  cwd: process.cwd(),
  language: languageOf(args),
  colour: !args.includes('--no-color') && !env['NO_COLOR'] && (stdout.isTTY || Boolean(env['FORCE_COLOR'])),
  isWatched: process.stderr.isTTY,
  width: Number(env['COLUMNS']) || stdout.columns || 120,
  today: started.toISOString().slice(0, 10),
  now: started.toISOString(),
  databaseUrl: env['YARDSTICK_DATABASE_URL'],
  env: (name) => env[name] || undefined,
  interrupted: () => new Promise((done) => ['SIGINT', 'SIGTERM'].map((signal) => process.once(signal, () => done()))),
  write: (text) => void stdout.write(text),
  warn: (text) => void process.stderr.write(text),
};

// A reader that has seen enough (`| head`) is no failure.
stdout.on('error', () => process.exit(0));

try {
  const { runProgram } = await import('./commands/program.ts');
  process.exitCode = await runProgram(args, commands, surroundings);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const sentence = { zh: `标尺自身出错：${reason}`, en: `Yardstick itself failed: ${reason}` }[surroundings.language];
  process.stderr.write(`${sentence}\n${env['YARDSTICK_DEBUG'] && error instanceof Error ? `${error.stack}\n` : ''}`);
  process.exitCode = 3;
}

/** What was asked for with --lang, else the language of the environment, else English. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf('--lang');
  const asked = at === -1 ? words.find((word) => word.startsWith('--lang='))?.slice(7) : words[at + 1];
  const locale = asked ?? env['YARDSTICK_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
