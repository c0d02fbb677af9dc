/** Synchronizes the choices of the reader with the query: `?status=contested&actor=tokayev`. */

/** Check the boxes that the query lists, and uncheck all others. */
export function applyChoices(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.search);
  for (const box of form.querySelectorAll('input')) {
    box.checked = chosen.getAll(box.name).includes(box.value);
  }
}

/** Write the checked boxes to the query, without a new history entry. */
export function saveChoices(form: HTMLFormElement): void {
  const address = new URL(location.href);
  address.search = new URLSearchParams(new FormData(form) as never).toString();
  history.replaceState(null, '', address);
}
