/** Articles and files for the tests of imports. */
import {indexText} from '../../src/annotate/locate/locate.ts';
import {InputError} from '../../src/import/input-error.ts';
import {readImport} from '../../src/import/read-file.ts';
import {readArticleText} from '../../src/reanchor/article-text.ts';
import {compile} from '../annotate/read.ts';

/** Read the text of an article in both forms. */
export function readText(article: string) {
  const {projection} = compile(article, '');
  return {text: readArticleText(projection), index: indexText(projection.text)};
}

/** Return the error of a file that cannot be read. */
export function errorOf(name: string, value: string): InputError {
  try {
    readImport(name, value);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

/** Create an annotation as Hypothesis exports it. */
export const hypothesis = (
  exact: string,
  {prefix = '', suffix = '', ...more}: Record<string, unknown> = {},
) => ({
  id: 'q4rTnDTDEe6w9Vv7dG0yTQ',
  created: '2026-01-05T10:00:00.000000+00:00',
  user: 'acct:ada@hypothes.is',
  uri: 'https://example.org/storm',
  text: 'It was *seven* years.',
  tags: [],
  target: [
    {
      source: 'https://example.org/storm',
      selector: [
        {type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endOffset: 9},
        {type: 'TextPositionSelector', start: 0, end: 9},
        {type: 'TextQuoteSelector', exact, prefix, suffix},
      ],
    },
  ],
  ...more,
});
