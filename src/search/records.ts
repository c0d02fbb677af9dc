/**
 * Search records: one for each passage with its note, each paragraph, article, actor, framework
 * and sign.
 */
import type {Addresses} from '../addresses/addresses.ts';
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {plainText} from '../edition/plain-text.ts';
import type {Interface} from '../language/interface.ts';
import {
  describeAttribution,
  formatRatedName,
  joinPartTexts,
} from '../render/describe-annotation.ts';
import {splitArticleText} from './article-text.ts';
import {languageOf} from './languages.ts';
import type {Part} from './parts.ts';

/** A record of the search index. */
export interface SearchRecord {
  part: Part;
  /** Path of the result, from the root of the host. */
  address: string;
  /** Language of the index. */
  language: string;
  /** Name of the subject, if any: matches in a name rank first. */
  title?: string;
  /** Its texts, in the order of the fields in `parts`. */
  fields: readonly string[];
}

/**
 * Create the records of an edition, in a deterministic order.
 *
 * @param ui the interface in the language of the search page
 */
export const createSearchRecords = (
  {publication, articles, actors, frameworks}: Edition,
  site: Addresses,
  ui: Interface,
): SearchRecord[] => [
  ...articles.flatMap((article) => createArticleRecords(article, site, ui)),
  ...actors.map((actor) => createActorRecord(actor, languageOf(publication.lang), site)),
  ...frameworks.flatMap((framework) =>
    createFrameworkRecords(framework, languageOf(publication.lang), site),
  ),
];

function createArticleRecords(article: Article, site: Addresses, ui: Interface): SearchRecord[] {
  const {slug, title, titleNote, author, publisher, description, provenance} = article;
  const language = languageOf(article.lang);
  const about = [author, publisher?.name, description, titleNote, provenance];
  return [
    {
      part: 'article',
      address: site.article(slug),
      language,
      title,
      fields: [title, joinSentences(about)],
    },
    ...article.annotations.map((annotation): SearchRecord => {
      const {gistText, finding = '', quote, note, id} = annotation;
      return {
        part: 'passage',
        address: site.place(slug, id),
        language,
        fields: [gistText, finding, quote, plainText(note), describePassage(annotation, ui)],
      };
    }),
    ...splitArticleText(article).map(
      ({id, text}): SearchRecord => ({
        part: 'text',
        address: id === undefined ? site.article(slug) : site.place(slug, id),
        language,
        fields: [text],
      }),
    ),
  ];
}

/** Describe an annotation by kind, status and actors: `Claim 7, contested, factual, by …`. */
function describePassage(annotation: EditionAnnotation, ui: Interface): string {
  const {type, references} = annotation;
  const {speaker, actor, sign} = references;
  return [
    formatRatedName(annotation, ui),
    type && ui.text(`claim.${type}`),
    joinPartTexts(describeAttribution(annotation, speaker?.name, ui)),
    actor && ui.text('annotation.attribution.on', {subjects: actor.name}),
    sign?.frameworkTitle,
  ]
    .filter(Boolean)
    .join(ui.text('punctuation.comma'));
}

const createActorRecord = (
  {id, name, aliases, role, biography}: Actor,
  language: string,
  site: Addresses,
) =>
  ({
    part: 'actor',
    address: site.actor(id),
    language,
    title: [name, ...aliases].join(', '),
    fields: [[name, ...aliases, role].filter(Boolean).join(', '), plainText(biography.children)],
  }) satisfies SearchRecord;

function createFrameworkRecords(
  framework: Framework,
  language: string,
  site: Addresses,
): SearchRecord[] {
  const {id, title, description, citation, explanation, signs} = framework;
  const record = {part: 'framework', language} as const;
  return [
    {
      ...record,
      address: site.framework(id),
      title,
      fields: [title, joinSentences([description, citation, plainText(explanation.children)])],
    },
    ...signs.map((sign) => ({
      ...record,
      address: site.sign(id, sign.number),
      title: sign.title,
      fields: [sign.title, sign.text ?? ''],
    })),
  ];
}

/** Join texts; each ends with punctuation. */
const joinSentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => (/\p{P}$/u.test(text ?? '') ? text : `${text}.`))
    .join(' ');
