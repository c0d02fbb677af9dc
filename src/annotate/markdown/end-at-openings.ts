/**
 * Ends an annotation without a closing fence at the next annotation. Otherwise all later
 * annotations would be nested in it, and the parser reads the rest of the file once per level.
 */
import {directiveFromMarkdown} from 'mdast-util-directive';
import {directive} from 'micromark-extension-directive';
import remarkParse from 'remark-parse';
import {type Processor, unified} from 'unified';

type Flow = NonNullable<ReturnType<typeof directive>['flow']>;
type Construct = Exclude<Flow[string], readonly unknown[] | undefined>;
type Attempt = Parameters<Construct['tokenize']>[0]['attempt'];

/** Returns the text of a line of the file (1-based), or `''` after its end. */
export type GetLine = (line: number) => string;

/**
 * Adapts the construct of container directives, so that a directive also ends before the opening
 * line of a directive with at least as many colons. An indented line does not count: it may be in
 * a list.
 */
export const endAtOpenings = (construct: Construct, getLine: GetLine): Construct => ({
  ...construct,
  tokenize(effects, ok, nok) {
    const {line: openingLine} = this.now();
    const fence = /:{3,}/.exec(getLine(openingLine))?.[0] ?? '';
    const isInCode = createCodeTest(openingLine, getLine);
    const isLastLine = (): boolean => {
      const {line} = this.now();
      const next = getLine(line + 1);
      return next.startsWith(fence) && !isInCode(line) && opensDirective(next);
    };
    // At the end of a line, the construct only tries whether it continues on the next line.
    const continueUnlessLast =
      (method: Attempt): Attempt =>
      (tried, then, otherwise) => {
        const state = method(tried, then, otherwise);
        return (code) =>
          otherwise && isLineEnding(code) && isLastLine() ? otherwise(code) : state(code);
      };
    return construct.tokenize.call(
      this,
      {
        ...effects,
        attempt: continueUnlessLast(effects.attempt),
        check: continueUnlessLast(effects.check),
      },
      ok,
      nok,
    );
  },
});

/** The codes of line endings in micromark are -5 to -3. */
const isLineEnding = (code: number | null): boolean => code !== null && code < -2;

/**
 * Creates a predicate: is the end of a line inside fenced code? The lines must be ascending.
 *
 * @param openingLine the line before the first line
 */
function createCodeTest(openingLine: number, getLine: GetLine): (line: number) => boolean {
  let lastRead = openingLine;
  let fence = '';
  return (line) => {
    while (lastRead < line) {
      const [, found = '', info = ''] = codeFence.exec(getLine(++lastRead)) ?? [];
      if (fence === '') fence = found;
      else if (found.startsWith(fence) && info.trim() === '') fence = '';
    }
    return fence !== '';
  };
}

/**
 * A code fence (CommonMark §4.5). Fences in a list or a block quotation are not needed, because an
 * opening line, which is not indented, ends them.
 */
const codeFence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** Returns whether a line opens a container directive. Most lines need not be parsed. */
const opensDirective = (line: string): boolean =>
  /^:{3,}[^:\s]/.test(line) && lineParser.parse(line).children[0]?.type === 'containerDirective';

const lineParser = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [directive()];
    data.fromMarkdownExtensions = [directiveFromMarkdown()];
  })
  .freeze();
