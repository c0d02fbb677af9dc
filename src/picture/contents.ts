/**
 * What the preview picture of each page says.
 */
import {itemAt} from '../annotate/model/defined.ts';
import {type Kind, kindEntry, kinds, statuses} from '../annotate/model/kinds.ts';
import {roman} from '../annotate/model/numeral.ts';
import {joinParts} from '../annotate/text/quote-text.ts';
import type {Actor, Article, Edition, EditionAnnotation, Framework} from '../edition/model.ts';
import {tellDate} from '../language/format-date.ts';
import {oneLine} from '../language/one-line.ts';
import {pageLanguage} from '../language/page-language.ts';
import {shorten} from '../language/shorten.ts';
import type {MarkedWords, PictureContent, Words} from './model.ts';

/** The longest quotation in an alternative text, in characters. */
const altLength = 250;

const english = (text: string): Words => ({text, lang: pageLanguage, dir: 'ltr'});

const inLanguageOf = ({lang, dir}: Article, text: string): Words => ({text, lang, dir});

/** A passage: its words as they are marked, who says them, and of which article they are. */
export function passagePicture(annotation: EditionAnnotation): PictureContent {
  const {article, kind, numeral, status, gistText} = annotation;
  const {label} = kindEntry(kind);
  const told = status === undefined ? undefined : statuses[status];
  const quote = quoteOf(annotation);
  const said = attributionOf(annotation);
  const explains = kind === 'gloss' || kind === 'mention';
  return {
    kicker: label,
    numeral: english(numeral),
    kind,
    status: told && {
      label: told.label,
      weighty: status === 'contested' || status === 'unsupported',
    },
    main: [
      {words: inLanguageOf(article, quote), mark: {kind, status}},
      {words: inLanguageOf(article, gistText)},
      {words: english('A passage')},
    ],
    counts: [],
    list: [],
    lines: [
      ...(explains ? [inLanguageOf(article, gistText)] : []),
      ...signOf(annotation),
      ...(said ? [english(said.replace(', on ', ', on\u00A0'))] : []),
    ],
    edition: inLanguageOf(article, article.title),
    alt: [
      `${label} ${numeral}${told ? `, ${told.label}` : ''}:`,
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
  const named = mentions.length > 0 ? tell(mentions.length, 'mention') : undefined;
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
    list: signs.map(({number, title}) => ({
      words: english(title),
      numeral: roman(number),
      kind: 'sign',
    })),
    lines: citation ? [english(`After ${citation}`)] : [],
    alt: [
      `${title}.`,
      ...signs.map(({number, title}) => `${roman(number)}: ${title}.`),
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
    .map(({count, one}) => tell(count, one))
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

/** The words of the passages; where the editor left a gap in one, it is left here too. */
const quoteOf = ({passages, quotes}: EditionAnnotation): string =>
  joinParts(
    passages.flatMap((words, index) => {
      const parts = itemAt(quotes, index).parts;
      return parts.length > 1 ? parts.map(oneLine) : [words];
    }),
  );

/** Who says a passage, and of whom: `The Gazette, on Ada Example and Omar Haddad`. */
function attributionOf({by, attributedTo, article}: EditionAnnotation): string | undefined {
  const nameOf = (actor: string) => article.registry.actors.find(({id}) => id === actor)?.name;
  const speaker =
    by === undefined || by === 'author' ? (article.author ?? article.publisher?.name) : nameOf(by);
  const subjects = attributedTo.flatMap((actor) => nameOf(actor) ?? []);
  const on = subjects.length > 0 ? new Intl.ListFormat('en-GB').format(subjects) : undefined;
  if (speaker && on) return `${speaker}, on ${on}`;
  return speaker ?? (on && `On ${on}`);
}

/** The sign that a passage states, as its framework has it. */
function signOf({sign, article}: EditionAnnotation): Words[] {
  const framework = article.registry.frameworks.find(({id}) => id === sign?.framework);
  return framework && sign ? [english(`Sign ${roman(sign.number)} of “${framework.title}”`)] : [];
}

/** How many annotations of each kind an article has; none of a kind is not told. */
function countsOf({annotations}: Article): MarkedWords[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const count = annotations.filter((each) => each.kind === kind).length;
    const {label, plural} = kindEntry(kind);
    return count > 0
      ? [
          {
            words: english(tell(count, label.toLowerCase(), plural.toLowerCase())),
            mark: {kind, status: kind === 'claim' ? 'contested' : undefined},
          },
        ]
      : [];
  });
}

/** `1870–1924`, `born 1953`, `died 1924` */
function yearsOf(born: string | undefined, died: string | undefined): string | undefined {
  const year = (date: string) => date.slice(0, 4);
  if (born && died) return `${year(born)}–${year(died)}`;
  if (born) return `born ${year(born)}`;
  return died && `died ${year(died)}`;
}

const tell = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
