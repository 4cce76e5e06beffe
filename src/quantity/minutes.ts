/**
 * In Chinese 分 is short for points and for minutes; we read it as points. Where a time is asked for, `10 分` is meant as
 * `10 min`. Undefined for any other text.
 */
export function minutesMeant(text: string): string | undefined {
  const number = /^([+-]?[0-9]+(?:\.[0-9]+)?)\s*分$/u.exec(text.normalize('NFKC').trim())?.[1];
  return number === undefined ? undefined : `${number} min`;
}
