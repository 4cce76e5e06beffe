/**
 * HTML that is safe to publish: every text that goes into it is escaped on its way, once. Pages hold no blank line, so that
 * Markdown leaves them alone, and no brace, so that no template does anything with them.
 */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Piece = Html | string | number | null | undefined | readonly Piece[];

/** `` html`<b>${title}</b>` ``: what is written is markup, what is put in is text unless it is HTML already. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = markup.map((part, at) => `${onOneLine(part)}${at < pieces.length ? render(pieces[at]) : ''}`);
  return new Html(parts.join(''));
}

/** A line break between tags is layout of the source; anywhere else it is a space. */
function onOneLine(markup: string): string {
  return markup
    .replaceAll(/(^|>)\s*\n\s*(?=<|$)/g, '$1')
    .replaceAll(/\s*\n\s*(?=>)/g, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map(render).join('');
}

export const nothing = new Html('');

export function join(pieces: readonly Piece[], between: Piece): Html {
  return html`${pieces.map((piece, at) => (at === 0 ? piece : [between, piece]))}`;
}

/** Every sign that HTML, Markdown or a Vue template could take for its own, as the number that stands for it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"'{}`[\]\\$|*_~#\n\r\t]/g, (sign) =>
    sign === '\n' || sign === '\r' || sign === '\t' ? ' ' : `&#${sign.codePointAt(0)};`,
  );
}

/** A text of several paragraphs or lines. */
export function paragraphs(text: string): Html {
  const blocks = text.trim().split(/\n\s*\n/);
  return html`${blocks.map((block) => html`<p>${join(block.trim().split('\n'), html`<br />`)}</p>`)}`;
}

/** What a reader sees of it, for search and for descriptions. */
export function plainText({ text }: Html): string {
  return text
    .replaceAll(/<(svg|math|script|style)\b.*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
