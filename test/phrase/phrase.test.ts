import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/phrase/fold.ts';
import { Phrase } from '../../src/phrase/phrase.ts';
import { breaches, Wording } from '../../src/phrase/wording.ts';

const found = (phrase: string, text: string) =>
  new Phrase(phrase).findIn(fold(text)).map(({ from, to }) => text.slice(from, to));

describe('a phrase is found however it is written', () => {
  test.each([
    { phrase: '不知道', text: '这个我不知道。', as: ['不知道'] },
    { phrase: '不知道', text: '我不 知 道', as: ['不 知 道'], because: 'spaces inside' },
    { phrase: '不知道', text: '我不　知道', as: ['不　知道'], because: 'an ideographic space' },
    { phrase: '不知道', text: '我不，知、道', as: ['不，知、道'], because: 'punctuation inside' },
    { phrase: '不知道', text: '我不…知-道', as: ['不…知-道'], because: 'dots and dashes inside' },
    { phrase: '不知道', text: '我不.知.道', as: ['不.知.道'], because: 'a dot without a space ends no sentence' },
    { phrase: '不知道', text: '不😊知道', as: ['不😊知道'], because: 'an emoji inside' },
    { phrase: '不知道', text: '不\u200b知道', as: ['不\u200b知道'], because: 'a zero-width space inside' },
    { phrase: '没办法', text: '這個沒辦法', as: ['沒辦法'], because: 'traditional characters' },
    { phrase: '沒辦法', text: '这个没办法', as: ['没办法'], because: 'the phrase itself is traditional' },
    { phrase: 'VIP客户', text: 'ｖｉｐ 客户', as: ['ｖｉｐ 客户'], because: 'full width and case' },
    { phrase: '12小时', text: '１２ 小时', as: ['１２ 小时'], because: 'full-width digits' },
    { phrase: "don't know", text: 'I DON’T   KNOW!', as: ['DON’T   KNOW'], because: 'case, apostrophes, spaces' },
    { phrase: '不知道', text: '不知道不知道', as: ['不知道', '不知道'] },
    { phrase: '我是{agent}', text: '您好，我是小李', as: ['我是小'], because: 'a variable is at least one character' },
    {
      phrase: 'my name is {agent}',
      text: 'My name is Anna.',
      as: ['My name is A'],
      because: 'a variable may cut a word',
    },
    { phrase: 'no', text: 'nono no', as: ['no'], because: 'what is refused hides nothing behind it' },
    { phrase: '我是{agent}，请问', text: '我是欧阳娜娜，请问您', as: ['我是欧阳娜娜，请问'] },
  ])('$phrase in “$text”', ({ phrase, text, as }) => expect(found(phrase, text)).toEqual(as));
});

describe('a phrase is not found where it is not said', () => {
  test.each([
    { phrase: '没有办法', text: '请问还有没有？办法是重启。', because: 'a question mark ends the sentence' },
    { phrase: '不知道', text: '不；知道了', because: 'a semicolon ends it' },
    { phrase: 'no way', text: 'There is no. Way back home…', because: 'a full stop with a space ends it' },
    { phrase: 'no', text: 'I know it now, noon', because: 'letters that touch belong to the word' },
    { phrase: 'no', text: 'piano' },
    { phrase: '不知道', text: '我知道不' },
    { phrase: '！？', text: '！？', because: 'nothing is left of it' },
    { phrase: '我是{agent}，请问', text: '我是。请问', because: 'a variable does not run across a sentence' },
  ])('$phrase not in “$text”', ({ phrase, text }) => expect(found(phrase, text)).toEqual([]));
});

describe('harmless wording around a phrase', () => {
  const impossible = new Wording('no', ['不行'], ['要不行政']);
  test.each([
    { say: '这样不行。', breaks: ['no'] },
    { say: '要不行政部门给您回电？', breaks: [] },
    { say: '要不行政部门给您回电？这样不行。', breaks: ['no'] },
    { say: '要 不，行政部门', breaks: [] },
  ])('$say', ({ say, breaks }) => expect(breaches(say, [impossible], []).map(({ id }) => id)).toEqual(breaks));
});

test('a sentence can say too much and too little at once', () => {
  const found = breaches(
    '喂，不知道。',
    [new Wording('dont-know', ['不知道'])],
    [new Wording('greet', ['您好', 'Hello'])],
  );
  expect(found).toEqual([
    { id: 'dont-know', is: 'said', at: { from: 2, to: 5 } },
    { id: 'greet', is: 'missing', at: null },
  ]);
});

describe('laws', () => {
  const noise = fc.stringMatching(/^[ 　，、·…\-~*"“”（）]{0,3}$/);
  const character = fc.constantFrom(...Array.from('不知道没办法这是规定您好谢谢VIPａｂ'));

  test('noise between the characters of a phrase never hides it', () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 8 }),
        fc.array(noise, { minLength: 9 }),
        (phrase, between) => {
          const text = `您好，${phrase.map((each, index) => each + (between[index] ?? '')).join('')}。`;
          expect(new Phrase(phrase.join('')).findIn(fold(text)).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('what is found folds to the phrase', () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 3 }),
        fc.string({ unit: character, maxLength: 30 }),
        (phrase, text) => {
          const wanted = fold(phrase.join('')).text;
          for (const match of found(phrase.join(''), text)) expect(fold(match).text).toBe(wanted);
        },
      ),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text).text;
        expect(fold(once).text.replace(/\n$/, '')).toBe(once.replace(/\n$/, ''));
      }),
    );
  });

  test('places always lie inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, phrase) => {
        for (const { from, to } of new Phrase(phrase).findIn(fold(text))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });
});
