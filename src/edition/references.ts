/**
 * Whom and what an annotation names: its actors and signs, looked up in the registry.
 */
import type {ActorNames, Annotation, Registry} from '../annotate/model/model.ts';
import {roman} from '../annotate/model/numeral.ts';
import type {SignReference} from '../annotate/model/sign-reference.ts';

export type NamedActor = Pick<ActorNames, 'id' | 'name'>;

/** A sign of a framework, with what its framework says of it. */
export interface NamedSign extends SignReference {
  /** `II` */
  numeral: string;
  title: string;
  frameworkTitle: string;
}

/** Who asserts a claim. */
export interface Speaker {
  /** `author`, or the id of an actor. */
  id: string;
  /** The name of the author may be unknown. */
  name: string | undefined;
}

export interface References {
  /** Of a claim. */
  speaker: Speaker | undefined;
  /** The actors to whom a claim attributes something, in the order of the registry. */
  subjects: readonly NamedActor[];
  /** The sign that the passage states. */
  sign: NamedSign | undefined;
  /** The actor whom a mention means. */
  actor: NamedActor | undefined;
}

/** The numeral of a sign. */
export const signNumeral = roman;

const findActor = ({actors}: Registry, id: string | undefined): NamedActor | undefined =>
  actors.find((actor) => actor.id === id);

/**
 * Look up a sign.
 *
 * @param reference to a sign that exists: the content was checked
 */
export function nameSign({frameworks}: Registry, reference: SignReference): NamedSign {
  const {framework, number} = reference;
  const found = frameworks.find(({id}) => id === framework);
  const sign = found?.signs.find((each) => each.number === number);
  if (!found || !sign) throw new Error(`Unknown sign ${framework}/${number} in checked content.`);
  return {
    framework,
    number,
    numeral: signNumeral(number),
    title: sign.title,
    frameworkTitle: found.title,
  };
}

/**
 * Look up whom and what an annotation names.
 *
 * @param author of the article, if known
 */
export function findReferences(
  {by, attributedTo = [], sign, actor}: Annotation,
  registry: Registry,
  author: string | undefined,
): References {
  return {
    speaker:
      by === undefined
        ? undefined
        : {id: by, name: by === 'author' ? author : findActor(registry, by)?.name},
    subjects: registry.actors
      .filter(({id}) => attributedTo.includes(id))
      .map(({id, name}) => ({id, name})),
    sign: sign && nameSign(registry, sign),
    actor: findActor(registry, actor),
  };
}
