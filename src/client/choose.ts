/** Synchronizes the choice of the reader with the query: `?status=contested`. */

/** Make the choice that the query names. Of several, the first that the article has. */
export function applyChoice(form: HTMLFormElement): void {
  const named = location.search.slice(1).split('&').map(decodeURIComponent);
  const chosen = [...form.querySelectorAll('input')].find(({value}) => named.includes(value));
  if (chosen) chosen.checked = true;
}

/** Write the choice to the query, without a new history entry. */
export function saveChoice(form: HTMLFormElement): void {
  const address = new URL(location.href);
  address.search = (new FormData(form).get('show') as string) ?? '';
  history.replaceState(null, '', address);
}
