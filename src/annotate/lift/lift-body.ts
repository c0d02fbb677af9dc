/**
 * Lifts the body of a directive: the quotes at its start, then the text.
 */
import type {ElementContent} from 'hast';
import type {ContainerDirective} from 'mdast-util-directive';
import {findQuotes, isBesideBody} from '../markdown/quotes.ts';
import type {Quote, SourceLocation} from '../model/model.ts';
import {project} from '../text/project.ts';
import {isVisible} from '../text/visible-characters.ts';
import {walkElements} from '../text/walk.ts';
import {checkNote} from './check-note.ts';
import {findDefinitions, getFence, type LiftContext, toHastElements} from './lift-context.ts';
import {liftQuote, reportLazyLine} from './lift-quote.ts';

/** The required parts of a body, with the messages for missing ones. */
export interface BodyForm {
  /** The name of the directive in messages: `claim`. */
  label: string;
  quoteFix: string;
  quoteExpected: string;
  /** The name of the text in messages: `note`. */
  text: string;
  /** Whether the text is required. */
  textRequired: boolean;
  textFix: string;
  textExpected: string;
}

/** The quotes and the text of a directive. */
export interface Body {
  quotes: Quote[];
  text: ElementContent[];
}

/**
 * Lifts a body, and reports its problems.
 *
 * @param children the children of the directive without its label
 * @param location the location of the opening line
 */
export function liftBody(
  children: ContainerDirective['children'],
  form: BodyForm,
  location: SourceLocation,
  context: LiftContext,
): Body {
  const {report} = context;
  const blockquotes = findQuotes(children);
  const text = children.filter((child) => !isBesideBody(child)).slice(blockquotes.length);
  const lazy = blockquotes.filter((quote) => reportLazyLine(quote, context));
  if (blockquotes.length === 0) {
    report(`The ${form.label} has no quote.`, location.position, 'quote', form.quoteFix, {
      expected: form.quoteExpected,
    });
  }
  const fence = getFence(location, context);
  for (const child of text) checkNote(child, fence, context);
  const elements = toHastElements(text, context, children.flatMap(findDefinitions));
  reportHtmlHeadings(elements, context);
  if (form.textRequired && lazy.length === 0 && !hasVisibleText(elements)) {
    report(`The ${form.label} has no ${form.text}.`, location.position, 'note', form.textFix, {
      expected: form.textExpected,
    });
  }
  return {
    // A quote with a lazy line cannot be found, and its problem is already reported.
    quotes: blockquotes
      .filter((quote) => !lazy.includes(quote))
      .flatMap((quote) => liftQuote(quote, context)),
    text: elements,
  };
}

/** Reports headings that are written as HTML. Those of Markdown are already reported. */
function reportHtmlHeadings(children: ElementContent[], {report, lines}: LiftContext): void {
  walkElements({type: 'root', children}, ({tagName, position}) => {
    if (!/^h[1-6]$/.test(tagName) || !position) return;
    const {line, column} = position.start;
    if (!/^<h/i.test(lines[line - 1]?.slice(column - 1) ?? '')) return;
    report('A note cannot contain a heading.', position, 'note', 'Write it as a paragraph.', {
      expected: 'paragraphs, lists, quotations and links',
    });
  });
}

/** Returns whether elements have any visible text. A thematic break and spaces are not visible. */
const hasVisibleText = (children: ElementContent[]): boolean =>
  [...project({type: 'root', children}).text].some(isVisible);
