/**
 * Lift what stands in a directive: the quotations that it begins with, then the text.
 */
import type {ElementContent} from 'hast';
import type {Blockquote} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {Quote, SourceLocation} from '../model/model.ts';
import {project} from '../text/project.ts';
import {isVisible} from '../text/visible-characters.ts';
import {checkNote} from './check-note.ts';
import {findDefinitions, getFence, type LiftContext, toHastElements} from './lift-context.ts';
import {liftQuote, reportLazyLine} from './lift-quote.ts';

/** What messages say where a part of a body is missing. */
export interface BodyForm {
  /** What the directive is: `claim`. */
  label: string;
  quoteFix: string;
  quoteExpected: string;
  /** What its text is called. */
  text: string;
  /** Whether it must have one. */
  textRequired: boolean;
  textFix: string;
  textExpected: string;
}

export interface Body {
  quotes: Quote[];
  text: ElementContent[];
}

/**
 * Lift a body.
 *
 * @param children of the directive, less its label
 * @param location its opening line
 */
export function liftBody(
  children: ContainerDirective['children'],
  form: BodyForm,
  location: SourceLocation,
  context: LiftContext,
): Body {
  const {report} = context;
  // Annotations within are lifted by themselves, and definitions serve the whole file.
  const body = children.filter(
    (child) => child.type !== 'containerDirective' && child.type !== 'definition',
  );
  const quoted = body.findIndex((child) => child.type !== 'blockquote');
  const blockquotes = body.slice(0, quoted === -1 ? body.length : quoted) as Blockquote[];
  const text = body.slice(blockquotes.length);
  const lazy = blockquotes.filter((quote) => reportLazyLine(quote, context));
  if (blockquotes.length === 0) {
    report(`The ${form.label} has no quote.`, location.position, 'quote', form.quoteFix, {
      expected: form.quoteExpected,
    });
  }
  const fence = getFence(location, context);
  for (const child of text) checkNote(child, fence, context);
  const elements = toHastElements(text, context, children.flatMap(findDefinitions));
  if (form.textRequired && lazy.length === 0 && !hasVisibleText(elements)) {
    report(`The ${form.label} has no ${form.text}.`, location.position, 'note', form.textFix, {
      expected: form.textExpected,
    });
  }
  return {
    // With a line too many, a quote would only be missing in the text too.
    quotes: blockquotes
      .filter((quote) => !lazy.includes(quote))
      .flatMap((quote) => liftQuote(quote, context)),
    text: elements,
  };
}

/** Whether there is anything to be read in it: a rule, or a blank that does not break, is nothing. */
const hasVisibleText = (children: ElementContent[]): boolean =>
  [...project({type: 'root', children}).text].some(isVisible);
