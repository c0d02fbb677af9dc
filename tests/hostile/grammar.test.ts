import {expect, test} from 'vitest';
import {families, generateTexts} from './grammar.ts';

test('the same seed gives the same texts, another seed others', () => {
  const texts = generateTexts(1, 60);
  expect(generateTexts(1, 60)).toEqual(texts);
  expect(generateTexts(2, 60)).not.toEqual(texts);
  expect(new Set(texts.map(({family}) => family))).toEqual(new Set(Object.keys(families)));
});

test('an address of a script is disguised in many ways', () => {
  const texts = generateTexts(3, 1500).map(({text}) => text);
  for (const form of [/javascript:/, /JaVa/, /&#x?\d/, /\t/, /&Tab;|&NewLine;/, /data:text/]) {
    expect(texts.filter((text) => form.test(text)).length, String(form)).toBeGreaterThan(0);
  }
});
