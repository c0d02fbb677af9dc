/** The parts of the page that belong to an annotation, each found from the others. */

/** The annotations that a place in the page belongs to: a passage, a note, a link to either. */
export function findAnnotationIds(place: Element): string[] {
  const part = place.closest<HTMLElement>('[data-annotations], .note, a[href^="#"]');
  const {annotations} = part?.dataset ?? {};
  const id = part?.querySelector('aside')?.id ?? part?.getAttribute('href')?.slice(1);
  return annotations?.split(' ') ?? (id ? [id.replace('note-', '')] : []);
}

/** The note of an annotation, or of one that had the id before. */
export function findNote(id: string): HTMLDetailsElement | null | undefined {
  const annotation = document.getElementById(id)?.dataset['aliasOf'] ?? id.replace('note-', '');
  return document.getElementById(`note-${annotation}`)?.closest('details');
}

/** The marks of an annotation. */
export const findMarks = (id: string): NodeListOf<Element> =>
  document.querySelectorAll(`[data-annotations~="${id}"]`);
