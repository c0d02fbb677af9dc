import {describe, expect, test} from 'vitest';
import {isSpellingOf} from '../../src/annotate/spelling.ts';

describe('spellings of one word are', () => {
  test.each([
    ['war', 'war'],
    ['favourable', 'favorable'],
    ['labour', 'labor'],
    ['organisations', 'organizations'],
    ['destabilising', 'destabilizing'],
    ['analysed', 'analyzed'],
    ['signalling', 'signaling'],
    ['traveller', 'traveler'],
    ['licences', 'licenses'],
    ['theatres', 'theaters'],
    ['programme', 'program'],
    ['acheived', 'achieved'],
    ['occurrence', 'occurence'],
    ['ещё', 'еще'],
    ['агенство', 'агентство'],
    ['коррупционер', 'корупционер'],
  ])('%s and %s', (one, other) => {
    expect(isSpellingOf(one, other)).toBe(true);
    expect(isSpellingOf(other, one)).toBe(true);
  });
});

describe('words of their own are', () => {
  test.each([
    ['pouring', 'poring'],
    ['hour', 'hor'],
    ['filled', 'filed'],
    ['prise', 'prize'],
    ['desert', 'dessert'],
    ['stripping', 'striping'],
    ['shoe', 'she'],
    ['revolution', 'resolution'],
    ['interference', 'inference'],
    ['intervention', 'invention'],
    ['austria', 'australia'],
    ['iran', 'iraq'],
    ['country', 'county'],
    ['causal', 'casual'],
    ['adopt', 'adapt'],
    ['prosecute', 'persecute'],
    ['leader', 'leaders'],
    ['attacks', 'attacked'],
    ['tokayev', 'tokaev'],
    ['is', 'are'],
    ['осудили', 'обсудили'],
    ['поддержали', 'подержали'],
    ['предоставить', 'представить'],
    ['мой', 'мои'],
    ['убил', 'убит'],
    ['tue', 'tué'],
    ['schrieben', 'schreiben'],
    ['montre', 'monter'],
  ])('%s and %s', (one, other) => {
    expect(isSpellingOf(one, other)).toBe(false);
    expect(isSpellingOf(other, one)).toBe(false);
  });
});
