import type {Publication} from '../edition/model.ts';

/** How the hosts of repositories name the fields of a new issue in its address. */
const issueForms: readonly {host: RegExp; path: string; title: string; body: string}[] = [
  {host: /^github\.com$/, path: '/issues/new', title: 'title', body: 'body'},
  {host: /^(codeberg\.org|gitea\.com)$/, path: '/issues/new', title: 'title', body: 'body'},
  {host: /^gitlab\./, path: '/-/issues/new', title: 'issue[title]', body: 'issue[description]'},
];

/**
 * Build the address at which a reader reports a mistake to the editors: a new issue of their
 * repository, or else their contact. A mail has a subject and names the page.
 *
 * @param title what is to be corrected, as the title of the issue or the subject
 * @param page its full address
 * @returns `undefined` if the site names neither
 */
export function findCorrectionAddress(
  {repository, contact}: Pick<Publication, 'repository' | 'contact'>,
  {title, page}: {title: string; page: string},
): string | undefined {
  if (repository !== undefined) {
    const address = new URL(repository);
    const form = issueForms.find(({host}) => host.test(address.hostname));
    if (form) {
      address.pathname = address.pathname.replace(/(\.git)?\/*$/, '') + form.path;
      address.search = `${new URLSearchParams({[form.title]: title, [form.body]: page})}`;
      return address.href;
    }
  }
  if (contact?.startsWith('mailto:')) {
    // `URLSearchParams` writes spaces as `+`, which mail programs show (RFC 6068, section 5).
    return `${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(page)}`;
  }
  return contact ?? repository;
}
