/** Random numbers that a seed and a row decide: rows can be made in any order, and anywhere the same. */
export class Random {
  #state;

  constructor(seed, row) {
    // Two rounds of mixing, so that neighbouring rows have nothing in common.
    this.#state = mix(mix(seed >>> 0) ^ (row >>> 0));
  }

  /** From 0 to 1, 1 excluded: mulberry32 by Tommy Ettinger, public domain. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  }

  chance(share) {
    return this.next() < share;
  }

  whole(below) {
    return Math.floor(this.next() * below);
  }

  /** One of the keys, as often as their weights say. */
  oneOf(weights) {
    const entries = Object.entries(weights);
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
    return entries.at(-1)[0];
  }

  /** Seconds with a long tail, as waits and handling times have it: half of them below the median. */
  seconds(median, spread) {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.max(1, Math.round(median * Math.exp(spread * normal)));
  }
}

function mix(value) {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
