/**
 * What an annotation says besides its note: its kind and status, whose it is, and what
 * it is related to. In English, as the pages say it.
 */
import type {Element, ElementContent} from 'hast';
import {kindEntry, statuses} from '../annotate/model/kinds.ts';
import {roman} from '../annotate/model/numeral.ts';
import type {EditionAnnotation} from '../edition/model.ts';
import type {ExportSite} from './export-site.ts';

/** Paragraphs, with absolute links. */
export function aboutAnnotation(annotation: EditionAnnotation, site: ExportSite): Element[] {
  const about = [whatOf(annotation), ...attributionOf(annotation, site)];
  const {status} = annotation;
  if (status !== undefined) about.push(`; ${statuses[status].label}`);
  return [
    paragraph(about),
    ...annotation.related.map(({label, targets}) =>
      paragraph([
        `${capital(label)} `,
        ...joined(
          targets.map((target) =>
            'annotation' in target
              ? link(
                  site.addresses.passage(annotation.article.slug, target.annotation.id),
                  `${kindEntry(target.annotation.kind).label.toLowerCase()} ${target.annotation.numeral}`,
                  site,
                )
              : signLink(annotation, target.sign, site),
          ),
          ', ',
        ),
      ]),
    ),
  ];
}

/** `Factual claim 7` */
function whatOf({kind, type, numeral}: EditionAnnotation): string {
  const {label} = kindEntry(kind);
  return `${capital(type ? `${type} ${label.toLowerCase()}` : label)} ${numeral}`;
}

function attributionOf(annotation: EditionAnnotation, site: ExportSite): Child[] {
  const {kind, by, attributedTo, sign, actor, article} = annotation;
  const links = (ids: readonly string[]) =>
    article.registry.actors
      .filter(({id}) => ids.includes(id))
      .map(({id, name}) => link(site.addresses.actor(id), name, site));
  if (sign) return [': ', signLink(annotation, sign, site)];
  if (actor !== undefined) return [': ', ...links([actor])];
  if (kind !== 'claim') return [];
  const speaker = links(by === undefined ? [] : [by]);
  const attributed = links(attributedTo);
  return [
    ' by ',
    ...(speaker.length > 0 ? speaker : ['the author']),
    ...(attributed.length > 0 ? [', on ', ...joined(attributed, ' and ')] : []),
  ];
}

type Child = Element | string;

const paragraph = (children: readonly Child[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: children.map(
    (child): ElementContent => (typeof child === 'string' ? {type: 'text', value: child} : child),
  ),
});

const link = (path: string, text: string, {absolute}: ExportSite): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {href: absolute(path)},
  children: [{type: 'text', value: text}],
});

function signLink(
  {article}: EditionAnnotation,
  {framework, number}: {framework: string; number: number},
  site: ExportSite,
): Element {
  const title = article.registry.frameworks.find(({id}) => id === framework)?.title ?? framework;
  return link(site.addresses.sign(framework, number), `sign ${roman(number)} of “${title}”`, site);
}

/** Children with a text between any two. */
const joined = (children: readonly Element[], between: string): Child[] =>
  children.flatMap((child, index): Child[] => (index > 0 ? [between, child] : [child]));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
