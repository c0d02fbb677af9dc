/**
 * What an annotation is called, and who says it of whom. Written once, as parts, for pages,
 * feeds, map, pictures, search and exports.
 */
import type {Addresses} from '../addresses/addresses.ts';
import type {EditionAnnotation} from '../edition/model.ts';
import type {NamedActor, NamedSign} from '../edition/references.ts';
import {kindEntry, type SignReference, type Status, statuses} from '../edition/vocabulary.ts';
import {pageLanguage} from '../language/page-language.ts';
import {shorten} from '../language/shorten.ts';

/** A piece of a description. */
export interface Part {
  text: string;
  /** What it can link to. */
  target?: {actor: string} | SignReference;
}

/** The address that a part links to. */
export const resolvePartHref = ({target}: Part, addresses: Addresses): string | undefined =>
  target &&
  ('actor' in target
    ? addresses.actor(target.actor)
    : addresses.sign(target.framework, target.number));

/** The text of parts. */
export const joinPartTexts = (parts: readonly Part[]): string =>
  parts.map(({text}) => text).join('');

/** Kind and numeral: `Claim 7`. */
export const formatName = ({kind, numeral}: Pick<EditionAnnotation, 'kind' | 'numeral'>): string =>
  `${kindEntry(kind).label} ${numeral}`.trim();

/** Kind and numeral within a sentence: `claim 7`. */
export const formatNameInSentence = (
  annotation: Pick<EditionAnnotation, 'kind' | 'numeral'>,
): string => lowerFirst(formatName(annotation));

/** The kind, with the type of a claim: `Factual claim`. */
export const formatKind = ({kind, type}: EditionAnnotation): string =>
  type ? capitalize(`${type} ${kindEntry(kind).label.toLowerCase()}`) : kindEntry(kind).label;

export const formatStatus = (status: Status): string => statuses[status].label;

/** `Sign II of “The theory”` */
export const formatSignName = ({numeral, frameworkTitle}: NamedSign): string =>
  `Sign ${numeral} of “${frameworkTitle}”`;

/**
 * Who asserts a claim: `by ` and the speaker. Nothing for other kinds, and where no name is known.
 *
 * @param author what to call the author of the article
 */
export function describeSpeaker(
  {references: {speaker}}: EditionAnnotation,
  author: string | undefined,
): Part[] {
  if (!speaker) return [];
  if (speaker.id !== 'author' && speaker.name !== undefined) {
    return [{text: 'by '}, actorPart({id: speaker.id, name: speaker.name})];
  }
  return author === undefined ? [] : [{text: 'by '}, {text: author}];
}

/** Of whom a claim speaks: `on ` and the actors. */
export const describeSubjects = ({references: {subjects}}: EditionAnnotation): Part[] =>
  subjects.length === 0 ? [] : [{text: 'on '}, ...listParts(subjects.map(actorPart))];

/**
 * Who asserts a claim, and of whom: `by the author, on Ada Example and Omar Haddad`.
 *
 * @param author what to call the author of the article
 */
export const describeAttribution = (annotation: EditionAnnotation, author?: string): Part[] =>
  joinParts([describeSpeaker(annotation, author), describeSubjects(annotation)], ', ');

/** The title of its page: what it is, and the gist. */
export const formatTitle = (annotation: EditionAnnotation): string =>
  `${formatName(annotation)}: ${annotation.gistText}`;

/** The description of its page: the words, what they are, and whose. */
export function formatDescription(annotation: EditionAnnotation): string {
  const {article, status, references, quote} = annotation;
  const speaker = joinPartTexts(describeSpeaker(annotation, references.speaker?.name));
  const facts = [formatName(annotation), status && formatStatus(status), speaker].filter(Boolean);
  return `“${shorten(quote, 180, article.lang)}” ${facts.join(', ')}.`;
}

/** Groups of parts with a text between any two groups that are not empty. */
export const joinParts = (groups: readonly (readonly Part[])[], between: string): Part[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index > 0 ? [{text: between}, ...group] : group));

/** Parts as a list in a sentence: `A, B and C`. */
function listParts(items: readonly Part[]): Part[] {
  let next = 0;
  return new Intl.ListFormat(listLocale)
    .formatToParts(items.map(({text}) => text))
    .map(({type, value}) =>
      type === 'element' ? (items[next++] ?? {text: value}) : {text: value},
    );
}

/** English lists without a comma before `and`. */
const listLocale = `${pageLanguage}-GB`;

const actorPart = ({id, name}: NamedActor): Part => ({text: name, target: {actor: id}});

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
