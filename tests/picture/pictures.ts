/**
 * Contents and fonts that the tests of pictures share.
 */
import type {PictureContent, Words} from '../../src/picture/model.ts';
import type {Measure} from '../../src/typeset/measure.ts';

export const words = (text: string, lang = 'en', dir: 'ltr' | 'rtl' = 'ltr'): Words => ({
  text,
  lang,
  dir,
});

/** The contents of a passage with only a quote. */
export const passage = (quote: string, more: Partial<PictureContent> = {}): PictureContent => ({
  kicker: words('Claim'),
  numeral: words('1'),
  kind: 'claim',
  main: [{words: words(quote), mark: {kind: 'claim', status: 'contested'}}],
  counts: [],
  list: [],
  lines: [],
  alt: quote,
  ...more,
});

/** Measures every character as 0.5 em, so that tests need no fonts. */
export const halfWide: Measure = async (texts) => texts.map((text) => [...text].length / 2);

/** A hundred words. */
export const long = Array.from({length: 100}, (_, index) => `word${index}`).join(' ');
