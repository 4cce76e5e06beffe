import { html, type Html } from '../html.ts';

/** How the weights of a scorecard divide a whole: one bar, its parts in shades that stay apart in grey. */
export function weightsBar(items: readonly { readonly title: string; readonly share: number }[], title: string): Html {
  const width = 640;
  let at = 0;
  const parts = items.map(({ title: name, share }, index) => {
    const x = at * width;
    at += share;
    const percent = `${Math.round(share * 1000) / 10} %`;
    return html` <g
      ><title>${name} ${percent}</title
      ><rect x="${x}" y="0" width="${Math.max(0, share * width - 2)}" height="40" class="shade-${index % 6}" />
      ${share < 0.07 ? null : html`<text x="${x + 8}" y="25" class="bar-text shade-text-${index % 6}">${percent}</text>`}</g
    >`;
  });
  const key = items.map(
    ({ title: name, share }, index) =>
      html`<li><span class="swatch shade-${index % 6}"></span>${name} <b>${Math.round(share * 1000) / 10} %</b></li>`,
  );
  return html`<figure class="weights">
    <svg viewBox="0 0 ${width} 40" width="100%" role="img" aria-label="${title}">${parts}</svg>
    <ul class="key">
      ${key}
    </ul>
  </figure>`;
}
