/**
 * The choices of an article: which of its passages to show at full weight. A reader makes one at a
 * time: disputed claims, signs, people, words explained; and behind “more”, each kind, status,
 * actor and sign.
 */
import type {Actor, Article, EditionAnnotation, Framework} from '../edition/model.ts';
import {isDisputed, kindEntry, kindNames, noteId, statusNames} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {capitalize, formatStatus} from './describe-annotation.ts';

/** One choice. */
export interface Choice {
  /** The name of the query parameter: `?status=contested`. */
  group: 'kind' | 'status' | 'actor' | 'sign';
  value: string;
  label: string;
  /** Number of annotations that match; for people, of those whom the text names. */
  count: number;
  /** Whether it is shown without opening “more”. */
  first: boolean;
  /** Ids of matching annotations, if no attribute of a mark identifies them. */
  ids?: readonly string[];
}

/** The value of a choice in the form, and its pair in the query: `status=contested`. */
export const formatChoice = ({group, value}: Pick<Choice, 'group' | 'value'>): string =>
  `${group}=${value}`;

/** List the choices of an article, without those that match nothing. */
export function listChoices(
  article: Article,
  actors: readonly Actor[],
  frameworks: readonly Framework[],
  ui: Interface,
): Choice[] {
  const {annotations, mentions} = article;
  const count = (test: (annotation: EditionAnnotation) => boolean) =>
    annotations.filter(test).length;
  const named = new Set(mentions.map(({actor}) => actor)).size;

  const byStatus = statusNames.map(
    (status): Choice => ({
      group: 'status',
      value: status,
      label: capitalize(formatStatus(status, ui)),
      count: count((each) => each.status === status),
      first: isDisputed(status),
    }),
  );
  const byKind = kindNames.flatMap((value): Choice[] => {
    const {attributes} = kindEntry(value);
    // Claims have a choice for each status.
    if ('status' in attributes) return [];
    const isOfPeople = 'actor' in attributes;
    return [
      {
        group: 'kind',
        value,
        label: ui.text(isOfPeople ? 'choices.people' : `kind.${value}.plural`),
        count: isOfPeople ? named : count((each) => each.kind === value),
        first: true,
      },
    ];
  });
  const byActor = actors.map(
    ({id, name}): Choice => ({
      group: 'actor',
      value: id,
      label: name,
      count: mentions.filter(({actor}) => actor === id).length,
      first: false,
      ids: annotations
        .filter(({by, attributedTo, actor}) => [by, actor, ...(attributedTo ?? [])].includes(id))
        .map((annotation) => annotation.id),
    }),
  );
  const bySign = frameworks.flatMap(({id, signs}) =>
    signs.map(({number, numeral, title, passages, evidence}): Choice => {
      const ids = [...passages, ...evidence]
        .filter((annotation) => annotation.article === article)
        .map((annotation) => annotation.id);
      return {
        group: 'sign',
        value: `${id}-${number}`,
        label: `${numeral} ${title}`,
        count: ids.length,
        first: false,
        ids,
      };
    }),
  );

  return [...byStatus, ...byKind, ...byActor, ...bySign].filter(({count}) => count > 0);
}

/**
 * Render the CSS for choices with `ids`: while one is made, its marks and notes keep their full
 * weight (see `choice.css`). Other choices match by attributes (see `kind-styles.ts`).
 */
export const renderChoiceStyles = (choices: readonly Choice[]): string =>
  choices
    .flatMap((choice) => {
      const {group, value, ids} = choice;
      if (!ids) return [];
      const lit = [
        ...(group === 'actor' ? [`[data-actor="${value}"]`, `[data-actor="${value}"] mark`] : []),
        ...ids.flatMap((id) => [`[data-annotations~="${id}"]`, `.note:has(#${noteId(id)})`]),
      ];
      return [
        `.choices:has([value="${formatChoice(choice)}"]:checked)~article :is(${lit.join()}){--lit:1}`,
      ];
    })
    .join('');
