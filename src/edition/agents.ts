/** The agents who answer for the notes of a site. */
import type {Agent} from '../content/agents.ts';
import type {EditionAnnotation, Publication} from './model.ts';

export type {Agent} from '../content/agents.ts';

/** An agent with an address on the page About. */
export interface NoteEditor extends Agent {
  /** The fragment on the page About; unique on a site. */
  id: string;
}

/** Whether a site says who writes its notes. */
export const isNamed = ({
  editors,
  organisation,
}: Pick<Publication, 'editors' | 'organisation'>): boolean =>
  editors.length > 0 || organisation !== undefined;

/**
 * List the editors; without any, the organisation; without one, the site under its own name.
 *
 * @param ids of editors of the site; none for all
 */
export function listEditors(
  {name, editors, organisation}: Pick<Publication, 'name' | 'editors' | 'organisation'>,
  ids: readonly string[] = [],
): NoteEditor[] {
  const chosen =
    ids.length > 0 ? ids.flatMap((id) => editors.find((each) => each.id === id) ?? []) : editors;
  if (chosen.length > 0) return chosen.map((each) => ({...each, id: `editor-${each.id}`}));
  const {name: known, url} = organisation ?? {name, url: undefined};
  return [
    {type: 'Organization', id: 'editors', name: known, given: undefined, family: undefined, url},
  ];
}

/** List the editors of some notes, without duplicates. Those of the article come first. */
export function listNoteEditors(
  annotations: readonly Pick<EditionAnnotation, 'editors' | 'article'>[],
): NoteEditor[] {
  const editors = annotations.flatMap((annotation) => annotation.editors);
  const ofArticle = annotations.flatMap(({article}) => article.editors);
  const used = new Set(editors.map(({id}) => id));
  const inOrder = [...ofArticle.filter(({id}) => used.has(id)), ...editors];
  return [...new Map(inOrder.map((each) => [each.id, each])).values()];
}
