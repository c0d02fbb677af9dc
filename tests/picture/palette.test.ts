import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {colors, markStyle} from '../../src/picture/palette.ts';

const styles = readFileSync(new URL('../../src/styles/global.css', import.meta.url), 'utf8');

test.each(Object.entries(colors))('%s is the colour of the pages.', (name, color) => {
  expect(styles).toMatch(new RegExp(`--color-${name}: light-dark\\(${color},`));
});

describe('marks', () => {
  it('fill what is disputed, and nothing else', () => {
    const filled = ['contested', 'unsupported', 'supported', 'opinion', 'unrated'].filter(
      (status) => markStyle({kind: 'claim', status}, 50).fill,
    );
    expect(filled).toEqual(['contested', 'unsupported']);
  });

  it('have a style of line for each kind', () => {
    const kinds = ['claim', 'sign', 'gloss', 'mention'] as const;
    expect(new Set(kinds.map((kind) => markStyle({kind}, 50).line.style)).size).toBe(4);
  });
});
