/** Drafts: annotations that are not published yet. */
import type {Annotation} from './model.ts';
import type {Problem} from './problem.ts';

/** The annotations of an article, split by whether the article shows them. */
export interface SplitAnnotations {
  /** In file order, without relations to hidden annotations. */
  shown: Annotation[];
  hidden: Annotation[];
}

/**
 * Splits annotations into those that are shown and the hidden drafts.
 *
 * @param annotations all annotations of an article, in file order
 * @param drafts whether drafts are shown. A draft without an id of its own is hidden in any case.
 */
export function splitDrafts(annotations: readonly Annotation[], drafts: boolean): SplitAnnotations {
  const taken = new Set(annotations.flatMap(({draft, id}) => (draft ? [] : id)));
  const shown: Annotation[] = [];
  const hidden: Annotation[] = [];
  for (const annotation of annotations) {
    const {draft, id} = annotation;
    const isShown = !draft || (drafts && id !== '' && !taken.has(id));
    (isShown ? shown : hidden).push(annotation);
    if (isShown) taken.add(id);
  }
  if (hidden.length === 0) return {shown, hidden};
  const hiddenIds = new Set(hidden.map(({id}) => id));
  const isHidden = (target: string) => hiddenIds.has(target) && !taken.has(target);
  return {
    shown: shown.map((annotation) => ({
      ...annotation,
      relations: annotation.relations.filter(({target}) => !isHidden(target)),
    })),
    hidden,
  };
}

/** Turns the problems that are located in drafts into warnings. */
export function warnOfDrafts(
  problems: readonly Problem[],
  annotations: readonly Annotation[],
): void {
  const drafts = annotations.filter(({draft}) => draft);
  for (const each of problems) {
    const {file, line} = each;
    const isInDraft = drafts.some(
      ({location, lastLine}) =>
        file === location.file &&
        line !== undefined &&
        location.position.start.line <= line &&
        line <= lastLine,
    );
    if (isInDraft) each.fatal = false;
  }
}
