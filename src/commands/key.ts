import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { KeyEntry, KeyScope } from '../server/keys.ts';
import {
  type Command,
  type ExitCode,
  type Invocation,
  listOption,
  misuse,
  type Surroundings,
  textOption,
} from './command.ts';

export const key: Command = {
  name: 'key',
  summary: {
    zh: 'HTTP 服务的 API 密钥：add 生成，remove 收回，list 列出',
    en: 'API keys of the HTTP service: `add` makes one, `remove` takes it back, `list` shows them',
  },
  arguments: [
    { name: 'action', summary: { zh: 'add、remove 或 list', en: 'add, remove or list' }, required: true },
    { name: 'name', summary: { zh: '给谁用，例如 crm', en: 'who it is for, such as crm' }, required: false },
  ],
  options: [
    {
      flags: '--keys <file>',
      summary: { zh: '密钥的文件；只存散列', en: 'the file of keys, which holds their hashes only' },
      default: 'keys.json',
    },
    {
      flags: '--scope <scopes>',
      summary: {
        zh: 'add：权限 read、evaluate（含 read）、admin（含全部），用逗号隔开',
        en: 'add: read, evaluate (read as well) or admin (all), with commas between them',
      },
      default: 'evaluate',
    },
  ],
  example: 'yardstick key add crm --scope evaluate --keys keys.json',
  async run(invocation, surroundings) {
    const [action = '', name = ''] = invocation.arguments;
    if (action !== 'add' && action !== 'remove' && action !== 'list')
      return misuse(
        surroundings,
        { zh: `不会 \`key ${action}\`。`, en: `There is no \`key ${action}\`.` },
        { zh: '可以写 add、remove、list。', en: 'What there is: add, remove, list.' },
      );
    const entries = await entriesIn(invocation, surroundings);
    if (typeof entries === 'number') return entries;
    if (action === 'list') return list(entries, surroundings);
    const { isKeyName } = await import('../server/keys.ts');
    if (!isKeyName(name))
      return misuse(
        surroundings,
        { zh: `\`${name}\` 不能作名称。`, en: `\`${name}\` cannot be a name.` },
        {
          zh: `用字母、数字、点、下划线或连字符，例如 \`yardstick key ${action} crm\`。`,
          en: `Use letters, digits, dots, underscores and hyphens, such as \`yardstick key ${action} crm\`.`,
        },
      );
    return action === 'add'
      ? add(name, entries, invocation, surroundings)
      : remove(name, entries, invocation, surroundings);
  },
};

async function add(
  name: string,
  entries: readonly KeyEntry[],
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { keyScopes, newKey } = await import('../server/keys.ts');
  const asked = listOption(invocation, 'scope');
  const scopes: readonly KeyScope[] = keyScopes.filter((scope) => asked.includes(scope));
  if (scopes.length === 0 || scopes.length !== asked.length)
    return misuse(
      surroundings,
      { zh: `没有权限 \`${asked.join(',')}\`。`, en: `There is no scope \`${asked.join(',')}\`.` },
      { zh: '可用 read、evaluate、admin。', en: 'What there is: read, evaluate, admin.' },
    );
  if (entries.some((each) => each.name === name))
    return misuse(
      surroundings,
      { zh: `已经有名为 ${name} 的密钥。`, en: `There is a key called ${name} already.` },
      {
        zh: `用另一个名称，或先 \`yardstick key remove ${name}\`。`,
        en: `Take another name, or \`yardstick key remove ${name}\` first.`,
      },
    );
  const made = newKey(name, scopes);
  await put([...entries, made.entry], invocation, surroundings);
  surroundings.write(`${made.key}\n`);
  const told = {
    zh: '密钥只显示这一次，文件里只有它的散列。',
    en: 'The key is shown this once: the file holds its hash only.',
  };
  surroundings.warn(`${told[surroundings.language]}\n`);
  return 0;
}

async function remove(
  name: string,
  entries: readonly KeyEntry[],
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const left = entries.filter((each) => each.name !== name);
  if (left.length === entries.length)
    return misuse(
      surroundings,
      { zh: `没有名为 ${name} 的密钥。`, en: `There is no key called ${name}.` },
      { zh: '用 `yardstick key list` 列出。', en: '`yardstick key list` shows them.' },
    );
  await put(left, invocation, surroundings);
  const told = {
    zh: `收回了 ${name}；给正在运行的服务发 SIGHUP 生效。`,
    en: `${name} is taken back; a running service hears of it by SIGHUP.`,
  };
  surroundings.warn(`${told[surroundings.language]}\n`);
  return 0;
}

function list(entries: readonly KeyEntry[], { write }: Surroundings): ExitCode {
  for (const { name, scopes } of entries) write(`${name}  ${scopes.join(', ')}\n`);
  return 0;
}

async function entriesIn(invocation: Invocation, surroundings: Surroundings): Promise<readonly KeyEntry[] | ExitCode> {
  const path = textOption(invocation, 'keys') ?? '';
  const absolute = resolve(surroundings.cwd, path);
  const [{ exists }, { readKeys }] = await Promise.all([import('../workspace/files.ts'), import('../server/keys.ts')]);
  if (!(await exists(absolute))) return [];
  const entries = readKeys(path, await readFile(absolute, 'utf8'));
  if (!('trouble' in entries)) return entries;
  const { line, trouble } = entries;
  return misuse(
    surroundings,
    { zh: `${path}:${line}：${trouble.zh}`, en: `${path}:${line}: ${trouble.en}` },
    { zh: '改正这一行；什么都没有写。', en: 'Correct that line; nothing was written.' },
  );
}

async function put(entries: readonly KeyEntry[], invocation: Invocation, { cwd }: Surroundings): Promise<void> {
  const [{ writeWhole }, { keysText }] = await Promise.all([
    import('../workspace/files.ts'),
    import('../server/keys.ts'),
  ]);
  await writeWhole(resolve(cwd, textOption(invocation, 'keys') ?? ''), keysText(entries));
}
