/**
 * What a search can find: a record for each passage with its note, each paragraph, each
 * article, actor, framework and sign.
 */
import type {Addresses} from '../addresses/addresses.ts';
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {plainText} from '../edition/plain-text.ts';
import {pageLanguage} from '../language/page-language.ts';
import {
  describeAttribution,
  formatName,
  formatStatus,
  joinPartTexts,
} from '../render/describe-annotation.ts';
import {textPieces} from './article-text.ts';
import {languageOf} from './languages.ts';
import type {Part} from './parts.ts';

export interface SearchRecord {
  part: Part;
  /** Where it leads. */
  address: string;
  /** The language by whose rules its words are found. */
  language: string;
  /** The name that it bears, if any: whoever seeks a name means first what bears it. */
  title?: string;
  /** Its texts, as `parts` tells them. */
  fields: readonly string[];
}

/** @returns the records of an edition, in its order: the same for the same edition */
export const searchRecords = (
  {articles, actors, frameworks}: Edition,
  site: Addresses,
): SearchRecord[] => [
  ...articles.flatMap((article) => articleRecords(article, site)),
  ...actors.map((actor) => actorRecord(actor, site)),
  ...frameworks.flatMap((framework) => frameworkRecords(framework, site)),
];

function articleRecords(article: Article, site: Addresses): SearchRecord[] {
  const {slug, title, titleNote, author, publisher, description, provenance} = article;
  const language = languageOf(article.lang);
  const about = [author, publisher?.name, description, titleNote, provenance];
  return [
    {
      part: 'article',
      address: site.article(slug),
      language,
      title,
      fields: [title, sentences(about)],
    },
    ...article.annotations.map((annotation): SearchRecord => {
      const {gistText, quote, note, id} = annotation;
      return {
        part: 'passage',
        address: site.place(slug, id),
        language,
        fields: [gistText, quote, plainText(note), aboutPassage(annotation)],
      };
    }),
    ...textPieces(article).map(
      ({id, text}): SearchRecord => ({
        part: 'text',
        address: id === undefined ? site.article(slug) : site.place(slug, id),
        language,
        fields: [text],
      }),
    ),
  ];
}

/** Kind and numeral, status, and whom it names: `Claim 7, contested, factual, by …`. */
function aboutPassage(annotation: EditionAnnotation): string {
  const {status, type, references} = annotation;
  const {speaker, actor, sign} = references;
  return [
    formatName(annotation),
    status && formatStatus(status),
    type,
    joinPartTexts(describeAttribution(annotation, speaker?.name)),
    actor && `on ${actor.name}`,
    sign?.frameworkTitle,
  ]
    .filter(Boolean)
    .join(', ');
}

const actorRecord = ({id, name, aliases, role, biography}: Actor, site: Addresses) =>
  ({
    part: 'actor',
    address: site.actor(id),
    language: pageLanguage,
    title: [name, ...aliases].join(', '),
    fields: [[name, ...aliases, role].filter(Boolean).join(', '), plainText(biography.children)],
  }) satisfies SearchRecord;

function frameworkRecords(framework: Framework, site: Addresses): SearchRecord[] {
  const {id, title, description, citation, explanation, signs} = framework;
  const record = {part: 'framework', language: pageLanguage} as const;
  return [
    {
      ...record,
      address: site.framework(id),
      title,
      fields: [title, sentences([description, citation, plainText(explanation.children)])],
    },
    ...signs.map((sign) => ({
      ...record,
      address: site.sign(id, sign.number),
      title: sign.title,
      fields: [sign.title, sign.text ?? ''],
    })),
  ];
}

/** Texts one after the other, each ended as a sentence is. */
const sentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => (/\p{P}$/u.test(text ?? '') ? text : `${text}.`))
    .join(' ');
