/**
 * What the tests of pictures share.
 */

import type {PictureContent, Words} from '../../src/picture/model.ts';
import type {Measure} from '../../src/typeset/measure.ts';

export const words = (text: string, lang = 'en', dir: 'ltr' | 'rtl' = 'ltr'): Words => ({
  text,
  lang,
  dir,
});

/** A passage that says nothing but its quote. */
export const passage = (quote: string, more: Partial<PictureContent> = {}): PictureContent => ({
  kicker: 'Claim',
  numeral: words('1'),
  kind: 'claim',
  main: [{words: words(quote), mark: {kind: 'claim', status: 'contested'}}],
  counts: [],
  list: [],
  lines: [],
  alt: quote,
  ...more,
});

/** Every character is half as wide as it is high, so that no test needs a font. */
export const halfWide: Measure = async (texts) => texts.map((text) => [...text].length / 2);

/** A hundred words. */
export const long = Array.from({length: 100}, (_, index) => `word${index}`).join(' ');
