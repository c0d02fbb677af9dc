/**
 * Contents of the preview picture of each page.
 */
import type {
  Actor,
  Article,
  Edition,
  EditionAnnotation,
  Framework,
  Publication,
  Timeline,
} from '../edition/model.ts';
import {formatQuoteWithGaps} from '../edition/quote.ts';
import {layOutTimeline} from '../edition/timeline-overview.ts';
import {isDisputed} from '../edition/vocabulary.ts';
import {directionOf} from '../language/direction.ts';
import {type DateValue, firstDay, lastDay, withoutMonths} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {shorten} from '../language/shorten.ts';
import {countKinds} from '../render/count-kinds.ts';
import {
  findSpeaker,
  formatRatedName,
  formatSignName,
  formatStatus,
  formatTitle,
  joinPartTexts,
  listSubjects,
} from '../render/describe-annotation.ts';
import {formatTally, tallyClaims} from '../render/tally.ts';
import {mapFigure, timelineFigure} from './figures.ts';
import type {DrawnMap, MarkedWords, PictureContent, Words} from './model.ts';

/** Maximum length of a quotation in an alternative text, in user-perceived characters. */
const altLength = 250;

/** Text in the language of the interface. */
const inLanguageOfPage = ({lang, dir}: Interface, text: string): Words => ({text, lang, dir});

const inLanguageOf = ({lang, dir}: Article, text: string): Words => ({text, lang, dir});

const siteNameOf = ({name, lang}: Publication): Words => ({
  text: name,
  lang,
  dir: directionOf(lang),
});

/** Contents for a passage: its marked words, its attribution and the title of its article. */
export function passagePicture(annotation: EditionAnnotation, ui: Interface): PictureContent {
  const {article, kind, numeral, status, finding, gistText, references} = annotation;
  const words = (text: string) => inLanguageOfPage(ui, text);
  const quote = formatQuoteWithGaps(annotation.passages, annotation.quotes);
  const attribution = attributionOf(annotation, ui);
  const explains = !references.speaker && !references.sign;
  // A disputed claim is never shown without what was found, in the same size.
  const verdict = isDisputed(status) && [formatTitle(annotation, ui), finding].join(' ');
  const alt = {
    name: formatRatedName(annotation, ui),
    quote: shorten(quote, altLength, article.lang),
    title: article.title,
  };
  return {
    site: siteNameOf(article.publication),
    kicker: words(ui.text(`kind.${kind}.label`)),
    numeral: words(numeral),
    kind,
    status: status && {label: formatStatus(status, ui), isDisputed: isDisputed(status)},
    main: [
      ...(verdict ? [{words: inLanguageOf(article, verdict)}] : []),
      {words: inLanguageOf(article, quote), mark: {kind, status}},
      {words: inLanguageOf(article, gistText)},
      {words: words(ui.text('picture.passage'))},
    ],
    counts: [],
    list: [],
    lines: [
      ...(explains ? [inLanguageOf(article, gistText)] : []),
      ...(references.sign ? [words(formatSignName(references.sign, ui))] : []),
      ...(attribution ? [words(attribution)] : []),
    ],
    edition: inLanguageOf(article, article.title),
    alt: [
      ...(verdict ? [verdict] : []),
      attribution
        ? ui.text('picture.passage.alt.attributed', {
            ...alt,
            attribution: attribution.replaceAll('\u00A0', ' '),
          })
        : ui.text('picture.passage.alt', alt),
    ].join(' '),
  };
}

/** Contents for an article: its title, its source and the numbers of its annotations. */
export function articlePicture(article: Article, ui: Interface): PictureContent {
  const {title, author, publisher, published, annotations} = article;
  const words = (text: string) => inLanguageOfPage(ui, text);
  const comma = ui.text('punctuation.comma');
  const source = [author, publisher?.name, published && dateOf(article, ui)].filter(
    (part) => part !== undefined,
  );
  const statuses = tallyClaims(article);
  const tally = statuses.length > 0 ? [formatTally(statuses, ui)] : [];
  // The tally counts the claims.
  const counts = countsOf(article, ui).filter(({mark}) => mark?.kind !== 'claim');
  return {
    site: siteNameOf(article.publication),
    kicker: words(
      ui.text(
        annotations.length > 0 ? 'picture.article.kicker.annotated' : 'picture.article.kicker',
      ),
    ),
    main: [{words: inLanguageOf(article, title)}, {words: words(ui.text('picture.article'))}],
    counts,
    list: [],
    lines: [...source, ...tally].map(words),
    alt: [
      ui.text('picture.article.title', {title}),
      ...(source.length > 0 ? [formatSentence(source.join(comma), ui)] : []),
      ...tally.map((sentence) => formatSentence(sentence, ui)),
      ...(counts.length > 0
        ? [
            ui.text('picture.article.annotated', {
              counts: counts.map(({words}) => words.text).join(comma),
            }),
          ]
        : []),
    ].join(' '),
  };
}

/**
 * Contents for the map of an article: what it shows in a sentence, and a figure of it.
 *
 * @param finding what the map shows; without it, the numbers of claims are in its place
 * @param map the map; the alternative text does without
 */
export function mapPicture(
  article: Article,
  finding: string | undefined,
  map: DrawnMap | undefined,
  ui: Interface,
): PictureContent {
  const words = (text: string) => inLanguageOfPage(ui, text);
  const text = finding ?? formatTally(tallyClaims(article), ui);
  return {
    site: siteNameOf(article.publication),
    kicker: words(ui.text('map.kicker')),
    main: [{words: words(text)}, {words: words(ui.text('map.heading'))}],
    figure: map && mapFigure(map),
    counts: [],
    list: [],
    lines: [],
    edition: inLanguageOf(article, article.title),
    alt: [ui.text('map.nameOf', {title: article.title}), text]
      .map((sentence) => formatSentence(sentence, ui))
      .join(' '),
  };
}

/** Contents for the timeline of an article: the time from its first event to its last one. */
export function timelinePicture(
  article: Article,
  timeline: Timeline,
  ui: Interface,
): PictureContent {
  const words = (text: string) => inLanguageOfPage(ui, text);
  const span = formatSpan(timeline, ui);
  const events = ui.text('timeline.events', {count: timeline.events.length});
  const own = article.published && ui.text('timeline.overview.own', {date: dateOf(article, ui)});
  return {
    site: siteNameOf(article.publication),
    kicker: words(ui.text('timeline.kicker')),
    main: [{words: words(span)}, {words: words(ui.text('timeline.heading'))}],
    figure: timelineFigure(layOutTimeline(article, timeline, ui), ui.dir),
    counts: [],
    list: [],
    lines: [words([events, own].filter(Boolean).join(' · '))],
    edition: inLanguageOf(article, article.title),
    alt: [ui.text('timeline.title', {title: article.title}), span, events, ...(own ? [own] : [])]
      .map((sentence) => formatSentence(sentence, ui))
      .join(' '),
  };
}

/** Format the date of an article, and whether it is inferred. */
function dateOf({published, inferred}: Article, ui: Interface): string {
  const date = published ? ui.date(published) : '';
  return inferred.includes('published') ? ui.text('date.inferred', {date}) : date;
}

/** Format the time from the first event to the end of the last one: `2–13 January 2022`. */
function formatSpan({events}: Timeline, ui: Interface): string {
  const starts = events.map(({date}) => date).sort((a, b) => firstDay(a) - firstDay(b));
  const ends = events
    .map(({date, until}) => until ?? date)
    .sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
  const start = starts[0]?.start;
  const last = ends.at(-1);
  const end = last && (last.isInterval ? last.end : last.start);
  if (start && end && start.firstDay === end.firstDay && start.lastDay === end.lastDay) {
    return ui.date({isInterval: false, start});
  }
  return ui.date({isInterval: true, start, end});
}

/** Contents for an actor: name, role, years of life and number of mentions. */
export function actorPicture(actor: Actor, ui: Interface): PictureContent {
  const {name, role, mentions} = actor;
  const words = (text: string) => inLanguageOfPage(ui, text);
  const named =
    mentions.length > 0 ? ui.text('actor.mentions', {count: mentions.length}) : undefined;
  const facts = [role, yearsOf(actor, ui), named].filter((fact) => fact !== undefined);
  return {
    site: siteNameOf(actor.publication),
    kicker: words(ui.text('picture.actor.kicker')),
    kind: 'mention',
    main: [
      {words: words(name), mark: {kind: 'mention'}},
      ...(role ? [{words: words(role)}] : []),
      {words: words(ui.text('picture.actor'))},
    ],
    counts: [],
    list: [],
    lines: facts.map(words),
    alt: formatSentence([name, ...facts].join(ui.text('punctuation.comma')), ui),
  };
}

/** Contents for a framework: its title, its citation and its signs. */
export function frameworkPicture(
  {publication, title, citation, signs}: Framework,
  ui: Interface,
): PictureContent {
  const words = (text: string) => inLanguageOfPage(ui, text);
  const after = citation && ui.text('picture.framework.after', {citation});
  return {
    site: siteNameOf(publication),
    kicker: words(ui.text('picture.framework.kicker')),
    kind: 'sign',
    main: [{words: words(title)}, {words: words(ui.text('picture.framework'))}],
    counts: [],
    list: signs.map(({numeral, title}) => ({words: words(title), numeral, kind: 'sign'})),
    formatMore: (count) => words(ui.text('picture.framework.more', {count})),
    lines: after ? [words(after)] : [],
    alt: [
      formatSentence(title, ui),
      ...signs.map(({numeral, title}) => ui.text('picture.sign', {numeral, title})),
      ...(after ? [formatSentence(after, ui)] : []),
    ].join(' '),
  };
}

/** Contents for the home page: the numbers of articles, actors and frameworks. */
export function sitePicture(
  {publication, articles, actors, frameworks}: Edition,
  ui: Interface,
): PictureContent {
  const words = (text: string) => inLanguageOfPage(ui, text);
  const {name: site} = publication;
  const title = ui.text('picture.site.title');
  const counts = (
    [
      ['picture.site.articles', articles.length],
      ['picture.site.actors', actors.length],
      ['picture.site.frameworks', frameworks.length],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ui.text(name, {count}))
    .join(ui.text('punctuation.comma'));
  return {
    site: siteNameOf(publication),
    kicker: words(ui.text('picture.site.kicker')),
    main: [{words: words(title), mark: {kind: 'claim', status: 'contested'}}],
    counts: [],
    list: [],
    lines: counts ? [words(counts)] : [],
    alt: counts
      ? ui.text('picture.site.alt.counts', {site, title, counts})
      : ui.text('picture.site.alt', {site, title}),
  };
}

/** End a text with a full stop, unless it has one: `1 декабря 2021 г.` */
const formatSentence = (text: string, ui: Interface): string =>
  text.endsWith('.') ? text : ui.text('picture.sentence', {text});

/** Format speaker and subjects: `The Gazette, about Ada Example and Omar Haddad`. */
function attributionOf(annotation: EditionAnnotation, ui: Interface): string | undefined {
  const {article, references} = annotation;
  const author = article.author ?? article.publisher?.name;
  const speaker = references.speaker ? findSpeaker(annotation, author)?.text : author;
  const subjects = joinPartTexts(listSubjects(annotation, ui));
  if (!subjects) return speaker || undefined;
  return speaker
    ? ui.text('picture.passage.byOn', {speaker, subjects})
    : ui.text('picture.passage.on', {subjects});
}

/** The number of annotations of each kind, each with the mark of its kind. */
const countsOf = ({annotations}: Article, ui: Interface): MarkedWords[] =>
  countKinds(annotations, ui).map(({kind, text}) => ({
    words: inLanguageOfPage(ui, text),
    mark: {kind},
  }));

/** `1870–1924`, `born 1953`, `died c. 1590` */
function yearsOf(actor: Actor, ui: Interface): string | undefined {
  const born = actor.born && withoutMonths(actor.born);
  const died = actor.died && withoutMonths(actor.died);
  if (born && died) return formatYears(born, died, ui);
  if (born) return ui.text('picture.actor.born', {year: ui.date(born)});
  return died && ui.text('picture.actor.died', {year: ui.date(died)});
}

/** Format the years from a birth to a death, each of which may be an interval. */
const formatYears = (born: DateValue, died: DateValue, ui: Interface): string =>
  born.isInterval || died.isInterval
    ? ui.text('date.range', {from: ui.date(born), until: ui.date(died)})
    : ui.date({isInterval: true, start: born.start, end: died.start});
