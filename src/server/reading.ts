import { closest } from '../text/closest.ts';
import type { Language } from '../text/words.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route.ts';

/** The parameters that were given, each once and as its route says. */
export function valuesOf({ parameters }: Route, given: Iterable<[string, unknown]>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of given) {
    const known = parameters.find((each) => each.name === name);
    if (known === undefined) throw unknownParameter(name, parameters);
    if (typeof value !== 'string')
      throw new Refusal('parameter', {
        zh: `参数 ${name} 只能写一次。`,
        en: `The parameter ${name} may be given once.`,
      });
    const expected = known.expects(value);
    if (expected !== undefined)
      throw new Refusal('parameter', {
        zh: `参数 ${name} 不能是“${value}”：${expected.zh}。`,
        en: `The parameter ${name} cannot be “${value}”: it takes ${expected.en}.`,
      });
    values.set(name, value);
  }
  return values;
}

function unknownParameter(name: string, parameters: Route['parameters']): Refusal {
  const known = parameters.map((each) => each.name);
  const meant = closest(name, known);
  return new Refusal('parameter', {
    zh: `没有参数 ${name}${meant === undefined ? `；可以写：${known.join('、') || '无'}。` : `；是不是想写 ${meant}？`}`,
    en: `There is no parameter ${name}${meant === undefined ? `: there are ${known.join(', ') || 'none'}.` : `: did you mean ${meant}?`}`,
  });
}

/** The types of body that a route takes. */
export function mediaType({ body = {} }: Route): Refusal {
  const types = Object.keys(body);
  return new Refusal('media-type', {
    zh: `这里接受 ${types.join('、')}。`,
    en: `What is taken here is ${types.join(' or ')}.`,
  });
}

/** A body as text; bytes that are no UTF-8 are refused. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('body', { zh: '正文不是 UTF-8。', en: 'The body is not UTF-8.' });
  }
}

/** The first of the languages a client asks for that is spoken here; English otherwise. */
export function languageOf(accepted: string | undefined): Language {
  const asked = (accepted ?? '').toLowerCase().split(',');
  return asked.map((each) => each.trim().slice(0, 2)).find((each) => each === 'zh' || each === 'en') === 'zh'
    ? 'zh'
    : 'en';
}
