/**
 * Lifts withdrawn annotations: `:::withdrawn{#id}`, the old quotes, and the reason.
 */
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {splitList} from '../model/attribute-forms.ts';
import {withdrawnAttributes} from '../model/kinds.ts';
import type {SourceLocation, Withdrawn} from '../model/model.ts';
import {liftBody} from './lift-body.ts';
import type {LiftContext} from './lift-context.ts';
import {liftGist} from './lift-gist.ts';
import {readAttributes} from './read-attributes.ts';

/**
 * Lifts a withdrawn annotation, and reports its problems.
 *
 * @param node the directive
 * @param location the location of the opening line
 * @param positions the position of each attribute, by name
 */
export function liftWithdrawn(
  node: ContainerDirective,
  location: SourceLocation,
  positions: Readonly<Record<string, Position | undefined>>,
  context: LiftContext,
): Withdrawn {
  const label = 'withdrawn annotation';
  const {id, values, locations} = readAttributes(
    node,
    {
      label,
      attributes: withdrawnAttributes,
      idFix: 'Write `:::withdrawn{#old-id}` with the id that the annotation had.',
    },
    location,
    positions,
    context,
  );
  const {gist, gistText, body} = liftGist(node, undefined, location, context);
  const {quotes, text} = liftBody(
    body,
    {
      label,
      quoteFix:
        'Begin with the words that the annotation quoted: a line `> the words`, then an empty line, then the reason.',
      quoteExpected: 'a block quotation at the start of the withdrawn annotation',
      text: 'reason',
      textRequired: true,
      textFix: 'After the quote and an empty line, write why the annotation was withdrawn.',
      textExpected: 'a reason of at least one sentence',
    },
    location,
    context,
  );
  // The quotes are not searched, so they can only be read as Markdown.
  context.problems.push(...quotes.flatMap(({problems}) => problems));
  return {
    id,
    aliases: splitList(values['aliases']),
    gist,
    gistText,
    quotes,
    reason: text,
    location,
    attributeLocations: locations,
  };
}
