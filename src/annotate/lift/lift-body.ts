/**
 * Lift what stands in a directive: the quotations that it begins with, then the text.
 */
import type {ElementContent} from 'hast';
import type {Blockquote} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {Place, Quote} from '../model/model.ts';
import {project} from '../text/project.ts';
import {isSeen} from '../text/visible-characters.ts';
import {type AnnotationsFile, definitionsIn, fenceOf, toElements} from './annotations-file.ts';
import {checkNote} from './check-note.ts';
import {liftQuote, reportLazyLine} from './lift-quote.ts';

/** What messages say where a part of a body is missing. */
export interface BodyForm {
  /** What the directive is: `claim`. */
  what: string;
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
 * @param place its opening line
 */
export function liftBody(
  children: ContainerDirective['children'],
  form: BodyForm,
  place: Place,
  context: AnnotationsFile,
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
    report(`The ${form.what} has no quote.`, place.position, 'quote', form.quoteFix, {
      expected: form.quoteExpected,
    });
  }
  const fence = fenceOf(place, context);
  for (const child of text) checkNote(child, fence, context);
  const elements = toElements(text, context, children.flatMap(definitionsIn));
  if (form.textRequired && lazy.length === 0 && !holdsWords(elements)) {
    report(`The ${form.what} has no ${form.text}.`, place.position, 'note', form.textFix, {
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
const holdsWords = (children: ElementContent[]): boolean =>
  [...project({type: 'root', children}).text].some(isSeen);
