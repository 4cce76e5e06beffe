import type { Bundle } from '../evaluation/bundle.ts';
import { compileBundle } from '../evaluation/bundle.ts';
import type { Finding } from '../finding/finding.ts';
import type { Standards, Validation } from '../toolkit/validate.ts';
import type { StandardsInService } from '../toolkit/generated-service.ts';
import { same, type Words } from '../text/words.ts';
import { version } from '../version.ts';
import { openStandards } from '../workspace/open-standards.ts';

/** Standards as one request sees them from its beginning to its end, whatever is put in service meanwhile. */
export interface Served {
  readonly standards: Standards;
  readonly bundle: Bundle;
  readonly state: StandardsInService;
}

export interface StandardsPlace {
  readonly path: string;
  readonly cwd: string;
  /** Public keys of Ed25519; where there are any, only a bundle that one of them signed is served. */
  readonly trusted: readonly string[];
}

/** Standards that cannot be put in service: what is wrong, with the findings that say so. */
export interface Unusable {
  readonly why: Words;
  readonly findings: readonly Finding[];
  readonly sources: Standards['sources'];
}

/** Standards of a folder or a bundle file, ready to be served. Never throws for bad standards. */
export async function openServed(
  { path, cwd, trusted }: StandardsPlace,
  now: Date,
  validation?: Validation,
): Promise<Served | Unusable> {
  const opened = await openStandards(path, cwd, now.toISOString().slice(0, 10), validation);
  if (!('standards' in opened)) return { why: opened.message, findings: [opened], sources: new Map() };
  const { standards, bundle: file } = opened;
  const { catalog, findings, sources } = standards;
  const signedBy = (file?.signatures ?? []).map(({ key }) => key);
  if (trusted.length > 0 && !signedBy.some((key) => trusted.includes(key)))
    return { why: file === null ? unsigned.folder : unsigned.bundle, findings: [], sources };
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { why: wrong(errors.length), findings: errors, sources };
  if (catalog.entries.length === 0) return { why: nothing, findings: [], sources };
  const bundle = compileBundle(catalog);
  return {
    standards,
    bundle,
    state: {
      title: catalog.workspace?.title ?? same(path),
      bundle: { digest: bundle.digest },
      file: file?.digest ?? null,
      signedBy,
      since: now.toISOString(),
      toolkit: version,
      documents: catalog.entries.length,
    },
  };
}

const unsigned = {
  folder: {
    zh: '要求签名，而文件夹不能签名；用 `yardstick bundle build` 和 `bundle sign` 做一份标准包。',
    en: 'Signatures are asked for, and a folder has none: make a bundle with `yardstick bundle build` and `bundle sign`.',
  },
  bundle: {
    zh: '要求签名，而标准包不是由受信任的密钥签的。',
    en: 'Signatures are asked for, and none of the trusted keys signed this bundle.',
  },
} as const satisfies Record<string, Words>;

const nothing: Words = { zh: '里面没有标准。', en: 'There are no standards in it.' };

function wrong(errors: number): Words {
  return {
    zh: `标准里有 ${errors} 处错误，用 \`yardstick validate\` 查看。`,
    en: `The standards have ${errors} ${errors === 1 ? 'error' : 'errors'}: see \`yardstick validate\`.`,
  };
}
