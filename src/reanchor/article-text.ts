/** Provides the text of an article in the two forms that the search for changed quotes needs. */
import {indexText, type TextIndex} from '../annotate/locate/locate.ts';
import {type Projection, withLineEnds} from '../annotate/text/project.ts';

/** Both forms are as long as the projected text, so its offsets apply to them. */
export interface ArticleText {
  /** One line per block. */
  index: TextIndex;
  /** With the line ends of the source, and U+2029 (paragraph separator) between blocks. */
  lines: string;
}

/** Create both forms of a projected article. */
export function readArticleText(projection: Projection): ArticleText {
  const text = withLineEnds(projection);
  const betweenBlocks = new Set(projection.blockBreaks);
  const replaceLineEnds = (ofBlock: string, ofLine?: string) =>
    text.replace(/\r\n?|\n/g, (lineEnd, offset: number) =>
      betweenBlocks.has(offset) ? ofBlock : (ofLine?.repeat(lineEnd.length) ?? lineEnd),
    );
  return {index: indexText(replaceLineEnds('\n', ' ')), lines: replaceLineEnds('\u2029')};
}
