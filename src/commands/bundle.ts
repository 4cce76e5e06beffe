import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDay } from '../quantity/day.ts';
import type { LoadedBundle } from '../toolkit/bundle-file.ts';
import type { KeyTrouble } from '../workspace/signing.ts';
import {
  type Command,
  type ExitCode,
  type Invocation,
  misuse,
  outputOption,
  type Surroundings,
  textOption,
} from './command.ts';

const actions = ['build', 'inspect', 'sign', 'verify'] as const;

export const bundle: Command = {
  name: 'bundle',
  summary: {
    zh: '把标准打成一份文件，供其他系统使用：build 生成，inspect 查看，sign 签名，verify 验证',
    en: 'the standards as one file for other systems: `build`, `inspect`, `sign`, `verify`',
  },
  arguments: [
    {
      name: 'action',
      summary: { zh: 'build、inspect、sign 或 verify', en: 'build, inspect, sign or verify' },
      required: true,
    },
    {
      name: 'path',
      summary: {
        zh: 'build：标准文件夹（默认 standards）；其余：标准包文件',
        en: 'build: folder of the standards (default: standards); otherwise the bundle file',
      },
      required: false,
    },
  ],
  options: [
    outputOption,
    {
      flags: '--from <day>',
      summary: {
        zh: 'build：不带这一天之前就已失效的旧版本',
        en: 'build: without versions that were over before this day',
      },
    },
    {
      flags: '--key <file>',
      summary: {
        zh: 'sign：Ed25519 私钥（PEM）；verify：公钥',
        en: 'sign: an Ed25519 private key (PEM); verify: the public key',
      },
    },
  ],
  example: 'yardstick bundle build --output standards.bundle.json',
  async run(invocation, surroundings) {
    const [action = '', path] = invocation.arguments;
    if (action === 'build') return build(path ?? 'standards', invocation, surroundings);
    if (action !== 'inspect' && action !== 'sign' && action !== 'verify') {
      return misuse(
        surroundings,
        { zh: `不会 \`bundle ${action}\`。`, en: `There is no \`bundle ${action}\`.` },
        { zh: `可以写 ${actions.join('、')}。`, en: `What there is: ${actions.join(', ')}.` },
      );
    }
    if (path === undefined) {
      return misuse(
        surroundings,
        { zh: '没有说明哪份标准包。', en: 'Nothing says which bundle.' },
        {
          zh: `写成 \`yardstick bundle ${action} standards.bundle.json\`。`,
          en: `Write \`yardstick bundle ${action} standards.bundle.json\`.`,
        },
      );
    }
    const loaded = await open(path, surroundings);
    if (typeof loaded === 'number') return loaded;
    if (action === 'inspect') return inspect(loaded, surroundings);
    return action === 'sign' ? sign(path, loaded, invocation, surroundings) : verify(loaded, invocation, surroundings);
  },
};

async function build(folder: string, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const from = textOption(invocation, 'from') ?? null;
  if (from !== null && !isDay(from)) {
    return misuse(
      surroundings,
      { zh: `--from 的 \`${from}\` 不是日历上的日期。`, en: `\`${from}\` of --from is no date of the calendar.` },
      { zh: '写成 `--from 2026-01-01`。', en: 'Write it like `--from 2026-01-01`.' },
    );
  }
  const { openStandardsAt } = await import('./standards.ts');
  const standards = await openStandardsAt(folder, surroundings);
  if (typeof standards === 'number') return standards;
  const wrong = standards.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    const { tellFindings } = await import('./tell.ts');
    return tellFindings(wrong, standards.sources, surroundings);
  }
  const { bundleContent, bundleText } = await import('../toolkit/bundle-file.ts');
  return put(bundleText(bundleContent(standards, from)), textOption(invocation, 'output'), surroundings);
}

async function open(path: string, surroundings: Surroundings): Promise<LoadedBundle | ExitCode> {
  const [{ exists }, { readBundle }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../workspace/read-bundle.ts'),
  ]);
  if (!(await exists(resolve(surroundings.cwd, path)))) {
    return misuse(
      surroundings,
      { zh: `找不到标准包 \`${path}\`。`, en: `There is no bundle \`${path}\`.` },
      {
        zh: '用 `yardstick bundle build --output <文件>` 生成。',
        en: 'Make it with `yardstick bundle build --output <file>`.',
      },
    );
  }
  const loaded = await readBundle(path, surroundings.cwd);
  if ('standards' in loaded) return loaded;
  const { tellFindings } = await import('./tell.ts');
  return tellFindings([loaded], new Map(), surroundings);
}

async function inspect(
  { standards, content, digest, signatures }: LoadedBundle,
  { write, language }: Surroundings,
): Promise<ExitCode> {
  const [{ compile }, { grouped }] = await Promise.all([
    import('../toolkit/evaluate.ts'),
    import('../text/grouped.ts'),
  ]);
  const { catalog } = standards;
  const counts = [...grouped(catalog.entries, ({ kind }) => kind)].map(([kind, { length }]) => `${kind} ${length}`);
  const words = {
    zh: {
      digest: '摘要',
      evaluated: '评价摘要',
      documents: '文档',
      frozen: '历史版本',
      signed: '签名',
      none: '没有签名',
    },
    en: {
      digest: 'Digest',
      evaluated: 'Evaluated as',
      documents: 'Documents',
      frozen: 'Earlier versions',
      signed: 'Signed by',
      none: 'nobody',
    },
  }[language];
  const title = catalog.workspace?.title[language] ?? '';
  const signed = signatures.length === 0 ? words.none : signatures.map(({ key }) => key).join(', ');
  const lines = [
    title,
    `${words.digest}  ${digest}`,
    `${words.evaluated}  ${compile(standards).digest}`,
    `${words.documents}  ${content.documents.length} (${counts.join(', ')})`,
    `${words.frozen}  ${content.frozen.length}`,
    `${words.signed}  ${signed}`,
  ];
  write(`${lines.join('\n')}\n`);
  return 0;
}

async function sign(
  path: string,
  loaded: LoadedBundle,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const pem = await keyIn(invocation, surroundings);
  if (typeof pem === 'number') return pem;
  const [{ bundleText, signedText }, { signText }] = await Promise.all([
    import('../toolkit/bundle-file.ts'),
    import('../workspace/signing.ts'),
  ]);
  const made = signText(signedText(loaded), pem);
  if (typeof made === 'string') return keyTrouble(made, surroundings);
  const others = loaded.signatures.filter(({ key }) => key !== made.key);
  return put(bundleText(loaded.content, [...others, made]), textOption(invocation, 'output') ?? path, surroundings);
}

async function verify(
  { digest, signatures }: LoadedBundle,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { language, warn, write } = surroundings;
  const signed = signatures.map(({ key }) => key).join(', ');
  if (textOption(invocation, 'key') === undefined) {
    const told = {
      zh: signed === '' ? '一字不差，没有签名' : `一字不差，签名有效：${signed}`,
      en: signed === '' ? 'as it was built, signed by nobody' : `as it was built, signed by ${signed}`,
    };
    write(`✔ ${told[language]}\n`);
    return 0;
  }
  const pem = await keyIn(invocation, surroundings);
  if (typeof pem === 'number') return pem;
  const { publicKeyOf } = await import('../workspace/signing.ts');
  const wanted = publicKeyOf(pem);
  if (typeof wanted === 'string') return keyTrouble(wanted, surroundings);
  if (!signatures.some(({ key }) => key === wanted.key)) {
    const told = { zh: '这把密钥没有签过这份标准包。', en: 'This key did not sign the bundle.' };
    warn(`✖ ${told[language]}\n`);
    return 1;
  }
  write(`✔ ${{ zh: `签名有效：${digest}`, en: `signed by this key: ${digest}` }[language]}\n`);
  return 0;
}

async function keyIn(invocation: Invocation, surroundings: Surroundings): Promise<string | ExitCode> {
  const file = textOption(invocation, 'key');
  const { exists } = await import('../workspace/files.ts');
  if (file === undefined || !(await exists(resolve(surroundings.cwd, file)))) {
    return misuse(
      surroundings,
      file === undefined
        ? { zh: '没有给出密钥。', en: 'There is no key.' }
        : { zh: `找不到密钥 \`${file}\`。`, en: `There is no key \`${file}\`.` },
      {
        zh: '用 `openssl genpkey -algorithm ed25519 -out key.pem` 生成，再写 `--key key.pem`。',
        en: 'Make one with `openssl genpkey -algorithm ed25519 -out key.pem`, and write `--key key.pem`.',
      },
    );
  }
  return readFile(resolve(surroundings.cwd, file), 'utf8');
}

function keyTrouble(trouble: KeyTrouble, surroundings: Surroundings): ExitCode {
  const what = {
    'no-key': { zh: '密钥文件里没有能用的密钥。', en: 'The key file holds no key that can be used.' },
    'not-ed25519': { zh: '密钥不是 Ed25519 的。', en: 'The key is not one of Ed25519.' },
    'public-key': { zh: '这是公钥，签名要用私钥。', en: 'This is a public key, and signing takes the private one.' },
  }[trouble];
  return misuse(surroundings, what, {
    zh: '用 `openssl genpkey -algorithm ed25519 -out key.pem` 生成私钥，`openssl pkey -in key.pem -pubout` 得到公钥。',
    en: 'Make a private key with `openssl genpkey -algorithm ed25519 -out key.pem`; `openssl pkey -in key.pem -pubout` gives the public one.',
  });
}

async function put(
  text: string,
  output: string | undefined,
  { cwd, write, warn, language }: Surroundings,
): Promise<ExitCode> {
  if (output === undefined) {
    write(text);
    return 0;
  }
  const { writeWhole } = await import('../workspace/files.ts');
  await writeWhole(resolve(cwd, output), text);
  warn(`${{ zh: `写入 ${output}`, en: `written to ${output}` }[language]}\n`);
  return 0;
}
