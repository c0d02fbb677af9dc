import {describe, expect, it} from 'vitest';
import {shorten} from '../../src/language/shorten.ts';

describe('shortening', () => {
  it('leaves a text that is short enough', () => {
    expect(shorten('twelve chars', 12, 'en')).toBe('twelve chars');
  });

  it('cuts at the end of a word, without the punctuation there', () => {
    expect(shorten('one, two, three', 12, 'en')).toBe('one, two…');
    expect(shorten('one two three', 8, 'en')).toBe('one two…');
  });

  it('is never longer than it may be', () => {
    for (let length = 2; length < 20; length++) {
      expect(shorten('one, two three four', length, 'en').length).toBeLessThanOrEqual(length);
    }
  });

  it('cuts a word that is longer than the room between its characters', () => {
    expect(shorten('incomprehensible', 6, 'en')).toBe('incom…');
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, 'en')).toBe('👩‍👩‍👧…');
  });

  it('cuts text without blanks', () => {
    expect(shorten('第一句。第二句。第三句。', 6, 'zh')).toMatch(/^第一句.{0,2}…$/u);
  });
});
