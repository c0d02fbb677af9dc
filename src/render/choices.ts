/**
 * The filters of an article: its kinds, the statuses of its claims, its actors and its signs.
 */
import type {Actor, Article, EditionAnnotation, Framework} from '../edition/model.ts';
import {kindEntry, kindNames, noteId, statusNames} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatStatus} from './describe-annotation.ts';

/** One filter. */
export interface Choice {
  /** The name of the query parameter: `?status=contested`. */
  group: 'kind' | 'status' | 'actor' | 'sign';
  value: string;
  label: string;
  /** Number of annotations that match; for an actor, of mentions. */
  count: number;
  /** Ids of matching annotations, if no attribute of a mark identifies them. */
  ids?: readonly string[];
}

/** List the filters of an article in groups, without filters that match nothing. */
export function listChoices(
  article: Article,
  actors: readonly Actor[],
  frameworks: readonly Framework[],
  ui: Interface,
): Choice[][] {
  const {annotations, mentions} = article;
  const count = (test: (annotation: EditionAnnotation) => boolean) =>
    annotations.filter(test).length;

  const byKind = kindNames.flatMap((value): Choice[] => {
    const kind: Choice = {
      group: 'kind',
      value,
      label: ui.text(`kind.${value}.plural`),
      count: count((each) => each.kind === value),
    };
    if (!('status' in kindEntry(value).attributes)) return [kind];
    const byStatus = statusNames.map(
      (status): Choice => ({
        group: 'status',
        value: status,
        label: formatStatus(status, ui),
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
 * Render the CSS for filters with `ids`: while one is chosen, its marks and notes keep their
 * full weight (see `choice.css`). Other filters match by attributes (see `kind-styles.ts`).
 */
export const renderChoiceStyles = (choices: readonly Choice[]): string =>
  choices
    .flatMap(({group, value, ids}) => {
      if (!ids) return [];
      const lit = [
        ...(group === 'actor' ? [`[data-actor="${value}"]`, `[data-actor="${value}"] mark`] : []),
        ...ids.flatMap((id) => [`[data-annotations~="${id}"]`, `.note:has(#${noteId(id)})`]),
      ];
      return [
        `header:has([name=${group}][value="${value}"]:checked)~article :is(${lit.join()}){--lit:1}`,
      ];
    })
    .join('');
