import {describe, expect, it} from 'vitest';
import {shorten} from '../../src/language/shorten.ts';

describe('shorten', () => {
  it('returns a short text unchanged', () => {
    expect(shorten('twelve chars', 12, 'en')).toBe('twelve chars');
  });

  it('cuts after a word, and removes punctuation there', () => {
    expect(shorten('one, two, three', 12, 'en')).toBe('one, two…');
    expect(shorten('one two three', 8, 'en')).toBe('one two…');
  });

  it('never exceeds the maximum length', () => {
    for (let length = 2; length < 20; length++) {
      expect(shorten('one, two three four', length, 'en').length).toBeLessThanOrEqual(length);
    }
  });

  it('cuts a word that exceeds the length between characters', () => {
    expect(shorten('incomprehensible', 6, 'en')).toBe('incom…');
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2, 'en')).toBe('👩‍👩‍👧…');
  });

  it('cuts text without spaces', () => {
    expect(shorten('第一句。第二句。第三句。', 6, 'zh')).toMatch(/^第一句.{0,2}…$/u);
  });
});
