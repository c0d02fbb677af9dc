/**
 * Search records: one for each passage with its note, each event, heading, paragraph, article,
 * actor, framework and sign, and for the editors' text about the site.
 */
import type {Addresses} from '../addresses/addresses.ts';
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {findNamedActors} from '../edition/named-actors.ts';
import {plainText} from '../edition/plain-text.ts';
import {paragraphNumber} from '../edition/vocabulary.ts';
import {directionOf} from '../language/direction.ts';
import type {Interface} from '../language/interface.ts';
import {
  describeAttribution,
  formatRatedName,
  formatStatus,
  joinPartTexts,
} from '../render/describe-annotation.ts';
import {splitArticleText, type TextPiece} from './article-text.ts';
import {languageOf} from './languages.ts';
import type {Facets, Part} from './parts.ts';

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
  facets: Facets;
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
): SearchRecord[] => {
  const {lang} = publication;
  const about = plainText(publication.about.children);
  return [
    ...articles.flatMap((article) => createArticleRecords(article, actors, site, ui)),
    ...actors.map((actor) => createActorRecord(actor, lang, site)),
    ...frameworks.flatMap((framework) => createFrameworkRecords(framework, lang, site, ui)),
    ...(about === ''
      ? []
      : [
          {
            part: 'about' as const,
            address: site.about,
            language: languageOf(lang),
            fields: [ui.text('about.heading'), about],
            facets: getLanguage(lang),
          },
        ]),
  ];
};

function createArticleRecords(
  article: Article,
  actors: readonly Actor[],
  site: Addresses,
  ui: Interface,
): SearchRecord[] {
  const {slug, title, titleNote, author, publisher, published, description, provenance} = article;
  const {lang, dir, annotations, timeline} = article;
  const language = languageOf(lang);
  const facets: Facets = {lang, dir, article: title, articleAddress: site.article(slug)};
  const comma = ui.text('punctuation.comma');
  const byline = [author, publisher?.name, published && ui.date(published)];

  const records: (SearchRecord & {concerns?: readonly (string | undefined)[]})[] = [
    ...annotations.map((annotation) => ({
      part: 'passage' as const,
      address: site.place(slug, annotation.id),
      language,
      fields: [
        annotation.gistText,
        annotation.finding ?? '',
        annotation.quote,
        plainText(annotation.note),
        describePassage(annotation, ui),
      ],
      facets: {...facets, ...describeFacets(annotation, ui)},
      concerns: [annotation.by, ...(annotation.attributedTo ?? []), annotation.actor],
    })),
    ...(timeline?.events ?? []).map(({id, date, until, words}) => ({
      part: 'event' as const,
      address: site.event(slug, id),
      language,
      fields: [
        plainText(words),
        until ? ui.text('date.range', {from: ui.date(date), until: ui.date(until)}) : ui.date(date),
      ],
      facets,
    })),
    ...splitArticleText(article).map((piece) => ({
      part: 'text' as const,
      address: piece.id === undefined ? site.article(slug) : site.place(slug, piece.id),
      language,
      fields: [piece.text],
      facets: {...facets, place: formatPlace(piece, ui)},
    })),
  ];
  const named = findNamedActors(
    records.map(({fields}) => fields.join('\n')),
    actors,
    article.not,
  );
  return [
    {
      part: 'article',
      address: site.article(slug),
      language,
      title,
      fields: [
        title,
        byline.filter(Boolean).join(comma),
        joinSentences([description, titleNote, provenance]),
      ],
      facets: {lang, dir},
    },
    ...records.map(({concerns = [], ...record}, nth) => ({
      ...record,
      fields: [
        ...record.fields,
        actors
          .filter(({id}) => named[nth]?.has(id) || concerns.includes(id))
          .map(({name, aliases}) => [name, ...aliases].join(comma))
          .join(ui.text('punctuation.semicolon')),
      ],
    })),
  ];
}

/** Describe an annotation by kind, status, actors and id: `Claim 7, contested, stated as fact, …`. */
function describePassage(annotation: EditionAnnotation, ui: Interface): string {
  const {id, type, references} = annotation;
  const {actor, sign} = references;
  return [
    formatRatedName(annotation, ui),
    type && ui.text(`claim.${type}`),
    joinPartTexts(describeAttribution(annotation, ui)),
    actor && ui.text('annotation.attribution.on', {subjects: actor.name}),
    sign?.frameworkTitle,
    `#${id}`,
  ]
    .filter(Boolean)
    .join(ui.text('punctuation.comma'));
}

const describeFacets = (
  {kind, numeral, status}: EditionAnnotation,
  ui: Interface,
): Omit<Facets, 'lang' | 'dir'> => ({
  kind,
  kindName: ui.text(`kind.${kind}.label`),
  numeral,
  ...(status && {status, statusName: formatStatus(status, ui)}),
});

/** Name a piece of text after its position in the article: `Paragraph 6`. */
function formatPlace({id, isHeading}: TextPiece, ui: Interface): string {
  if (isHeading) return ui.text('search.heading');
  if (id === undefined) return ui.text('search.text');
  const number = paragraphNumber(id);
  return number === undefined
    ? ui.text('search.footnote')
    : ui.text('search.paragraph', {number: String(number)});
}

const createActorRecord = (
  {id, name, aliases, role, biography}: Actor,
  lang: string,
  site: Addresses,
): SearchRecord => ({
  part: 'actor',
  address: site.actor(id),
  language: languageOf(lang),
  title: [name, ...aliases].join(', '),
  fields: [name, role ?? '', aliases.join(', '), plainText(biography.children)],
  facets: getLanguage(lang),
});

function createFrameworkRecords(
  framework: Framework,
  lang: string,
  site: Addresses,
  ui: Interface,
): SearchRecord[] {
  const {id, title, description, citation, explanation, signs} = framework;
  const record = {part: 'framework', language: languageOf(lang)} as const;
  return [
    {
      ...record,
      address: site.framework(id),
      title,
      fields: [title, joinSentences([description, citation, plainText(explanation.children)]), ''],
      facets: getLanguage(lang),
    },
    ...signs.map((sign) => ({
      ...record,
      address: site.sign(id, sign.number),
      title: sign.title,
      fields: [sign.title, sign.text ?? '', title],
      facets: {
        ...getLanguage(lang),
        kind: 'sign',
        kindName: ui.text('kind.sign.label'),
        numeral: sign.numeral,
      },
    })),
  ];
}

const getLanguage = (lang: string): Facets => ({lang, dir: directionOf(lang)});

/** Join texts; each ends with punctuation. */
const joinSentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => (/\p{P}$/u.test(text ?? '') ? text : `${text}.`))
    .join(' ');
