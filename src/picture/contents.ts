/**
 * Contents of the preview picture of each page.
 */
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {formatQuoteWithGaps} from '../edition/quote.ts';
import {isDisputed, kindEntry} from '../edition/vocabulary.ts';
import {formatCount} from '../language/format-count.ts';
import {formatDate} from '../language/format-date.ts';
import {pageLanguage} from '../language/page-language.ts';
import {shorten} from '../language/shorten.ts';
import {countKinds} from '../render/count-kinds.ts';
import {
  capitalize,
  describeSpeaker,
  describeSubjects,
  formatName,
  formatSignName,
  formatStatus,
  joinParts,
  joinPartTexts,
} from '../render/describe-annotation.ts';
import type {MarkedWords, PictureContent, Words} from './model.ts';

/** Maximum length of a quotation in an alternative text, in user-perceived characters. */
const altLength = 250;

const english = (text: string): Words => ({text, lang: pageLanguage, dir: 'ltr'});

const inLanguageOf = ({lang, dir}: Article, text: string): Words => ({text, lang, dir});

/** Contents for a passage: its marked words, its attribution and the title of its article. */
export function passagePicture(annotation: EditionAnnotation): PictureContent {
  const {article, kind, numeral, status, gistText, references} = annotation;
  const {label} = kindEntry(kind);
  const quote = formatQuoteWithGaps(annotation.passages, annotation.quotes);
  const attribution = attributionOf(annotation);
  const explains = !references.speaker && !references.sign;
  return {
    kicker: label,
    numeral: english(numeral),
    kind,
    status: status && {label: formatStatus(status), isDisputed: isDisputed(status)},
    main: [
      {words: inLanguageOf(article, quote), mark: {kind, status}},
      {words: inLanguageOf(article, gistText)},
      {words: english('A passage')},
    ],
    counts: [],
    list: [],
    lines: [
      ...(explains ? [inLanguageOf(article, gistText)] : []),
      ...(references.sign ? [english(formatSignName(references.sign))] : []),
      ...(attribution ? [english(attribution.replace(', on ', ', on\u00A0'))] : []),
    ],
    edition: inLanguageOf(article, article.title),
    alt: [
      `${[formatName(annotation), status && formatStatus(status)].filter(Boolean).join(', ')}:`,
      `“${shorten(quote, altLength, article.lang)}”`,
      ...(attribution ? [`${attribution}.`] : []),
      `From “${article.title}”.`,
    ].join(' '),
  };
}

/** Contents for an article: its title, its source and the numbers of its annotations. */
export function articlePicture(article: Article): PictureContent {
  const {title, author, publisher, published, publishedNote, annotations} = article;
  const date = published && `${formatDate(published)}${publishedNote ? ' (inferred)' : ''}`;
  const source = [author, publisher?.name, date].filter((part) => part !== undefined);
  const counts = countsOf(article);
  const kicker = annotations.length > 0 ? 'Annotated edition' : 'Article';
  return {
    kicker,
    main: [{words: inLanguageOf(article, title)}, {words: english('An article')}],
    counts,
    list: [],
    lines: source.map(english),
    alt: [
      `“${title}”.`,
      ...(source.length > 0 ? [`${source.join(', ')}.`] : []),
      ...(counts.length > 0
        ? [`Annotated with ${counts.map(({words}) => words.text).join(', ')}.`]
        : []),
    ].join(' '),
  };
}

/** Contents for an actor: name, role, years of life and number of mentions. */
export function actorPicture({name, role, born, died, mentions}: Actor): PictureContent {
  const named = mentions.length > 0 ? formatCount(mentions.length, 'mention') : undefined;
  const facts = [role, yearsOf(born, died), named].filter((fact) => fact !== undefined);
  return {
    kicker: 'Actor',
    kind: 'mention',
    main: [
      {words: english(name), mark: {kind: 'mention'}},
      ...(role ? [{words: english(role)}] : []),
      {words: english('An actor')},
    ],
    counts: [],
    list: [],
    lines: facts.map(english),
    alt: `${[name, ...facts].join(', ')}.`,
  };
}

/** Contents for a framework: its title, its citation and its signs. */
export function frameworkPicture({title, citation, signs}: Framework): PictureContent {
  return {
    kicker: 'Framework',
    kind: 'sign',
    main: [{words: english(title)}, {words: english('A framework')}],
    counts: [],
    list: signs.map(({numeral, title}) => ({
      words: english(title),
      numeral,
      kind: 'sign',
    })),
    lines: citation ? [english(`After ${citation}`)] : [],
    alt: [
      `${title}.`,
      ...signs.map(({numeral, title}) => `${numeral}: ${title}.`),
      ...(citation ? [`After ${citation}.`] : []),
    ].join(' '),
  };
}

/** Contents for the home page: the numbers of articles, actors and frameworks. */
export function sitePicture({articles, actors, frameworks}: Edition): PictureContent {
  const title = 'Articles, read closely';
  const counts = [
    {count: articles.length, one: 'article'},
    {count: actors.length, one: 'actor'},
    {count: frameworks.length, one: 'framework'},
  ]
    .filter(({count}) => count > 0)
    .map(({count, one}) => formatCount(count, one))
    .join(', ');
  return {
    kicker: 'Annotated editions',
    main: [{words: english(title), mark: {kind: 'claim', status: 'contested'}}],
    counts: [],
    list: [],
    lines: counts ? [english(counts)] : [],
    alt: `Gloss. ${[title, counts].filter(Boolean).join(': ')}.`,
  };
}

/** Format speaker and subjects: `The Gazette, on Ada Example and Omar Haddad`. */
function attributionOf(annotation: EditionAnnotation): string | undefined {
  const {article, references} = annotation;
  const author = article.author ?? article.publisher?.name;
  // Drop the `by` before the speaker: the line begins with the name.
  const speaker = references.speaker
    ? describeSpeaker(annotation, author).slice(1)
    : author
      ? [{text: author}]
      : [];
  const text = joinPartTexts(joinParts([speaker, describeSubjects(annotation)], ', '));
  return (speaker.length > 0 ? text : capitalize(text)) || undefined;
}

/** The number of annotations of each kind, each with the mark of its kind. */
const countsOf = ({annotations}: Article): MarkedWords[] =>
  countKinds(annotations).map(({kind, text}) => ({
    words: english(text),
    mark: {kind, status: 'status' in kindEntry(kind).attributes ? 'contested' : undefined},
  }));

/** `1870–1924`, `born 1953`, `died 1924` */
function yearsOf(born: string | undefined, died: string | undefined): string | undefined {
  const year = (date: string) => date.slice(0, 4);
  if (born && died) return `${year(born)}–${year(died)}`;
  if (born) return `born ${year(born)}`;
  return died && `died ${year(died)}`;
}
