/** Schemas of single values of front matter. */
import {z} from 'astro/zod';
import {isVisible} from '../annotate/text/visible-characters.ts';

/** A text with visible characters. */
export const text = z
  .string('expected text')
  .trim()
  .min(1, 'expected text that is not empty')
  .refine(
    (value) => value === '' || [...value].some(isVisible),
    'expected text with visible characters',
  );

/** A list of texts. A single text is parsed as a list with one item. */
export const texts = z
  .union([z.array(text), text.transform((one) => [one])], 'expected a text or a list of texts')
  .default([]);

/** `true` or `false`, which is the default. */
export const flag = z
  .enum(['true', 'false'], 'expected `true` or `false`')
  .default('false')
  .transform((value) => value === 'true');

/** A web address. */
export const url = z.url({
  protocol: /^https?$/,
  normalize: true,
  error: 'expected an address that begins with `https://`',
});
