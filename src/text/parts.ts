/** A text as a whole, or part by part, so that a long one never stands in memory as one. */
export type Text = string | Iterable<string>;

/** Parts that are worth writing by themselves. */
export function* largeParts(text: Text): Generator<string> {
  if (typeof text === 'string') {
    yield text;
    return;
  }
  let part = '';
  for (const each of text) {
    part += each;
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}
