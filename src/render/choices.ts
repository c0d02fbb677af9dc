/**
 * What a reader of an article can choose to see: its kinds, the statuses of its claims,
 * its actors and its signs, as far as it has them.
 */
import type {Actor, Article, EditionAnnotation, Framework} from '../edition/model.ts';
import {kindEntry, kindNames, statusNames} from '../edition/vocabulary.ts';
import {formatStatus} from './describe-annotation.ts';

export interface Choice {
  /** With its value, the name in the address: `?status=contested`. */
  group: 'kind' | 'status' | 'actor' | 'sign';
  value: string;
  label: string;
  /** How many it lets be seen: annotations, or mentions of an actor. */
  count: number;
  /** The annotations that it lets be seen, where no attribute of a mark tells them. */
  ids?: readonly string[];
}

/** The choices of an article, in groups, none of them empty. */
export function listChoices(
  article: Article,
  actors: readonly Actor[],
  frameworks: readonly Framework[],
): Choice[][] {
  const {annotations, mentions} = article;
  const count = (test: (annotation: EditionAnnotation) => boolean) =>
    annotations.filter(test).length;

  const byKind = kindNames.flatMap((value): Choice[] => {
    const kind: Choice = {
      group: 'kind',
      value,
      label: kindEntry(value).plural,
      count: count((each) => each.kind === value),
    };
    if (!('status' in kindEntry(value).attributes)) return [kind];
    const byStatus = statusNames.map(
      (status): Choice => ({
        group: 'status',
        value: status,
        label: formatStatus(status),
        count: count((each) => each.status === status),
      }),
    );
    return [kind, ...byStatus];
  });

  const byActor = actors.map(
    ({id, name}): Choice => ({
      group: 'actor',
      value: id,
      label: name,
      count: mentions.filter(({actor}) => actor === id).length,
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
        ids,
      };
    }),
  );

  return [byKind, byActor, bySign]
    .map((group) => group.filter((choice) => choice.count > 0))
    .filter((group) => group.length > 0);
}

/**
 * The styles for the choices that no attribute of a mark tells: where one is chosen, its
 * marks and notes are lit (see `choice.css`).
 */
export const renderChoiceStyles = (choices: readonly Choice[]): string =>
  choices
    .flatMap(({group, value, ids}) => {
      if (!ids) return [];
      const lit = [
        ...(group === 'actor' ? [`[data-actor="${value}"]`, `[data-actor="${value}"] mark`] : []),
        ...ids.flatMap((id) => [`[data-annotations~="${id}"]`, `.note:has(#note-${id})`]),
      ];
      return [
        `header:has([name=${group}][value="${value}"]:checked)~article :is(${lit.join()}){--lit:1}`,
      ];
    })
    .join('');
