/**
 * What an annotation says besides its note: its kind and status, who says it of whom, and
 * what it is related to. In English, as on the pages.
 */
import type {Element, ElementContent} from 'hast';
import type {EditionAnnotation} from '../edition/model.ts';
import type {NamedSign} from '../edition/references.ts';
import type {RelationTarget} from '../edition/relations.ts';
import {
  attributionOf,
  capitalize,
  joinParts,
  kindOf,
  nameInSentence,
  type Part,
  partHref,
  signName,
  statusLabel,
} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';

/** Paragraphs, with absolute links. */
export function aboutAnnotation(annotation: EditionAnnotation, site: ExportSite): Element[] {
  const {status, related} = annotation;
  return [
    paragraph([
      ...linked([{text: `${kindOf(annotation)} ${annotation.numeral}`}], site),
      ...linked(detailOf(annotation), site),
      ...(status === undefined ? [] : [text(`; ${statusLabel(status)}`)]),
    ]),
    ...related.map(({label, targets}) =>
      paragraph([
        text(`${capitalize(label)} `),
        ...targets.flatMap((target, index) => [
          ...(index > 0 ? [text(', ')] : []),
          targetLink(annotation, target, site),
        ]),
      ]),
    ),
  ];
}

/** Who says a claim of whom; the sign that a passage states; the actor whom words mean. */
function detailOf(annotation: EditionAnnotation): Part[] {
  const {sign, actor, speaker} = annotation.references;
  if (sign) return joinParts([[{text: ''}], [signPart(sign)]], ': ');
  if (actor) return [{text: ': '}, {text: actor.name, target: {actor: actor.id}}];
  return speaker ? [{text: ' '}, ...attributionOf(annotation, 'the author')] : [];
}

const signPart = (sign: NamedSign): Part => ({
  text: signName(sign).replace(/^S/, 's'),
  target: sign,
});

function targetLink(
  {article}: EditionAnnotation,
  target: RelationTarget,
  site: ExportSite,
): ElementContent {
  return 'annotation' in target
    ? link(
        site.addresses.passage(article.slug, target.annotation.id),
        nameInSentence(target.annotation),
        site,
      )
    : link(
        site.addresses.sign(target.sign.framework, target.sign.number),
        signPart(target.sign).text,
        site,
      );
}

const linked = (parts: readonly Part[], site: ExportSite): ElementContent[] =>
  parts.map((part) => {
    const href = partHref(part, site.addresses);
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
