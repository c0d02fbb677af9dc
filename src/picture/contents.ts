/**
 * What the preview picture of each page says.
 */
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {formatQuoteWithGaps} from '../edition/quote.ts';
import {isDisputed, kindEntry} from '../edition/vocabulary.ts';
import {formatCount} from '../language/format-count.ts';
import {tellDate} from '../language/format-date.ts';
import {pageLanguage} from '../language/page-language.ts';
import {shorten} from '../language/shorten.ts';
import {countKinds} from '../render/count-kinds.ts';
import {
  byWhom,
  capitalize,
  joinParts,
  nameOf,
  onWhom,
  partsText,
  signName,
  statusLabel,
} from '../render/describe-annotation.ts';
import type {MarkedWords, PictureContent, Words} from './model.ts';

/** The longest quotation in an alternative text, in characters. */
const altLength = 250;

const english = (text: string): Words => ({text, lang: pageLanguage, dir: 'ltr'});

const inLanguageOf = ({lang, dir}: Article, text: string): Words => ({text, lang, dir});

/** A passage: its words as they are marked, who says them, and of which article they are. */
export function passagePicture(annotation: EditionAnnotation): PictureContent {
  const {article, kind, numeral, status, gistText, references} = annotation;
  const {label} = kindEntry(kind);
  const quote = formatQuoteWithGaps(annotation.passages, annotation.quotes);
  const said = attributionOf(annotation);
  const explains = !references.speaker && !references.sign;
  return {
    kicker: label,
    numeral: english(numeral),
    kind,
    status: status && {label: statusLabel(status), weighty: isDisputed(status)},
    main: [
      {words: inLanguageOf(article, quote), mark: {kind, status}},
      {words: inLanguageOf(article, gistText)},
      {words: english('A passage')},
    ],
    counts: [],
    list: [],
    lines: [
      ...(explains ? [inLanguageOf(article, gistText)] : []),
      ...(references.sign ? [english(signName(references.sign))] : []),
      ...(said ? [english(said.replace(', on ', ', on\u00A0'))] : []),
    ],
    edition: inLanguageOf(article, article.title),
    alt: [
      `${[nameOf(annotation), status && statusLabel(status)].filter(Boolean).join(', ')}:`,
      `“${shorten(quote, altLength, article.lang)}”`,
      ...(said ? [`${said}.`] : []),
      `From “${article.title}”.`,
    ].join(' '),
  };
}

/** An article: its title, where it comes from, and what is annotated in it. */
export function articlePicture(article: Article): PictureContent {
  const {title, author, publisher, published, publishedNote, annotations} = article;
  const date = published && `${tellDate(published)}${publishedNote ? ' (inferred)' : ''}`;
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

/** An actor: the name, the role and the years. */
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

/** A framework: its title, its source and its signs. */
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

/** The site itself: what it holds. */
export function sitePicture({articles, actors, frameworks}: Edition): PictureContent {
  const title = 'Articles, read closely';
  const holds = [
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
    lines: holds ? [english(holds)] : [],
    alt: `Gloss. ${[title, holds].filter(Boolean).join(': ')}.`,
  };
}

/** Who says a passage, and of whom: `The Gazette, on Ada Example and Omar Haddad`. */
function attributionOf(annotation: EditionAnnotation): string | undefined {
  const {article, references} = annotation;
  const author = article.author ?? article.publisher?.name;
  // Without the word before the speaker: the name begins the line.
  const speaker = references.speaker
    ? byWhom(annotation, author).slice(1)
    : author
      ? [{text: author}]
      : [];
  const text = partsText(joinParts([speaker, onWhom(annotation)], ', '));
  return (speaker.length > 0 ? text : capitalize(text)) || undefined;
}

/** How many annotations of each kind an article has, marked as the kind is. */
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
