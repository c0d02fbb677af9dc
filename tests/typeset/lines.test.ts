import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Frame, fitText, type MeasuredText} from '../../src/typeset/lines.ts';
import {measureText} from '../../src/typeset/measure.ts';
import {splitIntoPieces} from '../../src/typeset/pieces.ts';
import {halfWide, long} from '../picture/pictures.ts';

const style = {family: 'serif', weight: 400, style: 'normal', lang: 'en'} as const;
const frame: Frame = {
  width: 600,
  height: 300,
  sizes: [100, 80, 60, 40, 20],
  pitch: (size) => size * 1.5,
};
const measured = (text: string, {width, sizes} = frame): Promise<MeasuredText> =>
  measureText(splitIntoPieces(text, 'en'), style, width / Math.min(...sizes), halfWide);

describe('fitText', () => {
  it('uses the largest size that fits', async () => {
    expect(fitText(await measured('one two'), frame)).toEqual({
      size: 100,
      lines: ['one two'],
      cut: false,
    });
    expect(fitText(await measured('one two three four five six seven'), frame).size).toBe(60);
  });

  it('uses a smaller size for a longer text', async () => {
    const sizes = [];
    for (const count of [2, 5, 10, 20, 40]) {
      sizes.push(fitText(await measured(long.split(' ').slice(0, count).join(' ')), frame).size);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });

  it('keeps a short text on one line if that is not much smaller', async () => {
    // At size 100 it would need two lines.
    expect(fitText(await measured('pregnant with'), frame)).toMatchObject({
      size: 80,
      lines: ['pregnant with'],
    });
  });

  it('balances the lengths of lines', async () => {
    // A greedy first line would be “one two three four five”.
    const {lines} = fitText(await measured('one two three four five six'), {...frame, sizes: [50]});
    expect(lines).toEqual(['one two three', 'four five six']);
  });

  it('truncates at a word if the text is too long at the smallest size', async () => {
    const {size, lines, cut} = fitText(await measured(long), {...frame, height: 70});
    expect({size, cut, count: lines.length}).toEqual({size: 20, cut: true, count: 2});
    expect(lines.join(' ')).toMatch(/ word\d+…$/);
    expect(long).toContain(lines.join(' ').slice(0, -1));
  });

  it('removes punctuation before the ellipsis', async () => {
    const {lines} = fitText(await measured('one two three, “four” five six', frame), {
      ...frame,
      width: 160,
      height: 30,
      sizes: [20],
    });
    expect(lines).toEqual(['one two three…']);
  });

  it('breaks a word that is wider than the frame between characters', async () => {
    const family = '👩‍👩‍👧';
    const small: Frame = {...frame, width: 50, height: 1000, sizes: [20]};
    const {lines} = fitText(await measured(family.repeat(9), small), small);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(family.repeat(9));
    for (const line of lines) expect(line.replaceAll(family, '')).toBe('');
  });

  it('returns one line for a frame without height', async () => {
    expect(fitText(await measured('one two'), {...frame, height: 0}).lines).toEqual(['one two']);
  });

  it('never exceeds the frame, and preserves the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-zé.,😀-]{1,60}$/u), {minLength: 1, maxLength: 120}),
        fc.integer({min: 40, max: 700}),
        fc.integer({min: 60, max: 400}),
        async (words, width, height) => {
          const text = words.join(' ');
          const room: Frame = {...frame, width, height};
          const {size, lines, cut} = fitText(await measured(text, room), room);
          expect(lines.length * room.pitch(size)).toBeLessThanOrEqual(height);
          for (const line of lines) {
            expect(([...line].length / 2) * size).toBeLessThanOrEqual(width);
          }
          const fitted = lines.join('').replaceAll(' ', '');
          const all = text.replaceAll(' ', '');
          if (cut) expect(all.startsWith(fitted.slice(0, -1))).toBe(true);
          else expect(fitted).toBe(all);
        },
      ),
    );
  });
});
