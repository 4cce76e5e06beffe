import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { line } from './exports.mjs';

/** A file that grows line by line and holds little in memory. */
export class ExportFile {
  #stream;
  #lines;
  #delimiter;
  #encode;

  constructor(path, header, delimiter = ',', encode = (text) => text) {
    this.#stream = createWriteStream(path);
    this.#delimiter = delimiter;
    this.#encode = encode;
    this.#lines = [line(header, delimiter)];
  }

  add(cells) {
    this.#lines.push(line(cells, this.#delimiter));
  }

  /** Waits where the disk is slower than the dice. */
  async flush() {
    if (this.#lines.length === 0) return;
    const isTaken = this.#stream.write(this.#encode(this.#lines.join('')));
    this.#lines = [];
    if (!isTaken) await once(this.#stream, 'drain');
  }

  async close() {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
  }
}
