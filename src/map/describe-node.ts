/**
 * Texts that describe a map and its nodes.
 */
import type {EditionAnnotation} from '../edition/model.ts';
import type {Speaker} from '../edition/references.ts';
import type {Interface} from '../language/interface.ts';
import {countKinds} from '../render/count-kinds.ts';
import {
  formatName,
  formatNameInSentence,
  formatRatedName,
  formatStatus,
} from '../render/describe-annotation.ts';
import {listCircles, listDisputedSupports} from './findings.ts';
import type {ClaimGraph, MapNode} from './model.ts';

/** Format the kind, numeral and status of a node: `Claim 7, contested`. */
export const formatHeading = (node: MapNode, ui: Interface): string =>
  'framework' in node.at
    ? ui.text('map.notInText', {name: formatName(node, ui)})
    : formatRatedName(node, ui);

/** Format a speaker within a sentence: `the author, Ada Example`, or the name of the actor. */
export const formatSpeaker = ({id, name, count}: Speaker, ui: Interface): string => {
  if (id !== 'author') return name ?? id;
  return name ? ui.text('map.namedAuthor', {name, count}) : ui.text('annotation.author', {count});
};

/** Format the title above the claims of a speaker: `The author, Ada Example, asserts`. */
export const formatAssertion = ({id, name, count}: Speaker, ui: Interface): string => {
  if (id !== 'author') return ui.text('map.asserts.actor', {name: name ?? id});
  return name
    ? ui.text('map.asserts.namedAuthor', {name, count})
    : ui.text('map.asserts.author', {count});
};

/** Format a node in one line: `Claim 7, contested: the gist; about Lenin`. */
export const formatNode = (node: MapNode, ui: Interface): string => {
  const {gist, attribution} = node;
  const heading = formatHeading(node, ui);
  return attribution
    ? ui.text('map.node.attributed', {heading, gist, attribution})
    : ui.text('map.node', {heading, gist});
};

/** Format the contents of a map: `18 claims, 3 signs and 27 relations`. */
export const formatContents = ({nodes, edges}: ClaimGraph, ui: Interface): string =>
  ui.list([
    ...countKinds(nodes, ui).map(({text}) => text),
    ...(edges.length > 0 ? [ui.text('map.relations', {count: edges.length})] : []),
  ]);

/**
 * Format the finding that concerns most of a map: the disputed claim on which most rests, or else the
 * claims that support each other.
 *
 * @returns `undefined` if there is no finding
 */
export function formatMainFinding(
  annotations: readonly EditionAnnotation[],
  ui: Interface,
): string | undefined {
  const itemsOf = (items: readonly EditionAnnotation[]) =>
    ui.list(items.map((item) => formatNameInSentence(item, ui)));
  const [support] = listDisputedSupports(annotations).sort(
    (a, b) => b.resting.length - a.resting.length,
  );
  if (support) {
    const {claim, resting} = support;
    return ui.text('map.rests', {
      claim: formatName(claim, ui),
      status: claim.status ? formatStatus(claim.status, ui) : '',
      items: itemsOf(resting),
    });
  }
  const [circle] = listCircles(annotations);
  return circle && ui.text('map.circle', {items: itemsOf(circle)});
}
