import type { Impact, Tally } from '../evaluation/generated-impact.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Language } from '../text/words.ts';
import { displayWidth } from '../text/width.ts';

const width = 760;
const labelWidth = 250;
const barHeight = 16;
const rowHeight = 58;

/** Told apart without seeing colours as well: from light to dark, and each with its number. */
const colours: Readonly<Record<keyof Tally, string>> = {
  met: '#8ecae6',
  'at-risk': '#e9a23b',
  missed: '#8d2442',
  other: '#c8c8c8',
};

/** How every goal that changes fared before and fares now: two bars each, as long as there were verdicts. */
export function impactChart({ goals }: Impact, language: Language): string {
  const most = Math.max(1, ...goals.flatMap(({ before, after }) => [total(before), total(after)]));
  const height = goals.length * rowHeight + 48;
  const rows = goals.map(({ title, before, after }, at) => {
    const y = 16 + at * rowHeight;
    const label = `<text x="0" y="${y + 12}" class="title">${escapeXml(shortened(title[language]))}</text>`;
    const bars = [
      bar(before, y, most, { zh: '原来', en: 'before' }[language]),
      bar(after, y + barHeight + 4, most, { zh: '现在', en: 'after' }[language]),
    ];
    return [label, ...bars].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">
<style>text{fill:#222}.title{font-weight:600}.light{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#eee}.dark{fill:#222}}</style>
${rows.join('\n')}
${legend(height - 20, language)}
</svg>
`;
}

function bar(tally: Tally, y: number, most: number, label: string): string {
  const scale = (width - labelWidth - 60) / most;
  let x = labelWidth + 60;
  const parts = order.map((status) => {
    const [at, length] = [x, tally[status] * scale];
    x += length;
    if (length === 0) return '';
    const shade = status === 'missed' ? 'light' : 'dark';
    const number = length < 14 ? '' : `<text x="${at + 4}" y="${y + 12}" class="${shade}">${tally[status]}</text>`;
    return `<rect x="${at}" y="${y}" width="${length}" height="${barHeight}" fill="${colours[status]}"/>${number}`;
  });
  return `<text x="${labelWidth}" y="${y + 12}">${label}</text>${parts.join('')}`;
}

const order: readonly (keyof Tally)[] = ['met', 'at-risk', 'missed', 'other'];

function legend(y: number, language: Language): string {
  const names = { ...statusWords, other: { zh: '其他', en: 'other' } };
  return order
    .map((status, at) => {
      const x = labelWidth + 60 + at * 100;
      return `<rect x="${x}" y="${y}" width="12" height="12" fill="${colours[status]}"/><text x="${x + 18}" y="${y + 11}">${names[status][language]}</text>`;
    })
    .join('');
}

function total(tally: Tally): number {
  return order.reduce((sum, status) => sum + tally[status], 0);
}

/** As long as there is room for it. */
function shortened(text: string): string {
  const most = 36;
  if (displayWidth(text) <= most) return text;
  let short = '';
  for (const sign of text) {
    if (displayWidth(short + sign) >= most) break;
    short += sign;
  }
  return `${short}…`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
