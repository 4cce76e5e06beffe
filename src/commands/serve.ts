import { resolve } from 'node:path';
import type { HttpLimits } from '../server/http.ts';
import type { Service } from '../server/service.ts';
import { type Command, type ExitCode, type Invocation, misuse, type Surroundings, textOption } from './command.ts';
import { refused, ServeFiles } from './serve-files.ts';

const localHosts = ['127.0.0.1', '::1', 'localhost'];

export const serve: Command = {
  name: 'serve',
  summary: {
    zh: '以 HTTP 提供评价、计时和查询，供其他系统调用',
    en: 'serve verdicts, due times and standards over HTTP to other systems',
  },
  arguments: [
    {
      name: 'standards',
      summary: {
        zh: '标准文件夹或标准包（默认 standards）；变动后自动换用',
        en: 'folder of the standards or a bundle (default: standards); changes are put in service by themselves',
      },
      required: false,
    },
  ],
  options: [
    {
      flags: '--host <address>',
      summary: { zh: '在哪个地址上接受请求', en: 'address on which requests are taken' },
      default: '127.0.0.1',
    },
    {
      flags: '--port <number>',
      summary: { zh: '端口；0 是任一空闲端口', en: 'port; 0 is a free one' },
      default: '8700',
    },
    {
      flags: '--keys <file>',
      summary: {
        zh: 'API 密钥的文件，用 `yardstick key add` 生成；没有它就不问密钥',
        en: 'file of API keys, made by `yardstick key add`; without it no key is asked for',
      },
    },
    {
      flags: '--open',
      summary: {
        zh: '在本机以外也不问密钥（例如前面另有一道门时）',
        en: 'ask for no key beyond this machine either, such as behind a gateway',
      },
    },
    {
      flags: '--trust <file>',
      summary: {
        zh: '只用这把 Ed25519 公钥（PEM）签过的标准包；可写几次',
        en: 'serve only bundles signed by this Ed25519 public key (PEM); may be given more than once',
      },
      several: true,
    },
    { flags: '--tls-cert <file>', summary: { zh: 'TLS 证书（PEM）', en: 'TLS certificate (PEM)' } },
    { flags: '--tls-key <file>', summary: { zh: 'TLS 私钥（PEM）', en: 'TLS private key (PEM)' } },
    {
      flags: '--decisions <file>',
      summary: {
        zh: '结论记到哪里：NDJSON 文件，或 postgres（地址写在 YARDSTICK_DATABASE_URL）',
        en: 'where decisions are kept: an NDJSON file, or `postgres` (its address in YARDSTICK_DATABASE_URL)',
      },
    },
    {
      flags: '--max-body <kilobytes>',
      summary: { zh: '正文最多多少 KB', en: 'most kilobytes of a body' },
      default: '1024',
    },
    {
      flags: '--max-items <number>',
      summary: { zh: '一次最多多少个快照或工单', en: 'most snapshots or tickets of one request' },
      default: '1000',
    },
    {
      flags: '--rate <number>',
      summary: {
        zh: '每把密钥（没有密钥时每个地址）每分钟最多多少次；0 不限',
        en: 'most requests a minute of one key, or of one address where there are no keys; 0: any number',
      },
      default: '6000',
    },
    {
      flags: '--timeout <seconds>',
      summary: {
        zh: '一次请求最多等多久、算多久',
        en: 'most seconds for a request to arrive, and for its answer to be computed',
      },
      default: '30',
    },
    {
      flags: '--max-lag <milliseconds>',
      summary: {
        zh: '忙到迟滞多久就暂时谢绝新请求',
        en: 'lag of the event loop at which further requests are turned away for a moment',
      },
      default: '1000',
    },
  ],
  example: 'yardstick serve standards.bundle.json --keys keys.json --trust quality.pub.pem',
  async run(invocation, surroundings) {
    const numbers = numbersIn(invocation, surroundings);
    if (typeof numbers === 'number') return numbers;
    const host = textOption(invocation, 'host') ?? '127.0.0.1';
    const files = new ServeFiles(invocation, surroundings);
    const started = await start(host, numbers, files, invocation, surroundings);
    if (typeof started === 'number') return started;
    await untilStopped(started, files, invocation, surroundings);
    return 0;
  },
};

type Numbers = Omit<HttpLimits, 'rate'> & { readonly rate: number; readonly port: number };

async function start(
  host: string,
  { port, rate, ...limits }: Numbers,
  files: ServeFiles,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<Service | ExitCode> {
  const path = invocation.arguments[0] ?? 'standards';
  const { missingStandards } = await import('./standards.ts');
  const missing = await missingStandards(path, surroundings);
  if (missing !== undefined) return missing;
  const keys = await files.keys();
  if (typeof keys === 'number') return keys;
  if (keys === null && !localHosts.includes(host) && invocation.options['open'] !== true)
    return misuse(
      surroundings,
      {
        zh: `在 ${host} 上，本机以外的人也能发请求，却没有 --keys。`,
        en: `On ${host} others than this machine can send requests, and there is no --keys.`,
      },
      {
        zh: '用 `yardstick key add <名称> --keys keys.json` 生成密钥；前面另有一道门时写 --open。',
        en: 'Make a key with `yardstick key add <name> --keys keys.json`; behind a gateway of your own, say --open.',
      },
    );
  const tls = await files.tls();
  if (typeof tls === 'number') return tls;
  const trusted = await files.trusted();
  if (typeof trusted === 'number') return trusted;
  const [{ openServed }, { openService }] = await Promise.all([
    import('../server/served.ts'),
    import('../server/service.ts'),
  ]);
  const place = { path, cwd: surroundings.cwd, trusted };
  const served = await openServed(place, new Date(surroundings.now));
  if ('why' in served) {
    const { tellFindings } = await import('./tell.ts');
    if (served.findings.length > 0) await tellFindings(served.findings, served.sources, surroundings);
    return refused(served.why, surroundings);
  }
  const decisions = await files.decisions();
  if (typeof decisions === 'number') return decisions;
  const log = surroundings.warn;
  const bounds = { ...limits, rate: rate === 0 ? null : rate };
  try {
    return await openService({ place, served, keys, decisions, host, port, tls, log, limits: bounds });
  } catch (error) {
    // What the system says no to; an open database would keep the process alive.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES', 'ENOTFOUND'].includes(code)) throw error;
    await decisions?.close();
    return misuse(
      surroundings,
      {
        zh: `不能在 ${host}:${port} 上接受请求（${code}）。`,
        en: `No requests can be taken on ${host}:${port} (${code}).`,
      },
      {
        zh: '换一个 --port 或 --host，或停止占用它的程序。',
        en: 'Choose another --port or --host, or stop whatever uses it.',
      },
    );
  }
}

/** Serves until it is asked to stop; meanwhile changed standards, and on SIGHUP all files, are read again. */
async function untilStopped(
  service: Service,
  files: ServeFiles,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<void> {
  const { watchFolder } = await import('../workspace/watch.ts');
  const watched = watchFolder(
    resolve(surroundings.cwd, invocation.arguments[0] ?? 'standards'),
    () => void service.reload(),
  );
  const again = () => void reread(service, files);
  process.on('SIGHUP', again);
  surroundings.write(`${service.url}\n`);
  await surroundings.interrupted();
  process.off('SIGHUP', again);
  await watched.close();
  await service.close();
}

async function reread(service: Service, files: ServeFiles): Promise<void> {
  try {
    await service.reload();
    const [keys, tls] = [await files.keys(), await files.tls()];
    if (typeof keys !== 'number' && keys !== null) service.useKeys(keys);
    if (typeof tls !== 'number' && tls !== null) service.useTls(tls);
    await service.reopenDecisions();
    service.log('files-read-again');
  } catch (error) {
    service.log('files-refused', {}, error);
  }
}

function numbersIn(invocation: Invocation, surroundings: Surroundings): Numbers | ExitCode {
  const wanted = {
    port: [0, 65_535],
    maxBody: [1, 1_000_000],
    maxItems: [1, 1_000_000],
    rate: [0, 10_000_000],
    timeout: [1, 3600],
    maxLag: [10, 600_000],
  } as const;
  const given = new Map<string, number>();
  for (const [name, [least, most]] of Object.entries(wanted)) {
    const text = textOption(invocation, name) ?? '';
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return misuse(
        surroundings,
        { zh: `${flag} 不能是 \`${text}\`。`, en: `${flag} cannot be \`${text}\`.` },
        { zh: `写 ${least} 到 ${most} 的整数。`, en: `It takes a whole number from ${least} to ${most}.` },
      );
    }
    given.set(name, value);
  }
  const number = (name: keyof typeof wanted) => given.get(name) ?? 0;
  return {
    port: number('port'),
    body: number('maxBody') * 1024,
    items: number('maxItems'),
    rate: number('rate'),
    seconds: number('timeout'),
    lag: number('maxLag'),
  };
}
