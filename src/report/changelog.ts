import type { Change, DocumentChange } from '../changes/generated.ts';
import type { ReleaseChanges } from '../changes/releases.ts';
import { kinds } from '../kinds/index.ts';
import { isKind } from '../schema/validate.ts';
import { grouped } from '../text/grouped.ts';
import type { Language } from '../text/words.ts';
import { classSigns, classWords, daysText, pathText } from './comparison-words.ts';

/** Everything that was ever released, in words: days, documents, changes with what they were and are, and why. */
export function changelog(releases: readonly ReleaseChanges[], language: Language): string {
  const title = { zh: '# 标准的变更记录', en: '# What changed in the standards' }[language];
  const notice = {
    zh: '由 `yardstick release` 按历史版本写出，请勿手改。',
    en: 'Written by `yardstick release` from the versions under `history/`, not by hand.',
  }[language];
  return `${[title, notice, ...releases.map((each) => releaseSection(each, language))].join('\n\n')}\n`;
}

/** One release under the heading of its day. */
export function releaseSection({ day, documents }: ReleaseChanges, language: Language): string {
  const added = documents.filter(({ how }) => how === 'added');
  const changed = documents.filter(({ how }) => how !== 'added');
  const sections = changed.map((document) => documentSection(document, language));
  return [`## ${day}`, ...sections, ...(added.length === 0 ? [] : [addedSection(added, language)])].join('\n\n');
}

function documentSection(document: DocumentChange, language: Language): string {
  const { before, after } = document.version;
  const told = document.changes.filter(({ path }) => !inHeading.has(path.join('.')));
  const reasons = new Set(told.map(({ reason }) => reason?.[language]));
  // One reason for everything is given once.
  const [common] = reasons.size === 1 ? reasons : [];
  return [
    `### ${document.title[language]} · ${document.document} · ${before} → ${after}`,
    ...(common === undefined ? [] : [reasonText(common, language)]),
    told.map((each) => changeLine(each, language, common === undefined)).join('\n'),
  ].join('\n\n');
}

/** Told by the heading, the days of each change and the reason. */
const inHeading: ReadonlySet<string> = new Set(['version', 'effective.from', 'why']);

function changeLine(change: Change, language: Language, withReason: boolean): string {
  const [old, next] = [change.old?.[language], change.new?.[language]];
  const values = old === undefined && next === undefined ? '' : `: ${old ?? '—'} → ${next ?? '—'}`;
  const days = daysText(change, language);
  const why = change.reason === null || !withReason ? '' : `. ${reasonText(change.reason[language], language)}`;
  const what = `${classSigns[change.class]} ${classWords[change.class][language]} ${pathText(change, language)}`;
  return `- ${what}${values}${days === '' ? '' : ` (${days})`}${why}`.replaceAll('\n', ' ');
}

function reasonText(reason: string, language: Language): string {
  return `${{ zh: '理由：', en: 'Why: ' }[language]}${reason}`;
}

/** A first release has hundreds of documents: a line is to be read. */
const mostNamed = 12;

/** Of a new document its name says enough: its page says the rest. */
function addedSection(documents: readonly DocumentChange[], language: Language): string {
  const byKind = grouped(documents, ({ document }) => document.slice(0, document.indexOf('/')));
  const lines = [...byKind].map(([kind, ofKind]) => {
    const names = ofKind.slice(0, mostNamed).map(({ title, version }) => `${title[language]} ${version.after}`);
    const more = ofKind.length - names.length;
    if (more > 0) names.push({ zh: `另有 ${more} 份`, en: `${more} more` }[language]);
    return `- ${isKind(kind) ? kinds[kind].title[language] : kind}: ${names.join(language === 'zh' ? '、' : ', ')}`;
  });
  return [{ zh: '### 新增文档', en: '### New documents' }[language], lines.join('\n')].join('\n\n');
}
