/**
 * Describes annotations: name, kind, speaker and subjects. Pages, feeds, maps, pictures, the
 * search and exports all use these descriptions.
 */
import type {Addresses} from '../addresses/addresses.ts';
import type {EditionAnnotation} from '../edition/model.ts';
import type {NamedActor, NamedSign} from '../edition/references.ts';
import type {RelationGroup} from '../edition/relations.ts';
import type {SignReference, Status} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import type {MessageName} from '../language/messages/en.ts';
import {shorten} from '../language/shorten.ts';

/** A piece of a description. */
export interface Part {
  text: string;
  /** The actor or sign that it can link to. */
  target?: {actor: string} | SignReference;
}

/** An annotation with what its name consists of. */
type Named = Pick<EditionAnnotation, 'kind' | 'numeral'>;

/** Resolve the address that a part links to; `undefined` for plain text. */
export const resolvePartHref = ({target}: Part, addresses: Addresses): string | undefined =>
  target &&
  ('actor' in target
    ? addresses.actor(target.actor)
    : addresses.sign(target.framework, target.number));

/** Join the texts of parts. */
export const joinPartTexts = (parts: readonly Part[]): string =>
  parts.map(({text}) => text).join('');

/** Format a message whose variables may be parts. */
export const formatParts = (
  ui: Interface,
  name: MessageName,
  values: Readonly<Record<string, string | readonly Part[]>>,
): Part[] =>
  ui
    .parts<readonly Part[]>(name, values)
    .flatMap((value) => (typeof value === 'string' ? [{text: value}] : value));

/** Format kind and numeral: `Claim 7`. */
export const formatName = ({kind, numeral}: Named, ui: Interface): string =>
  numeral === '' ? ui.text(`kind.${kind}.label`) : ui.text(`kind.${kind}.name`, {numeral});

/** Format kind and numeral for the middle of a sentence: `claim 7`. */
export const formatNameInSentence = ({kind, numeral}: Named, ui: Interface): string =>
  ui.text(`kind.${kind}.inSentence`, {numeral}).trim();

/** Format kind, numeral and, for a claim, its status: `Claim 7, contested`. */
export const formatRatedName = (
  annotation: Named & {status?: Status | undefined},
  ui: Interface,
): string => {
  const name = formatName(annotation, ui);
  const {status} = annotation;
  return status === undefined
    ? name
    : ui.text('annotation.rated', {name, status: formatStatus(status, ui)});
};

/** Format the kind; for a claim, with its type: `Stated as fact`. */
const formatKind = ({kind, type}: EditionAnnotation, ui: Interface): string =>
  ui.text(type ? `claim.${type}.label` : `kind.${kind}.label`);

/** Format kind and numeral; for a claim, with its type: `Claim 7, stated as fact`. */
const formatTypedName = (annotation: EditionAnnotation, ui: Interface): string => {
  const {type, numeral} = annotation;
  return type ? ui.text(`claim.${type}.name`, {numeral}) : formatName(annotation, ui);
};

/** Format a status as its label. */
export const formatStatus = (status: Status, ui: Interface): string =>
  ui.text(`status.${status}.label`);

/** Format the label of a relation: `supported by`. */
export const formatRelation = (
  {type, direction}: Pick<RelationGroup, 'type' | 'direction'>,
  ui: Interface,
): string => ui.text(`relation.${type}.${direction}`);

/** Format the name of a sign: `Sign II of “The theory”`. */
export const formatSignName = ({numeral, frameworkTitle}: NamedSign, ui: Interface): string =>
  ui.text('sign.name', {numeral, framework: frameworkTitle});

/** Format the name of a sign for the middle of a sentence: `sign II of “The theory”`. */
export const formatSignNameInSentence = (
  {numeral, frameworkTitle}: NamedSign,
  ui: Interface,
): string => ui.text('sign.inSentence', {numeral, framework: frameworkTitle});

/**
 * Find who asserts a claim.
 *
 * @param author name of the author of the article, who is otherwise not named as a speaker
 * @returns `undefined` for other kinds, and for a speaker without a known name
 */
export function findSpeaker(
  {references: {speaker}}: EditionAnnotation,
  author?: string,
): Part | undefined {
  if (!speaker) return undefined;
  if (speaker.id !== 'author' && speaker.name !== undefined) {
    return actorPart({id: speaker.id, name: speaker.name});
  }
  return author === undefined ? undefined : {text: author};
}

/** List the actors that a claim is about: `Ada Example and Omar Haddad`. */
export const listSubjects = ({references: {subjects}}: EditionAnnotation, ui: Interface): Part[] =>
  ui.listParts(subjects.map(actorPart)).map(toPart);

/**
 * Describe speaker and subjects of a claim: `by Maria Lindqvist, about Ada Example and Omar
 * Haddad`. The author of the article is not named as a speaker.
 *
 * @returns no parts if there is neither
 */
export function describeAttribution(annotation: EditionAnnotation, ui: Interface): Part[] {
  const speaker = findSpeaker(annotation);
  const subjects = listSubjects(annotation, ui);
  if (speaker && subjects.length > 0) {
    return formatParts(ui, 'annotation.attribution.byOn', {speaker: [speaker], subjects});
  }
  if (speaker) return formatParts(ui, 'annotation.attribution.by', {speaker: [speaker]});
  return subjects.length > 0 ? formatParts(ui, 'annotation.attribution.on', {subjects}) : [];
}

/**
 * Describe the type of a claim, its speaker and its subjects: `Stated as fact by Maria Lindqvist,
 * about Ada Example`, or `Stated as fact, about Ada Example`.
 */
export const describeClaim = (annotation: EditionAnnotation, ui: Interface): Part[] =>
  attribute(formatKind(annotation, ui), annotation, ui);

/** Describe a claim with its numeral: `Claim 7, stated as fact by Maria Lindqvist`. */
export const describeNumberedClaim = (annotation: EditionAnnotation, ui: Interface): Part[] =>
  attribute(formatTypedName(annotation, ui), annotation, ui);

/** Add speaker and subjects to the kind or the name of a claim. */
function attribute(kind: string, annotation: EditionAnnotation, ui: Interface): Part[] {
  const attribution = describeAttribution(annotation, ui);
  if (attribution.length === 0) return [{text: kind}];
  return formatParts(
    ui,
    findSpeaker(annotation) ? 'annotation.about' : 'annotation.about.subjects',
    {kind, attribution},
  );
}

/**
 * Format the title of an annotation, wherever it stands alone: the status and the gist of a claim,
 * `Contested: “The gist”`, or else the name and the gist. A claim never travels without its status.
 */
export function formatTitle(annotation: EditionAnnotation, ui: Interface): string {
  const {status, gistText: gist} = annotation;
  return status === undefined
    ? ui.text('annotation.title', {name: formatName(annotation, ui), gist})
    : ui.text('annotation.title.rated', {status: capitalize(formatStatus(status, ui)), gist});
}

/** Format the description of the annotation's page: finding, quote, name, status and speaker. */
export function formatDescription(annotation: EditionAnnotation, ui: Interface): string {
  const {finding} = annotation;
  const description = describeQuote(annotation, ui);
  return finding === undefined ? description : `${finding} ${description}`;
}

function describeQuote(annotation: EditionAnnotation, ui: Interface): string {
  const {article, references, quote} = annotation;
  const speaker = findSpeaker(annotation, references.speaker?.name);
  const name = formatRatedName(annotation, ui);
  return ui.text('annotation.description', {
    quote: shorten(quote, 180, article.lang),
    facts: speaker
      ? [name, ui.text('annotation.attribution.by', {speaker: speaker.text})].join(
          ui.text('punctuation.comma'),
        )
      : name,
  });
}

const toPart = (value: string | Part): Part => (typeof value === 'string' ? {text: value} : value);

const actorPart = ({id, name}: NamedActor): Part => ({text: name, target: {actor: id}});

/** Change the first character to upper case. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
