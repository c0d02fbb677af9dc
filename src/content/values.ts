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

/** A text with a letter or a digit, which can be part of an address. */
export const label = text.refine((value) => /[\p{L}\p{N}]/u.test(value), {
  error: 'expected a text with letters or digits, which become its address',
  when: ({issues}) => issues.length === 0,
});

/** Labels, each of them once. A single text is parsed as a list with one item. */
export const labels = z
  .union([z.array(label), label], 'expected a text or a list of texts')
  .transform((value, context) => {
    if (typeof value === 'string') {
      if (!value.includes(',')) return [value];
      const parts = value.split(',').map((each) => each.trim());
      context.addIssue({
        code: 'custom',
        message: `expected \`[${parts.filter((each) => each !== '').join(', ')}]\``,
      });
      return z.NEVER;
    }
    value.forEach((each, index) => {
      if (value.indexOf(each) === index) return;
      const message = `\`${each}\` is in the list already\nRemove it.`;
      context.addIssue({code: 'custom', path: [index], message});
    });
    return value;
  })
  .default([]);
