/**
 * The claims and signs of an article with their relations, as Argdown (https://argdown.org/syntax/).
 * Relations that do not argue are data of the statement.
 */
import {stringify} from 'yaml';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import type {RelationGroup, RelationTarget} from '../edition/relations.ts';
import {relationEntry} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatName, formatSignName} from '../render/describe-annotation.ts';
import type {ExportSite} from './export-site.ts';

/** Render the argument of an article: a statement for each claim and each related annotation. */
export function renderArgdown(article: Article, site: ExportSite, ui: Interface): string {
  const {title, author, slug, lang} = article;
  const page = site.absolute(site.addresses.article(slug));
  const matter = stringify({title, author, source: page, lang}, {lineWidth: 0});
  const statements = article.annotations
    .filter(({kind, related}) => kind === 'claim' || related.length > 0)
    .map((annotation) => renderStatement(annotation, site, ui));
  return `===\n${matter}===\n\n${statements.join('\n')}`;
}

function renderStatement(annotation: EditionAnnotation, site: ExportSite, ui: Interface): string {
  const {id, article, gistText, status, finding, quote, related} = annotation;
  const forward = related.filter(({direction}) => direction === 'forward');
  const isArgument = ({type}: RelationGroup) => relationEntry(type).argues === true;
  const data = {
    status,
    finding,
    quote,
    address: site.absolute(site.addresses.passage(article.slug, id)),
    ...Object.fromEntries(
      forward
        .filter((group) => !isArgument(group))
        .map(({type, targets}) => [type, targets.map((target) => nameTarget(target, ui))]),
    ),
  };
  const arguments_ = forward.filter(isArgument).flatMap(({type, targets}) => {
    const arrow = type === 'rebuts' ? '->' : '+>';
    return targets.map((target) => `    ${arrow} [${nameTarget(target, ui)}]\n`);
  });
  const tag = status === undefined ? '' : ` #${status}`;
  return `[${nameStatement(annotation, ui)}]: ${escapeText(gistText)}${tag} ${JSON.stringify(data)}\n${arguments_.join('')}`;
}

const nameTarget = (target: RelationTarget, ui: Interface): string =>
  'annotation' in target
    ? nameStatement(target.annotation, ui)
    : escapeTitle(formatSignName(target.sign, ui));

const nameStatement = (annotation: Parameters<typeof formatName>[0], ui: Interface): string =>
  escapeTitle(formatName(annotation, ui));

/** The title of a statement ends at a bracket. */
const escapeTitle = (text: string): string => text.replace(/[[\]]/g, '');

/** Escape the characters that Argdown reads as markup. */
const escapeText = (text: string): string => text.replace(/[\\*_[\]<>{}#@]/g, '\\$&');
