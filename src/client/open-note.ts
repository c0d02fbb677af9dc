/** Open the note of the passage that the address names, under its id or one that it had before. */
export function openNote(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const annotation = document.getElementById(id)?.dataset['aliasOf'] ?? id;
  const note = document.getElementById(`note-${annotation}`);
  note?.closest('details')?.setAttribute('open', '');
}
