/**
 * Summaries of annotations for the exports, in English as on the pages.
 */
import type {Element, ElementContent} from 'hast';
import type {EditionAnnotation} from '../edition/model.ts';
import type {NamedSign} from '../edition/references.ts';
import type {RelationTarget} from '../edition/relations.ts';
import {
  capitalize,
  describeAttribution,
  formatKind,
  formatNameInSentence,
  formatSignName,
  formatStatus,
  joinParts,
  type Part,
  resolvePartHref,
} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';

/**
 * Summarize what an annotation says besides its note: kind, status, attribution and relations.
 *
 * @returns one paragraph for the annotation and one per relation label, with absolute links
 */
export function summarizeAnnotation(annotation: EditionAnnotation, site: ExportSite): Element[] {
  const {status, related} = annotation;
  return [
    paragraph([
      ...renderParts([{text: `${formatKind(annotation)} ${annotation.numeral}`}], site),
      ...renderParts(describeDetail(annotation), site),
      ...(status === undefined ? [] : [text(`; ${formatStatus(status)}`)]),
    ]),
    ...related.map(({label, targets}) =>
      paragraph([
        text(`${capitalize(label)} `),
        ...targets.flatMap((target, index) => [
          ...(index > 0 ? [text(', ')] : []),
          renderTarget(annotation, target, site),
        ]),
      ]),
    ),
  ];
}

/** Describe the sign, the actor or the speaker that the annotation refers to. */
function describeDetail(annotation: EditionAnnotation): Part[] {
  const {sign, actor, speaker} = annotation.references;
  if (sign) return joinParts([[{text: ''}], [signPart(sign)]], ': ');
  if (actor) return [{text: ': '}, {text: actor.name, target: {actor: actor.id}}];
  return speaker ? [{text: ' '}, ...describeAttribution(annotation, 'the author')] : [];
}

const signPart = (sign: NamedSign): Part => ({
  text: formatSignName(sign).replace(/^S/, 's'),
  target: sign,
});

function renderTarget(
  {article}: EditionAnnotation,
  target: RelationTarget,
  site: ExportSite,
): ElementContent {
  return 'annotation' in target
    ? link(
        site.addresses.passage(article.slug, target.annotation.id),
        formatNameInSentence(target.annotation),
        site,
      )
    : link(
        site.addresses.sign(target.sign.framework, target.sign.number),
        signPart(target.sign).text,
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
