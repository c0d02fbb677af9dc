/**
 * Lift an annotation that was withdrawn: `:::withdrawn{#id}`, what it quoted, and why
 * it is gone.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {listOf} from '../model/attribute-forms.ts';
import {withdrawnAttributes} from '../model/kinds.ts';
import type {Place, Withdrawn} from '../model/model.ts';
import type {AnnotationsFile} from './annotations-file.ts';
import {liftBody} from './lift-body.ts';
import {liftGist} from './lift-gist.ts';
import {readAttributes} from './read-attributes.ts';

/**
 * @param node the directive
 * @param place its opening line
 * @param positions where each attribute stands
 */
export function liftWithdrawn(
  node: ContainerDirective,
  place: Place,
  positions: Readonly<Record<string, Position | undefined>>,
  context: AnnotationsFile,
): Withdrawn {
  const what = 'withdrawn annotation';
  const {id, values, places} = readAttributes(
    node,
    {
      what,
      attributes: withdrawnAttributes,
      idFix: 'Write `:::withdrawn{#old-id}` with the id that the annotation had.',
    },
    place,
    positions,
    context,
  );
  const {gist, gistText, body} = liftGist(node, undefined, place, context);
  const {quotes, text} = liftBody(
    body,
    {
      what,
      quoteFix:
        'Begin with the words that the annotation quoted: a line `> the words`, then an empty line, then the reason.',
      quoteExpected: 'a block quotation at the start of the withdrawn annotation',
      text: 'reason',
      textRequired: true,
      textFix: 'After the quote and an empty line, write why the annotation was withdrawn.',
      textExpected: 'a reason of at least one sentence',
    },
    place,
    context,
  );
  return {
    id,
    aliases: listOf(values['aliases']),
    gist,
    gistText,
    quotes,
    reason: text,
    place,
    attributePlaces: places,
  };
}
