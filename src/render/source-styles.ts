/**
 * Renders the sources of an article for print: the numbers of the links in its notes, and the
 * list at the end. Only paper needs them, so they are styles for paper, and not in the page.
 */
import {decodeLetters} from '../addresses/decode-letters.ts';
import type {Article} from '../edition/model.ts';
import {listSources, type Source} from '../edition/sources.ts';
import type {Interface} from '../language/interface.ts';
import {describeSource} from './name-sources.ts';

/** List the sources of the notes of an article, in the order of their numbers. */
export const listArticleSources = ({annotations}: Pick<Article, 'annotations'>): Source[] =>
  listSources(annotations.map(({note}) => note));

/** Render CSS: the number after each link, and the text of each item of the list. */
export const renderSourceStyles = (sources: readonly Source[], ui: Interface): string =>
  sources
    .map((source, index) => {
      // As links are written in the page.
      const address = decodeLetters(source.href);
      const item = [...describeSource(source, ui), address]
        // Hosts and addresses are read from left to right.
        .map((part) => (ui.dir === 'rtl' ? `\u2068${part}\u2069` : part))
        .join(ui.text('punctuation.comma'));
      return (
        `.note a[href=${quote(address)}]::after{content:${quote(`[${index + 1}]`)}}` +
        `.sources li:nth-child(${index + 1})::before{content:${quote(item)}}`
      );
    })
    .join('');

/** Write a string of CSS (CSS Syntax Level 3, §4.3.5). */
const quote = (text: string): string =>
  `"${text.replace(/["\\<\p{Cc}]/gu, (found) => `\\${found.codePointAt(0)?.toString(16)} `)}"`;
