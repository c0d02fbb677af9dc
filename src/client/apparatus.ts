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
 * Find the note of an annotation.
 *
 * @param id of the annotation, a former id of it, or the id of its note
 */
export function findNote(id: string): HTMLDetailsElement | null | undefined {
  const annotation = document.getElementById(id)?.dataset['aliasOf'] ?? id.replace('note-', '');
  return document.getElementById(`note-${annotation}`)?.closest('details');
}

/** Find the marks of an annotation. A passage has several where other elements split it. */
export const findMarks = (id: string): NodeListOf<Element> =>
  document.querySelectorAll(`[data-annotations~="${id}"]`);
