import type { Change, Class, DocumentChange } from '../changes/generated.ts';
import type { Language, Words } from '../text/words.ts';

export const classWords: Record<Class, Words> = {
  tightens: { zh: '收紧', en: 'tightens' },
  loosens: { zh: '放宽', en: 'loosens' },
  adds: { zh: '新增', en: 'adds' },
  removes: { zh: '删除', en: 'removes' },
  redefines: { zh: '改变含义', en: 'redefines' },
  're-scopes': { zh: '改变范围', en: 're-scopes' },
  're-dates': { zh: '改变日期', en: 're-dates' },
  rewords: { zh: '改写说明', en: 'rewords' },
  moves: { zh: '移动或改名', en: 'moves' },
};

/** A sign for each class, so that colour is never all there is. */
export const classSigns: Record<Class, string> = {
  tightens: '▲',
  loosens: '▼',
  adds: '＋',
  removes: '－',
  redefines: '◆',
  're-scopes': '◎',
  're-dates': '◷',
  rewords: '✎',
  moves: '→',
};

/** `goals › csat › target`; the document itself for a change of the whole. */
export function pathText({ path }: Change, language: Language): string {
  return path.length === 0 ? { zh: '整份文档', en: 'the document' }[language] : path.join(' › ');
}

/** The days on which a change matters; empty where it always does. */
export function daysText({ from, to }: Change, language: Language): string {
  if (from === null && to === null) return '';
  if (to === null) return { zh: `从 ${from} 起`, en: `from ${from}` }[language];
  if (from === null) return { zh: `到 ${to} 止`, en: `until ${to}` }[language];
  return { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }[language];
}

/** The version of a document before and after, and whether that is enough. */
export function versionText({ how, version, bump, needs }: DocumentChange, language: Language): string {
  if (how === 'added') return { zh: `新文档 ${version.after}`, en: `new, ${version.after}` }[language];
  if (how === 'removed') return { zh: `已删除（原 ${version.before}）`, en: `gone, was ${version.before}` }[language];
  if (bump === null) return `${version.after}`;
  const asks = bumpWords[bump][language];
  const isSame = version.before === version.after;
  const step = isSame ? `${version.after}` : `${version.before} → ${version.after}`;
  if (needs === null) return `${step} ✔ ${asks}`;
  return { zh: `${step} ✖ ${asks}，应为 ${needs}`, en: `${step} ✖ ${asks}, so it has to be ${needs}` }[language];
}

const bumpWords: Record<NonNullable<DocumentChange['bump']>, Words> = {
  major: { zh: '结果可能变差（主版本）', en: 'a verdict can get worse (major)' },
  minor: {
    zh: '结果只会变好，或增加可选内容（次版本）',
    en: 'verdicts only get better, or something is added (minor)',
  },
  patch: { zh: '不影响结果（修订版）', en: 'no verdict changes (patch)' },
};
