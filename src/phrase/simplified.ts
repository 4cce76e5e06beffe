import { Converter } from 'opencc-js/t2cn';

// Built when the first Chinese character is looked at: most runs see none.
let convert: ((text: string) => string) | undefined;

/** One character as it is written in simplified Chinese; any other character as it is. */
export function simplified(character: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(character);
}
