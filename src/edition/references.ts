/** Resolves the actors and signs that annotations refer to. */
import type {ActorNames, Annotation, Registry} from '../annotate/model/model.ts';
import {roman} from '../annotate/model/numeral.ts';
import type {SignReference} from '../annotate/model/sign-reference.ts';

export type NamedActor = Pick<ActorNames, 'id' | 'name'>;

/** A sign with its titles. */
export interface NamedSign extends SignReference {
  /** The number as a Roman numeral, such as `II`. */
  numeral: string;
  title: string;
  frameworkTitle: string;
}

/** The author or actor who makes a claim. */
export interface Speaker {
  /** `author`, or the id of an actor. */
  id: string;
  /** `undefined` if the author is unknown. */
  name: string | undefined;
  /** The number of people: the authors of an article are one speaker. */
  count: number;
}

/** The resolved references of an annotation. */
export interface References {
  /** The speaker of a claim. */
  speaker: Speaker | undefined;
  /** The actors that a claim attributes something to, in the order of the registry. */
  subjects: readonly NamedActor[];
  /** The sign that the annotation identifies its passage as. */
  sign: NamedSign | undefined;
  /** The actor of a mention. */
  actor: NamedActor | undefined;
}

/** Format the number of a sign as a Roman numeral. */
export const formatSignNumeral = roman;

const findActor = ({actors}: Registry, id: string | undefined): NamedActor | undefined =>
  actors.find((actor) => actor.id === id);

/** Find a sign. Only drafts may refer to a sign that does not exist. */
export function findSign({frameworks}: Registry, reference: SignReference): NamedSign | undefined {
  const {framework, number} = reference;
  const found = frameworks.find(({id}) => id === framework);
  const sign = found?.signs.find((each) => each.number === number);
  if (!found || !sign) return undefined;
  return {
    framework,
    number,
    numeral: formatSignNumeral(number),
    title: sign.title,
    frameworkTitle: found.title,
  };
}

/**
 * Resolve the references of an annotation.
 *
 * @param authors the authors of the article: their names in one line, if known, and their number
 */
export function findReferences(
  {by, attributedTo = [], sign, actor}: Annotation,
  registry: Registry,
  authors: Pick<Speaker, 'name' | 'count'>,
): References {
  return {
    speaker:
      by === undefined
        ? undefined
        : {
            id: by,
            ...(by === 'author' ? authors : {name: findActor(registry, by)?.name, count: 1}),
          },
    subjects: registry.actors
      .filter(({id}) => attributedTo.includes(id))
      .map(({id, name}) => ({id, name})),
    sign: sign && findSign(registry, sign),
    actor: findActor(registry, actor),
  };
}
