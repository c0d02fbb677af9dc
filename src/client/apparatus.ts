/** Finds the marks and the note of an annotation, and the annotations of an element. */

/**
 * Find the annotations that an element belongs to. The element may be in a passage, in a note,
 * or in a link to either.
 *
 * @returns ids of annotations; empty if there are no annotations
 */
export function findAnnotationIds(element: Element): string[] {
  const part = element.closest<HTMLElement>('[data-annotations], .note, a[href^="#"]');
  const {annotations} = part?.dataset ?? {};
  const id = part?.querySelector('aside')?.id ?? part?.getAttribute('href')?.slice(1);
  return annotations?.split(' ') ?? (id ? [id.replace('note-', '')] : []);
}

/**
 * Resolve what an address of this page leads to.
 *
 * @param id of an annotation, a former id of it, or the id of its note
 * @returns the id of the annotation; the same id if it is of something else
 */
export const resolveAnnotation = (id: string): string =>
  document.getElementById(id)?.dataset['aliasOf'] ?? id.replace('note-', '');

/**
 * Find the note of an annotation.
 *
 * @param id of the annotation, a former id of it, or the id of its note
 */
export const findNote = (id: string): HTMLDetailsElement | null | undefined =>
  document.getElementById(`note-${resolveAnnotation(id)}`)?.closest('details');

/** Find the marks of an annotation. A passage has several where other elements split it. */
export const findMarks = (id: string): NodeListOf<HTMLElement> =>
  document.querySelectorAll(`mark[data-annotations~="${id}"]`);
