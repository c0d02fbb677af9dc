/** Adds “Correct this” to open notes. */

/**
 * Add a link to the foot of an open note. It leads to the passage's page, which has the prefilled
 * form of the note: in the article, the forms of all notes would weigh more than their texts.
 *
 * @param part of the page that has opened or closed; most parts get no link
 * @param general the link of the article
 */
export function addCorrection(part: Element, general: HTMLAnchorElement): void {
  const foot = part.matches('.note[open]') && part.querySelector('.back');
  if (!foot || foot.querySelector('.correct')) return;
  const link = document.createElement('a');
  link.className = 'correct';
  link.href = (foot.querySelector('a:not([role])') as HTMLAnchorElement).href;
  link.textContent = general.textContent;
  link.ariaLabel = `${link.textContent}: ${part.querySelector('.numeral')?.textContent}`;
  link.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    findForm(link.href).then((form) => location.assign(form ?? link.href));
  };
  foot.append(' ', link);
}

/** Find the form of a note in the passage's page; without it, the page itself has a link. */
async function findForm(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  const page = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html');
  return page.querySelector<HTMLAnchorElement>('a.correct')?.href;
}
