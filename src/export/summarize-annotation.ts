/**
 * Summaries of annotations for the exports.
 */
import type {Element, ElementContent} from 'hast';
import type {EditionAnnotation} from '../edition/model.ts';
import type {RelationTarget} from '../edition/relations.ts';
import type {Interface} from '../language/interface.ts';
import {
  capitalize,
  describeNumberedClaim,
  formatName,
  formatNameInSentence,
  formatParts,
  formatRelation,
  formatSignNameInSentence,
  formatStatus,
  type Part,
  resolvePartHref,
} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';

/**
 * Summarize what an annotation says besides its note: kind, status, attribution and relations.
 *
 * @returns one paragraph for the annotation and one per relation label, with absolute links
 */
export function summarizeAnnotation(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Element[] {
  const relations = annotation.related.map((group) =>
    ui
      .parts<ElementContent[]>('relation.line', {
        relation: capitalize(formatRelation(group, ui)),
        targets: group.targets.flatMap((target, index) => [
          ...(index > 0 ? [text(ui.text('punctuation.comma'))] : []),
          renderTarget(annotation, target, site, ui),
        ]),
      })
      .flatMap((part) => (typeof part === 'string' ? [text(part)] : part)),
  );
  return [describeAnnotation(annotation, site, ui), ...relations.map(paragraph)];
}

/** Describe kind, status and attribution of an annotation in a paragraph, with absolute links. */
export function describeAnnotation(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Element {
  const {status} = annotation;
  const summary = describeReference(annotation, ui);
  const rated =
    status === undefined
      ? summary
      : formatParts(ui, 'summary.rated', {summary, status: formatStatus(status, ui)});
  return paragraph(renderParts(rated, site));
}

/** Describe the annotation with the sign, the actor or the speaker that it refers to. */
function describeReference(annotation: EditionAnnotation, ui: Interface): Part[] {
  const {sign, actor} = annotation.references;
  const reference: Part | undefined = sign
    ? {text: formatSignNameInSentence(sign, ui), target: sign}
    : actor && {text: actor.name, target: {actor: actor.id}};
  if (!reference) return describeNumberedClaim(annotation, ui);
  const name = formatName(annotation, ui);
  return formatParts(ui, 'summary.reference', {name, reference: [reference]});
}

function renderTarget(
  {article}: EditionAnnotation,
  target: RelationTarget,
  site: ExportSite,
  ui: Interface,
): ElementContent {
  return 'annotation' in target
    ? link(
        site.addresses.passage(article.slug, target.annotation.id),
        formatNameInSentence(target.annotation, ui),
        site,
      )
    : link(
        site.addresses.sign(target.sign.framework, target.sign.number),
        formatSignNameInSentence(target.sign, ui),
        site,
      );
}

const renderParts = (parts: readonly Part[], site: ExportSite): ElementContent[] =>
  parts.map((part) => {
    const href = resolvePartHref(part, site.addresses);
    return href === undefined ? text(part.text) : link(href, part.text, site);
  });

const paragraph = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

const text = (value: string): ElementContent => ({type: 'text', value});

const link = (path: string, value: string, {absolute}: ExportSite): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {href: absolute(path)},
  children: [{type: 'text', value}],
});
