/**
 * Describes annotations: name, kind, speaker and subjects. Pages, feeds, maps, pictures, the
 * search and exports all use these descriptions.
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
  /** The actor or sign that it can link to. */
  target?: {actor: string} | SignReference;
}

/** Resolve the address that a part links to; `undefined` for plain text. */
export const resolvePartHref = ({target}: Part, addresses: Addresses): string | undefined =>
  target &&
  ('actor' in target
    ? addresses.actor(target.actor)
    : addresses.sign(target.framework, target.number));

/** Join the texts of parts. */
export const joinPartTexts = (parts: readonly Part[]): string =>
  parts.map(({text}) => text).join('');

/** Format kind and numeral: `Claim 7`. */
export const formatName = ({kind, numeral}: Pick<EditionAnnotation, 'kind' | 'numeral'>): string =>
  `${kindEntry(kind).label} ${numeral}`.trim();

/** Format kind and numeral for the middle of a sentence: `claim 7`. */
export const formatNameInSentence = (
  annotation: Pick<EditionAnnotation, 'kind' | 'numeral'>,
): string => lowerFirst(formatName(annotation));

/** Format the kind; for a claim, with its type: `Factual claim`. */
export const formatKind = ({kind, type}: EditionAnnotation): string =>
  type ? capitalize(`${type} ${kindEntry(kind).label.toLowerCase()}`) : kindEntry(kind).label;

/** Format a status as its label. */
export const formatStatus = (status: Status): string => statuses[status].label;

/** Format the name of a sign: `Sign II of “The theory”`. */
export const formatSignName = ({numeral, frameworkTitle}: NamedSign): string =>
  `Sign ${numeral} of “${frameworkTitle}”`;

/**
 * Describe who asserts a claim: `by ` and the speaker.
 *
 * @param author name for the author of the article
 * @returns no parts for other kinds, and for a speaker without a known name
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

/** Describe the actors that a claim is about: `on ` and their names. */
export const describeSubjects = ({references: {subjects}}: EditionAnnotation): Part[] =>
  subjects.length === 0 ? [] : [{text: 'on '}, ...listParts(subjects.map(actorPart))];

/**
 * Describe speaker and subjects of a claim: `by the author, on Ada Example and Omar Haddad`.
 *
 * @param author name for the author of the article
 */
export const describeAttribution = (annotation: EditionAnnotation, author?: string): Part[] =>
  joinParts([describeSpeaker(annotation, author), describeSubjects(annotation)], ', ');

/** Format the title of the annotation's page: name and gist. */
export const formatTitle = (annotation: EditionAnnotation): string =>
  `${formatName(annotation)}: ${annotation.gistText}`;

/** Format the description of the annotation's page: quote, name, status and speaker. */
export function formatDescription(annotation: EditionAnnotation): string {
  const {article, status, references, quote} = annotation;
  const speaker = joinPartTexts(describeSpeaker(annotation, references.speaker?.name));
  const facts = [formatName(annotation), status && formatStatus(status), speaker].filter(Boolean);
  return `“${shorten(quote, 180, article.lang)}” ${facts.join(', ')}.`;
}

/** Join groups of parts with a separator. Skips empty groups. */
export const joinParts = (groups: readonly (readonly Part[])[], separator: string): Part[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index > 0 ? [{text: separator}, ...group] : group));

/** Join parts as a list in a sentence: `A, B and C`. */
function listParts(items: readonly Part[]): Part[] {
  let next = 0;
  return new Intl.ListFormat(listLocale)
    .formatToParts(items.map(({text}) => text))
    .map(({type, value}) =>
      type === 'element' ? (items[next++] ?? {text: value}) : {text: value},
    );
}

/** British English has no comma before `and`. */
const listLocale = `${pageLanguage}-GB`;

const actorPart = ({id, name}: NamedActor): Part => ({text: name, target: {actor: id}});

/** Change the first character to upper case. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
