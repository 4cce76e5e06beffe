import { displayWidth } from '../../text/width.ts';
import { html, type Html } from '../html.ts';

export interface FlowStep {
  readonly id: string;
  readonly title: string;
  /** A second, smaller line: who, and how long. */
  readonly detail: string;
  /** Where it goes on, with the case in which it does; to a step that is not there is to the end. */
  readonly next: readonly { readonly to: string; readonly when: string }[];
}

const box = { width: 260, height: 52, gap: 34 };
const left = 70;
const sign = 7.2;
const laneWidth = 20;

/**
 * Steps as a column of boxes. What goes on with the next step is a short arrow; what skips or goes back runs beside the
 * column, forward on the right and back on the left, each in a lane of its own so that no two lines lie on each other.
 */
export function flowChart(steps: readonly FlowStep[], title: string, end: string): Html {
  const all = [...steps, { id: 'end', title: end, detail: '', next: [] }];
  const index = new Map(all.map(({ id }, at) => [id, at]));
  const top = (at: number) => 10 + at * (box.height + box.gap);
  const middle = (at: number) => top(at) + box.height / 2;
  const leaps = steps.flatMap(({ next }, from) =>
    next.map(({ to, when }, at) => ({ from, to: index.get(to) ?? all.length - 1, when, at })),
  );
  const straight = leaps.filter(({ from, to }) => to === from + 1);
  const forward = inLanes(leaps.filter(({ from, to }) => to > from + 1));
  const back = inLanes(leaps.filter(({ from, to }) => to <= from));
  const right = left + box.width;
  const lanes = Math.max(0, ...forward.map(({ lane }) => lane + 1));
  const widest = Math.max(0, ...forward.map(({ when }) => displayWidth(when) * sign));
  const width = right + 24 + lanes * laneWidth + widest;
  const height = top(all.length - 1) + box.height + 10;
  const text = (x: number, y: number, kind: string, what: string) =>
    html`<text x="${x}" y="${y}" class="flow-${kind}">${what}</text>`;
  return html` <figure class="flow" tabindex="0">
    <svg viewBox="0 0 ${Math.ceil(width)} ${height}" width="${Math.ceil(width)}" role="img" aria-label="${title}">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 L8 4 L0 8 z" class="flow-head" />
        </marker>
      </defs>
      ${straight.map(({ from, to, when }) => [
        line(`M${left + box.width / 2} ${top(from) + box.height} V${top(to) - 2}`),
        when === '' ? null : text(left + box.width / 2 + 8, top(to) - box.gap / 2 + 4, 'when', shortened(when, 36)),
      ])}
      ${forward.map(({ from, to, lane }) =>
        line(`M${right} ${middle(from) + 8} H${right + 14 + lane * laneWidth} V${middle(to) - 8} H${right + 2}`),
      )}
      ${back.map(({ from, to, lane }) =>
        line(`M${left} ${middle(from) + 8} H${left - 12 - lane * 12} V${middle(to) - 8} H${left - 2}`),
      )}
      ${forward.map(({ from, when, at, lane }) => text(right + 18 + lane * laneWidth, middle(from) + 24 + at * 15, 'when', when))}
      ${back.map(({ from, when, at }) => text(4, middle(from) + 24 + at * 13, 'when', shortened(when, 18)))}
      ${all.map(
        ({ id, title: name, detail }, at) =>
          html` <g class="${id === 'end' ? 'flow-end' : 'flow-step'}"
            ><rect
              x="${left}"
              y="${top(at)}"
              width="${box.width}"
              height="${box.height}"
              rx="${id === 'end' ? 26 : 6}"
            />
            ${text(left + box.width / 2, middle(at) + (detail === '' ? 5 : -3), 'title', shortened(name, 32))}
            ${detail === '' ? null : text(left + box.width / 2, middle(at) + 15, 'detail', shortened(detail, 40))}</g
          >`,
      )}
    </svg>
  </figure>`;
}

/** The first lane beside the column in which nothing else runs between two steps; what is short runs closest. */
function inLanes<T extends { readonly from: number; readonly to: number }>(
  leaps: readonly T[],
): (T & { lane: number })[] {
  const span = ({ from, to }: T) => [Math.min(from, to), Math.max(from, to)] as const;
  const placed: (T & { lane: number })[] = [];
  for (const leap of leaps.toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))) {
    const [first, last] = span(leap);
    const taken = new Set(
      placed.filter((other) => span(other)[0] <= last && span(other)[1] >= first).map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    placed.push({ ...leap, lane });
  }
  return placed;
}

function line(path: string): Html {
  return html`<path d="${path}" class="flow-line" marker-end="url(#arrow)" />`;
}

/** As much as fits into a width in signs, with an ellipsis where more would follow; all of it stands in the table beside. */
function shortened(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let kept = '';
  for (const each of text) {
    if (displayWidth(kept + each) > most - 1) break;
    kept += each;
  }
  return `${kept.trimEnd()}…`;
}
